import CNcurses
import CTerminalGuard
import Glibc
import TerminalKit

extension CursesTerminal {
    /// How long after Esc the rest of a key's sequence may come, in milliseconds: at ncurses' own second Esc feels
    /// dead.
    static let escapeDelay: Int32 = 25

    static func check(_ description: TerminalDescription) throws(TerminalFault) {
        guard description.isInteractive else {
            throw TerminalFault(
                "Standard input and output are not a terminal, so there is no screen to paint; use --linear.")
        }
        guard description.isKnown else {
            throw TerminalFault(
                "The terminal type in TERM is unknown on this machine; set TERM to a known one, or use --linear.")
        }
        guard description.hasAddressing else {
            throw TerminalFault("This type of terminal cannot place the cursor; use --linear.")
        }
    }

    /// Arms the guard, then starts ncurses, in this order: whatever happens in between is already undone at the end,
    /// and ncurses, finding handlers in place, installs none of its own.
    static func takeOver(
        _ description: TerminalDescription
    ) throws(TerminalFault) -> (screen: OpaquePointer, output: FrameOutput) {
        unsetenv("LINES")
        unsetenv("COLUMNS")
        // Padding is for terminals that no longer exist, and at each of it ncurses writes out what it has: the cursor
        // would be put back in another write than the one that took it away.
        setenv("NCURSES_NO_PADDING", "1", 0)
        set_escdelay(escapeDelay)
        guard ctg_arm(STDIN_FILENO, STDOUT_FILENO) else {
            throw TerminalFault("The terminal's modes cannot be read; nothing was changed.")
        }
        setFarewell(description)
        guard let output = FrameOutput(terminal: STDOUT_FILENO), let screen = cn_open_screen(output.descriptor) else {
            ctg_disarm()
            throw TerminalFault("The terminal cannot be set up for a full screen; use --linear.")
        }
        // newterm reads ESCDELAY from the environment.
        set_escdelay(escapeDelay)
        return (screen, output)
    }

    /// The modes of input and output, and the first empty frame.
    func settle() {
        raw()
        noecho()
        nonl()
        leaveok(screen, false)
        // Otherwise a frame stops half painted when a key arrives meanwhile.
        typeahead(-1)
        Self.setFarewell(description)
        werase(screen)
        wnoutrefresh(screen)
        update()
        enter()
    }

    /// Brings the terminal's screen up to date, in one write.
    func update() { output.paint { doupdate() } }

    /// What ncurses does not know of, on.
    func enter() {
        if description.isECMA48 { write(ControlSequence.pasteBracketed) }
        if keepsOrder { write(ControlSequence.orderedHere) }
    }

    /// What ncurses does not know of, off.
    func leave() {
        if keepsOrder { write(ControlSequence.orderedByTerminal) }
        if description.isECMA48 { write(ControlSequence.pasteUnbracketed) }
    }

    /// Past ncurses' buffer, which is always empty after `doupdate`.
    func write(_ sequence: String) {
        var sequence = sequence
        sequence.withUTF8 { bytes in
            // A terminal that does not take it is found gone at the next `wait`.
            _ = Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
        }
    }

    /// Prepares what a signal handler writes. Without an alternate screen the cursor goes to the last line, so that
    /// the shell's prompt does not come out in the middle of our picture.
    static func setFarewell(_ description: TerminalDescription) {
        var farewell = description.farewell
        if !description.hasAlternateScreen {
            var rows: Int32 = 0
            var columns: Int32 = 0
            let isKnown = ctg_window_size(STDOUT_FILENO, &rows, &columns) && rows > 0
            if let address = cn_cursor_address(isKnown ? rows - 1 : 23, 0) {
                farewell += TerminalDescription.withoutPadding(String(cString: address))
            }
            farewell += "\r\n"
        }
        farewell.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { ctg_set_farewell($0.baseAddress, $0.count) }
        }
    }
}
