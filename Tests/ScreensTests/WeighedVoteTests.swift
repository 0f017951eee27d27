import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Votes that weigh, several majorities, and quorums are told in the unit of the rule")
struct WeighedVoteTests {
    /// Members with votes and people of their own in a sitting, with one motion.
    private func meeting(
        under rulebook: Rulebook, _ decision: DecisionID, weights: [Int], populations: [Int] = [], present: Int? = nil
    ) throws -> HeardMeeting {
        let codes = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"].prefix(weights.count)
        let members = codes.enumerated().map { place, code in
            Member(
                code: MemberCode(rawValue: code), name: LocalizedText("Land \(code)"), region: nil, order: place + 1,
                weight: weights[place], population: populations.isEmpty ? nil : populations[place])
        }
        let small = SmallAssembly.convocation()
        let question = Question(
            id: "motion", item: SmallAssembly.item, title: "The report", text: "Be it so.", decision: decision)
        var meeting = HeardMeeting(
            Convocation(
                title: small.title, shortTitle: small.shortTitle, place: small.place, from: small.from, to: small.to,
                utcOffsetMinutes: 0, isRehearsal: true, languages: [.english], rulebook: rulebook, members: members,
                delegations: members.enumerated().map { place, member in
                    Delegation(member: member.code, credentials: .accepted, isPresent: place < present ?? weights.count)
                }, sittings: small.sittings, agenda: small.agenda, questions: [question], notes: []))
        try meeting.carryOut(.sitting(.open(1)), .agenda(.takeUp(SmallAssembly.item)))
        return meeting
    }

    private func built(_ name: String) throws -> Rulebook { try #require(RulebookFile.builtIn(named: name)) }

    private func said(_ meeting: HeardMeeting) -> String {
        SpokenFormula.text(for: meeting.assembly, at: meeting.now).english
    }

    @Test("two majorities are announced before the vote, shown during it, and explained after it")
    func twoMajorities() throws {
        var meeting = try meeting(
            under: try built("eu-council"), "qualified-majority", weights: [1, 1, 1], populations: [80, 10, 10])
        #expect(
            said(meeting).contains(
                "These majorities are required together: at least 55 per cent of the members and at least 65 per cent of the people of all members."
            ), "\(said(meeting))")
        let ballot = try meeting.open("motion")
        #expect(
            BoardStory(meeting).reading.contains(
                "Required: at least 55/100 of the members and at least 65/100 of the people of all members"))
        for (member, choice) in [("AA", Choice.no), ("BB", .yes), ("CC", .yes)] {
            try meeting.cast(choice, of: MemberCode(rawValue: member))
        }
        try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
        let words = said(meeting)
        #expect(words.contains("majority required of the members, 2"), "\(words)")
        #expect(words.contains("majority required of the people of all members, 65"), "\(words)")
        #expect(words.contains("for, people, 20"), "\(words)")
        #expect(words.contains("The majority of the people of all members has not been reached."), "\(words)")
        let board = BoardStory(meeting).reading
        #expect(board.contains("For, people"), "\(board)")
    }

    @Test("bars are as long as all votes, not as the heads that cast them")
    func weightedBars() throws {
        var meeting = try meeting(under: try built("company"), "ordinary", weights: [100, 30, 30, 10, 30])
        let ballot = try meeting.open("motion")
        try meeting.cast(.yes, of: "AA")
        try meeting.cast(.no, of: "DD")
        for reading in [BoardStory(meeting).scene(), OfficeStory.chair(meeting).scene] {
            let meters = reading.meters.filter { ["For", "Against"].contains($0.label.english) }
            #expect(meters.count == 2 && meters.allSatisfy { $0.maximum == 200 }, "\(meters)")
        }
        #expect(said(meeting).contains("The voting begins"))
        try meeting.carryOut(.ballots(.close(ballot.id)), .series(.declare(ballot.id)))
        #expect(said(meeting).contains("is adopted"))
    }

    @Test("a majority of shares is said in votes, never in members, and the register totals them")
    func shares() throws {
        let meeting = try meeting(
            under: try built("company"), "ordinary-of-present", weights: [100, 30, 30, 10, 30], present: 4)
        #expect(
            said(meeting).contains("The required majority is more than half of the votes present or represented."),
            "\(said(meeting))")
        var chair = OfficeStory.chair(meeting)
        chair.type("m")
        #expect(chair.reading.contains("votes: 170 of 200"), "\(chair.reading)")
    }

    @Test("a quorum of the accredited counts those who are not here, and its loss is said at the vote")
    func quorum() throws {
        let meeting = try meeting(
            under: try built("itu"), "proposal", weights: [1, 1, 1, 1, 1, 1, 1, 1], present: 2)
        #expect(QuorumStatus.now(in: meeting.assembly)?.toDecide == 5)
        #expect(OfficeStory.chair(meeting).reading.contains("NOT MET, 5 to decide"))
        #expect(
            said(meeting).contains("There is no quorum for a vote: 2 members are represented, and 5 are required."),
            "\(said(meeting))")
    }

    @Test("a quorum by weight is counted in votes, with those that a proxy brings")
    func quorumByWeight() throws {
        let text = """
            id: harbour
            title: Harbour Works
            extends: company
            edition: Articles 2025
            quorum:
              to-decide: ">1/2"
              base: members by weight
              citation: Articles, 9
            """
        let rulebook = try RulebookFile.read(SourceFile(name: "harbour.yaml", text: text))
        var meeting = try meeting(under: rulebook, "ordinary", weights: [100, 30, 30, 10, 30], present: 1)
        #expect(
            QuorumStatus.now(in: meeting.assembly)?.present == 100
                && QuorumStatus.now(in: meeting.assembly)?.toDecide == 101)
        #expect(said(meeting).contains("100 votes are represented, and 101 are required"), "\(said(meeting))")
        try meeting.carryOut(.delegations(.registerProxy(of: "DD", to: "AA")), by: HeardMeeting.secretariat)
        #expect(QuorumStatus.now(in: meeting.assembly)?.present == 110)
        #expect(said(meeting).hasPrefix("We shall now proceed to the vote"))
    }
}

extension Scene {
    /// All bars of a screen.
    fileprivate var meters: [Meter] { body.flatMap(Self.meters) }

    private static func meters(in node: Node) -> [Meter] {
        switch node.content {
        case .meters(let meters): meters
        case .column(let nodes), .row(let nodes): nodes.flatMap(Self.meters)
        case .pane(let pane): pane.parts.flatMap(Self.meters)
        case .poster(let poster): poster.parts.flatMap(Self.meters)
        default: []
        }
    }
}
