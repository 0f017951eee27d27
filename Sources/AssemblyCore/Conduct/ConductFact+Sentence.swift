extension ConductFact {
    /// What has happened, in one sentence for the record and the minutes; `nil` for what stands with a result anyhow.
    /// - Parameter assembly: the state after it, or later, for the names of members and questions.
    public func sentence(in assembly: Assembly) -> Message? {
        sentenceOnCounts(assembly) ?? sentenceOnConsensus(assembly) ?? sentenceOnSeries(assembly)
            ?? sentenceOnMembers(assembly) ?? sentenceOnOffices(assembly)
    }

    private func sentenceOnCounts(_ assembly: Assembly) -> Message? {
        switch self {
        case .firstNameDrawn(let member): "The order of names begins with \(assembly.name(of: member)), drawn by lot."
        case .handCountEntered(let id, _): "One count was given for \(assembly.title(of: id))."
        case .handCountsDisagreed(let id, let first, let second):
            "The two counts for \(assembly.title(of: id)) differ (\(first.words); \(second.words)); it is counted again."
        case .handCountAgreed(let id, let tally): "Two counts for \(assembly.title(of: id)) agree: \(tally.words)."
        case .rollCallAnswered(_, let member, let answer): "\(assembly.name(of: member)): \(answer.words)."
        default: nil
        }
    }

    private func sentenceOnConsensus(_ assembly: Assembly) -> Message? {
        switch self {
        case .objected(let id, let member):
            "\(assembly.name(of: member)) does not join a consensus on: \(assembly.title(of: id))."
        case .objectionWithdrawn(let id, let member):
            "\(assembly.name(of: member)) no longer objects to a consensus on: \(assembly.title(of: id))."
        case .consensusDeclared(let id, let citation):
            "There being no objection, it was so decided: \(assembly.title(of: id))\(citation.isEmpty ? .empty : " (\(citation))" as Message)."
        default: nil
        }
    }

    private func sentenceOnSeries(_ assembly: Assembly) -> Message? {
        switch self {
        case .lotsDrawn(let id, let seed, let step):
            "Lots were drawn on \(assembly.title(of: id)) with the number \(seed): \(step.explanation)"
        case .castingVoteGiven(let id, _, let step):
            "The chair gave the casting vote on \(assembly.title(of: id)): \(step.explanation)"
        case .castingVoteOnMotionGiven(let id, let carried):
            "The votes being equal, the chair gave the casting vote \(carried ? "for" : "against"): \(assembly.title(of: id))."
        case .candidateBrought(let id, let candidate):
            "\(candidate.name) was put forward; the ballots begin anew: \(assembly.title(of: id))."
        case .repetitionOrdered(let id, let reason):
            "The ballot is taken again: \(assembly.title(of: id)). \(reason.ended)"
        case .intentionRecorded(let id, let member, let intention):
            "\(assembly.name(of: member)) stated that it had meant to \(intention.choice.words) on \(assembly.title(of: id)); the result is unchanged.\(intention.words.isEmpty ? .empty : .verbatim(" " + intention.words.ended))"
        default: nil
        }
    }

    private func sentenceOnMembers(_ assembly: Assembly) -> Message? {
        switch self {
        case .voteSuspended(let member, let reason):
            "The vote of \(assembly.name(of: member)) was suspended: \(reason.ended)"
        case .voteRestored(let member): "The vote of \(assembly.name(of: member)) was restored."
        case .memberAdmitted(let member, _): "\(member.name.english) was put on the roll of members."
        case .chairSeated(let member?): "The chair is held by the delegation of \(assembly.name(of: member))."
        case .chairSeated(nil): "The chair is held by no delegation."
        case .proxyRegistered(let member, let holder):
            "\(assembly.name(of: holder)) votes for \(assembly.name(of: member)) by proxy."
        case .proxyWithdrawn(let member): "The proxy of \(assembly.name(of: member)) ended."
        default: nil
        }
    }

    private func sentenceOnOffices(_ assembly: Assembly) -> Message? {
        switch self {
        case .electionsBoardAppointed(let members):
            "The Elections Board was appointed: \(members.map { assembly.name(of: $0) }.joined(separator: ", "))."
        case .officeEntered(let office):
            "Office: \(office.title.message), \(office.holder.map { .verbatim($0) } ?? office.member.map { assembly.name(of: $0) } ?? "vacant" as Message)."
        case .officeVacated(let id): "The office '\(id)' fell vacant."
        default: nil
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

extension Intention.Choice {
    /// The intention after "had meant to".
    var words: Message {
        switch self {
        case .yes: "vote for"
        case .no: "vote against"
        case .abstain: "abstain"
        }
    }
}

extension PutOffReason {
    /// The reason between commas.
    public var words: Message {
        switch self {
        case .abstentions: "because more abstained than the rule allows"
        case .equalVotes: "because the votes were equal"
        case .failure: "because the majority was not reached"
        }
    }
}
