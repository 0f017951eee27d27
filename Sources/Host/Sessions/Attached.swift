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
    package var attached: Attached { sessions.attached }
}
