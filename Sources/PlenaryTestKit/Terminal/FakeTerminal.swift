import Synchronization
package import TerminalKit

/// A terminal without glass: tests push input and look at the last frame.
package final class FakeTerminal: CellTerminal {
    /// How many cells it has.
    package private(set) var size: Size
    /// How many colours it takes.
    package let depth: ColourDepth
    /// Nothing sleeps here, so nothing needs to be woken.
    package let waker: @Sendable () -> Void = {}

    /// The cells shown last; `nil` before the first frame.
    package private(set) var surface: Surface?
    /// Where the cursor stands.
    package private(set) var cursor: CellPosition?
    /// The styles in use.
    package private(set) var palette: Palette?
    /// How many frames were shown.
    package private(set) var frames = 0
    /// How many cells were written in all.
    package private(set) var cellsWritten = 0
    /// How often the bell was rung.
    package private(set) var bells = 0
    /// How often it was suspended.
    package private(set) var suspensions = 0
    /// How often everything was wiped.
    package private(set) var wipes = 0
    /// How long the loop wished to wait, each time.
    package private(set) var timeouts: [Duration?] = []

    private var waiting: [Input] = []

    /// A terminal of some size.
    package init(size: Size = Size(columns: 80, rows: 24), depth: ColourDepth = .xterm256) {
        self.size = size
        self.depth = depth
    }

    /// Presses keys; the next wait reports them together.
    package func press(_ keys: Key...) { waiting += keys.map { .key($0) } }

    /// Reports something.
    package func report(_ input: Input) { waiting.append(input) }

    /// Gives the window another size.
    package func resize(to size: Size) {
        self.size = size
        waiting.append(.resized)
    }

    /// The text of the rows shown last.
    package var rows: [String] { (0..<(surface?.size.rows ?? 0)).map { surface?.text(ofRow: $0) ?? "" } }

    /// Uses styles.
    package func use(_ palette: Palette) { self.palette = palette }

    /// Notes a frame and what it had to write.
    package func present(_ surface: Surface, cursor: CellPosition?) throws(TerminalFault) {
        cellsWritten += surface.changes(since: self.surface).reduce(0) { $0 + $1.count }
        self.surface = surface
        self.cursor = cursor
        frames += 1
    }

    /// Reports what was pressed, at once.
    package func wait(_ timeout: Duration?) throws(TerminalFault) -> [Input] {
        timeouts.append(timeout)
        defer { waiting = [] }
        return waiting
    }

    /// Counts bells.
    package func ring() { bells += 1 }

    /// Forgets the frame.
    package func invalidate() { surface = nil }

    /// Forgets everything that was shown, and counts it.
    package func wipe() {
        wipes += 1
        surface = nil
    }

    /// Counts suspensions.
    package func suspend() { suspensions += 1 }
}

/// A clock that moves only when a test says so.
package final class ManualTimekeeper: Timekeeper {
    private let tick: Mutex<Tick>

    /// A clock at some moment.
    package init(monotonic: Duration = .seconds(100), wallMilliseconds: Int64 = 1_730_716_800_000) {
        tick = Mutex(Tick(monotonic: monotonic, wallMilliseconds: wallMilliseconds))
    }

    /// The moment that was set.
    package func now() -> Tick { tick.withLock { $0 } }

    /// Lets time pass on both clocks.
    package func advance(by duration: Duration) {
        tick.withLock { tick in
            tick.monotonic += duration
            tick.wallMilliseconds += Int64(duration / .milliseconds(1))
        }
    }
}
