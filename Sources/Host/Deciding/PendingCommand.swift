import AssemblyCore
import EventStream
import Language

/// A command that waits to be decided.
struct PendingCommand: Sendable {
    /// The name of the record that it may become.
    let id: RecordID
    /// What is wanted.
    let command: Command
    /// Who wants it.
    let authority: Authority
    /// The language in which it was written.
    var language = WorkingLanguage.english
}

/// A command that has been submitted and not been answered for good.
struct Flight {
    /// Who submitted it first.
    let authority: Authority
    /// What was submitted.
    let command: Command
    /// Whether it may be stored without our knowing; whoever asks is told so (R21).
    var doubt: Message?
    /// Who waits for the answer.
    var waiters: [CheckedContinuation<Reply, Never>] = []
}

/// The last answers by the commands' names, so that a repetition gets the first one (R6).
struct ReplyCache {
    private struct Entry {
        let authority: Authority
        let mark: Int
        let reply: Reply
    }

    private static let capacity = 16_384

    private var entries: [RecordID: Entry] = [:]
    private var order: [RecordID] = []
    private var oldest = 0

    /// The first answer to a command, and who got it.
    subscript(id: RecordID) -> (authority: Authority, mark: Int, reply: Reply)? {
        entries[id].map { ($0.authority, $0.mark, $0.reply) }
    }

    /// Keeps an answer; the oldest one goes when there are too many. O(1).
    mutating func keep(_ reply: Reply, to id: RecordID, _ command: Command, by authority: Authority) {
        let entry = Entry(authority: authority, mark: command.mark, reply: reply)
        guard entries.updateValue(entry, forKey: id) == nil else { return }
        if order.count < Self.capacity {
            order.append(id)
        } else {
            entries[order[oldest]] = nil
            order[oldest] = id
            oldest = (oldest + 1) % Self.capacity
        }
    }
}

extension Command {
    /// What stands for the command while this process runs; the command itself may be large.
    var mark: Int { hashValue }

    /// Whether both ask for the same.
    func isSame(as other: Command) -> Bool { mark == other.mark && self == other }
}

extension Authority {
    /// Whether both are the same person or device-independent capacity, whoever attests.
    func isSamePrincipal(as other: Authority) -> Bool {
        switch (self, other) {
        case (.officer(let role, let name, _), .officer(let otherRole, let otherName, _)):
            role == otherRole && name == otherName
        case (.delegate(let member), .delegate(let otherMember)): member == otherMember
        case (.host, .host): true
        default: false
        }
    }
}
