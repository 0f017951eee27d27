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
    /// Whether it is a paper and nothing else: who casts is told RECORDED beside it, and all others can wait a little.
    let isPaper: Bool

    /// Redacts a record.
    /// - Parameter assembly: the state after the record, or later.
    init(_ position: Position, _ events: [Event], in assembly: Assembly) {
        self.position = position
        let hall = events.compactMap { $0.redacted(for: .board, in: assembly) }
        forHall = hall
        // What the core lets the hall hear at all, officers hear in the same words, and all officers hear the same: only
        // where something was left out for the hall is there more to tell. `SecrecyTests` holds the core to it.
        isPersonal = hall.count < events.count
        if events.count == 1, case .ballots(.cast)? = events.first?.fact { isPaper = true } else { isPaper = false }
        forOfficers = isPersonal ? events.compactMap { $0.redacted(for: .officer(.chair), in: assembly) } : hall
    }
}
