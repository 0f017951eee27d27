import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Votes for others, and votes that are not taken at a kiosk")
struct KioskProxyTests {
    /// A kiosk where Canada has identified while a ballot is open in which it also votes for Brazil.
    private func asHolder(_ question: QuestionID = "sealed") throws -> KioskStory {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        _ = try meeting.open(question)
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        return kiosk
    }

    private func castOwn(_ kiosk: inout KioskStory) throws {
        kiosk.press("109")
        kiosk.hear(
            .kiosk(
                .castAnswered(
                    try kiosk.meeting.currentBallot().id, .recorded(Position(1)),
                    proof: SealedProof(tracker: "aa", words: ["acorn"]))))
    }

    @Test("whoever holds a proxy casts its own paper first and then that of the member, marked by itself")
    func both() throws {
        var kiosk = try asHolder()
        let ballot = try kiosk.meeting.currentBallot()
        try castOwn(&kiosk)
        #expect(kiosk.reading.contains("RECORDED"))
        #expect(kiosk.reading.contains("One more paper is yours to cast: that of Brazil."))
        kiosk.press(.enter)
        #expect(kiosk.state.step == .home)
        #expect(kiosk.reading.contains("* 6. Vote for Brazil (proxy) (open now)"))
        #expect(kiosk.reading.contains("1. Change the vote (your vote is recorded)"))
        kiosk.press(.enter)
        #expect(kiosk.reading.contains("Paper of: Brazil, by proxy"))
        #expect(kiosk.state.marked == nil)
        kiosk.press("20")
        #expect(kiosk.reading.contains("Brazil, by its proxy Canada, votes AGAINST."))
        kiosk.press("9")
        #expect(kiosk.requests.last == .kiosk(.castSealed(ballot.id, "BR")))
        #expect(kiosk.casts.last == .no)
        kiosk.hear(
            .kiosk(
                .castAnswered(ballot.id, .recorded(Position(1)), proof: SealedProof(tracker: "bb", words: ["zebra"]))))
        #expect(kiosk.reading.contains("The vote of Brazil is in the record, sealed."))
        kiosk.press(.enter)
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.requests.last == .kiosk(.leave))
    }

    @Test("the marks of one paper do not get onto the other, and both are kept until they are cast (A16)")
    func twoPapers() throws {
        var kiosk = try asHolder()
        kiosk.press("1")
        kiosk.press(.back)
        kiosk.press("6")
        #expect(kiosk.state.marked == nil)
        kiosk.press("2")
        kiosk.press(.back)
        kiosk.press("1")
        #expect(kiosk.state.marked == .yes)
        kiosk.press(.back)
        kiosk.press("6")
        #expect(kiosk.state.marked == .no)
    }

    @Test("leaving before the paper of the member is cast is asked about by name, and the chair hears of that paper")
    func leaving() throws {
        var kiosk = try asHolder()
        try castOwn(&kiosk)
        kiosk.press(.enter, .back)
        #expect(kiosk.reading.contains("you have not cast for Brazil"))
        kiosk.press("9")
        #expect(kiosk.reading.contains("NOT CAST"))
        #expect(kiosk.reading.contains("No vote was recorded for Brazil."))
        #expect(reported(by: kiosk) == ["BR"])
        kiosk.press(.enter)
        #expect(kiosk.state.step == .idle && kiosk.state.member == nil && kiosk.state.voter == nil)
    }

    @Test("without a key the session ends and both papers are reported; after the own one, the other")
    func inactivity() throws {
        var kiosk = try asHolder()
        kiosk.wait(.seconds(151))
        #expect(reported(by: kiosk) == ["CA", "BR"])
        kiosk = try asHolder()
        try castOwn(&kiosk)
        kiosk.wait(.seconds(61))
        #expect(reported(by: kiosk) == ["BR"])
        #expect(kiosk.reading.contains("NOT CAST"))
    }

    @Test("the ballot closes while the proof is shown: it stays, and the paper that is missing is told")
    func closes() throws {
        var kiosk = try asHolder()
        let id = try kiosk.meeting.currentBallot().id
        try castOwn(&kiosk)
        try kiosk.happen { meeting in
            try meeting.cast(.yes, of: "CA")
            try meeting.carryOut(.ballots(.close(id)))
        }
        #expect(kiosk.reading.contains("Check words: acorn"))
        #expect(kiosk.reading.contains("NOT CAST for Brazil: the ballot was closed. The chair has been told."))
        #expect(reported(by: kiosk) == ["BR"])
    }

    @Test("the link is lost while the answer is awaited: only the other paper is surely missing")
    func signal() throws {
        var kiosk = try asHolder()
        kiosk.press("109")
        kiosk.give(.terminate)
        #expect(reported(by: kiosk) == ["BR"])
    }

    @Test(
        "while a secret ballot is open, ending a proxy tells both kiosks what changes and when, and both go on showing it"
    )
    func ending() throws {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        _ = try meeting.open("sealed")
        for member in ["CA", "BR"] as [MemberCode] {
            var kiosk = KioskStory(meeting)
            kiosk.identify(member)
            try kiosk.happen { try $0.carryOut(.delegations(.withdrawProxy(of: "BR")), by: HeardMeeting.secretariat) }
            #expect(
                kiosk.reading.contains(
                    "The proxy of Brazil ends with this ballot, in which Canada still casts its paper."),
                "\(kiosk.reading)")
        }
        try meeting.carryOut(.delegations(.withdrawProxy(of: "BR")), by: HeardMeeting.secretariat)
        var holder = KioskStory(meeting)
        holder.identify("CA")
        holder.press(.back)
        #expect(holder.reading.contains("Votes for Brazil by proxy until the end of this ballot"), "\(holder.reading)")
        #expect(holder.reading.contains("Vote for Brazil (proxy)"))
        var principal = KioskStory(meeting)
        principal.identify("BR")
        #expect(principal.reading.contains("Proxy held by Canada until the end of this ballot"), "\(principal.reading)")
    }

    @Test("the member that is represented hears at its own kiosk who casts its paper")
    func represented() throws {
        var meeting = try KioskAssembly.meeting(absent: ["BR"])
        try meeting.carryOut(.delegations(.registerProxy(of: "BR", to: "CA")), by: HeardMeeting.secretariat)
        _ = try meeting.open("open")
        var kiosk = KioskStory(meeting)
        kiosk.identify("BR")
        #expect(kiosk.reading.contains("Canada casts the paper of your delegation in this ballot, as its proxy."))
        kiosk.press("1")
        #expect(kiosk.state.step == .home)
        kiosk.press("4")
        #expect(kiosk.reports.isEmpty)
    }

    @Test(
        "votes in the hall are not taken here, and nobody is told NOT CAST when they end",
        arguments: [
            (BallotCommand.openHandCount("open"), "by show of hands"),
            (.openRollCall("open"), "by roll call"), (.openManualSecretBallot("sealed"), "by secret ballot on paper"),
        ])
    func elsewhere(command: BallotCommand, way: String) throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.carryOut(.conduct(.appointElectionsBoard(["EG", "FR", "GH"])))
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        try kiosk.happen { try $0.carryOut(.ballots(command)) }
        #expect(kiosk.reading.contains("This vote is not taken at the kiosk but \(way)"))
        kiosk.press("1")
        #expect(kiosk.state.step == .home)
        try kiosk.happen { meeting in
            try meeting.carryOut(.ballots(.annul(try meeting.currentBallot().id, reason: "A doubt.")), by: twoOfficers)
        }
        kiosk.press("4")
        #expect(kiosk.state.step == .idle)
        #expect(kiosk.reports.isEmpty)
        #expect(!kiosk.effects.contains(.ring))
    }

    @Test("in a roll call the delegation that is called is told so")
    func called() throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.carryOut(.ballots(.openRollCall("open")))
        var kiosk = KioskStory(meeting)
        kiosk.identify("AL")
        #expect(kiosk.reading.contains("your delegation is called NOW; answer from your seat"))
    }

    @Test("why a delegation does not vote is said in full, with the article")
    func excluded() throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.carryOut(.delegations(.suspendVote("EG", reason: "sanction of 2023")), by: HeardMeeting.secretariat)
        _ = try meeting.open("interested")
        for (code, sentence) in [
            ("CA", "Canada is not on the roll of this ballot"),
            ("CA", "It does not vote while Canada is on the ballot paper (Rule 4)."),
            ("EG", "Its vote is suspended: sanction of 2023 (Rule 4)."),
        ] as [(MemberCode, String)] {
            var kiosk = KioskStory(meeting)
            kiosk.identify(code)
            #expect(kiosk.state.step == .home)
            #expect(kiosk.reading.contains(sentence))
        }
    }

    @Test("secrecy that the assembly has decided is said on the paper")
    func decided() throws {
        var meeting = try KioskAssembly.meeting()
        try meeting.decideSecrecy(of: "open")
        _ = try meeting.open("open")
        var kiosk = KioskStory(meeting)
        kiosk.identify("CA")
        #expect(kiosk.reading.contains("secret, as the assembly has decided"))
    }

    private var twoOfficers: Authority { .officer(.secretariat, "office", second: "second") }

    private func reported(by kiosk: KioskStory) -> [MemberCode] {
        kiosk.requests.compactMap { request in
            if case .submit(.ballots(.reportNotCast(_, let member, _)), _, _, _) = request { member } else { nil }
        }
    }
}
