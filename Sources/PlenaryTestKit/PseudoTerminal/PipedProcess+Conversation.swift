import CPseudoTerminal
import Glibc

extension PipedProcess {
    /// Sends a line to the program's standard input.
    ///
    /// - Parameter line: The line without its end.
    /// - Throws: ``DriverFault`` when the program does not read it or has closed its input.
    package func send(line: String) throws {
        // Whoever has just heard something needs a moment before a line.
        if let listened {
            self.listened = nil
            let end = listened + .milliseconds(550)
            while ContinuousClock.now < end, waitForActivity(until: end) { readAvailable() }
        }
        try send(Array((line + "\n").utf8))
    }

    /// Sends bytes to the program's standard input.
    ///
    /// - Parameter bytes: What to send.
    /// - Throws: ``DriverFault`` when the program does not read them or has closed its input.
    package func send(_ bytes: [UInt8]) throws {
        let deadline = ContinuousClock.now + PseudoTerminal.patience
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let input else { throw DriverFault(description: "the program's input has been closed") }
            let count = rest.withUnsafeBytes { ptk_write(input.number, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                let waiting = pollfd(fd: input.number, events: Int16(POLLOUT), revents: 0)
                guard waitForActivity(until: deadline, also: [waiting]) else {
                    throw DriverFault(description: "the program does not read its input")
                }
            } else if errno != EINTR {
                throw DriverFault.system("cannot write to the program", errno)
            }
        }
    }

    /// Ends the program's standard input.
    package func closeInput() {
        input = nil
    }

    /// Waits until the program has written a text to its standard output after what was heard before.
    ///
    /// - Parameters:
    ///   - text: The text to wait for.
    ///   - within: How long to wait at most.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    /// - Returns: What was written since the last wait, up to and including the text.
    /// - Throws: ``DriverFault`` with the output so far when the time is up or the program has ended.
    @discardableResult
    package func waitFor(
        _ text: String, within: Duration = PseudoTerminal.patience, file: StaticString = #fileID, line: UInt = #line
    ) throws -> String {
        let deadline = ContinuousClock.now + within
        let bytes = Array(text.utf8)
        while true {
            readAvailable()
            if let range = output[heard...].firstRange(of: bytes) {
                defer { heard = range.upperBound }
                listened = .now
                return String(decoding: output[heard..<range.upperBound], as: UTF8.self)
            }
            guard waitForActivity(until: deadline) else {
                throw failure("the program writes “\(text)”", within, SourcePlace(file: file, line: line))
            }
        }
    }

    /// Waits until the program has ended.
    ///
    /// - Parameters:
    ///   - within: How long to wait at most.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    /// - Returns: How it ended and all that it has written.
    /// - Throws: ``DriverFault`` with the output so far when it goes on running.
    package func waitForExit(
        within: Duration = PseudoTerminal.patience, file: StaticString = #fileID, line: UInt = #line
    ) throws -> Result {
        let deadline = ContinuousClock.now + within
        while true {
            let end = process.collect()
            readAvailable()
            if let end {
                return Result(
                    end: end, output: String(decoding: output, as: UTF8.self),
                    errors: String(decoding: errors, as: UTF8.self))
            }
            guard waitForActivity(until: deadline) else {
                throw failure("the program ends", within, SourcePlace(file: file, line: line))
            }
        }
    }

    /// Ends the program as a service manager does.
    ///
    /// - Throws: ``StoryFault`` with what it wrote to its standard error, when it does not end in order.
    package func endInOrder() throws {
        process.signal(SIGTERM)
        let result = try waitForExit()
        guard result.status == 0 else { throw StoryFault("the program \(result.end): \(result.errors)") }
    }
}
