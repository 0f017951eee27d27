import CPeerCredentials
import Glibc
import NIOCore

/// The user at the other end of a connection, as the kernel recorded it when it was made (`SO_PEERCRED`).
struct PeerUser: Hashable, Sendable {
    /// The user's number.
    let number: UInt32

    /// A user.
    init(number: UInt32) { self.number = number }

    /// The user at the other end of a channel, which must be asked on its event loop.
    /// - Throws: when the kernel does not say.
    init(of channel: any Channel) throws {
        let user = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
            descriptor throws(SocketFault) -> uid_t in
            var user = uid_t()
            let code = cpc_peer_user(descriptor, &user)
            guard code == 0 else { throw .system("learn who has connected", "the socket", code) }
            return user
        }
        guard let user else { throw SocketFault("It cannot be found out who has connected.") }
        number = user
    }

    /// The user of this process.
    static var current: PeerUser { PeerUser(number: geteuid()) }

    /// Whether this user may take the place of somebody who is known by the user alone: the same user, or the
    /// administrator, from whom nothing on a machine can be kept.
    func mayAct(for other: PeerUser) -> Bool { self == other || number == 0 }
}
