import Host
import NIOCore

/// Which connection holds which login. A token is worth nothing on any other connection; when the link is lost, the
/// login waits a while for its client to come back.
actor LoginRegister {
    /// The number of a connection.
    typealias ConnectionID = Int

    private struct Entry {
        let user: PeerUser
        /// Whether it was opened without a login.
        let isBoard: Bool
        /// The connection that holds it; `nil` while it waits for its client.
        var connection: ConnectionID?
        var waiting: Task<Void, Never>?
    }

    private let host: any Hosting
    private let clock: any HostClock
    private let grace: Duration
    private var entries: [LoginToken: Entry] = [:]
    private var held: [ConnectionID: Set<LoginToken>] = [:]

    /// A register without logins.
    /// - Parameter grace: how long a login waits for its client to come back.
    init(of host: any Hosting, clock: any HostClock, grace: Duration) {
        (self.host, self.clock, self.grace) = (host, clock, grace)
    }

    /// How many logins a connection holds.
    func count(of connection: ConnectionID) -> Int { held[connection]?.count ?? 0 }

    /// Whether a connection holds a login.
    func holds(_ token: LoginToken, _ connection: ConnectionID) -> Bool {
        held[connection]?.contains(token) ?? false
    }

    /// Enters a login that a connection has opened.
    func enter(_ token: LoginToken, of user: PeerUser, at connection: ConnectionID, isBoard: Bool) {
        entries[token] = Entry(user: user, isBoard: isBoard, connection: connection)
        held[connection, default: []].insert(token)
    }

    /// Gives a login to the connection over which its client has come back; the old one may not have noticed yet that it
    /// is gone.
    /// - Returns: whether it was opened without a login; `nil` when there is no such login of this user.
    func resume(_ token: LoginToken, by user: PeerUser, at connection: ConnectionID) -> Bool? {
        guard var entry = entries[token], user.mayAct(for: entry.user) else { return nil }
        entry.waiting?.cancel()
        if let old = entry.connection { held[old]?.remove(token) }
        (entry.connection, entry.waiting) = (connection, nil)
        entries[token] = entry
        held[connection, default: []].insert(token)
        return entry.isBoard
    }

    /// Forgets a login that has ended.
    func forget(_ token: LoginToken) {
        guard let entry = entries.removeValue(forKey: token) else { return }
        entry.waiting?.cancel()
        if let connection = entry.connection { held[connection]?.remove(token) }
    }

    /// Lets the logins of a connection that is gone wait for their clients.
    func leave(_ connection: ConnectionID) {
        let deadline = clock.elapsed() + grace
        for token in held.removeValue(forKey: connection) ?? [] {
            entries[token]?.connection = nil
            entries[token]?.waiting = Task { [clock] in
                // Cancelled when the client comes back.
                guard (try? await clock.sleep(until: deadline)) != nil else { return }
                await self.giveUp(token)
            }
        }
    }

    /// Stops waiting for anybody: the host ends.
    func close() {
        for entry in entries.values { entry.waiting?.cancel() }
        entries = [:]
        held = [:]
    }

    private func giveUp(_ token: LoginToken) async {
        guard let entry = entries[token], entry.connection == nil else { return }
        entries[token] = nil
        await host.lost(token)
    }
}
