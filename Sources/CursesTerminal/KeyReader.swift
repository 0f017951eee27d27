import CNcurses
import TerminalKit

/// Reads keys from ncurses.
struct KeyReader {
    /// Keys are read from a pad of one cell that is never shown: reading from the standard screen would paint it
    /// first, half drawn as it may be.
    private let pad: UnsafeMutablePointer<WINDOW>?
    private let clock = SystemTimekeeper()
    private var decoder = KeySequenceDecoder()

    /// ncurses took bytes in that poll(2) no longer sees.
    private(set) var hasBufferedInput = false

    /// At most so many at once, so that a flood of input cannot keep the screen from being painted.
    private static let batch = 4096

    /// A reader; ncurses must be running.
    init() {
        pad = newpad(1, 1)
        precondition(pad != nil, "ncurses has no memory for one cell.")
        keypad(pad, true)
        nodelay(pad, true)
        CursesKeys.define()
    }

    /// After this, nothing may be read any more.
    func close() { delwin(pad) }

    /// How long `read` may be put off although nothing arrives; `nil` for as long as one likes.
    var deadline: Duration? {
        if hasBufferedInput { return .zero }
        return decoder.deadline.map { max(.zero, $0 - clock.now().monotonic) }
    }

    /// The keys that have come.
    ///
    /// - Parameter isReadable: whether the terminal has sent something; if not, only time is noted.
    mutating func read(isReadable: Bool) -> [Key] {
        guard isReadable || hasBufferedInput || decoder.deadline != nil else { return [] }
        let now = clock.now().monotonic
        var keys: [Key] = []
        var count = 0
        while count < Self.batch, let stroke = next() {
            count += 1
            switch stroke {
            case .scalar(let scalar): keys += decoder.receive(scalar, at: now)
            case .code(let code):
                if !decoder.isPasting, let key = CursesKeys.key(code) { keys.append(key) }
            }
        }
        hasBufferedInput = count == Self.batch
        if !hasBufferedInput { keys += decoder.pause(at: now) }
        return Self.joined(keys)
    }

    private enum Stroke {
        case scalar(Unicode.Scalar)
        case code(Int32)
    }

    private func next() -> Stroke? {
        var value: wint_t = 0
        switch wget_wch(pad, &value) {
        case OK: return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
        case KEY_CODE_YES: return .code(Int32(value))
        default: return nil
        }
    }

    /// Puts combining marks to the letter before them: a keyboard sends them one after the other.
    private static func joined(_ keys: [Key]) -> [Key] {
        var result: [Key] = []
        for key in keys {
            if case .character(let mark) = key, case .character(let base)? = result.last {
                let together = String(base) + String(mark)
                if together.count == 1, let character = together.first {
                    result[result.count - 1] = .character(character)
                    continue
                }
            }
            result.append(key)
        }
        return result
    }
}
