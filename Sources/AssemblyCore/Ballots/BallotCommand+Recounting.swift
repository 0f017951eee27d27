/// Counting again: what has been counted by hand, before and after the announcement, as long as nothing rests on it.
extension BallotCommand {
    static func decideRecount(_ id: BallotID, _ reason: String, by authority: Authority, in assembly: Assembly)
        throws(Refusal) -> Fact
    {
        try Require.recountable(id, in: assembly)
        guard authority.attestation != nil else { throw .secondPersonNeeded }
        return .ballots(
            .recountOrdered(id, reason: try Require.text(reason, as: "The reason", limit: TextRule.longestTitle)))
    }
}

extension Require {
    /// A ballot that can be counted again now: counted by hand, and nothing has been built on what it gave.
    static func recountable(_ id: BallotID, in assembly: Assembly) throws(Refusal) {
        guard let ballot = assembly.ballots[id] else { throw .noSuchBallot(id) }
        guard ballot.method.isCountedByHand else { throw .conduct(.notCountedByHand(id)) }
        switch ballot.phase {
        case .counted: break
        case .declared: try untouched(ballot, in: assembly)
        case .open, .held, .closed, .annulled: throw .conduct(.nothingCountedYet(id))
        }
    }

    /// An announced result on which nothing rests: what would rest on it has to be annulled first.
    private static func untouched(_ ballot: Ballot, in assembly: Assembly) throws(Refusal) {
        if ballot.awaitsRecount { throw .conduct(.recountInHand(ballot.id)) }
        guard let question = assembly.questions[ballot.question] else { throw .noSuchQuestion(ballot.question) }
        // The hall has gone on with what a motion or an appeal decided.
        guard question.kind == .matter else { throw .conduct(.resultCarriedOut(question.id)) }
        try notInEffect(question.id, in: assembly)
        if ballot.round <= question.roundsBefore { throw .conduct(.seriesIsOver(question.id)) }
        switch question.state {
        case .pending, .decided, .postponed, .failed: break
        case .withdrawn, .accepted, .disposed, .lapsed: throw .questionNotPending(question.id)
        }
        if let later = assembly.ballots(resting: ballot).last { throw .conduct(.laterBallotStands(later)) }
        for whole in [question.amends, question.partOf].compactMap(\.self) {
            if assembly.conduct.consensus.contains(whole) { throw .conduct(.decidedSince(whole)) }
        }
    }

    /// Nothing is put to the vote whose names, text or threshold rest on a result that is being counted again.
    static func noRecount(under id: QuestionID, in assembly: Assembly) throws(Refusal) {
        guard !assembly.balloting.recounting.isEmpty, let question = assembly.questions[id] else { return }
        for ballot in assembly.recounts {
            guard let counted = assembly.questions[ballot.question] else { continue }
            if counted.id == id || question.rests(on: counted, in: assembly) {
                throw .conduct(.recountInHand(ballot.id))
            }
        }
    }
}

extension Assembly {
    /// The announced ballots that are being counted again, or whose new count has not been announced.
    public var recounts: [Ballot] { balloting.recounting.compactMap { ballots[$0] } }

    /// The later ballots that stand and whose names, text or threshold rest on the result of a ballot, in order.
    fileprivate func ballots(resting ballot: Ballot) -> [BallotID] {
        guard let place = ballotOrder.lastIndex(of: ballot.id), let counted = questions[ballot.question] else {
            return []
        }
        return ballotOrder[(place + 1)...].filter { id in
            guard let later = ballots[id], later.phase != .annulled, let question = questions[later.question] else {
                return false
            }
            return question.id == counted.id || question.rests(on: counted, in: self)
        }
    }
}

extension Question {
    /// Whether a vote on this question rests on the result of another: the text on its amendments and parts, an amendment
    /// on one that disposes of it, an election on the offices that another has filled.
    fileprivate func rests(on counted: Question, in assembly: Assembly) -> Bool {
        if counted.amends == id || counted.partOf == id { return true }
        if assembly.debate.disposals[counted.id]?.contains(id) == true { return true }
        guard case .election = form, case .election = counted.form,
            let body = assembly.rule(of: self)?.incompatibility?.body
        else { return false }
        return assembly.rule(of: counted)?.incompatibility?.body == body
    }
}
