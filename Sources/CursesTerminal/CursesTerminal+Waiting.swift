import CNcurses
import CTerminalGuard
import Glibc
package import TerminalKit

extension CursesTerminal {
    /// Waits for input, the waker or the timeout, whichever is first, and returns all input that has arrived.
    ///
    /// - Parameter timeout: how long at most; `nil` waits for ever, zero only looks.
    package func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        checkOwner()
        var inputs = pending
        pending = []
        let sources = sleep(inputs.isEmpty ? timeout : .zero)
        if sources.contains(.waker) { wakeEvent.clear() }
        if sources.contains(.signals) { hear(ctg_take_signals(), into: &inputs) }
        if sources.contains(.gone) {
            goAway(&inputs)
        } else {
            read(isReadable: sources.contains(.keyboard), into: &inputs)
        }
        return inputs
    }

    /// What woke the thread up.
    private struct Sources: OptionSet {
        let rawValue: Int
        static let keyboard = Sources(rawValue: 1)
        static let waker = Sources(rawValue: 2)
        static let signals = Sources(rawValue: 4)
        static let gone = Sources(rawValue: 8)
    }

    private func sleep(_ timeout: Duration?) -> Sources {
        let readable = Int16(POLLIN)
        // A negative descriptor is skipped: a terminal that is gone would be "readable" for ever.
        var watched = [
            pollfd(fd: isGone ? -1 : STDIN_FILENO, events: readable, revents: 0),
            pollfd(fd: wakeEvent.descriptor, events: readable, revents: 0),
            pollfd(fd: ctg_signal_event(), events: readable, revents: 0),
        ]
        // EINTR counts as nothing heard: the handler has raised the event, which the next round sees.
        guard poll(&watched, nfds_t(watched.count), milliseconds(earlier(timeout, keys.deadline))) > 0 else {
            return []
        }
        var sources: Sources = []
        if watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { sources.insert(.gone) }
        if watched[0].revents & readable != 0 { sources.insert(.keyboard) }
        if watched[1].revents & readable != 0 { sources.insert(.waker) }
        if watched[2].revents & readable != 0 { sources.insert(.signals) }
        return sources
    }

    private func earlier(_ timeout: Duration?, _ deadline: Duration?) -> Duration? {
        guard let timeout else { return deadline }
        return deadline.map { min($0, timeout) } ?? timeout
    }

    /// Rounded up, or a wait of half a millisecond would become a loop that never sleeps.
    private func milliseconds(_ timeout: Duration?) -> Int32 {
        guard let timeout else { return -1 }
        let (seconds, attoseconds) = timeout.components
        let whole = seconds.multipliedReportingOverflow(by: 1000)
        guard !whole.overflow, whole.partialValue < Int64(Int32.max) - 1000 else { return Int32.max }
        return Int32(max(0, whole.partialValue + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }

    private func read(isReadable: Bool, into inputs: inout [Input]) {
        // Readable with nothing to read is the end of the file.
        if isReadable, ctg_readable_bytes(STDIN_FILENO) == 0, !keys.hasBufferedInput {
            goAway(&inputs)
            return
        }
        for key in keys.read(isReadable: isReadable) { inputs.append(.key(key)) }
    }

    private func goAway(_ inputs: inout [Input]) {
        guard !isGone else { return }
        isGone = true
        inputs.append(.hangUp)
    }

    private func hear(_ signals: TerminalSignals, into inputs: inout [Input]) {
        if signals.contains(.interrupt) { endingSignal = SIGINT }
        if signals.contains(.terminate) { endingSignal = SIGTERM }
        if !signals.isDisjoint(with: [.interrupt, .terminate]) { inputs.append(.terminate) }
        if signals.contains(.hungUp) {
            endingSignal = SIGHUP
            goAway(&inputs)
        }
        if signals.contains(.suspend) { suspend() }
        if signals.contains(.continued) { resume() }
        // Whoever was stopped may have missed a resize.
        if signals.contains(.resized) || pending.contains(.resized) { resize() }
        inputs += pending
        pending = []
    }
}
