import CPseudoTerminal

extension PseudoTerminal {
    /// The screen as far as the program has written it by now.
    package func screen() -> VirtualScreen {
        readAvailable()
        return emulator.snapshot()
    }

    /// How the program ended, or nil while it runs.
    package func end() -> ProcessEnd? {
        process.collect()
    }

    /// A mark in the output, to ask later what came after it.
    package func mark() -> Int {
        readAvailable()
        return log.count
    }

    /// The bytes the program has written, escape sequences and all.
    ///
    /// - Parameter mark: Only what came after this ``mark()``; everything if 0.
    package func output(since mark: Int = 0) -> [UInt8] {
        readAvailable()
        return Array(log[mark...])
    }

    /// Whether the program has written these bytes, for example an escape sequence.
    ///
    /// - Parameters:
    ///   - sequence: The bytes as a string.
    ///   - mark: Only look after this ``mark()``.
    /// - Complexity: O(bytes written × length of the sequence).
    package func hasWritten(_ sequence: String, since mark: Int = 0) -> Bool {
        output(since: mark).firstRange(of: Array(sequence.utf8)) != nil
    }

    /// The state of the terminal now; asked after the program has ended, it tells whether a shell can go on.
    ///
    /// - Throws: ``DriverFault`` when the terminal has been hung up.
    package func aftermath() throws -> TerminalAftermath {
        readAvailable()
        guard let slave else { throw DriverFault(description: "the terminal has been hung up") }
        var line = CTerminalLine()
        let error = ptk_line(slave.number, &line)
        guard error == 0 else { throw DriverFault.system("cannot read the terminal's settings", error) }
        let screen = emulator.snapshot()
        return TerminalAftermath(
            echo: line.echo, canonical: line.canonical, signalKeys: line.signal_keys,
            outputProcessed: line.output_processed, returnIsNewline: line.return_is_newline,
            alternateScreen: screen.isAlternate, cursorVisible: screen.isCursorVisible,
            bracketedPaste: emulator.bracketsPastes, applicationCursorKeys: emulator.hasApplicationCursorKeys,
            mouseReports: emulator.reportsMouse)
    }
}
