import AssemblyCore

/// A page of the chair's console.
public enum ChairPage: Hashable, Sendable {
    /// The sitting at one glance, with the next steps.
    case sitting
    /// The agenda.
    case agenda
    /// The floor.
    case floor
    /// The panels.
    case panels
    /// The members.
    case members
    /// The ballots and their results.
    case votes
    /// One ballot with its result.
    case ballot(BallotID)
    /// Who has not voted yet.
    case missing
    /// What has happened.
    case record
    /// The rule, the arithmetic and the roll.
    case why

    /// The page's name.
    var name: String {
        switch self {
        case .sitting: "sitting"
        case .agenda: "agenda"
        case .floor: "floor"
        case .panels: "panels"
        case .members: "members"
        case .votes: "votes"
        case .ballot: "ballot"
        case .missing: "missing"
        case .record: "record"
        case .why: "why"
        }
    }

    /// Where one step back leads.
    var before: ChairPage {
        if case .ballot = self { return .votes }
        return .sitting
    }
}
