import Glibc

extension PipedProcess {
    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: A path, or a name to be looked up in `PATH`.
    ///   - arguments: The arguments after the program's name.
    ///   - environment: See ``init(_:_:environment:directory:)``.
    ///   - directory: The working directory; that of the tests if nil.
    ///   - input: What it reads from standard input, which then ends. It may leave without reading it.
    ///   - within: How long it may take.
    ///   - file: Where the test waits.
    ///   - line: Where the test waits.
    /// - Returns: How it ended and what it wrote.
    /// - Throws: ``DriverFault`` when it cannot be started or goes on running.
    package static func run(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        input: String = "", within: Duration = PseudoTerminal.patience, file: StaticString = #fileID,
        line: UInt = #line
    ) async throws -> Result {
        let process = try PipedProcess(program, arguments, environment: environment, directory: directory)
        // A program that refuses its arguments leaves before it reads; what counts is how it ended.
        if !input.isEmpty { try? await process.send(Array(input.utf8)) }
        await process.closeInput()
        return try await process.waitForExit(within: within, file: file, line: line)
    }

    /// Runs one of the executables of this package to its end; see
    /// ``run(_:_:environment:directory:input:within:file:line:)``.
    ///
    /// - Throws: ``DriverFault`` when it has not been built, cannot be started or goes on running.
    package static func run(
        product: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        input: String = "", within: Duration = PseudoTerminal.patience, file: StaticString = #fileID,
        line: UInt = #line
    ) async throws -> Result {
        try await run(
            BuiltProducts.executable(product), arguments, environment: environment, directory: directory,
            input: input, within: within, file: file, line: line)
    }

    /// How the program ended, or nil while it runs.
    package func end() -> ProcessEnd? {
        process.collect()
    }

    /// Takes in what the program has written so far.
    func readAvailable() {
        if let part = outputPipe?.readAvailable() {
            output += part.bytes
            if part.closed { outputPipe = nil }
        }
        if let part = errorPipe?.readAvailable() {
            errors += part.bytes
            if part.closed { errorPipe = nil }
        }
    }

    /// Waits until the program writes, ends, or one of the other descriptors is ready; then reads.
    ///
    /// - Returns: False when the time is up, or when the program has ended and nothing is left to read.
    func waitForActivity(until deadline: ContinuousClock.Instant, also others: [pollfd] = []) -> Bool {
        let pipes = [outputPipe, errorPipe].compactMap { $0 }
        var descriptors = process.endRequest + others
        descriptors += pipes.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
        let hasEnded = process.end != nil
        guard !descriptors.isEmpty else { return false }
        guard awaitReadiness(of: &descriptors, until: hasEnded ? ContinuousClock.now : deadline) else { return false }
        process.collect()
        readAvailable()
        return true
    }

    func failure(_ expectation: String, _ within: Duration, _ place: SourcePlace) -> DriverFault {
        let evidence = """
            standard output: \(String(decoding: output, as: UTF8.self))
            standard error: \(String(decoding: errors, as: UTF8.self))
            """
        return .unfulfilled(expectation, within: within, at: place, end: process.end, evidence: evidence)
    }
}
