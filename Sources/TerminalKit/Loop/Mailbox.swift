import Synchronization

/// The way into the loop from other threads: actions in the order in which they were posted.
public final class Mailbox<Action: Sendable>: Sendable {
    private struct Contents {
        var actions: [Action] = []
        var wake: (@Sendable () -> Void)?
    }

    private let contents = Mutex(Contents())

    /// An empty mailbox.
    public init() {}

    /// Adds an action and wakes the loop if it sleeps. Any thread; never blocks for long.
    public func post(_ action: Action) {
        post(contentsOf: CollectionOfOne(action))
    }

    /// Adds several actions at once and wakes the loop if it sleeps.
    public func post(contentsOf actions: some Sequence<Action>) {
        let wake = contents.withLock { contents in
            let wasEmpty = contents.actions.isEmpty
            contents.actions.append(contentsOf: actions)
            return wasEmpty && !contents.actions.isEmpty ? contents.wake : nil
        }
        wake?()
    }

    /// Takes out at most `limit` actions, the oldest first.
    func take(_ limit: Int) -> [Action] {
        contents.withLock { contents in
            guard contents.actions.count > limit else {
                let all = contents.actions
                contents.actions = []
                return all
            }
            let first = Array(contents.actions.prefix(limit))
            contents.actions.removeFirst(limit)
            return first
        }
    }

    /// Whether anything waits.
    var isEmpty: Bool { contents.withLock { $0.actions.isEmpty } }

    /// Says how to wake the loop.
    func connect(wake: @escaping @Sendable () -> Void) {
        contents.withLock { $0.wake = wake }
    }
}
