/// What somebody wants done, by the family that it belongs to; `Assembly.decide` turns it into events or refuses it.
public enum Command: Hashable, Sendable {
    case record(RecordCommand)
    case sitting(SittingCommand)
    case agenda(AgendaCommand)
    case floor(FloorCommand)
    case delegations(DelegationCommand)
    case questions(QuestionCommand)
    case ballots(BallotCommand)
    case series(SeriesCommand)
    case debate(DebateCommand)
    case conduct(ConductCommand)
    case scrutiny(ScrutinyCommand)
}
