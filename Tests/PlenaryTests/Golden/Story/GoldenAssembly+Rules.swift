import AssemblyCore
import Language

extension GoldenAssembly {
    static let rulebook = Rulebook(
        id: "golden", title: "Golden rules", edition: "2024", decisions: motions + elections,
        announcement: AnnouncedFigure.allCases, allowsChange: true, nameOrder: .english, nameStart: .lot,
        quorum: Quorum(toOpen: Majority(.atLeast, 1, over: 3), toDecide: .simple, base: .members, citation: "Rule 1"),
        debate: debate)

    private static func half(ballots: Int? = nil, of base: Base = .expressed, _ metric: Metric = .heads) -> [Stage] {
        [Stage(ballots: ballots, tests: [VoteTest(majority: .simple, base: base, metric: metric)])]
    }

    private static let motions: [DecisionRule] = [
        DecisionRule(
            id: "resolution", title: "Resolution", stages: half(), maySecret: true,
            franchise: Franchise(proxies: 1, citation: "Rule 3"), citation: Citation("Rule 2", edition: "2024")),
        DecisionRule(
            id: "quiet", title: "Quiet", stages: half(), disclosure: .onClose, onFailure: .revote(1),
            putOffAbove: Majority(.moreThan, 2, over: 3), citation: Citation("Custom", isPractice: true)),
        DecisionRule(
            id: "equal", title: "Equal", stages: half(), tie: .castingVote, onFailure: .postponed, citation: "Rule 4"),
        DecisionRule(
            id: "cards", title: "Cards", stages: half(of: .fixed(2), .weight),
            franchise: Franchise(arrearsSuspend: false, vetoes: ["FR"]), citation: "Rule 5"),
        DecisionRule(
            id: "admission", title: "Admission",
            stages: [Stage(tests: [VoteTest(majority: .twoThirds, base: .expressedAndAbstentions)])],
            franchise: Franchise(chairVotes: false, newMembersVote: false), citation: "Rule 6"),
        DecisionRule(
            id: "secret", title: "Secret", stages: half(), secrecy: .secret,
            franchise: Franchise(only: ["BR", "EG", "FR", "GB", "JP", "KE"]), citation: "Rule 7"),
    ]

    private static let elections: [DecisionRule] = [
        DecisionRule(
            id: "seat", title: "Seat", stages: half(), tie: .secondBallotThenLots, onFailure: .furtherBallot,
            incompatibility: Incompatibility(body: "board", distinctRegions: ["chairs-seat"]), citation: "Rule 8"),
        DecisionRule(
            id: "chairs-seat", title: "Seat of the chair", stages: half(), tie: .castingVote,
            onFailure: .furtherBallot, citation: "Rule 9"),
        DecisionRule(
            id: "rounds", title: "Seat in rounds",
            stages: half(ballots: 1) + [
                Stage(
                    whileMoreThan: 2, tests: [VoteTest(majority: nil, base: .voting)], field: .leading(2),
                    elimination: .lowest, eliminatesFrom: 2)
            ] + half(), returnsTo: 1, tie: .castingVote, cutTie: .lots, onFailure: .furtherBallot, citation: "Rule 12"),
        DecisionRule(
            id: "post", title: "Post", stages: half(), secrecy: .secret,
            franchise: Franchise(interestedAbstain: false),
            paper: PaperForm(marks: .upTo(1), blank: .abstention), onFailure: .furtherBallot, citation: "Rule 10"),
        DecisionRule(
            id: "open", title: "Open paper", stages: half(),
            paper: PaperForm(offersNone: true, allowsWriteIns: true), onFailure: .furtherBallot, citation: "Rule 13"),
        DecisionRule(
            id: "named", title: "Named", stages: half(ballots: 1, of: .cast), onFailure: .newCandidate(hours: 24),
            citation: "Rule 11"),
    ]

    private static let debate = DebateRules(
        motions: [
            MotionRule(
                motion: .suspendSitting, speakersFor: 1, speakersAgainst: 1, decision: "resolution", citation: "Rule 20"
            ),
            MotionRule(motion: .closeDebate, speakersAgainst: 2, decision: "resolution", citation: "Rule 21"),
            MotionRule(motion: .secretBallot, decision: "resolution", citation: "Rule 22"),
            MotionRule(motion: .rollCall, decision: "resolution", citation: "Rule 23"),
            MotionRule(motion: .division, decision: "resolution", citation: "Rule 24"),
            MotionRule(motion: .reconsideration, decision: "resolution", citation: "Rule 25"),
            MotionRule(motion: .limitSpeeches, decision: "resolution", citation: "Rule 26"),
        ], appeal: "resolution", orderCitation: "Rule 27",
        explanations: ExplanationRule(time: .either, limitSeconds: 300, citation: "Rule 28"),
        replies: ReplyRule(most: 2, limitsSeconds: [600, 300], citation: "Rule 29"), speechSeconds: 600,
        speechesEach: 9, orderSeconds: 180, secondsEach: 3_600, partsLostLoseWhole: true, listCitation: "Rule 30",
        divisionCitation: "Rule 31", amendmentCitation: "Rule 32", amendedMayBeWithdrawn: false,
        withdrawalCitation: "Rule 33", votingCitation: "Rule 34")
}
