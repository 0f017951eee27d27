import AssemblyCore
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the board")
struct BoardPictureTests {
    /// What the hall sees.
    enum View: String, CaseIterable {
        case waiting, idle, item, speaker, panel, secret, papers, recorded, members, carried, why, elected, closed,
            agenda
        case panels, suspended, storage
        case slate, resuming, overTime = "over-time"
        case booth, boothVote = "booth-vote", sheet, sheetOfElection = "sheet-election"

        /// Whether interpreters or the press read it at a desk; every other page is read across the hall.
        var isReadAtDesk: Bool { [.booth, .boothVote, .sheet, .sheetOfElection].contains(self) }
    }

    @Test(
        "every page looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: View.allCases)
    func pictures(view: View) throws {
        let board = try Self.story(view)
        let text = Pictures.text { board.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        let difference = Fixture("board-\(view.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    static func story(_ view: View) throws -> BoardStory {
        if view == .waiting { return BoardStory(unheard: try HeardMeeting.small()) }
        var meeting = try HeardMeeting.builtIn()
        if view != .idle { try meeting.carryOut(.sitting(.open(1))) }
        try happen(view, &meeting)
        let roles: [View: BoardRole] = [
            .booth: .interpreters, .boothVote: .interpreters, .sheet: .press, .sheetOfElection: .press,
        ]
        var board = BoardStory(meeting, role: roles[view] ?? .hall)
        let page: [View: BoardState.Page] = [
            .papers: .papers, .members: .members, .why: .why, .agenda: .agenda, .panels: .panels,
            .slate: .slate, .resuming: .now, .sheet: .sheet, .sheetOfElection: .sheet,
        ]
        if let page = page[view] { while board.state.page != page { board.press(.right) } }
        if view == .storage {
            board.hear(.hall(.heard([.status(HostStatus(storageTrouble: "the disk is full"))])))
        }
        board.look(after: view == .panel ? 754 : view == .overTime ? 206 : 41)
        return board
    }

    private static func happen(_ view: View, _ meeting: inout HeardMeeting) throws {
        switch view {
        case .waiting, .idle, .storage: break
        case .suspended: try meeting.carryOut(.sitting(.suspend))
        case .item: try meeting.carryOut(.agenda(.takeUp("opening-address")))
        case .resuming:
            try meeting.carryOut(.agenda(.takeUp("budget")))
            try meeting.debate(.move(ProposedMotion(.suspendSitting, by: "JP", minutes: 20)))
            try meeting.vote(on: "motion-1", 90, 20)
            try meeting.carryOut(.sitting(.suspend))
        case .speaker, .overTime, .booth:
            try meeting.carryOut(.agenda(.takeUp("resolution-1")), .floor(.limitSpeeches(seconds: 180)))
            for member in ["BR", "FR", "KE"] as [MemberCode] {
                try meeting.carryOut(.floor(.request(member)), by: .delegate(member))
            }
            try meeting.carryOut(.floor(.callSpeaker("BR")))
        case .panel, .panels, .agenda:
            try meeting.carryOut(.agenda(.takeUp("panel-2")), .agenda(.startPanel("panel-2")))
        case .recorded, .members, .carried, .why, .boothVote, .sheet: try motion(view, &meeting)
        case .elected, .slate, .sheetOfElection: try election(&meeting)
        case .secret, .papers, .closed:
            try meeting.carryOut(.agenda(.takeUp("appointment")))
            let ballot = try meeting.open("secretary-general", limitSeconds: 300)
            for member in meeting.assembly.roll.filter({ ballot.electors[$0] != nil }).prefix(137) {
                try meeting.cast(.yes, of: member)
            }
            if view == .closed { try meeting.carryOut(.ballots(.close(ballot.id))) }
        }
    }

    private static func motion(_ view: View, _ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("budget")))
        let ballot = try meeting.open("budget-2025")
        for (place, member) in meeting.assembly.roll.filter({ ballot.electors[$0] != nil }).enumerated()
        where place % 9 != 8 {
            try meeting.cast(place % 5 == 4 ? .no : place % 13 == 12 ? .abstain : .yes, of: member)
        }
        guard [.carried, .why, .boothVote, .sheet].contains(view) else { return }
        try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
    }

    private static func election(_ meeting: inout HeardMeeting) throws {
        try meeting.carryOut(.agenda(.takeUp("executive-committee")))
        for (place, code) in (["DZ", "AO", "BJ"] as [MemberCode]).enumerated() {
            let name = meeting.assembly.name(of: code)
            let candidate = Candidate(
                id: CandidateID(rawValue: "c\(place)"), name: name.english, member: code, isRehearsal: true)
            try meeting.carryOut(.questions(.nominate("ec-africa-1", candidate)), by: HeardMeeting.secretariat)
        }
        let ballot = try meeting.open("ec-africa-1")
        for member in meeting.assembly.roll where ballot.electors[member] != nil {
            try meeting.cast(.abstain, of: member)
        }
        var tally = Tally()
        tally.add(.names(["c0"]), weight: 101)
        tally.add(.names(["c1"]), weight: 61)
        tally.add(.names(["c2"]), weight: 20)
        tally.add(.abstain, weight: ballot.entitled - 182)
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(.ballots(.recordCount(ballot.id, tally)), by: .host)
        try meeting.carryOut(.series(.declare(ballot.id)))
    }
}
