import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import Synchronization
import TerminalKit

/// How a meeting comes to the moments of the chair's pictures.
enum ChairMoments {
    /// The meeting up to the moment, without the chair's own keys; each is held once for all the tests that begin there.
    static func meeting(_ moment: String) throws -> HeardMeeting {
        if let meeting = held.withLock({ $0[moment] }) { return meeting }
        let meeting = try hold(moment)
        held.withLock { $0[moment] = meeting }
        return meeting
    }

    private static let held = Mutex<[String: HeardMeeting]>([:])

    private static func hold(_ moment: String) throws -> HeardMeeting {
        var meeting = try HeardMeeting.builtIn()
        try meeting.carryOut(.delegations(.enterArrears("FJ", reason: "2022 and 2023")), by: HeardMeeting.secretariat)
        if moment == "start" { return meeting }
        try meeting.carryOut(.sitting(.open(1)))
        switch moment {
        case "secret", "counted": try appointment(moment, &meeting)
        case "elections", "elected", "slate": try elections(moment, &meeting)
        case "recorded", "nearly-all", "result", "close", "votes", "ballot", "missing", "record", "why", "annul",
            "leaving",
            "storage", "offline", "checking", "playing":
            try resolution(moment, &meeting)
        case "panel", "panels": try panel(&meeting)
        case "speaker", "adding": try floor(&meeting)
        case "suspended": try meeting.carryOut(.sitting(.suspend))
        case "ended": try end(&meeting)
        default: try meeting.carryOut(.agenda(.takeUp("appointment")))
        }
        return meeting
    }

