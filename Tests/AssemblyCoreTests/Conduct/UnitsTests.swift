import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Cards, populations, sections, vetoes")
struct UnitsTests {
    static func members(_ rows: [(MemberCode, weight: Int, population: Int, section: String)]) -> [Member] {
        rows.enumerated().map { place, row in
            Member(
                code: row.0, name: LocalizedText(row.0.rawValue), region: nil, order: place, weight: row.weight,
                population: row.population, section: row.section)
        }
    }

    static let rows = members([
        ("AA", weight: 50, population: 800, section: "unions"), ("BB", weight: 30, population: 100, section: "unions"),
        ("CC", weight: 2, population: 60, section: "branches"), ("DD", weight: 1, population: 40, section: "branches"),
    ])

    func story(_ rules: [DecisionRule]) throws(Refusal) -> AssemblyStory {
        try Hall(
            decisions: rules, questions: rules.map { Hall.motion(QuestionID(rawValue: $0.id.rawValue), $0.id) },
            members: Self.rows
        ).story()
    }

    @Test("given a card vote, every figure is in votes: expressed, entitled, those who did not vote")
    func cards() throws {
        let rule = DecisionRule(
            id: "cards", title: "Cards", stages: [Hall.stage(.simple, of: .expressed, metric: .weight)],
            citation: "Rule 1")
        var story = try story([rule])
        let result = try #require(try story.vote(on: "cards", ["AA": .yes, "BB": .no, "CC": .no]))
        #expect(result.figures.votes == .motion(for: 50, against: 32))
        #expect(result.figures.entitled == 83)
        #expect(result.figures.weight == 83)
        #expect(story.announcement.last?.value == 1)
        #expect(result.verdict.outcome == .carried)
        #expect(story.auditTrouble == nil)
    }

    @Test("given a rule of heads, weights play no part")
    func heads() throws {
        let rule = DecisionRule(id: "heads", title: "Heads", stages: Hall.half, citation: "Rule 1")
        var story = try story([rule])
        let result = try #require(try story.vote(on: "heads", ["AA": .yes, "BB": .no, "CC": .no]))
        #expect(result.figures.votes == .motion(for: 1, against: 2))
        #expect(result.figures.entitled == 4)
    }

    @Test("given 55 per cent of members and 65 per cent of the people, both must hold; a changed vote moves both sums")
    func twoUnits() throws {
        let rule = DecisionRule(
            id: "double", title: "Qualified majority",
            stages: [
                Stage(tests: [
                    VoteTest(majority: Majority(">=11/20"), base: .members),
                    VoteTest(majority: Majority(">=13/20"), base: .members, metric: .population),
                ])
            ], citation: "Treaty 16")
        var story = try story([rule])
        let ballot = try story.open("double")
        try story.cast(["AA": .no, "BB": .yes, "CC": .yes, "DD": .yes], in: ballot)
        #expect(story.assembly.currentBallot?.figures.measures?[.population]?.votes == .motion(for: 200, against: 800))
        try story.given(.ballots(.cast(ballot, "AA", .open(.yes))), .ballots(.cast(ballot, "DD", .open(.no))))
        #expect(story.assembly.currentBallot?.figures.measures?[.population]?.votes == .motion(for: 960, against: 40))
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        let result = try #require(story.assembly.ballots[ballot]?.result)
        #expect(result.verdict.outcome == .carried)
        #expect(result.verdict.tests.map(\.votes) == [3, 960])
        #expect(story.auditTrouble == nil)
    }

    @Test("given shares of sections, each section counts as much as the other")
    func sections() throws {
        let rule = DecisionRule(
            id: "sections", title: "Card vote", stages: [Hall.stage(.simple, of: .expressed, metric: .sectionShare)],
            citation: "Rule 1")
        var story = try story([rule])
        let result = try #require(
            try story.vote(on: "sections", ["AA": .yes, "BB": .no, "CC": .no, "DD": .no]))
        #expect(result.verdict.outcome == .notCarried, "5/8 of the unions and none of the branches are 5/16")
        #expect(result.figures.sections?["unions"]?.votes == .motion(for: 50, against: 30))
        // 240 parts each: what is announced as parts is what was compared, and not the votes of the sections.
        let parts = story.announcement.filter { $0.test != nil }
        #expect(parts.map(\.value) == [241, 150, 330])
        #expect(parts.map(\.label.english) == ["Majority required, parts", "For, parts", "Against, parts"])
        #expect(story.auditTrouble == nil)
    }

    @Test("given a veto, one vote against blocks what would be carried, and an abstention does not")
    func veto() throws {
        let rule = DecisionRule(
            id: "council", title: "Council", stages: [Hall.stage(.simple, of: .expressed)],
            franchise: Franchise(vetoes: ["AA", "BB"]), citation: "Charter 27")
        var blocked = try story([rule])
        let no = try #require(try blocked.vote(on: "council", ["AA": .no, "BB": .yes, "CC": .yes, "DD": .yes]))
        #expect(no.verdict.outcome == .notCarried)
        #expect(no.verdict.blockedBy == ["AA"])
        var passed = try story([rule])
        let yes = try #require(try passed.vote(on: "council", ["AA": .abstain, "BB": .yes, "CC": .yes]))
        #expect(yes.verdict.outcome == .carried)
    }

    @Test("given several units, a secret ballot is refused: it would tell who voted what")
    func secretUnits() throws {
        let rule = DecisionRule(
            id: "double", title: "Both",
            stages: [
                Stage(tests: [
                    VoteTest(majority: .simple, base: .expressed),
                    VoteTest(majority: .simple, base: .expressed, metric: .weight),
                ])
            ], secrecy: .secret, citation: "Rule 1")
        var story = try story([rule])
        story.when(.ballots(.open("double", limitSeconds: nil, seal: AssemblyFixture.seal)))
        #expect(story.conductRefusal() == .severalUnitsInSecret("double"))
    }
}
