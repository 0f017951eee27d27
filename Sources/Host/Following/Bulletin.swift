import AssemblyCore
import EventStream

/// A durable record as it is published to followers: redacted already, so that nothing more can reach them.
struct Bulletin: Sendable {
    /// The record's position.
    let position: Position
    /// What the hall may hear of it.
    let forHall: [Event]
    /// What officers may hear of it.
    let forOfficers: [Event]
    /// Whether something was kept from the hall that a single delegation may hear; then the host is asked for it.
    let isPersonal: Bool

    /// Redacts a record.
    /// - Parameter assembly: the state after the record, or later.
    init(_ position: Position, _ events: [Event], in assembly: Assembly) {
        self.position = position
        let hall = events.compactMap { $0.redacted(for: .board, in: assembly) }
        // The core makes no difference between the roles of officers.
        let officers = events.compactMap { $0.redacted(for: .officer(.chair), in: assembly) }
        forHall = hall
        // Both share one array where they hear the same, which is nearly always.
        forOfficers = hall == officers ? hall : officers
        isPersonal = hall.count != officers.count
    }
}
