extension Assembly {
    /// Folds an event in. Events of a sound journal always apply; what does not fit is ignored here and found by `verify`.
    ///
    /// A family takes in its own event first; then come its effects on the others.
    /// - Complexity: O(1) for papers, however many there are; O(members) for the opening of a ballot.
    public mutating func apply(_ event: Event) {
        record.lastEventAt = event.at
        switch event.fact {
        case .ballots(let fact):
            balloting.apply(fact, of: event)
            fact.affect(&self, at: event.at)
        case .record(let fact):
            record.apply(fact, of: event)
            if case .convened(let convocation) = fact { convene(convocation) }
        case .sitting(let fact):
            sittings.apply(fact, at: event.at)
            fact.affect(&self)
        case .agenda(let fact):
            agenda.apply(fact, at: event.at)
            fact.affect(&self)
        case .floor(let fact):
            floor.apply(fact, at: event.at)
            fact.affect(&self)
        case .delegations(let fact): membership.apply(fact, at: event.at)
        case .questions(let fact):
            docket.apply(fact)
            fact.affect(&self, at: event.at)
        case .series(let fact): fact.affect(&self, at: event.at)
        case .debate(let fact):
            debate.apply(fact, at: event.at)
            fact.affect(&self, at: event.at)
        case .conduct(let fact):
            conduct.apply(fact, at: event.at)
            fact.affect(&self)
        case .scrutiny(let fact): scrutiny.apply(fact)
        }
    }

    /// Begins with what was convened.
    mutating func convene(_ convocation: Convocation) {
        record.convocation = convocation
        membership.convene(convocation)
        docket.convene(convocation)
        agenda = Agenda(items: convocation.agenda)
        conduct.offices = convocation.offices
    }
}
