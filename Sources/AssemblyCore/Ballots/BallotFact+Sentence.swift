public import Language

extension BallotFact {
    /// What has happened to a count or an answer, in one sentence for the record and the minutes; `nil` for what stands
    /// with the ballot anyhow.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        switch self {
        case .handCountEntered(let id, _): "One count was given for \(assembly.title(of: id))."
        case .handCountsDisagreed(let id, let first, let second):
            "The two counts for \(assembly.title(of: id)) differ (\(assembly.words(of: first, in: id)); \(assembly.words(of: second, in: id))); it is counted again."
        case .handCountAgreed(let id, let tally):
            "Two counts for \(assembly.title(of: id)) agree: \(assembly.words(of: tally, in: id))."
        case .rollCallAnswered(_, let member, let answer): "\(assembly.name(of: member)): \(answer.words)."
        case .recountOrdered(let id, let reason):
            "A recount was ordered: \(assembly.title(of: id)). \(reason.ended)"
        case .opened, .held, .released, .extended, .timeRanOut, .cast, .notCast, .closed, .counted, .annulled: nil
        }
    }
}

extension Assembly {
    /// A count in words, with names as they stand on the paper.
    public func words(of tally: Tally, in id: BallotID) -> Message {
        let names = Dictionary(
            (ballots[id]?.names ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return tally.words(naming: names, decimals: ballots[id]?.decimals ?? 0)
    }

    /// The title of the question on which a ballot was held, with its number where it was not the only one.
    public func title(of ballot: BallotID) -> Message {
        guard let held = ballots[ballot] else { return .verbatim(ballot.rawValue) }
        return held.title(title(of: held.question))
    }
}

extension Tally {
    /// The sum in words: `75 for, 24 against, 34 abstentions`.
    public var words: Message { words(naming: [:]) }

    /// The sum in words, with the names of candidates.
    func words(naming names: [CandidateID: String], decimals: Int = 0) -> Message {
        func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }
        var parts: [Message] = []
        if scores.isEmpty {
            parts = ["\(figure(votesFor)) for", "\(figure(against)) against"]
        } else {
            parts = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { score in
                [.verbatim("\(names[score.key] ?? score.key.rawValue) "), figure(score.value).words].joined()
            }
        }
        let abstaining = figure(abstentions)
        parts.append(plural(abstaining.pluralCount, "\(abstaining) abstention", "\(abstaining) abstentions"))
        if invalid > 0 { parts.append("\(figure(invalid)) invalid") }
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
