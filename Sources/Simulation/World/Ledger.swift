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
        /// The machines whose hosts did not know what became of it.
        var doubtedAt: Set<Int> = []
        /// The machine whose host has answered last.
        var lastPlace = 0
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
        /// nothing of it, and what one host did not know another need not know either.
        var isDenied: Bool {
            guard !isUnknown, promised.isEmpty else { return false }
            switch replies.last(where: { $0 != .failed(.loginEnded) }) {
            case .refused: return true
            case .failed: return doubtedAt.subtracting([lastPlace]).isEmpty
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

    /// Notes an answer of the host of a machine.
    func note(_ reply: Reply, to id: RecordID, at place: Int) {
        entries[id]?.replies.append(reply)
        if case .checking = reply { entries[id]?.doubtedAt.insert(place) }
        entries[id]?.lastPlace = place
    }
}
