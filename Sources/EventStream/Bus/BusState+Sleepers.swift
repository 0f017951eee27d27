/// How a sleeping subscriber is woken; to be called without holding a lock.
@usableFromInline
enum Waker: Sendable {
    case continuation(CheckedContinuation<Void, Never>)
    case callback(@Sendable () -> Void)

    @usableFromInline
    func callAsFunction() {
        switch self {
        case .continuation(let continuation): continuation.resume()
        case .callback(let callback): callback()
        }
    }
}

extension BusState.Cursor {
    /// Marks the subscriber as awake, and says how to tell it.
    mutating func wake() -> Waker? {
        isAsleep = false
        if let continuation {
            self.continuation = nil
            return .continuation(continuation)
        }
        return callback.map(Waker.callback)
    }
}

extension BusState {
    /// Lists the subscriber among those who are to be woken by the next event.
    ///
    /// - Parameter continuation: what wakes it; nil for a subscriber with a callback.
    /// - Returns: whether it was not listed before.
    mutating func fallAsleep(_ subscriber: Int, _ continuation: CheckedContinuation<Void, Never>? = nil) -> Bool {
        guard let cursor = cursors[subscriber], !cursor.isAsleep else { return false }
        guard continuation != nil || cursor.callback != nil else { return false }
        cursors[subscriber]?.continuation = continuation
        cursors[subscriber]?.isAsleep = true
        sleepers.append(subscriber)
        return true
    }

    /// Takes the subscriber off that list.
    mutating func stayAwake(_ subscriber: Int) {
        guard cursors[subscriber]?.isAsleep == true else { return }
        cursors[subscriber]?.isAsleep = false
        cursors[subscriber]?.continuation = nil
        if let index = sleepers.lastIndex(of: subscriber) { sleepers.remove(at: index) }
    }

    /// Everybody who sleeps, to be woken after the lock has been let go. O(number of sleepers).
    mutating func takeSleepers() -> [Waker] {
        let wakers = sleepers.compactMap { cursors[$0]?.wake() }
        sleepers.removeAll(keepingCapacity: true)
        return wakers
    }
}
