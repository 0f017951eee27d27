import AssemblyCore
import Testing

/// The rules of elections that the tests of the series go through, as the rulebooks have them.
enum SeriesRules {
    static let half = [VoteTest(majority: .simple, base: .expressed)]
    static let twoThirds = [VoteTest(majority: .twoThirds, base: .expressed)]
    static let ofEntitled = [VoteTest(majority: .twoThirds, base: .entitled)]
    static let ofVoting = [VoteTest(majority: .twoThirds, base: .voting)]
    static let plurality = [VoteTest(majority: nil, base: .expressed)]

    static func rule(
        _ stages: [Stage], returnsTo: Int? = nil, tie: TieRule = .secondBallotThenLots,
        cutTie: CutTieRule = .extraBallot, onFailure: FailureRule = .furtherBallot, paper: PaperForm = PaperForm()
    ) -> DecisionRule {
        DecisionRule(
            id: "election", title: "Election", stages: stages, returnsTo: returnsTo, secrecy: .secret, paper: paper,
            tie: tie, cutTie: cutTie, onFailure: onFailure, citation: "Rule 1")
    }

    /// INTERPOL: two ballots at two thirds, then more than half; nobody is eliminated.
    static let president = rule([Stage(ballots: 2, tests: twoThirds), Stage(tests: half)])
    /// UNESCO: four ballots, a fifth between the two leaders.
    static let fiveBallots = rule(
        [Stage(ballots: 4, tests: half), Stage(ballots: 1, tests: half, field: .leading(2))], tie: .lots,
        onFailure: .rejected)
    /// African Union: three, three between two, then the leader alone, always two thirds of those entitled.
    static let commission = rule(
        [
            Stage(ballots: 3, tests: ofEntitled), Stage(ballots: 3, tests: ofEntitled, field: .leading(2)),
            Stage(ballots: 1, tests: ofEntitled, field: .leading(1)),
        ], tie: .lost, onFailure: .postponed)
    /// World Health Assembly: two thirds, the lowest out while more than two stand.
    static let directorGeneral = rule(
        [
            Stage(whileMoreThan: 2, tests: twoThirds, elimination: .lowest), Stage(ballots: 2, tests: twoThirds),
            Stage(tests: half),
        ], tie: .furtherBallot)
    /// FIFA 2010: more than half, the lowest out, the chair's casting vote.
    static let host = rule([Stage(tests: half, elimination: .lowest)], tie: .castingVote)
    /// FIFA 2016: two thirds once, then more than half with the lowest out.
    static let federation = rule(
        [Stage(ballots: 1, tests: twoThirds), Stage(tests: half, elimination: .lowest)], tie: .furtherBallot)
    /// IOC: more than half with the lowest out while more than two stand, then most votes.
    static let games = rule(
        [Stage(whileMoreThan: 2, tests: half, elimination: .lowest), Stage(tests: plurality)], tie: .castingVote)
    /// UNGA rule 93: one open ballot, three between the two leaders, three open ones, and so on.
    static let oneSeat = rule(
        [
            Stage(ballots: 1, tests: ofVoting, field: .unrestricted),
            Stage(ballots: 3, tests: ofVoting, field: .leading(2)),
            Stage(ballots: 3, tests: ofVoting, field: .unrestricted),
        ], returnsTo: 1, tie: .lost, paper: PaperForm(allowsWriteIns: true))
    /// UNGA rule 94: the same for several seats, between twice as many leaders as seats are left.
    static let severalSeats = rule(
        [
            Stage(ballots: 1, tests: ofVoting, field: .unrestricted),
            Stage(ballots: 3, tests: ofVoting, field: .leadingPerSeat(2)),
            Stage(ballots: 3, tests: ofVoting, field: .unrestricted),
        ], returnsTo: 1, paper: PaperForm(allowsWriteIns: true))
    /// UNGA rule 93 where a simple majority is enough: lots between two equal leaders.
    static let oneSeatSimple = rule(
        [Stage(ballots: 1, tests: half, field: .unrestricted), Stage(tests: half, field: .leading(2))], tie: .lots,
        paper: PaperForm(allowsWriteIns: true))
}

extension Figures {
    /// An election with names in the order of the paper.
    static func names(
        _ scores: KeyValuePairs<String, Int>, papers: Int? = nil, abstentions: Int = 0, invalid: Int = 0,
        entitled: Int? = nil
    ) -> Figures {
        Figures(
            votes: .names(scores.map { Score($0.key, $0.value) }), abstentions: abstentions, invalid: invalid,
            papers: papers, entitled: entitled)
    }
}

extension SeriesStep {
    /// The names that are out after the step.
    var out: [String] { eliminated.map(\.name) }
}
