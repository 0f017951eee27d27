import CNcurses
import CTerminalGuard
import Glibc

/// What terminfo and the kernel say about the terminal at hand, before anything is written to it.
package struct TerminalDescription: Sendable, Hashable {
    /// Whether both standard input and standard output are terminals.
    package let isInteractive: Bool
    /// Whether terminfo knows `TERM`.
    package let isKnown: Bool
    /// Whether the cursor can be sent to a place (`cup`); without it there is no screen, only lines.
    package let hasAddressing: Bool
    /// Whether it leaves the shell's screen untouched (`rmcup`).
    package let hasAlternateScreen: Bool
    /// Whether it speaks the control sequences of ECMA-48, so that modes it does not know are harmless to it.
    package let isECMA48: Bool
    /// What leaves the screen in an emergency, without the last cursor movement.
    var farewell: String
    /// What clears the lines that have scrolled away, if the terminal can.
    let clearScrollback: String?

    /// Whether cells can be painted here; otherwise the sentences of the linear interface are the way.
    package var canShowCells: Bool { isInteractive && isKnown && hasAddressing }

    /// Looks at the terminal of this process and at `TERM`. Writes nothing.
    package static func current() -> TerminalDescription {
        let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard cn_describe_terminal() else {
            return TerminalDescription(
                isInteractive: isInteractive, isKnown: false, hasAddressing: false, hasAlternateScreen: false,
                isECMA48: false, farewell: "", clearScrollback: nil)
        }
        let address = capability("cup")
        let isECMA48 = address?.hasPrefix("\u{1B}[") ?? false
        let ornaments = ["sgr0", "op", "rmkx", "cnorm"].compactMap(capability).joined()
        let pasteOff = isECMA48 ? ControlSequence.pasteUnbracketed : ""
        let alternate = capability("rmcup")
        return TerminalDescription(
            isInteractive: isInteractive, isKnown: true, hasAddressing: address != nil,
            hasAlternateScreen: alternate != nil, isECMA48: isECMA48,
            farewell: ornaments + pasteOff + (alternate ?? ""), clearScrollback: capability("E3"))
    }

    /// A capability without its padding, which only terminals on slow serial lines ask for.
    private static func capability(_ name: String) -> String? {
        cn_capability(name).map { withoutPadding(String(cString: $0)) }
    }

    /// Drops every `$<…>` of terminfo.
    static func withoutPadding(_ capability: String) -> String {
        var kept = ""
        var rest = capability[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
            let end = rest[start...].firstIndex(of: ">")
        {
            kept += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }
}

/// Sequences that terminfo of this age has no names for.
enum ControlSequence {
    /// From now on a paste comes between two marks.
    static let pasteBracketed = "\u{1B}[?2004h"
    /// Letters stay where they are put (ECMA-48's BDSM reset), also on terminals that would order Arabic by themselves.
    static let orderedHere = "\u{1B}[8l"
    /// The terminal orders Arabic again, if it does.
    static let orderedByTerminal = "\u{1B}[8h"
    /// A paste comes as key strokes again.
    static let pasteUnbracketed = "\u{1B}[?2004l"
}
