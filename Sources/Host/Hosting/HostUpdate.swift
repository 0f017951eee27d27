package import AssemblyCore
package import Bytes
package import EventStream

/// What a follower hears.
package enum HostUpdate: Hashable, Sendable {
    /// A record's events as far as they are for this audience; possibly none, so that positions stay contiguous.
    case record(Position, [Event])
    /// The state at a record, in the place of the records up to it: whatever was heard before is to be forgotten.
    case snapshot(HostSnapshot)
    /// Some of what that state has left out; all of it comes before any further record.
    case past(AssemblyPast)
    /// Some of the latest records before a snapshot, in their order and without papers, for the history; their effects are
    /// in the snapshot already.
    case earlier([EarlierRecord])
    /// How the host and its kiosks are; sent when it changes.
    case status(HostStatus)
}

extension [HostUpdate] {
    /// The last record of a batch, which may be that of a snapshot; `nil` when it holds none.
    package var lastPosition: Position? {
        for update in reversed() {
            switch update {
            case .record(let position, _): return position
            case .snapshot(let snapshot): return snapshot.position
            case .past, .earlier, .status: continue
            }
        }
        return nil
    }
}

/// A record that was before a snapshot, as far as it is for an audience.
package struct EarlierRecord: Hashable, Sendable {
    /// The record.
    package let position: Position
    /// What happened by it.
    package let events: [Event]

    /// A record.
    package init(position: Position, events: [Event]) { (self.position, self.events) = (position, events) }
}

/// The state of an assembly as one audience may know it, at one record.
package struct HostSnapshot: Hashable, Sendable {
    /// The record after which it was so.
    package let position: Position
    /// The hash of that record, by which it is known whether the snapshot belongs to a record.
    package let hash: Digest
    /// What is needed of it at once.
    package let state: AssemblySnapshot

    /// A snapshot.
    package init(position: Position, hash: Digest, state: AssemblySnapshot) {
        (self.position, self.hash, self.state) = (position, hash, state)
    }
}

/// What a follower knows already: a snapshot with all that it had left out, and the records after it.
package struct KnownRecord: Hashable, Codable, Sendable {
    /// The record of the snapshot.
    package let position: Position
    /// The hash of that record.
    package let hash: Digest
    /// The last record heard since.
    package let last: Position

    /// What is known.
    package init(position: Position, hash: Digest, last: Position) {
        (self.position, self.hash, self.last) = (position, hash, last)
    }
}

/// A call for help at a kiosk, or the answer to one.
package enum HelpCall: Hashable, Sendable {
    /// Somebody at this kiosk asks for help.
    case ask
    /// Nobody at this kiosk needs help any more.
    case withdraw
    /// An officer sends somebody to a kiosk, which is told so.
    case promise(DeviceID)
    /// An officer has seen to a kiosk.
    case answer(DeviceID)
}
