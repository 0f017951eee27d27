/// What hangs on a host from other processes, and goes dark with it.
public struct Attached: Hashable, Sendable {
    /// Kiosks, whether somebody is at them or not.
    public let kiosks: Int
    /// Boards.
    public let boards: Int
    /// Other officers' consoles.
    public let consoles: Int

    /// So many of each.
    public init(kiosks: Int, boards: Int, consoles: Int) {
        (self.kiosks, self.boards, self.consoles) = (kiosks, boards, consoles)
    }
}

extension AssemblyHost {
    /// What hangs on this host now.
    public var attached: Attached { sessions.attached }
}
