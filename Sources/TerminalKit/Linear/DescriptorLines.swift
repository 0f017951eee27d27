import Glibc

/// Lines over two file descriptors: a terminal, or pipes.
public final class DescriptorLines: LineChannel {
    /// Wakes `wait` from any thread.
    public let waker: @Sendable () -> Void

    private let input: Int32
    private let output: Int32
    private let wakeEnd: Int32
    private var rest: [UInt8] = []
    private var typed: Duration?
    private var isAtEnd = false
    private var typingIsHidden = false

    /// Longer lines are cut: nobody types so much, and memory is not for the asking.
    private static let longestLine = 64 * 1024

    /// A channel.
    ///
    /// - Parameters:
    ///   - input: where lines come from, usually 0.
    ///   - output: where text goes, usually 1.
    public init(input: Int32 = 0, output: Int32 = 1) throws(TerminalFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw TerminalFault("No pipe could be made for the line interface; close other programs and try again.")
        }
        // The pipe stays open as long as the program: other threads may hold the waker until the very end.
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        self.input = input
        self.output = output
        wakeEnd = ends[0]
        let farEnd = ends[1]
        waker = {
            var byte: UInt8 = 1
            _ = Glibc.write(farEnd, &byte, 1)
        }
    }

    /// Writes all of the text, however often the descriptor takes only a part.
    public func write(_ text: String) throws(TerminalFault) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
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
        ]
        let milliseconds = timeout.map { Int32(clamping: Int($0 / .milliseconds(1)) + ($0 > .zero ? 1 : 0)) } ?? -1
        guard poll(&descriptors, 2, milliseconds) > 0 else { return [] }
        if descriptors[1].revents != 0 { drainWakeEnd() }
        if descriptors[0].revents != 0 { readMore() }
        let found = lines()
        return found.isEmpty && isAtEnd ? [.end] : found
    }

    /// When the last byte came of a line that is not finished.
    public var typedLast: Duration? { rest.isEmpty ? nil : typed }

    /// Switches the terminal's echo; does nothing on a pipe.
    public func hideTyping(_ isHidden: Bool) {
        guard isHidden != typingIsHidden, isatty(input) == 1 else { return }
        var settings = termios()
        guard tcgetattr(input, &settings) == 0 else { return }
        if isHidden { settings.c_lflag &= ~tcflag_t(ECHO) } else { settings.c_lflag |= tcflag_t(ECHO) }
        settings.c_lflag |= tcflag_t(ECHONL)
        if !isHidden { settings.c_lflag &= ~tcflag_t(ECHONL) }
        if tcsetattr(input, TCSADRAIN, &settings) == 0 { typingIsHidden = isHidden }
    }

    /// Clears screen and scrollback of a terminal that can, else writes as many empty lines as a screen has at most.
    public func wipe() {
        let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        let clears = isatty(output) == 1 && terminal != "dumb" && !terminal.isEmpty
        try? write(clears ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : String(repeating: "\n", count: 100))
    }

    private func readMore() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(input, &buffer, buffer.count)
        if count > 0 {
            rest += buffer[..<count]
            typed = SystemTimekeeper().now().monotonic
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            isAtEnd = true
        }
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
