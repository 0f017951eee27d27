extension Assembly {
    /// Folds an event in. Events of a sound journal always apply; what does not fit is ignored here and found by `verify`.
    /// - Complexity: O(1) for papers, however many there are; O(members) for the opening of a ballot.
    public mutating func apply(_ event: Event) {
        lastEventAt = event.at
        switch event.fact {
        case .ballots(let fact): applyBallot(fact, of: event)
        case .record(let fact): applyRecord(fact, of: event)
        case .sitting(let fact): applySitting(fact, at: event.at)
        case .agenda(let fact): applyAgenda(fact, at: event.at)
        case .floor(let fact): applyFloor(fact, at: event.at)
        case .delegations(let fact): applyDelegation(fact)
        case .questions(let fact): applyQuestion(fact, at: event.at)
        case .series(let fact): applySeries(fact, at: event.at)
        case .debate(let fact): applyDebate(fact, of: event)
        case .conduct(let fact): applyConduct(fact, at: event.at)
        case .scrutiny(let fact): applyScrutiny(fact)
        }
    }

    private mutating func applyRecord(_ fact: RecordFact, of event: Event) {
        switch fact {
        case .convened(let convocation): convene(convocation)
        case .keyAnnounced(let publicKey): hostKey = publicKey
        case .corrected(let position, let note):
            corrections.append(Correction(position: position, note: note, at: event.at, by: event.by))
        case .headSigned: break
        }
    }

    mutating func convene(_ convocation: Convocation) {
        self.convocation = convocation
        let ordered = convocation.members.sorted { $0.order < $1.order }
        roll = ordered.map(\.code)
        members = Dictionary(ordered.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        delegations = Dictionary(roll.map { ($0, Delegation(member: $0)) }, uniquingKeysWith: { first, _ in first })
        for delegation in convocation.delegations { delegations[delegation.member] = delegation }
        conduct.offices = convocation.offices
        presentCount = delegations.values.count { $0.isPresent }
        agenda = Agenda(items: convocation.agenda)
        questionOrder = convocation.questions.map(\.id)
        questions = Dictionary(convocation.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
