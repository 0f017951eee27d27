import AssemblyCore

/// What a rule holds back that is seldom in the way: each is asked for where there is just now something that it is about, or
/// else the step before it that leads there.
extension CommandDraw {
    /// A command about something that is there now; `nil` where there is nothing of the kind.
    mutating func aimedCommand() -> Command? {
        let found = [
            tie(), awaitedName(), secrecy(), division(), explanation(), report(), lateItem(), whole(),
        ]
        return dice.one(of: found.compactMap(\.self))
    }

    /// A tie among names that the chair or lots decide: other names, too few of them, or a ballot all the same.
    private mutating func tie() -> Command? {
        let tied = assembly.questionOrder.filter { id in
            switch assembly.series(on: id)?.next {
            case .castingVote?, .lots?: true
            default: false
            }
        }
        guard let id = dice.one(of: tied) else { return nil }
        if dice.below(3) == 0 { return .ballots(.open(id, limitSeconds: nil, seal: nil)) }
        guard case .castingVote(let between, let places, _)? = assembly.series(on: id)?.next else { return nil }
        let others = assembly.questions[id]?.candidates.filter { !between.contains($0.name) }.map(\.id) ?? []
        let nobody = (0..<places).map { CandidateID(rawValue: "nobody-\($0)") }
        let names = dice.below(2) == 0 ? Array((others + nobody).prefix(places)) : []
        return .series(.giveCastingVote(id, names: names))
    }

    /// A ballot on a question for which other names are awaited.
    private mutating func awaitedName() -> Command? {
        dice.one(of: assembly.conduct.awaitedNames.keys.sorted()).map {
            .ballots(.open($0, limitSeconds: nil, seal: nil))
        }
    }

    /// Another way of voting where the assembly has decided that it is secret; before that, the motion that decides it.
    private mutating func secrecy() -> Command? {
        let pending = assembly.questions.values.filter { $0.isPending && $0.kind == .matter && $0.form == .motion }
        let secret = pending.filter { $0.secrecy == .secret }.map(\.id).sorted()
        if let id = dice.one(of: secret) {
            let other: ProceduralMotion = dice.below(2) == 0 ? .rollCall : .secretBallot
            return .debate(.move(ProposedMotion(other, by: member(), question: id)))
        }
        guard let id = dice.one(of: pending.map(\.id).sorted()) else { return nil }
        return .debate(.move(ProposedMotion(.secretBallot, by: member(), question: id)))
    }

    /// A division to which somebody has objected; before that, the objection.
    private mutating func division() -> Command? {
        let requests = assembly.debate.divisionRequests
        guard let id = dice.one(of: requests.keys.sorted()), let request = requests[id] else { return nil }
        return .debate(request.objections.isEmpty ? .objectToDivision(id, member()) : .divide(id))
    }

    /// The first of those who explain a vote that has not been taken; before that, the wish to explain it.
    private mutating func explanation() -> Command? {
        let pending = assembly.questions.values.filter(\.isPending).map(\.id).sorted()
        let offered = pending.filter { assembly.debate.explanations[$0]?.isEmpty == false }
        if let id = dice.one(of: offered), let first = assembly.debate.explanations[id]?.first {
            return .debate(.callExplanation(id, first))
        }
        guard let id = dice.one(of: pending) else { return nil }
        return .debate(.offerExplanation(id, member()))
    }

    /// The decision on credentials put in doubt after it has taken effect; before that, what brings it into effect.
    private mutating func report() -> Command? {
        let standing = assembly.membership.standing
        if let id = dice.one(of: standing.adoptedReports.sorted()) {
            return assembly.ballots(on: id).last.map { .ballots(.recount($0.id, reason: words())) }
        }
        if let id = dice.one(of: assembly.adoptedCredentialsReports) {
            return .delegations(.adoptCredentialsReport(id))
        }
        let fresh = assembly.questions.values.filter {
            $0.isPending && $0.kind == .matter && $0.form == .motion && standing.credentialsReports[$0.id] == nil
                && assembly.ballots(on: $0.id).isEmpty
        }
        guard let id = dice.one(of: fresh.map(\.id).sorted()) else { return nil }
        let roll = assembly.roll
        let laid = CredentialsReport(accepted: Array(roll.dropFirst()), refused: Array(roll.prefix(1)))
        return .delegations(.layCredentialsReport(id, laid))
    }

    /// An item that a decision has brought onto the agenda already; before that, the item or the question.
    private mutating func lateItem() -> Command? {
        guard assembly.rulebook?[DecisionID.lateItem] != nil else { return nil }
        let asked = assembly.questions.values.filter { $0.decision == .lateItem }
        let carried = asked.filter { $0.state == .decided(.carried) }.map(\.id).sorted()
        if let id = dice.one(of: carried) {
            let isThere = assembly.agenda.item(admittedBy: id) != nil
            let item = AgendaItem(
                id: isThere ? ItemID(rawValue: name()) : Agenda.name(admittedBy: id), parent: nil, number: "7",
                title: text(), kind: .report)
            return .agenda(.add(item, after: nil, by: id))
        }
        guard asked.isEmpty, let item = assembly.agenda.itemInHand?.id ?? assembly.agenda.items.first?.id else {
            return nil
        }
        return .questions(
            .table(
                Question(
                    id: QuestionID(rawValue: name()), item: item, title: text(), text: text(), decision: .lateItem,
                    form: .motion)))
    }

    /// Another count of what was decided on a part or an amendment, after the whole was agreed to without a vote; before
    /// that, the agreement.
    private mutating func whole() -> Command? {
        let declared = assembly.ballotOrder.filter { id in
            guard let ballot = assembly.ballots[id], ballot.phase == .declared else { return false }
            return assembly.questions[ballot.question].map { $0.amends ?? $0.partOf } != nil
        }
        guard let id = dice.one(of: declared), let question = assembly.ballots[id]?.question,
            let whole = assembly.questions[question].flatMap({ $0.amends ?? $0.partOf })
        else { return nil }
        return assembly.conduct.consensus.contains(whole)
            ? .ballots(.recount(id, reason: words())) : .conduct(.declareConsensus(whole))
    }
}
