import Host
import Scrutineer

/// Whoever is at a console: the login, and all that goes when the person goes.
struct PersonHere: Sendable {
    /// The login by which commands are given.
    let token: LoginToken
    /// The cards and the paper of a delegate.
    var desk = PaperDesk()
    /// The seat of a scrutineer, until nothing is due of the seed.
    var seat: ScrutineerSeat?
}
