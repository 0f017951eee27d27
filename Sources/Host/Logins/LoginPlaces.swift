/// A kiosk: its name is chosen freely, so it is bound to whoever has chosen it.
struct KioskPlace: Hashable, Sendable {
    let device: DeviceID
    let caller: Caller?

    /// Whether it may be the same kiosk over another connection.
    func mayBe(_ other: KioskPlace) -> Bool { device == other.device && caller?.user == other.caller?.user }
}

/// What hangs on a host from other processes, and goes dark with it.
package struct Attached: Hashable, Sendable {
    /// Kiosks, whether somebody is at them or not.
    package let kiosks: Int
    /// Boards.
    package let boards: Int
    /// Other officers' consoles.
    package let consoles: Int

    /// So many of each.
    package init(kiosks: Int, boards: Int, consoles: Int) {
        (self.kiosks, self.boards, self.consoles) = (kiosks, boards, consoles)
    }
}

extension AssemblyHost {
    /// What hangs on this host now.
    package var attached: Attached { logins.attached }
}

/// Who a request comes from, as the system tells and not as the request says; within this process nobody is told.
///
/// It travels beside the request: what is counted against somebody, and what a name is bound to, is the user and the
/// connection, because names are chosen freely.
package struct Caller: Hashable, Sendable {
    /// The user's number.
    package let user: UInt32
    /// The number of the connection, never used again.
    package let connection: Int

    /// Somebody who comes over a connection.
    package init(user: UInt32, connection: Int) { (self.user, self.connection) = (user, connection) }

    /// The caller of the request that this task carries out.
    @TaskLocal package static var current: Caller?
}
