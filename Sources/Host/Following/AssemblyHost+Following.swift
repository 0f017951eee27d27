import AssemblyCore
package import EventStream
import Language

extension AssemblyHost {
    /// How many records a follower is given at a time when it catches up.
    private static let pageSize = 512

    /// Follows the record from a position on; see ``Hosting/follow(from:by:)``.
    package func follow(from position: Position, by token: LoginToken) async throws(HostFault) -> Feed {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .loginEnded }
        let first = max(position, .first)
        guard first <= bus.head.next else {
            throw .malformed("The record ends at \(bus.head); nothing can be followed from \(position).")
        }
        let bus = bus(for: login.audience)
        let follower = Follower(of: self, login, from: first, bus: bus, board: board, runs)
        logins.add(follower, to: token, isOfficer: login.audience.isOfficer)
        return follower.feed
    }

    /// Follows the record from a snapshot on; see ``Hosting/followSnapshot(after:by:)``.
    package func followSnapshot(
        after known: KnownRecord?, by token: LoginToken
    ) async throws(HostFault) -> Feed {
        if let known, await fits(known) { return try await follow(from: known.last.next, by: token) }
        // Nothing is awaited from here on: the state is that of the head, and the records after it are not missed.
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .loginEnded }
        let beginning = beginnings.beginning(for: login.audience, durable, at: head, recent)
        let follower = Follower(
            of: self, login, from: beginning.position.next, bus: bus(for: login.audience), board: board, runs,
            beginning: beginning)
        logins.add(follower, to: token, isOfficer: login.audience.isOfficer)
        return follower.feed
    }

    /// What an audience hears by, which has come as far as the record.
    private func bus(for audience: Audience) -> EventBus<Bulletin> {
        guard case .delegate = audience else { return bus }
        tellKiosks()
        return kioskBus
    }

    /// Whether what somebody knows is a part of this record.
    private func fits(_ known: KnownRecord) async -> Bool {
        guard known.position <= known.last, known.last <= head.position else { return false }
        guard known.position != head.position else { return known.hash == head.hash }
        let record = try? await journal.records(from: known.position, limit: 1).first
        return record?.stored.hash == known.hash
    }

    /// Records from the journal, redacted.
    /// - Parameters:
    ///   - position: the first one wanted.
    ///   - end: where to stop; records from here on are not given.
    /// - Returns: records that follow one another, not necessarily all of them; `nil` when they cannot be read.
    func page(from position: Position, before end: Position, for audience: Audience) async -> [HostUpdate]? {
        let limit = min(Self.pageSize, position.distance(to: end))
        guard limit > 0 else { return [] }
        // Whoever has left is read nothing more: thousands may leave at once.
        guard !Task.isCancelled else { return nil }
        do throws(JournalFault) {
            let records = try await decoded(from: position, limit: limit)
            return records.map { record in
                .record(record.position, record.events.compactMap { $0.redacted(for: audience, in: durable) })
            }
        } catch {
            log("A follower's records could not be read", error.sentence)
            return nil
        }
    }

    /// Records from the journal, decoded once for all who read the same.
    private func decoded(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<Event>] {
        if let known = pages[position, limit] { return known }
        let records = try await journal.records(from: position, limit: limit)
        pages.keep(records, from: position, limit: limit)
        return records
    }

    /// Says what is wrong with the journal to everybody who follows.
    /// - Parameter hall: what boards and kiosks show of it; where the journal lies is the officers' business.
    func report(
        storageTrouble: Message?,
        toHall hall: Message = "Nothing further is recorded; everything that was recorded is safe."
    ) {
        board.report(storageTrouble: storageTrouble, toHall: hall)
        logins.wakeFollowers(officersOnly: false)
    }

    /// Says what is wrong with a ballot box to the officers.
    func report(boxTrouble: Message?) {
        guard board.report(boxTrouble: boxTrouble) else { return }
        logins.wakeFollowers(officersOnly: true)
    }

    /// Tells the officers which badges are locked, and where that was done.
    func report(_ locked: [LockedBadges]) {
        board.list(locked)
        logins.wakeFollowers(officersOnly: true)
    }

    /// Tells the officers which other hosts of the cluster there are.
    package func note(_ hosts: [OtherHost]) {
        guard board.list(hosts) else { return }
        logins.wakeFollowers(officersOnly: true)
    }

    /// Tells the officers who is at a kiosk.
    func note(_ kiosk: KioskStatus, at place: KioskPlace) {
        board.note(kiosk, at: place)
        logins.wakeFollowers(officersOnly: true)
    }
}
