import AssemblyCore
import Language

/// What `plenary count` says to people; what it tells programs is the same in every language.
enum CountWords {
    // MARK: Figures

    static let votesFor: Message = "For"
    static let against: Message = "Against"
    static let abstentions: Message = "Abstentions"
    static let invalid: Message = "Invalid"

    /// The base by the name that the options give it, with what is counted where that is not heads.
    static func base(_ base: String, _ metric: String) -> Message { "Base (\(base)\(metric))" }

    static func required(_ majority: String, _ metric: String) -> Message { "Required (\(majority)\(metric))" }

    static func reached(_ isReached: Bool, _ metric: String) -> Message {
        isReached ? "Reached\(metric): yes" : "Reached\(metric): no"
    }

    // MARK: Outcomes

    static func outcome(_ outcome: Outcome, _ names: String, isPutOff: Bool) -> Message {
        switch outcome {
        case .carried: "CARRIED"
        case .notCarried: "NOT CARRIED"
        case .elected: elected(names)
        case .noneElected: nobodyElected
        case .tied: names.isEmpty ? "TIED" : "TIED; elected above the tie: \(names)"
        case .noResult: isPutOff ? "PUT OFF" : "NO RESULT"
        }
    }

    static let nobodyElected: Message = "NOBODY ELECTED"

    static func elected(_ names: String) -> Message { "ELECTED: \(names)" }

    /// What would have been needed, in a sentence; `nil` where nothing helps alone.
    /// - Parameter isOnAppeal: whether a ruling was appealed against, so that it is overruled or stands.
    static func needed(in verdict: Verdict, isOnAppeal: Bool) -> Message? {
        let ways: [Message] = [
            verdict.shortfall?.more.map(verdict.figure).map { "\($0) more for it" },
            verdict.shortfall?.fewer.map(verdict.figure).map { "\($0) fewer against it" },
            verdict.shortfall?.changed.map(verdict.figure).map { "\($0) of the others for it" },
        ].compactMap(\.self)
        guard !ways.isEmpty else { return nil }
        let all = ways.joined(separator: ", or ")
        // What is put when a ruling is appealed against is whether to overrule it.
        return isOnAppeal
            ? "It would have been overruled with \(all)." : "It would have been carried with \(all)."
    }

    // MARK: Series

    static func title(of step: SeriesStep) -> Message {
        switch step.kind {
        case .ballot: "Ballot \(step.number)"
        case .tieBreak: "Extra ballot after ballot \(step.number)"
        case .lots: "Lots after ballot \(step.number)"
        case .castingVote: "Casting vote after ballot \(step.number)"
        }
    }

    static func out(_ names: String) -> Message { "OUT: \(names)" }

    static func tied(_ names: String) -> Message { "TIED: \(names)" }

    static let endedWithoutResult: Message = "ENDED WITHOUT RESULT"

    // MARK: The decisions of a rulebook

    static func secrecy(_ secrecy: Secrecy) -> Message {
        switch secrecy {
        case .secret: "secret"
        case .recorded: "recorded"
        case .unrecorded: "unrecorded"
        }
    }

    /// A stage: how many ballots it lasts, while how many names stand, and its tests.
    static func stage(_ stage: Stage) -> Message {
        let ballots = stage.ballots.map { plural($0, "\($0) ballot ", "\($0) ballots ") } ?? .empty
        let names = stage.whileMoreThan.map { "while more than \($0) stand " as Message } ?? .empty
        return ballots + names + tests(stage.tests)
    }

    static func tests(_ tests: [VoteTest]) -> Message {
        tests.map { test in
            let words: Message = "\(test.majorityText) \(test.base)"
            return test.metric == .heads ? words : "\(words) by \(test.metric.rawValue)"
        }.joined(separator: " and ")
    }

    static func stages(_ stages: [Stage]) -> Message {
        guard stages.count > 1 else { return tests(stages[0].tests) }
        return stages.map(stage).joined(separator: ", then ")
    }
}
