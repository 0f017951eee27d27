import Glibc

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
