public import Language

/// Something that has happened: when, by whom, what. The state of an assembly is the fold of its events.
public struct Event: Hashable, Sendable {
    /// The wall clock's moment, for the record; nothing is decided by it.
    public let at: Moment
    /// Who did it.
    public let by: Authority
    /// What it was.
    public let fact: Fact
    /// In which language the words of it were written that stand there in one language only; `nil` where that is English,
    /// and where nobody wrote any.
    public let language: WorkingLanguage?

    /// An event.
    public init(at: Moment, by: Authority, fact: Fact, language: WorkingLanguage? = nil) {
        (self.at, self.by, self.fact, self.language) = (at, by, fact, language)
    }

    /// The same event with another fact, as an audience may hear it.
    public func telling(_ fact: Fact) -> Event { Event(at: at, by: by, fact: fact, language: language) }
}

/// What has happened, by the family that it belongs to. How each fact is written is told in `WrittenForm.md`; the names
/// there are kept for ever, because journals are, whatever the cases here are called.
public enum Fact: Hashable, Sendable {
    case record(RecordFact)
    case sitting(SittingFact)
    case agenda(AgendaFact)
    case floor(FloorFact)
    case delegations(DelegationFact)
    case questions(QuestionFact)
    case ballots(BallotFact)
    case series(SeriesFact)
    case debate(DebateFact)
    case conduct(ConductFact)
    case scrutiny(ScrutinyFact)
}
