import AssemblyCore

/// The sentence that a presiding officer reads aloud at this step, in English.
public enum SpokenFormula {
    /// The formula for where the assembly stands.
    /// - Parameters:
    ///   - now: the moment, for a speaker whose time is over; left out, nobody is stopped.
    ///   - readsFigures: whether the figures of a result are in it, or read from the list that the screen shows.
    public static func text(for assembly: Assembly, at now: Moment? = nil, readsFigures: Bool = true) -> String {
        if let ballot = assembly.currentBallot { return voting(ballot, assembly) }
        switch assembly.sitting {
        case .sessionClosed: return "The session is closed. I thank you all."
        case .suspended: return "The sitting is suspended. It will be resumed shortly."
        case .closed(let last): return betweenSittings(last, assembly)
        case .open(let number, _): return inSitting(number, assembly, now, readsFigures)
        }
    }

    // MARK: Sittings

    private static func betweenSittings(_ last: Int, _ assembly: Assembly) -> String {
        let session = assembly.convocation?.title.english ?? "session"
        if last == 0 { return "I call the assembly to order. I declare open the \(session)." }
        if assembly.agenda.nextItem == nil {
            return "We have come to the end of our agenda. I thank the host country, the delegations, the interpreters "
                + "and the secretariat. I declare the \(session) closed."
        }
        return "I call the assembly to order. I declare open sitting \(last + 1)."
    }

    private static func inSitting(
        _ number: Int, _ assembly: Assembly, _ now: Moment?, _ readsFigures: Bool
    ) -> String {
        if let speaker = assembly.floor.speaker { return speech(speaker, assembly, now) }
        guard let item = assembly.agenda.itemInHand else { return betweenItems(number, assembly) }
        if assembly.floor.requests.isEmpty, let result = latestResult(under: item, assembly, readsFigures) {
            return result + afterResult(item, assembly, saysNext: readsFigures)
        }
        if let panel = item.panel { return panelFormula(panel, item) }
        if let next = assembly.floor.requests.first { return "I give the floor to \(assembly.name(of: next.member))." }
        if let question = votable(under: item, assembly) { return before(question, assembly) }
        return consideration(of: item)
    }

    /// Between two items: the next one, or the end of the sitting when the rest is for another day.
    private static func betweenItems(_ number: Int, _ assembly: Assembly) -> String {
        guard let next = assembly.agenda.nextItem else {
            return "We have completed the agenda. If there are no further remarks, the sitting is closed."
        }
        if let planned = next.sitting, planned > number {
            return "That completes the business of today. We shall meet again for sitting \(number + 1), and take up "
                + "item \(next.number): \(next.title.english). The sitting is closed."
        }
        return "We now turn to item \(next.number) of the agenda: \(next.title.english)."
    }

    private static func consideration(of item: AgendaItem) -> String {
        let opening = "We are considering item \(item.number): \(item.title.english)."
        guard item.kind == .address || item.kind == .opening, !item.speakers.isEmpty else {
            return opening + " Does any delegation wish to take the floor?"
        }
        return opening + " I have the honour to invite \(item.speakers.joined(separator: " and ")) to speak."
    }

    private static func speech(_ speaker: FloorRequest, _ assembly: Assembly, _ now: Moment?) -> String {
        let name = assembly.name(of: speaker.member)
        guard let now, let left = assembly.floor.secondsLeft(at: now) else { return "\(name) has the floor." }
        if left < 0 { return "I must ask the delegate of \(name) to conclude: the time for speeches is over." }
        return "\(name) has the floor, for \(TimeWords.length(assembly.floor.limitSeconds ?? 0))."
    }

    private static func panelFormula(_ panel: Panel, _ item: AgendaItem) -> String {
        if panel.isRunning { return "Panel \(panel.number), \(item.title.english), is in progress." }
        if panel.endedAt != nil { return "I thank the moderator and the panellists of panel \(panel.number)." }
        let moderator = panel.moderator.map { "\($0), who moderates," } ?? "the moderator"
        return "I invite \(moderator) to open panel \(panel.number): \(item.title.english)."
    }

    // MARK: Voting

    private static func votable(under item: AgendaItem, _ assembly: Assembly) -> Question? {
        assembly.questions(under: item.id).first {
            $0.state == .pending && assembly.pendingAmendment(of: $0.id) == nil
        }
    }

    private static func before(_ question: Question, _ assembly: Assembly) -> String {
        let rule = assembly.rulebook?[question.decision]
        let way = rule?.secrecy == .secret ? "by secret ballot" : "by recorded vote"
        let ballot = question.rounds == 0 ? "" : " This is ballot \(question.rounds + 1)."
        let majority = rule.flatMap { required($0, ballot: question.rounds + 1) }.map { " \($0)" } ?? ""
        if question.amends != nil {
            return "We shall first vote, \(way), on the amendment: \(question.title.english).\(ballot)\(majority)"
        }
        return "We shall now proceed to the vote, \(way), on: \(question.title.english).\(ballot)\(majority)"
    }

    private static func required(_ rule: DecisionRule, ballot: Int) -> String? {
        guard let test = rule.stage(forBallot: ballot).tests.first, let majority = test.majority else { return nil }
        return "\(spoken(majority)) of the \(test.base.noun) is required."
    }

    /// A share as it is spoken: fractions in words where they are the usual ones.
    private static func spoken(_ majority: Majority) -> String {
        let names = ["1/2": "half", "2/3": "two thirds", "3/4": "three quarters"]
        let share = "\(majority.numerator)/\(majority.denominator)"
        return (majority.comparator == .moreThan ? "More than " : "At least ") + (names[share] ?? share)
    }

    private static func voting(_ ballot: Ballot, _ assembly: Assembly) -> String {
        let title = assembly.questions[ballot.question]?.title.english ?? ""
        switch ballot.phase {
        case .open:
            if ballot.received == ballot.entitled { return "All delegations have voted. I shall now close the ballot." }
            if ballot.timeIsUp { return "The time is up. Has every delegation voted? I shall now close the ballot." }
            if ballot.received > 0 { return "Has every delegation voted? The ballot is about to be closed." }
            let how = ballot.isSecret ? "The ballot is secret." : "The vote is recorded."
            return "The voting begins on: \(title). \(how) Nobody may interrupt it except on a point of order "
                + "concerning the conduct of the vote."
        case .held: return "The ballot is held. Delegations will please wait before they vote."
        case .closed: return "The ballot is closed. The box is being opened."
        case .counted: return "The votes have been counted. I shall now announce the result."
        case .declared, .annulled: return ""
        }
    }

    /// The result that was announced last, when it belongs to the item in hand.
    private static func latestResult(
        under item: AgendaItem, _ assembly: Assembly, _ readsFigures: Bool
    ) -> String? {
        guard let ballot = assembly.ballotOrder.last.flatMap({ assembly.ballots[$0] }), let result = ballot.result,
            ballot.phase == .declared, assembly.questions[ballot.question]?.item == item.id
        else { return nil }
        return announcement(of: result, in: ballot, assembly, readsFigures: readsFigures)
    }

    /// What follows a result. A screen too low for it shows the next ballot among its steps.
    private static func afterResult(_ item: AgendaItem, _ assembly: Assembly, saysNext: Bool) -> String {
        guard let next = votable(under: item, assembly) else {
            return " That concludes our consideration of item \(item.number)."
        }
        return saysNext ? " " + before(next, assembly) : ""
    }
}
