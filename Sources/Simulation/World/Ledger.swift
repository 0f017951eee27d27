import AssemblyCore
import EventStream
import Host

/// Every command that somebody has given, under its id, with everything that was answered to it.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Ledger: @unchecked Sendable {
    /// A command and its answers.
    struct Entry {
        let command: Command
        let isDelegates: Bool
        /// What was marked, where the paper itself does not show it.
        let choice: Choice?
        var replies: [Reply] = []
        /// The lives of hosts that did not know what became of it.
        var doubtedIn: Set<Int> = []
        /// The life of the host that has answered last.
        var lastLife = 0
        /// Whether an answer to it got lost with its host.
        var isUnknown = false

        /// The record that the host has promised; `nil` where it has promised none.
        var promised: [Position] {
            replies.compactMap { reply in
                if case .recorded(let position) = reply { return position }
                return nil
            }
        }

        /// Whether the last that was said of it for certain is that it is not recorded; whose login has ended was told
        /// nothing of it, and what one life of a host did not know no other need know.
        var isDenied: Bool {
            guard !isUnknown, promised.isEmpty else { return false }
            switch replies.last(where: { $0 != .failed(.loginEnded) }) {
            case .refused: return true
            case .failed: return doubtedIn.subtracting([lastLife]).isEmpty
            case .recorded, .checking, nil: return false
            }
        }
    }

    /// All commands.
    private(set) var entries: [RecordID: Entry] = [:]
    /// Their ids, in the order in which they were first given.
    private(set) var order: [RecordID] = []

    /// Notes a command before it is given the first time.
    func begin(_ id: RecordID, _ command: Command, isDelegates: Bool, choice: Choice?) {
        guard entries[id] == nil else { return }
        entries[id] = Entry(command: command, isDelegates: isDelegates, choice: choice)
        order.append(id)
    }

    /// Notes that an answer got lost with its host.
    func noteUnknown(_ id: RecordID) { entries[id]?.isUnknown = true }

    /// Notes an answer that a host has given in one of its lives.
    func note(_ reply: Reply, to id: RecordID, in life: Int) {
        entries[id]?.replies.append(reply)
        if case .checking = reply { entries[id]?.doubtedIn.insert(life) }
        entries[id]?.lastLife = life
    }
}
