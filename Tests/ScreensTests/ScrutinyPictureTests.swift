import AssemblyCore
import Host
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures of the scrutineers' console, and of the ballot boxes on the others")
struct ScrutinyPictureTests {
    /// The moment of the picture.
    enum Moment: String, CaseIterable {
        case rehearsal, stranger, appointed, key, back = "typing-back", wrong, waiting, turn = "your-turn", complete
        case opening, typed = "opening-typed", given, mine = "part-given", opened, chair = "chair-boxes", office =
            "office-boxes"
        case appoint, install, board = "board-boxes", help

        /// Those that a scrutineer sees.
        static let ofScrutineers = allCases.filter { ![.chair, .office, .appoint, .install, .board].contains($0) }
    }

    @Test(
        "every step looks as recorded, in five sizes and both glyph sets, and makes sense when read",
        arguments: Moment.allCases)
    func pictures(moment: Moment) throws {
        let text: String
        switch moment {
        case .chair:
            let chair = try Self.chair()
            text = Pictures.text { chair.scene($0, isLinear: $1) }
        case .office, .appoint, .install:
            let office = try Self.office(moment)
            text = Pictures.text(isOnWalls: moment == .office) { office.scene($0, isLinear: $1) }
        case .board:
            let board = try Self.board()
            text = Pictures.text { board.scene(columns: $0.columns, rows: $0.rows, isLinear: $1) }
        default:
            let console = try Self.story(moment)
            text = Pictures.text(isOnWalls: moment == .turn || moment == .key) { console.scene($0, isLinear: $1) }
        }
        let difference = Fixture("scrutiny-\(moment.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// The chair's page of the boxes, while one is opened.
    static func chair() throws -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(try meeting(.given))
        chair.type("B")
        return chair
    }

    /// The board, when a box has been opened.
    static func board() throws -> BoardStory { BoardStory(try meeting(.opened)) }

    /// The secretariat's page of the boxes, and its forms.
    static func office(_ moment: Moment) throws -> OfficeStory<SecretariatProgram> {
        var office = OfficeStory.secretariat(try Self.meeting(moment == .appoint ? .stranger : .complete))
        office.type("B")
        if moment == .appoint { office.type("1") }
        if moment == .install { office.type("2") }
        return office
    }

    static let scrutineers: [OperatorID] = ["tellers-1", "tellers-2", "tellers-3"]
    private static let key = "4Kb8Hq2mRzfWj7eXs9TnYd"
    private static let head = String(repeating: "0123456789abcdef", count: 4)

    /// A real session as far as its keys and its first secret ballot have come.
    private static func meeting(_ moment: Moment) throws -> HeardMeeting {
        var meeting = try HeardMeeting.small(isRehearsal: moment == .rehearsal)
        guard moment != .rehearsal, moment != .stranger else { return meeting }
        try meeting.carryOut(
            .scrutiny(.appointScrutineers(scrutineers, needed: 2)), by: HeardMeeting.secretariat)
        guard ![.appointed, .key, .back, .wrong, .help].contains(moment) else { return meeting }
        try give(.certificates, by: moment == .waiting ? [scrutineers[0]] : scrutineers, in: &meeting)
        guard moment != .waiting, moment != .turn else { return meeting }
        for step in [KeyCeremony.Step.deals, .shares] { try give(step, by: scrutineers, in: &meeting) }
        try meeting.carryOut(.scrutiny(.completeKey(trustees: "[]")), by: .host)
        try meeting.carryOut(
            .scrutiny(.publishCredentials(digest: head, delegations: 7, ballots: 64)), by: HeardMeeting.secretariat)
        guard moment != .complete else { return meeting }
        try close(at: moment, &meeting)
        return meeting
    }

    private static func give(
        _ step: KeyCeremony.Step, by names: [OperatorID], in meeting: inout HeardMeeting
    ) throws {
        for name in names {
            let command: ScrutinyCommand =
                switch step {
                case .certificates: .giveCertificate(name, "{}")
                case .deals: .dealShares(name, "{}")
                case .shares: .makeKeyShare(name, "{}")
                }
            try meeting.carryOut(.scrutiny(command), by: .officer(.scrutineer, name))
        }
    }

    /// A secret ballot, closed; with the first scrutineer's part, or opened by two.
    private static func close(at moment: Moment, _ meeting: inout HeardMeeting) throws {
        let ballot = try meeting.open(SmallAssembly.secretMotion)
        let voters = meeting.assembly.roll.filter { ballot.electors[$0] != nil }
        for member in voters { try meeting.cast(.yes, of: member) }
        meeting.now = meeting.now.adding(seconds: 90)
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(
            .scrutiny(.closeBoard(ballot.id, BulletinBoardClosing(head: head, credentials: voters.count))), by: .host)
        guard ![.opening, .typed].contains(moment) else { return }
        try meeting.carryOut(
            .scrutiny(.giveDecryption(ballot.id, scrutineers[0], "{}")), by: .officer(.scrutineer, scrutineers[0]))
        guard moment == .opened else { return }
        try meeting.carryOut(
            .scrutiny(.giveDecryption(ballot.id, scrutineers[1], "{}")), by: .officer(.scrutineer, scrutineers[1]))
        let tally = Tally.motion(for: voters.count - 1, against: 1)
        try meeting.carryOut(
            .scrutiny(.publishBoard(ballot.id, tally, head: String(head.reversed()))), by: .host)
        try meeting.carryOut(.series(.declare(ballot.id)))
    }

    /// The console of the first scrutineer, or of somebody who was not appointed.
    static func story(_ moment: Moment) throws -> OfficeStory<ScrutineerProgram> {
        let name: OperatorID =
            moment == .stranger ? "observer" : scrutineers[[.waiting, .mine].contains(moment) ? 0 : 1]
        var console = OfficeStory(
            ScrutineerProgram(operatorName: name), .officer(.scrutineer, name), try meeting(moment))
        switch moment {
        case .key, .back, .wrong:
            console.type("1")
            console.hear(.scrutineer(.seedMade(key)))
            if moment != .key { console.type("1") }
            if moment == .wrong {
                console.type("4Kb8Hq2mRzfWj7eXs9TnYy")
                console.press(.enter)
            }
        case .typed:
            console.type("1")
            console.type("4Kb8")
        case .help: console.type("?")
        default: break
        }
        return console
    }
}
