import CPseudoTerminal
import CVterm
import Glibc

/// A program on a pseudo-terminal of its own, watched so closely that the moment of a frame is known.
///
/// The test kit's `PseudoTerminal` makes a picture of the whole screen before it looks at it, which is right for
/// tests and too slow for a stop-watch: here the clock is read as soon as the bytes have been taken from the
/// terminal.
final class DrivenTerminal {
    /// The id of the running program.
    let process: pid_t

    /// How many bytes the program has written.
    private(set) var received = 0
    /// When the program last wrote something.
    private(set) var lastOutput = ContinuousClock.now

    private let master: Int32
    private let slave: Int32
    /// The height.
    let rows: Int
    /// The width.
    let columns: Int
    /// The screen; only read from.
    let emulator: OpaquePointer
    private let modes: UnsafeMutablePointer<CVtermModes>

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: a path, or a name to be looked up in `PATH`.
    ///   - home: a directory that stands for the home of whoever runs it, so that no settings are found.
    /// - Throws: ``BenchmarkFault`` when it cannot be started.
    init(_ program: String, _ arguments: [String] = [], home: String, rows: Int = 24, columns: Int = 80) throws {
        (self.rows, self.columns) = (rows, columns)
        var (master, slave): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        var error = ptk_open(Int32(rows), Int32(columns), &master, &slave, &name, name.count)
        guard error == 0 else { throw BenchmarkFault("No pseudo-terminal: \(String(cString: strerror(error))).") }
        modes = .allocate(capacity: 1)
        modes.initialize(to: CVtermModes(cursor_visible: true, alternate_screen: false, mouse: 0, bells: 0))
        guard let emulator = cvterm_new(Int32(rows), Int32(columns), modes) else {
            preconditionFailure("libvterm has no memory for a terminal")
        }
        (self.master, self.slave, self.emulator) = (master, slave, emulator)
        var process: pid_t = 0
        error = Self.start(program, arguments, home, on: name, &process)
        self.process = process
        if error != 0 { throw BenchmarkFault("\(program) cannot be started: \(String(cString: strerror(error))).") }
    }

    deinit {
        if process > 0 {
            var status: Int32 = 0
            kill(process, SIGKILL)
            _ = ptk_collect(process, true, &status)
        }
        vterm_free(emulator)
        modes.deallocate()
        close(master)
        close(slave)
    }

    private static func start(
        _ program: String, _ arguments: [String], _ home: String, on name: [CChar], _ process: inout pid_t
    ) -> Int32 {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let surroundings = [
            "PATH=\(path)", "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(home)", "XDG_RUNTIME_DIR=\(home)",
            "SWIFT_BACKTRACE=enable=no",
        ]
        let argumentVector = ([program] + arguments).map { strdup($0) } + [nil]
        let environment = surroundings.map { strdup($0) } + [nil]
        defer { for string in argumentVector + environment { free(string) } }
        return ptk_spawn_on_terminal(program, argumentVector, environment, home, name, &process)
    }

    /// Types text as it is; a line feed is sent as Enter.
    func type(_ text: String) throws {
        let bytes = text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 }
        guard ptk_write(master, bytes, bytes.count) == bytes.count else {
            throw BenchmarkFault("The program does not read its terminal.")
        }
    }

    /// What to put into poll(2) to hear of output.
    var request: pollfd { pollfd(fd: master, events: Int16(POLLIN), revents: 0) }

    /// Takes in what the program has written.
    /// - Returns: when that was; nil when there was nothing.
    func read() -> ContinuousClock.Instant? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let moment = ContinuousClock.now
        received += count
        lastOutput = moment
        bytes.withUnsafeBytes { buffer in
            _ = vterm_input_write(emulator, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count)
        }
        answer()
        return moment
    }

    /// Sends what a terminal answers, for example to a question for the cursor's place.
    private func answer() {
        var bytes = [CChar](repeating: 0, count: vterm_output_get_buffer_current(emulator))
        let count = vterm_output_read(emulator, &bytes, bytes.count)
        if count > 0 { _ = ptk_write(master, bytes, count) }
    }

    /// Whether the program has ended.
    var hasEnded: Bool { kill(process, 0) != 0 || Self.isZombie(process) }

    private static func isZombie(_ process: pid_t) -> Bool {
        ProcessStatus.field("State", of: process)?.hasPrefix("Z") ?? true
    }

    /// Whether the program shows a full screen, and not lines.
    var isFullScreen: Bool { modes.pointee.alternate_screen }

    /// Whether nothing is on the screen.
    var isBlank: Bool { lines.allSatisfy { line in line.allSatisfy { $0 == " " } } }

    /// The rows as text.
    /// - Complexity: O(cells).
    var lines: [String] {
        (0..<Int32(rows)).map { row in
            var line = String.UnicodeScalarView()
            for column in 0..<Int32(columns) {
                let cell = cvterm_cell(emulator, row, column)
                if !cell.continuation { line.append(Unicode.Scalar(cell.scalars.0) ?? " ") }
            }
            return String(line).replacing("\0", with: " ")
        }
    }
}

