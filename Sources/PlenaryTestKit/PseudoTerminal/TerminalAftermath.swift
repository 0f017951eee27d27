/// The state in which a program has left its terminal.
public struct TerminalAftermath: Sendable, Hashable {
    /// Typed characters are shown (`ECHO`).
    public var echo: Bool
    /// Input is edited in lines (`ICANON`).
    public var canonical: Bool
    /// Ctrl-C and Ctrl-Z are signals (`ISIG`).
    public var signalKeys: Bool
    /// A line feed also returns the carriage (`OPOST`).
    public var outputProcessed: Bool
    /// Enter ends a line (`ICRNL`).
    public var returnIsNewline: Bool
    /// The program is still on the alternate screen.
    public var alternateScreen: Bool
    /// The cursor is shown.
    public var cursorVisible: Bool
    /// Pastes still arrive in brackets.
    public var bracketedPaste: Bool
    /// Arrow keys still send their application form.
    public var applicationCursorKeys: Bool
    /// The terminal still reports the mouse.
    public var mouseReports: Bool

    /// What a person at the shell would suffer from, one sentence each; empty when the terminal is sane.
    public var complaints: [String] {
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