    private static func appointment(_ moment: String, _ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("appointment")))
        let ballot = try meeting.open("secretary-general", limitSeconds: 600)
        meeting.now = meeting.now.adding(seconds: 95)
        try castAll(&meeting, leaving: 14)
        guard moment == "counted" else { return }
        try meeting.carryOut(.ballots(.close(ballot.id)))
        var tally = Tally()
        (tally.votesFor, tally.against, tally.abstentions) = (170, 6, try meeting.received() - 176)
        try meeting.carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
    }

    private static func elections(_ moment: String, _ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("executive-committee")))
        for code in ["NA", "GH", "KE"] as [MemberCode] {
            let name = "Candidate of \(meeting.assembly.name(of: code))"
            let candidate = Candidate(
                id: CandidateID(rawValue: code.rawValue.lowercased()), name: name, member: code, isRehearsal: true)
            try meeting.carryOut(.questions(.nominate("ec-africa-1", candidate)), by: HeardMeeting.secretariat)
        }
        guard moment != "elections" else { return }
        let ballot = try meeting.open("ec-africa-1")
        meeting.now = meeting.now.adding(seconds: 300)
        try castAll(&meeting, leaving: 3)
        try meeting.carryOut(.ballots(.close(ballot.id)))
        var tally = Tally()
        let papers = try meeting.received()
        tally.scores = ["na": 101, "gh": 52, "ke": papers - 153 - 9]
        (tally.papersWithNames, tally.abstentions) = (papers - 9, 9)
        try meeting.carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
        try meeting.carryOut(.series(.declare(ballot.id)))
    }

    private static func resolution(_ moment: String, _ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("resolution-2")))
        let ballot = try meeting.open("draft-2")
        meeting.now = meeting.now.adding(seconds: 47)
        if let first = meeting.assembly.roll.first {
            try meeting.carryOut(.ballots(.reportNotCast(ballot.id, first, reason: .left)), by: .delegate(first))
        }
        try castAll(&meeting, leaving: moment == "nearly-all" ? 0 : 21)
        guard ["result", "votes", "ballot", "annul"].contains(moment) else { return }
        try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }

    private static func panel(_ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(
            .agenda(
                .announcePanel(
                    "panel-2",
                    PanelAnnouncement(room: "Hall 1", start: meeting.now, end: meeting.now.adding(seconds: 3_600)))),
            by: HeardMeeting.secretariat)
        try meeting.carryOut(.agenda(.takeUp("panel-2")), .agenda(.startPanel("panel-2")))
        meeting.now = meeting.now.adding(seconds: 3_725)
    }

    private static func floor(_ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("budget")), .floor(.limitSpeeches(seconds: 180)))
        for member in ["FR", "FJ", "JP", "BR", "KE"] as [MemberCode] {
            try meeting.carryOut(.floor(.request(member)), by: .delegate(member))
            meeting.now = meeting.now.adding(seconds: 31)
        }
        try meeting.carryOut(.floor(.callSpeaker("FR")))
        meeting.now = meeting.now.adding(seconds: 165)
    }

    private static func end(_ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("resolution-2")))
        let ballot = try meeting.open("draft-2")
        try castAll(&meeting, leaving: 5)
        try meeting.carryOut(
            .ballots(.close(ballot.id)), .series(.declare(ballot.id)), .agenda(.conclude("resolution-2")))
        try meeting.carryOut(.sitting(.close), .sitting(.closeSession))
    }

    private static func castAll(_ meeting: inout HeardMeeting, leaving rest: Int) throws {
        let ballot = try meeting.currentBallot()
        let electors = meeting.assembly.roll.filter { ballot.electors[$0] != nil }
        for (place, member) in electors.dropFirst(rest).enumerated() {
            let choice: Choice = ballot.candidates.isEmpty ? [.yes, .yes, .no, .yes, .abstain][place % 5] : .abstain
            try meeting.cast(choice, of: member)
        }
    }

    /// What the chair does at the moment.
    static func act(_ moment: String, _ chair: inout OfficeStory<ChairProgram>) throws {
        switch moment {
        case "close": chair.press(.character("1"))
        case "adding": chair.type("f/un")
        case "agenda": chair.press(.character("a"), .down)
        case "panels": chair.press(.character("p"), .down)
        case "members": chair.type("m/uni")
        case "votes": chair.press(.character("v"))
        case "ballot": chair.press(.character("v"), .enter)
        case "missing": chair.press(.character("n"))
        case "record": chair.press(.character("r"))
        case "why": chair.press(.character("w"))
        case "calculator":
            chair.type("c75")
            chair.press(.enter)
            chair.type("24")
            chair.press(.enter)
            chair.type("34")
        case "calculator-names":
            chair.type("c")
            for _ in 0..<5 { chair.press(.down) }
            for _ in 0..<9 { chair.press(.down) }
            chair.press(.enter)
        case "annul":
            chair.press(.character("v"), .character("x"))
            chair.type("The count was disputed.")
            chair.press(.enter)
            chair.type("registrar")
            chair.press(.enter)
            chair.type("secret")
        case "leaving": chair.press(.character("q"))
        case "storage": chair.hear(.hall(.heard([.status(HostStatus(storageTrouble: "the disk is full"))])))
        case "offline": chair.hear(.hall(.link(isUp: false)))
        case "checking":
            chair.answers = false
            chair.press(.character("2"))
            chair.hear(.answered(tag: 1, .checking("")))
        case "playing": chair.hear(.hall(.rehearsalSpeed(2)))
        case "slate": chair.type("E")
        case "help": chair.press(.character("?"))
        default: break
        }
        if moment == "speaker" || moment == "secret" {
            let kiosks = [
                KioskStatus(device: DeviceID("kiosk 1"), member: "JP", isOnline: true),
                KioskStatus(device: DeviceID("kiosk 2"), member: nil, isOnline: true),
                KioskStatus(device: DeviceID("kiosk 3"), member: nil, isOnline: false),
            ]
            chair.hear(.hall(.heard([.status(HostStatus(kiosks: kiosks))])))
        }
    }
}

extension HeardMeeting {
    /// The papers in the ballot under way.
    func received() throws -> Int { try currentBallot().received }
}
