import AssemblyCore
package import Language

extension BallotMinutes {
    /// The question, with the ballot's number when it is not the first.
    package var title: Message {
        if place.isExtra { return "\(question), extra ballot after ballot \(place.number)" }
        return place.number == 1 ? .verbatim(question) : "\(question), ballot \(place.number)"
    }

    /// What was decided, in a few words.
    var outcomeWords: Message {
        let words = consequence.map { .verbatim($0) } ?? Self.words(of: outcome, electing: elected)
        guard let settlement else { return words }
        let means = Message.verbatim(settlement.means)
        // Beside whoever the votes have elected it is said whom the lot has.
        guard settlement.elected.isEmpty || settlement.elected == elected else {
            return words + ", " + .verbatim(settlement.elected.sideBySide) + " " + means
        }
        return words + (consequence == nil ? " " : ", ") + means
    }

    /// The outcome of a vote on a text or between names in a few words.
    static func words(of outcome: Outcome, electing elected: [String]) -> Message {
        let names = elected.sideBySide
        return switch outcome {
        case .carried: "carried"
        case .notCarried: "not carried"
        case .elected: "\(names) elected"
        case .noneElected: "nobody elected"
        case .tied: elected.isEmpty ? "tied" : "tied; \(names) elected above the tie"
        case .noResult: "no result"
        }
    }

    /// The outcome with what became of it and in what spirit.
    package var markedOutcome: Message {
        outcomeWords + marks + (isRehearsal ? " [REHEARSAL]" : .empty)
    }

    /// What somebody who reads the outcome should know at once.
    var marks: Message {
        (annulment == nil ? .empty : " [ANNULLED]") + (isCorrected ? " [CORRECTED]" : .empty)
    }

    /// The highest number that had to be reached; `nil` where most votes win.
    var required: DecimalFigure? { tests.first.flatMap(\.required) }

    /// Each test's arithmetic, with the article behind the last.
    var requirement: Message {
        .verbatim(tests.map(\.arithmetic).joined(separator: "; ") + " (\(citation))")
    }

    /// `120 for, 3 against, 10 abstentions` for a motion; the leading names with their votes in an election.
    var score: Message {
        if sums.votesFor != nil, let test = tests.first, test.metric == .sectionShare {
            return "\(test.votes) parts for, of \(test.base)"
        }
        if let votesFor = sums.votesFor, let against = sums.against {
            let abstentions = plural(
                sums.abstentions.pluralCount, "\(sums.abstentions) abstention", "\(sums.abstentions) abstentions")
            return "\(votesFor) for, \(against) against, \(abstentions)"
        }
        let scores = (sums.scores ?? []).filter { $0.votes > 0 }.map {
            [.verbatim("\($0.name) "), $0.votes.words].joined()
        }
        return scores.sideBySide
    }

    /// The arithmetic as a sentence of its own.
    package var reason: Message {
        let arithmetic = Message.verbatim(explanation).capitalised
        guard let settlement, !settlement.explanation.isEmpty else { return arithmetic }
        return arithmetic + " " + Message.verbatim(settlement.explanation).capitalised
    }

    /// When it was held and how, in one line.
    package func circumstances(on day: MinutesDay?) -> Message {
        var words: Message = "No. \(number), \(method.voteWords(secrecy)), opened \(opened.description(on: day))"
        if let closed { words += ", closed \(closed.description(on: day))" }
        return words + ", declared \(declared.description(on: day))"
    }

    /// Why members had no vote and who voted for whom, those that merely were not represented only as a number.
    package var exclusions: [Message] {
        var lines: [Message] = turnout.withoutVote.filter { !$0.wasAbsent }.map {
            "\($0.name) had no vote. \($0.reason)"
        }
        lines += proxies.map { "\($0.heldBy.name) held the proxy of \($0.name)." }
        if let weights {
            lines.append(
                "Votes: \(weights.present) present or represented of \(weights.members), \(weights.entitled) entitled, \(weights.cast) cast."
            )
        }
        let absent = turnout.withoutVote.count { $0.wasAbsent }
        if absent > 0 {
            lines.append(
                plural(absent, "\(absent) member was not represented.", "\(absent) members were not represented."))
        }
        return lines
    }

    /// Where the record of it can be checked.
    package var evidence: Message {
        guard let head else { return "Record \(record)." }
        return "Record \(record). Signed head: record \(head.record), \(head.hash)."
    }
}

extension Secrecy {
    /// A vote given in this way: `secret vote`.
    var voteWords: Message {
        switch self {
        case .secret: "secret vote"
        case .recorded: "recorded vote"
        case .unrecorded: "unrecorded vote"
        }
    }
}

extension BallotMethod {
    /// A vote given in this way: `show of hands`, `secret vote`.
    func voteWords(_ secrecy: Secrecy) -> Message {
        switch self {
        case .machine: secrecy.voteWords
        case .hands: "show of hands"
        case .rollCall: "roll call"
        case .paper: "secret vote on paper"
        }
    }
}

extension BallotSeries.Row {
    /// The name, with a mark when it was elected.
    var markedLabel: Message { electedIn == nil ? .verbatim(label) : "\(label) (elected)" }
}

extension RecountMinutes {
    /// The recount in a sentence that stands with its ballot.
    package var sentence: Message {
        guard let after else { return "A recount was ordered on \(ordered): \(StatedReason.sentence(reason))" }
        guard let outcomeWordsBefore else {
            return
                "Counted again before the announcement: \(StatedReason.sentence(reason)) The first count was \(before)."
        }
        guard let announced else {
            return "A recount gave \(after); it has not been announced. Reason: \(StatedReason.sentence(reason))"
        }
        if isConfirmation {
            return "CONFIRMED by a recount, announced \(announced). Reason: \(StatedReason.sentence(reason))"
        }
        return
            "CORRECTED after a recount, announced \(announced): \(after) in place of \(before). First announced: \(outcomeWordsBefore). Reason: \(StatedReason.sentence(reason))"
    }
}
