import AssemblyCore
import EventStream
import Synchronization

/// What followers are told before any record: the state, what it has left out, and the latest records before it. It is made
/// once for all who may know the same, part by part as the first of them comes to it: a thousand kiosks come together.
final class SharedBeginning: Sendable {
    private struct State {
        var told: [[HostUpdate]]
        /// What the state has left out; `nil` when all of it has been made, so that nothing holds on to the state.
        var past: SnapshotSource?
        var earlier: ArraySlice<[EarlierRecord]>
    }

    /// The record of the state.
    let position: Position
    private let state: Mutex<State>

    /// What is told to an audience.
    /// - Parameter earlier: the latest records before the state, in parts.
    init(_ source: SnapshotSource, at head: JournalHead, earlier: ArraySlice<[EarlierRecord]>) {
        position = head.position
        let snapshot = HostSnapshot(position: head.position, hash: head.hash, state: source.first)
        state = Mutex(State(told: [[.snapshot(snapshot)]], past: source, earlier: earlier))
    }

    /// A part by its number, from 0; `nil` after the last.
    /// - Returns: the same for all, so that what is written of it is written once.
    subscript(number: Int) -> [HostUpdate]? {
        state.withLock { state in
            while state.told.count <= number {
                guard let part = Self.next(&state) else { return nil }
                state.told.append([part])
            }
            return state.told[number]
        }
    }

    private static func next(_ state: inout State) -> HostUpdate? {
        if let past = state.past?.nextPast() { return .past(past) }
        state.past = nil
        return state.earlier.popFirst().map(HostUpdate.earlier)
    }
}

/// The beginnings at the last record, for all who come until the next one.
struct SharedBeginnings {
    /// Who may know the same.
    enum Hearers: Hashable {
        case officers, boards, delegations
    }

    private var made: [Hearers: SharedBeginning] = [:]
    /// The delegations that may know more than others; `nil` where nobody has asked since the last record.
    private var knowingMore: Set<MemberCode>?

    /// What an audience is told.
    /// - Complexity: O(questions + ballots + members) for the first of those who may know the same, and for a delegation that
    ///   may know more than others; else O(1).
    mutating func beginning(
        for audience: Audience, _ assembly: Assembly, at head: JournalHead, _ recent: RecentRecords
    ) -> SharedBeginning {
        guard let hearers = hearers(audience, assembly, recent) else {
            return Self.make(for: audience, assembly, head, recent)
        }
        if let known = made[hearers] { return known }
        let beginning = Self.make(for: audience, assembly, head, recent)
        made[hearers] = beginning
        return beginning
    }

    private mutating func hearers(_ audience: Audience, _ assembly: Assembly, _ recent: RecentRecords) -> Hearers? {
        switch audience {
        case .officer: return .officers
        case .board: return .boards
        case .delegate(let member):
            let more = knowingMore ?? assembly.delegationsKnowingMore.union(recent.delegationsHearingMore)
            knowingMore = more
            return more.contains(member) ? nil : .delegations
        }
    }

    private static func make(
        for audience: Audience, _ assembly: Assembly, _ head: JournalHead, _ recent: RecentRecords
    ) -> SharedBeginning {
        let audience: Audience = audience.isOfficer ? .officer(.chair) : audience
        // A kiosk shows no record.
        let isKiosk = !audience.isOfficer && audience != .board
        let source = SnapshotSource(of: assembly, for: audience, records: isKiosk ? BallotRecords() : recent.ofBallots)
        return SharedBeginning(source, at: head, earlier: recent.parts(for: audience, in: assembly))
    }
}