extension DrivenTerminal {
    /// How long a program may take for anything before the measurement is given up.
    static let patience = Duration.seconds(30)

    /// Waits until the screen satisfies a condition, and reads all the others meanwhile, so that no program waits for
    /// its terminal.
    ///
    /// - Parameters:
    ///   - expectation: the condition in words, for the failure.
    ///   - others: further terminals to be read.
    ///   - condition: what the screen must satisfy; it is asked after each piece of output.
    /// - Returns: when the bytes that satisfied it were read.
    /// - Throws: ``BenchmarkFault`` with the screen when the time is up or the program has ended.
    @discardableResult
    func wait(
        until expectation: String, reading others: [DrivenTerminal] = [], _ condition: (DrivenTerminal) -> Bool
    ) throws -> ContinuousClock.Instant {
        let deadline = ContinuousClock.now + Self.patience
        if condition(self) { return ContinuousClock.now }
        while true {
            if let moment = try next(reading: others, before: deadline) {
                if condition(self) { return moment }
            } else if ContinuousClock.now >= deadline || hasEnded {
                throw BenchmarkFault(
                    "\(hasEnded ? "The program ended" : "The program took too long") before \(expectation):\n"
                        + lines.joined(separator: "\n"))
            }
        }
    }

    /// Waits until a text is on the screen; see ``wait(until:reading:_:)``.
    @discardableResult
    func wait(for text: String, reading others: [DrivenTerminal] = []) throws -> ContinuousClock.Instant {
        try wait(until: "“\(text)” was shown", reading: others) { $0.shows(text) }
    }

    /// Whether a row holds this text.
    func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// Reads for a while.
    func listen(until end: ContinuousClock.Instant, reading others: [DrivenTerminal] = []) throws {
        while ContinuousClock.now < end { _ = try next(reading: others, before: end) }
    }

    /// Reads until the program has written nothing for a while.
    func listenForRest(_ pause: Duration, reading others: [DrivenTerminal] = []) throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now - lastOutput < pause {
            guard ContinuousClock.now < deadline else { throw BenchmarkFault("The program never rests.") }
            try listen(until: lastOutput + pause, reading: others)
        }
    }

    /// Waits for the next piece of output.
    /// - Returns: when it was read; nil when there was none of this program within a short time.
    private func next(
        reading others: [DrivenTerminal], before deadline: ContinuousClock.Instant
    ) throws -> ContinuousClock.Instant? {
        var requests = [request] + others.map(\.request)
        let left = max(.zero, min(.milliseconds(100), deadline - ContinuousClock.now))
        _ = poll(&requests, nfds_t(requests.count), Int32((left / .milliseconds(1)).rounded(.up)))
        let moment = requests[0].revents & Int16(POLLIN) != 0 ? read() : nil
        for (terminal, request) in zip(others, requests.dropFirst()) where request.revents & Int16(POLLIN) != 0 {
            _ = terminal.read()
        }
        return moment
    }

    /// Asks the program to end and waits until it has.
    func end() throws {
        kill(process, SIGTERM)
        let deadline = ContinuousClock.now + Self.patience
        while !hasEnded, ContinuousClock.now < deadline { _ = try next(reading: [], before: deadline) }
    }
}
