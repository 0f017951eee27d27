import CNcurses
import CTerminalGuard
import Glibc
import Synchronization
package import TerminalKit

/// The terminal of this process, painted through ncurses, which the thread that opens it owns from then on.
///
/// From `open` to `close` standard error is held back in memory if it is a terminal; it appears after the screen has
/// been left, also when the process crashes or is killed by any signal but SIGKILL.
package final class CursesTerminal: CellTerminal {
    /// Whose terminal it is.
    package let manners: TerminalManners
    /// How many cells it has now.
    package internal(set) var size: Size
    /// The signal that asked the process to end, if one did.
    package internal(set) var endingSignal: Int32?
    /// How many colours it takes.
    package let depth: ColourDepth

    let description: TerminalDescription
    /// Whether the terminal is told to leave letters where they are put.
    let keepsOrder: Bool
    let screen: UnsafeMutablePointer<WINDOW>
    let wakeEvent: WakeEvent
    var encoder: CellEncoder
    var keys: KeyReader
    /// What is on the glass; `nil` when that is not known, so that the next frame is written whole.
    var shown: Surface?
    var shownCursor: CellPosition?
    var isCursorHidden = false
    /// Room for one run of cells, kept between frames.
    var run: [cchar_t] = []
    /// Nobody is there any more: nothing is read or written.
    var isGone = false
    /// Reported with the next `wait`.
    var pending: [Input] = []
    /// Where ncurses writes.
    let output: FrameOutput
    private let cursesScreen: OpaquePointer
    private let owner = pthread_self()
    private var isClosed = false

    /// ncurses keeps its state in global variables: one screen in a process.
    private static let isOpen = Atomic(false)

    /// Takes the terminal over: full screen, no echo, every key delivered at once.
    ///
    /// Call it on the main thread, before other threads read the environment: it drops `LINES` and `COLUMNS`, which
    /// would make ncurses blind to every resize.
    ///
    /// - Parameters:
    ///   - manners: whose terminal it is.
    ///   - palette: the styles to begin with; `use` changes them.
    ///   - inColour: false for `NO_COLOR`: no colour code is sent at all.
    ///   - ordersText: whether right-to-left text comes in the order of the eye, which the terminal must not change.
    /// - Throws: when there is no terminal, or none on which cells can be painted; nothing was changed then.
    package init(manners: TerminalManners, palette: Palette? = nil, inColour: Bool = true, ordersText: Bool = true)
        throws(TerminalFault)
    {
        var description = TerminalDescription.current()
        // A terminal without such a mode takes no notice; it is not asked for where the sequence might be printed.
        let keepsOrder = ordersText && description.isECMA48
        if keepsOrder { description.farewell = ControlSequence.orderedByTerminal + description.farewell }
        try Self.check(description)
        guard !Self.isOpen.exchange(true, ordering: .acquiring) else {
            throw TerminalFault("The screen is already in use by this process.")
        }
        let encodesEverything = ctg_adopt_locale()
        do throws(TerminalFault) {
            wakeEvent = try WakeEvent()
            (cursesScreen, output) = try Self.takeOver(description)
        } catch {
            Self.isOpen.store(false, ordering: .releasing)
            throw error
        }
        guard let screen = cn_standard_screen() else { preconditionFailure("newterm made no standard screen.") }
        self.manners = manners
        self.description = description
        self.keepsOrder = keepsOrder
        self.screen = screen
        size = Size(columns: Int(getmaxx(screen)), rows: Int(getmaxy(screen)))
        let showsDirectColours =
            description.isECMA48 && output.passesFrames
            && DirectColours.areShown { name in getenv(name).map { String(cString: $0) } }
        let pairs = ColourPairs(wanted: inColour, showsDirectColours: showsDirectColours)
        depth = pairs.depth
        encoder = CellEncoder(
            pairs: pairs, palette: palette ?? Palette(depth: pairs.depth) { _, _ in Style() },
            encodesEverything: encodesEverything)
        keys = KeyReader()
        if description.isECMA48 {
            output.shortenLooks(
                turnsOffSingly: [.truecolor, .xterm256].contains(pairs.depth), directColours: pairs.directColours)
        }
        settle()
    }

    deinit { close() }

    /// May be called from any thread to make `wait` return at once.
    package var waker: @Sendable () -> Void {
        let event = wakeEvent
        return { event.raise() }
    }

    /// Uses these styles from the next frame on.
    package func use(_ palette: Palette) {
        encoder.use(palette)
        invalidate()
    }

    /// Sounds the bell once.
    package func ring() {
        guard !isGone, !isClosed else { return }
        beep()
    }

    /// Gives the terminal back for good, with everything that standard error held back; a second call does nothing.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        keys.close()
        if isGone {
            // After a hang-up that came as a signal the terminal may well still be there; where it is not, this does
            // nothing, whereas ncurses would wait for output to drain.
            ctg_leave_screen()
        } else {
            // What was typed at our screen is not meant for the shell.
            flushinp()
            if manners == .public || !description.hasAlternateScreen { blank() }
            leave()
            endwin()
        }
        ctg_disarm()
        delscreen(cursesScreen)
        Self.isOpen.store(false, ordering: .releasing)
    }

    /// Only the thread that opened the terminal may touch it: ncurses takes no locks.
    func checkOwner() {
        precondition(pthread_equal(owner, pthread_self()) != 0, "The terminal is owned by another thread.")
    }
}
