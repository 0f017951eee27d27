/// The state in which a program has left its terminal.
package struct TerminalAftermath: Sendable, Hashable {
    /// Typed characters are shown (`ECHO`).
    package var echo: Bool
    /// Input is edited in lines (`ICANON`).
    package var canonical: Bool
    /// Ctrl-C and Ctrl-Z are signals (`ISIG`).
    package var signalKeys: Bool
    /// A line feed also returns the carriage (`OPOST`).
    package var outputProcessed: Bool
    /// Enter ends a line (`ICRNL`).
    package var returnIsNewline: Bool
    /// The program is still on the alternate screen.
    package var alternateScreen: Bool
    /// The cursor is shown.
    package var cursorVisible: Bool
    /// Pastes still arrive in brackets.
    package var bracketedPaste: Bool
    /// Arrow keys still send their application form.
    package var applicationCursorKeys: Bool
    /// The terminal still reports the mouse.
    package var mouseReports: Bool

    /// What a person at the shell would suffer from, one sentence each; empty when the terminal is sane.
    package var complaints: [String] {
        let checks: [(Bool, String)] = [
            (echo, "Typed characters are not shown."),
            (canonical, "Input is not edited in lines."),
            (signalKeys, "Ctrl-C does nothing."),
            (outputProcessed, "Lines do not return to the left edge."),
            (returnIsNewline, "Enter does not end a line."),
            (!alternateScreen, "The alternate screen is still on."),
            (cursorVisible, "The cursor is hidden."),
            (!bracketedPaste, "Pastes arrive in brackets."),
            (!applicationCursorKeys, "Arrow keys send their application form."),
            (!mouseReports, "The mouse writes into the shell."),
        ]
        return checks.filter { !$0.0 }.map(\.1)
    }
}
