public import AssemblyCore
import Bytes
public import EventStream

/// What a follower hears.
public enum HostUpdate: Hashable, Sendable {
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
    public var lastPosition: Position? {
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
public struct EarlierRecord: Hashable, Sendable {
    /// The record.
    public let position: Position
    /// What happened by it.
    public let events: [Event]

    /// A record.
    public init(position: Position, events: [Event]) { (self.position, self.events) = (position, events) }
}

/// The state of an assembly as one audience may know it, at one record.
public struct HostSnapshot: Hashable, Sendable {
    /// The record after which it was so.
    public let position: Position
    /// The hash of that record, by which it is known whether the snapshot belongs to a record.
    public let hash: Digest
    /// What is needed of it at once.
    public let state: AssemblySnapshot

    /// A snapshot.
    public init(position: Position, hash: Digest, state: AssemblySnapshot) {
        (self.position, self.hash, self.state) = (position, hash, state)
    }
}

/// What a follower knows already: a snapshot with all that it had left out, and the records after it.
public struct KnownRecord: Hashable, Codable, Sendable {
    /// The record of the snapshot.
    public let position: Position
    /// The hash of that record.
    public let hash: Digest
    /// The last record heard since.
    public let last: Position

    /// What is known.
    public init(position: Position, hash: Digest, last: Position) {
        (self.position, self.hash, self.last) = (position, hash, last)
    }
}
