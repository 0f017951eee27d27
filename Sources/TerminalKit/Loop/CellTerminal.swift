/// A terminal that shows cells and reports keys: ncurses, or a fake in a test. One thread owns it.
public protocol CellTerminal: AnyObject {
    /// How many cells it has now.
    var size: Size { get }
    /// How many colours it takes.
    var depth: ColourDepth { get }
    /// May be called from any thread to make `wait` return at once.
    var waker: @Sendable () -> Void { get }

    /// Uses these styles from the next frame on.
    func use(_ palette: Palette)

    /// Shows a frame, writing only what differs from the last one.
    ///
    /// - Parameters:
    ///   - surface: the cells; of another size than the terminal when it has just been resized, then clipped.
    ///   - cursor: where the hardware cursor stands afterwards, in the same write: on the first cell of what is
    ///     focused. `nil` leaves it on the status line's first cell.
    func present(_ surface: Surface, cursor: CellPosition?) throws(TerminalFault)

    /// Waits for input, the waker or the deadline, whichever is first, and returns all input that has arrived:
    /// keys, and what befalls the terminal.
    ///
    /// - Parameter timeout: how long at most; `nil` waits for ever, zero only looks.
    func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input]

    /// Sounds the bell once.
    func ring()

    /// Forgets what is on the glass, so that the next frame is written whole.
    func invalidate()

    /// Leaves nothing for the next person: an empty screen, and an empty scrollback where the terminal can.
    func wipe()

    /// Gives the terminal back to the shell until the person returns; a public terminal does nothing.
    func suspend()
}

/// Trouble between us and the terminal.
public struct TerminalFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence: what, where, what to do.
    public let description: String

    /// A fault with its sentence.
    public init(_ description: String) { self.description = description }
}
