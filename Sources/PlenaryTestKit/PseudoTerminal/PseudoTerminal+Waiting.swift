import Glibc

extension PseudoTerminal {
    /// Waits until the screen satisfies a condition.
    ///
    /// The condition may be asked about half a frame: put everything into it that the test goes on to rely on.
    ///
    /// - Parameters:
    ///   - expectation: The condition in words, for the failure.
    ///   - within: How long to wait at most.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    ///   - condition: What the screen must satisfy.
    /// - Returns: The first screen that satisfied it.
    /// - Throws: ``DriverFault`` with a picture of the screen when the time is up or the program has ended.
    @discardableResult
    package func waitUntil(
        _ expectation: String = "the screen shows what the test waits for", within: Duration = patience,
        file: StaticString = #fileID, line: UInt = #line, _ condition: @Sendable (VirtualScreen) -> Bool
    ) throws -> VirtualScreen {
        let deadline = ContinuousClock.now + within
        while true {
            readAvailable()
            let screen = emulator.snapshot()
            if condition(screen) {
                seen = .now
                return screen
            }
            guard waitForActivity(until: deadline) else {
                throw DriverFault.unfulfilled(
                    expectation, within: within, at: SourcePlace(file: file, line: line), end: process.end,
                    evidence: screen.picture)
            }
        }
    }

    /// Waits until a text is on the screen.
    ///
    /// - Parameters:
    ///   - text: The text, within one row.
    ///   - within: How long to wait at most.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    /// - Returns: The first screen that showed it.
    /// - Throws: ``DriverFault`` with a picture of the screen when the time is up or the program has ended.
    @discardableResult
    package func waitFor(
        _ text: String, within: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws -> VirtualScreen {
        try waitUntil("the screen shows “\(text)”", within: within, file: file, line: line) { $0.contains(text) }
    }

    /// Waits until the program has ended, and reads its last output.
    ///
    /// - Parameters:
    ///   - within: How long to wait at most.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    /// - Returns: How it ended.
    /// - Throws: ``DriverFault`` with a picture of the screen when it goes on running.
    @discardableResult
    package func waitForExit(
        within: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws -> ProcessEnd {
        let deadline = ContinuousClock.now + within
        while true {
            let end = process.collect()
            readAvailable()
            if let end { return end }
            guard waitForActivity(until: deadline) else {
                throw DriverFault.unfulfilled(
                    "the program ends", within: within, at: SourcePlace(file: file, line: line), end: nil,
                    evidence: emulator.snapshot().picture)
            }
        }
    }

    /// Listens for a whole stretch of time, to show that a program at rest writes nothing.
    ///
    /// - Parameter time: How long to listen.
    /// - Returns: What the program has written meanwhile.
    package func listen(for time: Duration) -> [UInt8] {
        let deadline = ContinuousClock.now + time
        let start = mark()
        while waitForActivity(until: deadline) { readAvailable() }
        return output(since: start)
    }

    /// Takes in what has just been seen, as a person does before pressing a key: a list that moves under a key that is
    /// pressed at the same moment is not acted upon. What moves all the time is not waited for.
    func takeIn() {
        guard let seen else { return }
        self.seen = nil
        let latest = seen + Self.restlessness
        var end = seen + Self.glance
        while ContinuousClock.now < end, waitForActivity(until: end) {
            readAvailable()
            end = min(ContinuousClock.now + Self.glance, latest)
        }
    }

    /// Looks, or listens, at this moment: what is to be seen or heard now is taken in before the next key, as after a
    /// wait.
    package func attend() { seen = .now }

    private static let glance = Duration.milliseconds(350)
    private static let restlessness = Duration.seconds(1)

    /// Reads a few bytes and no more, however many there are, and then lets time pass: a slow line.
    ///
    /// - Parameters:
    ///   - count: How many bytes at most.
    ///   - time: How long this takes.
    package func readSlowly(_ count: Int, over time: Duration) {
        let end = ContinuousClock.now + time
        if let master {
            let bytes = master.readSome(atMost: count)
            log += bytes
            _ = emulator.feed(bytes)
        }
        var none: [pollfd] = []
        _ = awaitReadiness(of: &none, until: end)
    }

    /// Waits until the program writes or ends.
    ///
    /// - Returns: False when the time is up, or when the program has ended and nothing is left to read.
    func waitForActivity(until deadline: ContinuousClock.Instant) -> Bool {
        var descriptors = process.endRequest
        if let master { descriptors.append(pollfd(fd: master.number, events: Int16(POLLIN), revents: 0)) }
        let hasEnded = process.end != nil
        guard !descriptors.isEmpty else { return false }
        guard awaitReadiness(of: &descriptors, until: hasEnded ? ContinuousClock.now : deadline) else { return false }
        process.collect()
        return true
    }

    /// Takes in what the program has written so far and sends the terminal's answers.
    func readAvailable() {
        guard let master else { return }
        let bytes = master.readAvailable().bytes
        guard !bytes.isEmpty else { return }
        log += bytes
        let answer = emulator.feed(bytes)
        // An answer that nobody takes is lost, as on a real terminal.
        if !answer.isEmpty { _ = answer.withUnsafeBytes { write(master.number, $0.baseAddress, $0.count) } }
    }
}
