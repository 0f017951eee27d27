import AssemblyCore

/// The sentence that a presiding officer reads aloud at this step, in English.
public enum SpokenFormula {
    /// The formula for where the assembly stands.
    public static func text(for assembly: Assembly) -> String {
        if let ballot = assembly.currentBallot { return voting(ballot, assembly) }
        switch assembly.sitting {
        case .sessionClosed: return "The session is closed. I thank you all."
        case .suspended: return "The sitting is suspended. It will be resumed shortly."
        case .closed(let last): return betweenSittings(last, assembly)
        case .open: return inSitting(assembly)
        }
    }

    private static func betweenSittings(_ last: Int, _ assembly: Assembly) -> String {
        if last == 0 { return "I declare open the \(assembly.convocation?.title.english ?? "session")." }
        if assembly.agenda.nextItem == nil {
            return "We have come to the end of our agenda. I declare this session closed."
        }
        return "Sitting \(last) is closed. The assembly meets again for sitting \(last + 1)."
    }

    private static func inSitting(_ assembly: Assembly) -> String {
        if let speaker = assembly.floor.speaker { return "I give the floor to \(assembly.name(of: speaker.member))." }
        guard let item = assembly.agenda.itemInHand else {
            guard let next = assembly.agenda.nextItem else {
                return "We have completed the agenda. The sitting is closed."
            }
            return "We now turn to item \(next.number) of the agenda: \(next.title.english)."
        }
        if let result = latestResult(under: item, assembly) { return result }
        if let panel = item.panel { return panelFormula(panel, item) }
        if let next = assembly.floor.requests.first {
            return "The next speaker on my list is \(assembly.name(of: next.member))."
        }
        if let question = votable(under: item, assembly) { return before(question, assembly) }
        return
            "We are considering item \(item.number): \(item.title.english). Does any delegation wish to take the floor?"
    }

    private static func panelFormula(_ panel: Panel, _ item: AgendaItem) -> String {
        if panel.isRunning { return "Panel \(panel.number), \(item.title.english), is in progress." }
        if panel.endedAt != nil { return "I thank the moderator and the panellists of panel \(panel.number)." }
        return "I invite the moderator to open panel \(panel.number): \(item.title.english)."
    }

    private static func votable(under item: AgendaItem, _ assembly: Assembly) -> Question? {
        assembly.questions(under: item.id).first {
            $0.state == .pending && assembly.pendingAmendment(of: $0.id) == nil
        }
    }

    private static func before(_ question: Question, _ assembly: Assembly) -> String {
        let title = question.title.english
        let isSecret = assembly.rulebook?[question.decision]?.secrecy == .secret
        let way = isSecret ? "by secret ballot" : "by recorded vote"
        let ballot = question.rounds == 0 ? "" : " This is ballot \(question.rounds + 1)."
        return "We shall now proceed to the vote \(way) on: \(title).\(ballot)"
    }

    private static func voting(_ ballot: Ballot, _ assembly: Assembly) -> String {
        let title = assembly.questions[ballot.question]?.title.english ?? ""
        switch ballot.phase {
        case .open:
            let how = ballot.isSecret ? "The ballot is secret." : "The vote is recorded."
            if ballot.received == ballot.entitled { return "All delegations have voted. I shall now close the ballot." }
            if ballot.received > 0 { return "Has every delegation voted? The ballot is about to be closed." }
            return
                "The voting begins on: \(title). \(how) Nobody may interrupt the vote except on a point of order on its conduct."
        case .held: return "The ballot is held. Please wait before you vote."
        case .closed: return "The ballot is closed. The box is being opened."
        case .counted: return "The votes have been counted. I shall now announce the result."
        case .declared, .annulled: return ""
        }
    }

    private static func latestResult(under item: AgendaItem, _ assembly: Assembly) -> String? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            assembly.questions[ballot.question]?.item == item.id, assembly.floor.requests.isEmpty
        else { return nil }
        return announcement(of: result, in: ballot, assembly)
    }

    /// The announcement of a result in the order of the rulebook (RPGA 40(4)).
    public static func announcement(of result: DeclaredResult, in ballot: Ballot, _ assembly: Assembly) -> String {
        let title = assembly.questions[ballot.question]?.title.english ?? ""
        let lines = result.announcement.filter { $0.figure != .didNotVote }
        let figures = lines.map { "\($0.label.lowercasedFirst): \($0.value)" }.joined(separator: "; ")
        return "\(title). \(figures.uppercasedFirst). \(ending(of: result, title))"
    }

    private static func ending(of result: DeclaredResult, _ title: String) -> String {
        let names = result.verdict.elected.joined(separator: ", ")
        return switch result.verdict.outcome {
        case .carried: "The proposal is adopted."
        case .notCarried: "The proposal is not adopted."
        case .elected:
            "\(names), having obtained the required majority, \(result.verdict.elected.count == 1 ? "is" : "are") elected."
        case .noneElected: "No candidate has obtained the required majority. We shall proceed to a further ballot."
        case .tied: "The votes are equal. We shall proceed to a further ballot."
        case .noResult: "No vote was expressed; there is no result."
        }
    }
}

extension String {
    /// The text with its first letter in lower case, to stand within a sentence; names keep theirs.
    var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
    /// The text with its first letter in upper case, to begin a sentence.
    var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
