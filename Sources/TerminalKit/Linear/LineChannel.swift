/// Lines in and out: standard input and output, or a fake in a test. One thread owns it.
public protocol LineChannel: AnyObject {
    /// May be called from any thread to make `wait` return at once.
    var waker: @Sendable () -> Void { get }

    /// Writes text as it is.
    func write(_ text: String) throws(TerminalFault)

    /// Waits for lines, the waker or the timeout (`nil`: for ever), whichever is first.
    func wait(_ timeout: Duration?) throws(TerminalFault) -> [LineInput]

    /// Whether somebody types the lines. What comes out of a pipe is there before there is anything that it could mean.
    var isAttended: Bool { get }

    /// Waits for the waker or the timeout, whatever lines have come.
    func pause(_ timeout: Duration)

    /// When the last character was typed of a line that is not finished, on the clock of the machine; `nil` between lines.
    var typedLast: Duration? { get }

    /// How many columns a line has before the terminal breaks it; `nil` where lines do not go to a terminal.
    var columns: Int? { get }

    /// Shows again what has been typed of a line that other lines have pushed away.
    func showLine() throws(TerminalFault)

    /// Hides what is typed next, or shows it again.
    func hideTyping(_ isHidden: Bool)

    /// Leaves nothing of what was written in view: the terminal's own clearing where it has one, else empty lines.
    func wipe()
}

extension LineChannel {
    /// Somebody types them.
    public var isAttended: Bool { true }

    /// Does not wait.
    public func pause(_ timeout: Duration) {}

    /// A channel that brings whole lines.
    public var typedLast: Duration? { nil }

    /// Lines go on without an end.
    public var columns: Int? { nil }

    /// Nothing stands there.
    public func showLine() throws(TerminalFault) {}
}

/// What a line channel reports.
public enum LineInput: Sendable, Hashable {
    /// One line without its end.
    case line(String)
    /// Ctrl-C.
    case interrupt
    /// There will be no more.
    case end
}
