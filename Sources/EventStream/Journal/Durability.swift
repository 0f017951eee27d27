/// How safe an acknowledged record is.
public enum Durability: Hashable, Sendable {
    /// Kept in memory only: lost with the process.
    case volatile
    /// Written and synced to a disk of this machine before it is acknowledged.
    case synced

    /// One sentence for the status line and the minutes.
    public var sentence: String {
        switch self {
        case .volatile: "Records are kept in memory only and are lost when the program ends."
        case .synced: "Every record is on the disk of this machine before it is acknowledged."
        }
    }
}
