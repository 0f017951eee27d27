/// The whole state of an assembly: the fold of its events, the same live, in replay and in verification.
///
/// It is composed of the states of its families, each of which applies its own events; `decide` turns commands into events,
/// `apply` folds events in, `redacted` says what an audience may hear.
public struct Assembly: Hashable, Sendable {
    /// What was convened, the host's key, corrections.
    public internal(set) var record = RecordState()
    /// The sittings.
    public internal(set) var sittings = Sittings()
    /// The agenda.
    public internal(set) var agenda = Agenda(items: [])
    /// The floor.
    public internal(set) var floor = Floor()
    /// Members and delegations.
    public internal(set) var membership = Membership()
    /// The questions.
    public internal(set) var docket = Docket()
    /// The ballots.
    public internal(set) var balloting = Balloting()
    /// How far the series of ballots on each question has gone.
    var seriesRecords: [QuestionID: SeriesRecord] = [:]
    /// The debate: proposals and their amendments, motions, rulings, explanations.
    public internal(set) var debate = Debate()
    /// The conduct of voting beyond the machine: hand counts, roll calls, lots, offices.
    public internal(set) var conduct = Conduct()
    /// Keys, cards and boards of secret ballots.
    public internal(set) var scrutiny = Scrutiny()

    /// An assembly of which nothing has happened.
    public init() {}
}
