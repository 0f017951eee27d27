import CTerminalGuard
import TerminalKit

/// What other threads ring to wake the thread that owns the terminal.
final class WakeEvent: Sendable {
    /// For poll(2).
    let descriptor: Int32

    /// A new event.
    ///
    /// - Throws: when the process has no descriptor left.
    init() throws(TerminalFault) {
        descriptor = ctg_event_make()
        guard descriptor >= 0 else {
            throw TerminalFault("This process has too many files open to watch the keyboard; close some and try again.")
        }
    }

    deinit { ctg_event_close(descriptor) }

    /// Wakes the owner; any thread, any number of times.
    func raise() { ctg_event_raise(descriptor) }

    /// Back to sleep.
    func clear() { ctg_event_clear(descriptor) }
}
