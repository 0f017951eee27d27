import CTerminalGuard
import Glibc
package import TerminalKit

/// The terminal of a console that is read line by line: it is given back as it was found whatever ends the process, and
/// signals come as lines do.
package final class LineTerminal {
    /// Where lines are typed and read.
    package let lines: DescriptorLines
    private let isArmed: Bool

    /// Takes the terminal of this process, or its pipes.
    /// - Parameter manners: whose it is; only an officer's can be given back to the shell for a while.
    package init(manners: TerminalManners) throws(TerminalFault) {
        isArmed = isatty(STDIN_FILENO) == 1 && ctg_arm(STDIN_FILENO, STDOUT_FILENO)
        let told = Told()
        let signals = DescriptorLines.Signals(descriptor: isArmed ? ctg_signal_event() : -1) {
            told.hear(ctg_take_signals(), manners)
        }
        lines = try DescriptorLines(signals: signals)
        told.lines = lines
    }

    /// Gives the terminal back.
    package func finish() {
        lines.giveTerminalBack()
        if isArmed { ctg_disarm() }
    }

    /// Who is told by signals: the lines, which hold on to it themselves.
    private final class Told {
        weak var lines: DescriptorLines?

        func hear(_ signals: TerminalSignals, _ manners: TerminalManners) -> [LineInput] {
            if signals.contains(.suspend), manners == .officer {
                lines?.giveTerminalBack()
                _ = ctg_suspend()
                lines?.takeTerminal()
            }
            if !signals.isDisjoint(with: [.terminate, .hungUp]) { return [.end] }
            return signals.contains(.interrupt) ? [.interrupt] : []
        }
    }
}

/// Whose terminal it is, and so what its keys and signals may do.
package enum TerminalManners: Sendable, Hashable {
    /// A chair's, a secretary's: Ctrl-Z gives it back to the shell for a while.
    case officer
    /// An officer's, in the process of the host: to stop it would stop the hall, so it cannot be suspended.
    case hosting
    /// A kiosk or the board, where nobody may reach a shell: it cannot be suspended, and nothing readable is left on
    /// it at the end.
    case `public`
}
