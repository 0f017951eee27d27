import AssemblyCore
import EventStream
import Synchronization

/// One reader of the record: what it has been given, and what it is woken by.
final class Follower: Sendable {
    private struct State {
        var isEnded = false
        var seenStatus = 0
        /// What comes before any record, and how many of its parts have been given.
        var beginning: (parts: SharedBeginning, given: Int)?
        /// Records that have to be read from the journal before the live ones: from, and up to but without.
        var gap: (next: Position, end: Position)?
    }

    private let host: AssemblyHost
    private let audience: Audience
    /// The kiosk, where it is one that reads.
    private let place: KioskPlace?
    private let board: StatusPublisher
    /// That there is something to look at: told from any thread, and of what nobody has looked at yet one is kept.
    private let news: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    private let runs: HallRuns
    private let subscription: Subscription<Bulletin>
    private let state: Mutex<State>

    /// A reader from a position on.
    /// - Parameters:
    ///   - position: at most one after the bus's head.
    ///   - beginning: the state that comes before, with what it has left out.
    init(
        of host: AssemblyHost, _ login: LoginBook.Entry, from position: Position, bus: EventBus<Bulletin>,
        board: StatusPublisher, _ runs: HallRuns, beginning: SharedBeginning? = nil
    ) {
        state = Mutex(State(beginning: beginning.map { ($0, 0) }))
        let (news, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        (self.host, audience, self.board, self.runs) = (host, login.audience, board, runs)
        place = login.isKiosk ? login.place : nil
        (self.news, self.bell) = (news, bell)
        // The callback holds no follower, so that letting go of the feed ends the subscription.
        subscription = bus.subscribe(from: position, wake: { bell.yield() })
    }

    /// The feed that reads this.
    var feed: Feed { Feed { await self.next() } }

    /// Tells that the status has changed.
    func wake() { bell.yield() }

    /// Ends the feed: its login is over.
    func end() {
        state.withLock { $0.isEnded = true }
        bell.yield()
    }

    private func next() async -> [HostUpdate]? {
        while !Task.isCancelled, !state.withLock({ $0.isEnded }) {
            if let part = nextPart() { return part }
            if let status = nextStatus() { return [.status(status)] }
            if let updates = await nextRecords() {
                if !updates.isEmpty { return updates }
            } else {
                return nil
            }
        }
        return nil
    }

    /// The state, and then what it has left out, part by part; `nil` when all of it has been given.
    private func nextPart() -> [HostUpdate]? {
        state.withLock { state in
            guard let beginning = state.beginning else { return nil }
            let part = beginning.parts[beginning.given]
            state.beginning = part.map { _ in (beginning.parts, beginning.given + 1) }
            return part
        }
    }

    private func nextStatus() -> HostStatus? {
        let seen = state.withLock { $0.seenStatus }
        guard let (version, status) = board.status(for: audience, at: place, newerThan: seen) else { return nil }
        state.withLock { $0.seenStatus = version }
        return status
    }

    /// What has come; nothing after waiting; `nil` at the end.
    private func nextRecords() async -> [HostUpdate]? {
        if let gap = state.withLock({ $0.gap }) { return await fill(gap.next, upTo: gap.end) }
        switch subscription.drain() {
        case .lagged(let from, let next):
            state.withLock { $0.gap = (from, next) }
            return []
        case .events(let first, let run): return await updates(from: run, first)
        case nil:
            if subscription.isEnded { return nil }
            // Nothing more comes to a reader who has been cancelled.
            var waiting = news.makeAsyncIterator()
            return await waiting.next() == nil ? nil : []
        }
    }

    private func fill(_ next: Position, upTo end: Position) async -> [HostUpdate]? {
        guard let page = await host.page(from: next, before: end, for: audience), !page.isEmpty else { return nil }
        let reached = next.advanced(by: page.count)
        state.withLock { $0.gap = reached < end ? (reached, end) : nil }
        return page
    }

    private func updates(from run: EventRun<Bulletin>, _ first: Position) async -> [HostUpdate]? {
        if audience.isOfficer { return run.map { .record($0.position, $0.forOfficers) } }
        guard case .delegate = audience, run.contains(where: \.isPersonal) else { return runs.updates(run, first) }
        var updates: [HostUpdate] = []
        updates.reserveCapacity(run.count)
        for bulletin in run {
            guard bulletin.isPersonal else {
                updates.append(.record(bulletin.position, bulletin.forHall))
                continue
            }
            let (position, audience) = (bulletin.position, audience)
            guard let page = await host.page(from: position, before: position.next, for: audience) else { return nil }
            updates += page
        }
        return updates
    }
}
