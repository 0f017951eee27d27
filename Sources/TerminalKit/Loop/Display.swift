/// What shows scenes and hears the person: painted cells, or sentences line by line. One thread owns it.
public protocol Display: AnyObject {
    /// What a view may know of the place where it is shown.
    var surroundings: Surroundings { get }
    /// May be called from any thread to make `wait` return at once.
    var waker: @Sendable () -> Void { get }

    /// Shows a scene; nothing is written where nothing changed.
    func show(_ scene: Scene) throws(TerminalFault)

    /// Waits for input, the waker or the timeout (`nil`: for ever), whichever is first.
    func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input]

    /// Does what only the terminal can do.
    func perform(_ effect: TerminalEffect)
}

/// What a view may know of the place where it is shown.
public struct Surroundings: Sendable, Hashable {
    /// The cells to fill; in the linear reading a nominal 80×24.
    public var size: Size
    /// Whether the scene will be read as sentences rather than painted.
    public var isLinear: Bool

    /// Surroundings.
    public init(size: Size, isLinear: Bool = false) {
        self.size = size
        self.isLinear = isLinear
    }
}

/// What a program may ask of its terminal.
public enum TerminalEffect: Sendable, Hashable {
    /// Leave the loop with this exit status.
    case quit(status: Int32)
    /// Sound the bell once.
    case ring
    /// Draw everything again.
    case redraw
    /// Give the terminal back to the shell for a while (officers only).
    case suspend
    /// Leave nothing behind for the next person: clear the screen, and scrollback where the terminal can.
    case wipe
    /// Use one of the display's other looks, by the name of its theme, until it is wiped; `nil` for its own.
    case look(String?)
    /// Something of the voice, where there is one.
    case speech(SpeechStep)
}
