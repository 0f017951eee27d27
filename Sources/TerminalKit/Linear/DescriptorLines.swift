import Glibc

/// Lines over two file descriptors: a terminal, or pipes.
///
/// At a terminal the characters of a line are taken one by one and edited here, since only so it is known that somebody is
/// in the middle of a line.
public final class DescriptorLines: LineChannel {
    /// Wakes `wait` from any thread.
    public let waker: @Sendable () -> Void

    private let input: Int32
    private let output: Int32
    private let wakeEnd: Int32
    private let signals: Signals?
    private var rest: [UInt8] = []
    private var line = TypedLine()
    private var typed: Duration?
    private var isAtEnd = false
    /// Whether whoever read what was written has gone: then nothing is written any more, and no line is waited for.
    public private(set) var readerHasGone = false
    private var typingIsHidden = false
    /// The modes of the terminal as they were found; `nil` on a pipe.
    private var modes: termios?

    /// What the process is told by signals while it waits.
    public struct Signals {
        /// Readable while there are any.
        public let descriptor: Int32
        /// Takes them.
        public let take: () -> [LineInput]

        /// Signals.
        public init(descriptor: Int32, take: @escaping () -> [LineInput]) {
            (self.descriptor, self.take) = (descriptor, take)
        }
    }

    /// Longer lines are cut: nobody types so much, and memory is not for the asking.
    private static let longestLine = 64 * 1024

    /// A channel.
    ///
    /// - Parameters:
    ///   - input: where lines come from, usually 0.
    ///   - output: where text goes, usually 1.
    ///   - signals: what is told by signals.
    public init(input: Int32 = 0, output: Int32 = 1, signals: Signals? = nil) throws(TerminalFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw TerminalFault("No pipe could be made for the line interface; close other programs and try again.")
        }
        // The pipe stays open as long as the program: other threads may hold the waker until the very end.
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (self.input, self.output, self.signals) = (input, output, signals)
        wakeEnd = ends[0]
        let farEnd = ends[1]
        waker = {
            var byte: UInt8 = 1
            _ = Glibc.write(farEnd, &byte, 1)
        }
        takeTerminal()
    }

    /// Takes the characters of the terminal one by one, without its own echo.
    public func takeTerminal() {
        guard isatty(input) == 1 else { return }
        var settings = termios()
        guard tcgetattr(input, &settings) == 0 else { return }
        modes = modes ?? settings
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
        _ = tcsetattr(input, TCSADRAIN, &settings)
    }

    /// Gives the terminal back as it was.
    public func giveTerminalBack() {
        guard var modes else { return }
        _ = tcsetattr(input, TCSADRAIN, &modes)
    }

    /// Writes all of the text, however often the descriptor takes only a part.
    public func write(_ text: String) throws(TerminalFault) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty, !readerHasGone {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno == EPIPE {
                (readerHasGone, isAtEnd, rest) = (true, true, [])
            } else if errno != EINTR {
                throw TerminalFault("The output was closed; nothing more can be said.")
            }
        }
    }

    /// Waits for lines.
    public func wait(_ timeout: Duration?) throws(TerminalFault) -> [LineInput] {
        let ready = lines()
        guard ready.isEmpty else { return ready }
        if isAtEnd { return [.end] }
        var descriptors = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = timeout.map { Int32(clamping: Int($0 / .milliseconds(1)) + ($0 > .zero ? 1 : 0)) } ?? -1
        guard poll(&descriptors, 3, milliseconds) > 0 else { return [] }
        if descriptors[1].revents != 0 { drainWakeEnd() }
        if descriptors[0].revents != 0 { try readMore() }
        let told = descriptors[2].revents != 0 ? signals?.take() ?? [] : []
        let found = lines() + told
        return found.isEmpty && isAtEnd ? [.end] : found
    }

    /// Whether the lines come from a terminal.
    public var isAttended: Bool { modes != nil }

    /// Waits for the waker.
    public func pause(_ timeout: Duration) {
        var descriptor = pollfd(fd: wakeEnd, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, Int32(clamping: Int(timeout / .milliseconds(1)) + 1)) > 0 { drainWakeEnd() }
    }

    /// The width of the terminal as it is now.
    public var columns: Int? {
        guard isatty(output) == 1 else { return nil }
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// When the last byte came of a line that is not finished.
    public var typedLast: Duration? { rest.isEmpty && line.bytes.isEmpty ? nil : typed }

    /// Shows again what has been typed of a line, unless it is hidden.
    public func showLine() throws(TerminalFault) {
        if !typingIsHidden { try write(String(decoding: line.bytes, as: UTF8.self)) }
    }

    /// Whether what is typed at a terminal is shown.
    public func hideTyping(_ isHidden: Bool) { typingIsHidden = isHidden }

    /// Clears screen and scrollback of a terminal that can, else writes as many empty lines as a screen has at most.
    public func wipe() {
        let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        let clears = isatty(output) == 1 && terminal != "dumb" && !terminal.isEmpty
        try? write(clears ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : String(repeating: "\n", count: 100))
    }

    private func readMore() throws(TerminalFault) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(input, &buffer, buffer.count)
        if count > 0 {
            try modes == nil ? rest += buffer[..<count] : edit(buffer[..<count])
            typed = SystemTimekeeper().now().monotonic
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            isAtEnd = true
        }
    }

    /// Takes what was typed at the terminal, and shows it as the terminal would.
    private func edit(_ bytes: ArraySlice<UInt8>) throws(TerminalFault) {
        var echo: [UInt8] = []
        for byte in bytes where !isAtEnd {
            switch line.receive(byte) {
            case .goesOn(let shown): echo += typingIsHidden ? [] : shown
            case .finished(let bytes):
                rest += bytes + [10]
                echo.append(10)
            case .end: isAtEnd = true
            }
        }
        try write(String(decoding: echo, as: UTF8.self))
    }

    private func lines() -> [LineInput] {
        var found: [LineInput] = []
        while let end = rest.firstIndex(of: 10) {
            found.append(.line(text(rest[..<end])))
            rest.removeFirst(end + 1)
        }
        if isAtEnd, !rest.isEmpty {
            found.append(.line(text(rest[...])))
            rest = []
        }
        if rest.count > Self.longestLine { rest.removeLast(rest.count - Self.longestLine) }
        return found
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.last == 13 ? bytes.dropLast() : bytes
        return String(decoding: bytes.prefix(Self.longestLine), as: UTF8.self)
    }

    private func drainWakeEnd() {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(wakeEnd, &buffer, buffer.count) > 0 {}
    }
}
