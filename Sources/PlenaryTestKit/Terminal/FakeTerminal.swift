import TerminalKit

/// A terminal without glass: tests push input and look at the last frame.
public final class FakeTerminal: CellTerminal {
    /// How many cells it has.
    public private(set) var size: Size
    /// How many colours it takes.
    public let depth: ColourDepth
    /// Nothing sleeps here, so nothing needs to be woken.
    public let waker: @Sendable () -> Void = {}

    /// The cells shown last; `nil` before the first frame.
    public private(set) var surface: Surface?
    /// Where the cursor stands.
    public private(set) var cursor: CellPosition?
    /// The styles in use.
    public private(set) var palette: Palette?
    /// How many frames were shown.
    public private(set) var frames = 0
    /// How many cells were written in all.
    public private(set) var cellsWritten = 0
    /// How often the bell was rung.
    public private(set) var bells = 0
    /// How often it was suspended.
    public private(set) var suspensions = 0
    /// How often everything was wiped.
    public private(set) var wipes = 0
    /// How long the loop wished to wait, each time.
    public private(set) var timeouts: [Duration?] = []

    private var waiting: [Input] = []

    /// A terminal of some size.
    public init(size: Size = Size(columns: 80, rows: 24), depth: ColourDepth = .xterm256) {
        self.size = size
        self.depth = depth
    }

    /// Presses keys; the next wait reports them together.
    public func press(_ keys: Key...) { waiting += keys.map { .key($0) } }

    /// Reports something.
    public func report(_ input: Input) { waiting.append(input) }

    /// Gives the window another size.
    public func resize(to size: Size) {
        self.size = size
        waiting.append(.resized)
    }

    /// The text of the rows shown last.
    public var rows: [String] { (0..<(surface?.size.rows ?? 0)).map { surface?.text(ofRow: $0) ?? "" } }

    /// Uses styles.
    public func use(_ palette: Palette) { self.palette = palette }

    /// Notes a frame and what it had to write.
    public func present(_ surface: Surface, cursor: CellPosition?) throws(TerminalFault) {
        cellsWritten += surface.changes(since: self.surface).reduce(0) { $0 + $1.count }
        self.surface = surface
        self.cursor = cursor
        frames += 1
    }

    /// Reports what was pressed, at once.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        timeouts.append(timeout)
        defer { waiting = [] }
        return waiting
    }

    /// Counts bells.
    public func ring() { bells += 1 }

    /// Forgets the frame.
    public func invalidate() { surface = nil }

    /// Forgets everything that was shown, and counts it.
    public func wipe() {
        wipes += 1
        surface = nil
    }

    /// Counts suspensions.
    public func suspend() { suspensions += 1 }
}
