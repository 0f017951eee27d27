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
        /// Whether an answer to it got lost with its host.
        var isUnknown = false

        /// The record that the host has promised; `nil` where it has promised none.
        var promised: [Position] {
            replies.compactMap { reply in
                if case .recorded(let position) = reply { return position }
                return nil
            }
        }

        /// Whether the host has said for certain that it is not recorded, and nothing else has been said of it.
        var isDenied: Bool {
            guard !isUnknown, !replies.isEmpty else { return false }
            return replies.allSatisfy { reply in
                switch reply {
                case .refused, .failed: true
                case .recorded, .checking: false
                }
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

    /// Notes an answer.
    func note(_ reply: Reply, to id: RecordID) { entries[id]?.replies.append(reply) }
}
