import AssemblyCore
import Language

extension AssemblyFixture {
    static func rulebook(allowsChange: Bool) -> Rulebook {
        let simple = [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])]
        let twoThirds = Stage(ballots: 2, tests: [VoteTest(majority: .twoThirds, base: .expressed)])
        return Rulebook(
            id: "ten", title: "Rules of the Ten", edition: "first",
            decisions: [
                DecisionRule(id: "resolution", title: "Resolution", stages: simple, citation: "Rule 1"),
                DecisionRule(
                    id: "quiet", title: "Recorded, shown at the close", stages: simple, disclosure: .onClose,
                    citation: "Rule 2"),
                DecisionRule(
                    id: "charter", title: "Change of the charter",
                    stages: [Stage(tests: [VoteTest(majority: .twoThirds, base: .members)])],
                    franchise: Franchise(arrearsSuspend: false),
                    citation: "Rule 3"),
                DecisionRule(
                    id: "appointment", title: "Appointment", stages: simple, secrecy: .secret,
                    onFailure: .newCandidate(hours: 24), citation: "Rule 4"),
                DecisionRule(
                    id: "president", title: "President", stages: [twoThirds] + simple, secrecy: .secret,
                    tie: .secondBallotThenLots, onFailure: .furtherBallot, citation: "Rule 5"),
                DecisionRule(
                    id: "delegate", title: "Delegate", stages: simple, tie: .secondBallotThenLots,
                    onFailure: .furtherBallot, citation: "Rule 6"),
                DecisionRule(
                    id: "cards", title: "Card vote",
                    stages: [Stage(tests: [VoteTest(majority: .simple, base: .expressed, metric: .weight)])],
                    citation: "Rule 7"),
            ],
            announcement: [.entitled, .abstentions, .invalid, .expressed, .required, .votes, .didNotVote],
            allowsChange: allowsChange, nameOrder: .french)
    }

    static var questions: [Question] {
        let ada = Candidate(id: "ada", name: "Ada", member: "AA")
        let ben = Candidate(id: "ben", name: "Ben", member: "BB")
        let cleo = Candidate(id: "cleo", name: "Cleo", member: "CC")
        return [
            Question(id: "draft", item: "texts", title: "The draft", text: "We resolve.", decision: "resolution"),
            Question(id: "change", item: "texts", title: "The change", decision: "resolution", amends: "draft"),
            Question(id: "quiet", item: "texts", title: "The quiet one", decision: "quiet"),
            Question(id: "cards", item: "texts", title: "The card vote", decision: "cards"),
            Question(id: "charter", item: "texts", title: "The charter", decision: "charter"),
            Question(id: "appointment", item: "elections", title: "The appointment", decision: "appointment"),
            Question(
                id: "president", item: "elections", title: "The president", decision: "president",
                form: .election(seats: 1), candidates: [ada, ben, cleo]),
            Question(
                id: "pair", item: "elections", title: "Two delegates", decision: "delegate",
                form: .election(seats: 2), candidates: [ada, ben, cleo]),
            Question(
                id: "empty", item: "elections", title: "A post", decision: "delegate", form: .election(seats: 1)),
        ]
    }
}
