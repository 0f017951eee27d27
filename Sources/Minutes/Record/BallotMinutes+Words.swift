import AssemblyCore

extension BallotMinutes {
    /// The question, with the ballot's number when it is not the first.
    var title: String { round == 1 ? question : "\(question), ballot \(round)" }

    /// What was decided, in a few words.
    var outcomeWords: String {
        switch outcome {
        case .carried: "carried"
        case .notCarried: "not carried"
        case .elected: "\(elected.joined(separator: ", ")) elected"
        case .noneElected: "nobody elected"
        case .tied: elected.isEmpty ? "tied" : "tied; \(elected.joined(separator: ", ")) elected above the tie"
        case .noResult: "no result"
        }
    }

    /// The outcome with what became of it and in what spirit.
    var markedOutcome: String {
        outcomeWords + (annulment == nil ? "" : " [ANNULLED]") + (isRehearsal ? " [REHEARSAL]" : "")
    }

    /// The highest number that had to be reached; `nil` where most votes win.
    var required: Int? { tests.first.flatMap(\.required) }

    /// Each test's arithmetic, with the article behind the last.
    var requirement: String { tests.map(\.arithmetic).joined(separator: "; ") + " (\(citation))" }

    /// `120 : 3 : 10` for a motion; the leading names with their votes in an election.
    var score: String {
        if let votesFor = sums.votesFor, let against = sums.against {
            return "\(votesFor) for, \(against) against, \(counted(sums.abstentions, "abstention", "abstentions"))"
        }
        return (sums.scores ?? []).filter { $0.votes > 0 }.map { "\($0.name) \($0.votes)" }.joined(separator: ", ")
    }

    /// The arithmetic as a sentence of its own.
    var reason: String { explanation.prefix(1).uppercased() + explanation.dropFirst() }

    /// When it was held and how, in one line.
    func circumstances(on day: MinutesDay?) -> String {
        var words = "No. \(number), \(secrecy.rawValue) vote, opened \(opened.description(on: day))"
        if let closed { words += ", closed \(closed.description(on: day))" }
        return words + ", declared \(declared.description(on: day))"
    }

    /// Why members had no vote, those that merely were not represented only as a number.
    var exclusions: [String] {
        var lines = turnout.withoutVote.filter { !$0.wasAbsent }.map { "\($0.name) had no vote. \($0.reason)" }
        let absent = turnout.withoutVote.count { $0.wasAbsent }
        if absent > 0 { lines.append("\(counted(absent, "member was", "members were")) not represented.") }
        return lines
    }

    /// Where the record of it can be checked.
    var evidence: String {
        guard let head else { return "Record \(record)." }
        return "Record \(record). Signed head: record \(head.record), \(head.hash)."
    }
}
