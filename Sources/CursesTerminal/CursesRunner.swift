import CTerminalGuard
import Glibc
import TerminalKit

/// Runs a loop on the terminal's full screen and gives the terminal back, whichever way the loop ends.
package struct CursesRunner: Sendable {
    /// Whose terminal it is.
    package var manners: TerminalManners
    /// False for `NO_COLOR` and `--no-color`: no colour code is sent at all.
    package var inColour: Bool
    /// Whether right-to-left text comes in the order of the eye, which the terminal must not change.
    package var ordersText: Bool

    /// A runner; nothing happens before `run`.
    package init(manners: TerminalManners, inColour: Bool = true, ordersText: Bool = true) {
        (self.manners, self.inColour, self.ordersText) = (manners, inColour, ordersText)
    }

    /// How a loop came to its end.
    package struct Ending<Outcome> {
        /// What the loop returned.
        package let outcome: Outcome
        /// The signal that asked it to end; `nil` when the program ended by itself or the input did.
        package let signal: Int32?
    }

    /// Opens the screen, runs `loop` on this thread, and closes the screen before anything else is printed.
    ///
    /// Call it on the main thread of a `main` that is not `async`: the thread sleeps in poll(2), and nobody would
    /// drain the main queue meanwhile.
    ///
    /// - Throws: ``TerminalFault`` when there is no usable terminal, and whatever `loop` throws.
    package func run<Outcome>(_ loop: (CursesTerminal) throws -> Outcome) throws -> Ending<Outcome> {
        let terminal = try CursesTerminal(manners: manners, inColour: inColour, ordersText: ordersText)
        defer { terminal.close() }
        let outcome = try loop(terminal)
        return Ending(outcome: outcome, signal: terminal.endingSignal)
    }
}

/// What concerns the whole process, to be said once at the beginning or the end of `main`.
package enum TerminalProcess {
    /// Takes the character encoding of the environment; to be called before any other thread starts.
    ///
    /// - Returns: whether it is UTF-8; if not, the ASCII glyphs are the ones to show.
    package static func adoptLocale() -> Bool { ctg_adopt_locale() }

    /// No core file of this process, and no other process of its user reading its memory: a ballot paper stands in it.
    ///
    /// - Returns: false when the kernel refuses.
    package static func forbidCoreDumps() -> Bool { ctg_disable_core_dumps() }

    /// Ends the process by a signal's default action, so that a shell or a supervisor sees the true cause.
    package static func end(bySignal signal: Int32) -> Never { ctg_die_by_signal(signal) }
}
