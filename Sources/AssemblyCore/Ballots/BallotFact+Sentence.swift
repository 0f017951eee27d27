extension BallotFact {
    /// What has happened to a count or an answer, in one sentence for the record and the minutes; `nil` for what stands
    /// with the ballot anyhow.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .handCountEntered(let id, _): "One count was given for \(assembly.title(of: id))."
        case .handCountsDisagreed(let id, let first, let second):
            "The two counts for \(assembly.title(of: id)) differ (\(first.words); \(second.words)); it is counted again."
        case .handCountAgreed(let id, let tally): "Two counts for \(assembly.title(of: id)) agree: \(tally.words)."
        case .rollCallAnswered(_, let member, let answer): "\(assembly.name(of: member)): \(answer.words)."
        case .opened, .held, .released, .extended, .timeRanOut, .cast, .notCast, .closed, .counted, .annulled: nil
        }
    }
}

extension Assembly {
    /// The title of the question on which a ballot was held, with its number where it was not the only one.
    public func title(of ballot: BallotID) -> Message {
        guard let held = ballots[ballot] else { return .verbatim(ballot.rawValue) }
        let title = title(of: held.question)
        return held.round > 1 ? "\(title), ballot \(held.round)" : title
    }
}

extension Tally {
    /// The sum in words: `75 for, 24 against, 34 abstentions`.
    public var words: Message {
        var parts: [Message] = []
        if scores.isEmpty {
            parts = ["\(votesFor) for", "\(against) against"]
        } else {
            parts = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .verbatim("\($0.key) \($0.value)") }
        }
        parts.append(plural(abstentions, "\(abstentions) abstention", "\(abstentions) abstentions"))
        if invalid > 0 { parts.append("\(invalid) invalid") }
        return parts.joined(separator: ", ")
    }
}

extension RollCallAnswer {
    /// The answer as it is repeated aloud.
    public var words: Message {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .abstain: "abstention"
        case .pass: "passes"
        case .absent: "does not answer"
        }
    }
}
