import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Rehearsal
import Testing

@Suite("A rehearsal goes its road to the end", .timeLimit(.minutes(2)))
struct RehearsalRoadTests {
    private static let questions: [Question] = [
        Question(id: "draft", item: SmallAssembly.item, title: "A draft", decision: "motion"),
        Question(id: "change", item: SmallAssembly.item, title: "A change", decision: "motion", amends: "draft"),
        Question(id: "other", item: SmallAssembly.item, title: "A change more", decision: "motion", amends: "draft"),
        Question(
            id: "lots", item: SmallAssembly.item, title: "By lots", decision: "lots", form: .election(seats: 1)),
        Question(
            id: "chair", item: SmallAssembly.item, title: "By the chair", decision: "chair", form: .election(seats: 2)),
        Question(
            id: "ballots", item: SmallAssembly.item, title: "By ballots", decision: "ballots",
            form: .election(seats: 1)),
        Question(
            id: "post", item: SmallAssembly.item, title: "An appointment", decision: "appointment",
            form: .election(seats: 1), candidates: [Candidate(id: "al", name: "Al", member: "AL")]),
    ]

    private static func rule(
        _ id: DecisionID, _ majority: Majority?, of base: Base = .expressed, ballots: Int? = nil, tie: TieRule = .lost,
        elimination: Elimination = .none, onFailure: FailureRule = .furtherBallot, secret: Bool = true
    ) -> DecisionRule {
        DecisionRule(
            id: id, title: "A decision",
            stages: [
                Stage(
                    ballots: ballots, tests: [VoteTest(majority: majority, base: base)], elimination: elimination)
            ], secrecy: secret ? .secret : .recorded, tie: tie, onFailure: onFailure, citation: "Rule 1")
    }

    @Test(
        "whatever the figures: lots, casting votes, further ballots, other names, ranked amendments", arguments: 1...12)
    func everySeed(seed: UInt64) async throws {
        let rulebook = Rulebook(
            id: "small", title: "Rules", edition: "1",
            decisions: [
                Self.rule("motion", .simple, onFailure: .rejected, secret: false),
                Self.rule("lots", nil, tie: .lots), Self.rule("chair", nil, tie: .castingVote),
                Self.rule("ballots", .simple, tie: .secondBallotThenLots, elimination: .lowest),
                Self.rule("appointment", .twoThirds, of: .cast, ballots: 1, onFailure: .newCandidate(hours: 24)),
            ], announcement: [.expressed, .votes], allowsChange: true, nameOrder: .english)
        let story = try await HostStory.begin(
            of: SmallAssembly.convocation(members: 9, under: rulebook, questions: Self.questions))
        let road = try await RehearsalRoad.takePlaces(at: story.host, seed: seed)
        let assembly = try await road.play()
        #expect(assembly.sitting == .sessionClosed)
        #expect(assembly.questions.values.allSatisfy { !$0.isPending })
        var audit = Audit()
        for event in try await story.events() { #expect(audit.check(event) == nil) }
        await story.host.stop()
    }
}
