import AssemblyCore
import EditedFiles

/// Reads what follows when nobody is elected or a proposal fails.
enum FailureReader {
    /// Reads `rejected`, `further-ballot`, `revote:1`, `postponed` or `new-candidate:24`.
    static func rule(_ value: YAMLValue) -> FailureRule? {
        switch value.written {
        case "rejected": return .rejected
        case "further-ballot": return .furtherBallot
        case "postponed": return .postponed
        default: break
        }
        if let votes = value.number(after: "revote", in: 1...10) { return .revote(votes) }
        if let hours = value.number(after: "new-candidate", in: 1...8_784) { return .newCandidate(hours: hours) }
        value.reportForm(["rejected", "further-ballot", "revote:VOTES", "postponed", "new-candidate:HOURS"])
        return nil
    }
}
