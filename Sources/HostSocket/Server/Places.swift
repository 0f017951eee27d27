import Host
import Synchronization

/// The places of a host's connections. When all are taken, whoever has logged in keeps the place; somebody who holds one
/// without having shown anything gives it to who comes.
final class Places: Sendable {
    /// What a connection has shown.
    enum Standing: Int, Comparable {
        /// Nothing: it may be a kiosk that waits for somebody, or nobody at all.
        case nothing
        /// It only reads what the hall may see.
        case board
        /// Somebody has logged in.
        case person

        static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    private struct Holder {
        let user: PeerUser
        var standing = Standing.nothing
        /// Counts up with every line that any connection says: the lowest has been silent for longest.
        var heard: Int
        let end: @Sendable () -> Void
    }

    private struct State {
        var holders: [Int: Holder] = [:]
        var heard = 0
    }

    /// The places that only the host's own user and the administrator take: they hold officers' consoles.
    private let kept: Int
    private let count: Int
    private let owner: PeerUser
    private let state = Mutex(State())

    init(_ count: Int, of owner: PeerUser) {
        (self.count, self.owner) = (count, owner)
        kept = min(32, count / 8)
    }

    /// Occupies a place.
    /// - Parameter end: ends the connection, when somebody else needs its place more.
    /// - Returns: whether there was one.
    func occupy(_ number: Int, _ user: PeerUser, end: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, ended) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
            let room = user.mayAct(for: owner) ? count : count - kept
            var ended: (@Sendable () -> Void)?
            if state.holders.count >= room {
                guard let victim = Self.victim(in: state.holders) else { return (false, nil) }
                ended = state.holders.removeValue(forKey: victim)?.end
            }
            state.heard += 1
            state.holders[number] = Holder(user: user, heard: state.heard, end: end)
            return (true, ended)
        }
        ended?()
        return isTaken
    }

    /// Notes that a connection has said something.
    func note(_ number: Int) {
        state.withLock { state in
            state.heard += 1
            state.holders[number]?.heard = state.heard
        }
    }

    /// Notes what a connection has shown.
    func note(_ number: Int, _ standing: Standing) {
        state.withLock { state in
            guard let holder = state.holders[number], holder.standing < standing else { return }
            state.holders[number]?.standing = standing
        }
    }

    /// Gives a place back.
    func give(_ number: Int) { state.withLock { _ = $0.holders.removeValue(forKey: number) } }

    /// Who gives up the place: who has shown nothing and been silent for longest; else the board that came last, of the
    /// user with most of them. Persons stay.
    private static func victim(in holders: [Int: Holder]) -> Int? {
        if let silent = holders.filter({ $0.value.standing == .nothing }).min(by: { $0.value.heard < $1.value.heard }) {
            return silent.key
        }
        let boards = holders.filter { $0.value.standing == .board }
        let users = Dictionary(grouping: boards.keys) { boards[$0]?.user.number ?? 0 }
        return users.values.max { $0.count < $1.count }?.max()
    }
}
