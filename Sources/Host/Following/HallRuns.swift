import EventStream
import Synchronization

/// Runs of records as the hall hears them: put together once for all kiosks and boards that have come equally far.
final class HallRuns: Sendable {
    private struct Run {
        let first: Position
        let updates: [HostUpdate]
    }

    /// How many are kept: a crowd comes on together, but in a great hall one kiosk is at the tenth run of a burst while another
    /// is at the first.
    private static let most = 64

    private let latest = Mutex<[Run]>([])

    /// The updates of a run.
    /// - Parameter first: the position of its first record.
    func updates(_ run: EventRun<Bulletin>, _ first: Position) -> [HostUpdate] {
        latest.withLock { latest in
            if let known = latest.first(where: { $0.first == first && $0.updates.count == run.count }) {
                return known.updates
            }
            let updates = run.map { HostUpdate.record($0.position, $0.forHall) }
            if latest.count == Self.most { latest.removeFirst() }
            latest.append(Run(first: first, updates: updates))
            return updates
        }
    }
}
