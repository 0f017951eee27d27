extension Fact {
    /// The fact in its written form.
    var written: Written {
        switch self {
        case .ballots(let fact): fact.written
        case .record(let fact): fact.written
        case .sitting(let fact): fact.written
        case .agenda(let fact): fact.written
        case .floor(let fact): fact.written
        case .delegations(let fact): fact.written
        case .questions(let fact): fact.written
        case .series(let fact): fact.written
        case .debate(let fact): fact.written
        case .conduct(let fact): fact.written
        case .scrutiny(let fact): fact.written
        }
    }

    /// Reads the fact of a name.
    /// - Throws: `DecodingError` where no event has that name, or a field is not as it must be.
    init(named name: String, in container: KeyedDecodingContainer<EntryName>) throws {
        if let fact = try BallotFact(named: name, in: container) {
            self = .ballots(fact)
        } else if let fact = try SeriesFact(named: name, in: container) {
            self = .series(fact)
        } else if let fact = try SittingFact(named: name, in: container) {
            self = .sitting(fact)
        } else if let fact = try AgendaFact(named: name, in: container) {
            self = .agenda(fact)
        } else if let fact = try FloorFact(named: name, in: container) {
            self = .floor(fact)
        } else if let fact = try DelegationFact(named: name, in: container) {
            self = .delegations(fact)
        } else if let fact = try QuestionFact(named: name, in: container) {
            self = .questions(fact)
        } else if let fact = try DebateFact(named: name, in: container) {
            self = .debate(fact)
        } else if let fact = try ConductFact(named: name, in: container) {
            self = .conduct(fact)
        } else if let fact = try ScrutinyFact(named: name, in: container) {
            self = .scrutiny(fact)
        } else if let fact = try RecordFact(named: name, in: container) {
            self = .record(fact)
        } else {
            throw DecodingError.dataCorruptedError(
                forKey: EntryName(name), in: container, debugDescription: "no event is called '\(name)'")
        }
    }

    /// The names of all events, in the order of the families.
    static var allNames: [String] {
        func names<Family: WrittenFamily>(_ family: Family.Type) -> [String] { Family.Name.allCases.map(\.rawValue) }
        return names(RecordFact.self) + names(SittingFact.self) + names(AgendaFact.self) + names(FloorFact.self)
            + names(DelegationFact.self) + names(QuestionFact.self) + names(BallotFact.self) + names(SeriesFact.self)
            + names(DebateFact.self) + names(ConductFact.self) + names(ScrutinyFact.self)
    }
}
