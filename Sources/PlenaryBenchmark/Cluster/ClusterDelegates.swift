import AssemblyCore
import EventStream
import Foundation
import Host
import HostSocket

/// Some delegations that cast paper after paper at all hosts; one whose host does not answer goes to the next one, and asks
/// for the same paper under the same id before it casts another.
actor ClusterDelegates {
    /// A paper that was acknowledged.
    struct Paper {
        /// Its name.
        let id: RecordID
        /// When it was cast first.
        let sent: ContinuousClock.Instant
        /// When it was acknowledged.
        let answered: ContinuousClock.Instant
        /// As which record.
        let position: Position
    }

    private let sockets: [String]
    private var casting: [Task<Void, Never>] = []
    private var isOver = false
    /// What was acknowledged, in order.
    private(set) var papers: [Paper] = []
    /// How often a paper was not acknowledged at once.
    private(set) var unanswered = 0

    /// - Parameter sockets: where the hosts are reached.
    init(at sockets: [String]) { self.sockets = sockets }

    /// Begins.
    /// - Parameter count: how many delegations cast.
    func begin(_ count: Int) {
        casting = (0..<count).map { place in Task { await self.castOnAndOn(place) } }
    }

    /// Ends; what has been cast is settled first.
    func end() async {
        isOver = true
        for task in casting { await task.value }
    }

    /// Waits until papers have been acknowledged that were cast after a moment.
    /// - Returns: when the first of them was.
    @discardableResult
    func hear(_ count: Int, castAfter moment: ContinuousClock.Instant) async throws -> ContinuousClock.Instant {
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            let heard = papers.reversed().prefix { $0.answered > moment }.filter { $0.sent > moment }
            if heard.count >= count { return heard.map(\.answered).min() ?? .now }
            guard ContinuousClock.now < deadline else {
                throw BenchmarkFault("Nothing was acknowledged for a minute.")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// How long a delegation stays at a host that is not its own.
    private static let visit = Duration.seconds(1)

    private func castOnAndOn(_ place: Int) async {
        let home = place % sockets.count
        var (number, round) = (home, 0)
        var waiting: (paper: Submission, sent: ContinuousClock.Instant)?
        while !isOver || waiting != nil {
            let host = RemoteHost(path: sockets[number])
            let login = Login.delegate(badge: HallSession.badge(place), pin: "\(HallSession.secret)")
            let came = ContinuousClock.now
            if let token = try? await host.open(login, on: DeviceID("delegate \(place)")).token {
                // Whose host was gone comes back to it, so that there are always some at each.
                while !isOver || waiting != nil, number == home || ContinuousClock.now - came < Self.visit {
                    let next = waiting ?? (Self.paper(place, round), .now)
                    waiting = next
                    let reply = await host.submit(next.paper, by: token)
                    guard case .recorded(let position) = reply else {
                        unanswered += 1
                        break
                    }
                    papers.append(Paper(id: next.paper.id, sent: next.sent, answered: .now, position: position))
                    (waiting, round) = (nil, round + 1)
                    try? await Task.sleep(for: .milliseconds(20))
                }
            }
            await host.disconnect()
            number = number == home || waiting != nil ? (number + 1) % sockets.count : home
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    private static func paper(_ place: Int, _ round: Int) -> Submission {
        Submission(
            command: .ballots(
                .cast(
                    ClusterSession.ballot, BenchmarkAssembly.member(place),
                    .open(BenchmarkAssembly.choice(place + round)))))
    }

    /// Holds the record against what was acknowledged.
    /// - Returns: papers that are not there once, at the place that was acknowledged.
    func lost(in journal: any Journal<Event>) async throws -> Int {
        var places: [RecordID: [Position]] = [:]
        for try await page in journal.replay() {
            for record in page { places[record.stored.id, default: []].append(record.position) }
        }
        return papers.count { places[$0.id] != [$0.position] }
    }
}
