import CPseudoTerminal
import Glibc

extension PseudoTerminal {
    /// Types text as it is; a line feed is sent as Enter.
    ///
    /// - Parameter text: What to type.
    /// - Throws: ``DriverFault`` when the program does not read its terminal.
    package func type(_ text: String) throws {
        takeIn()
        try send(text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 })
    }

    /// Presses keys one after the other.
    ///
    /// - Parameter keys: What to press.
    /// - Throws: ``DriverFault`` when the program does not read its terminal.
    package func press(_ keys: VirtualKey...) throws {
        takeIn()
        readAvailable()
        for key in keys { try send(emulator.bytes(of: key)) }
    }

    /// Pastes text as a terminal does: in brackets if the program has asked for them.
    ///
    /// - Parameter text: What to paste.
    /// - Throws: ``DriverFault`` when the program does not read its terminal.
    package func paste(_ text: String) throws {
        readAvailable()
        try send(emulator.bytes(ofPaste: text))
    }

    /// Gives the terminal another size; 0×0 is allowed, since programs meet it.
    ///
    /// - Parameters:
    ///   - rows: The new height.
    ///   - columns: The new width.
    /// - Throws: ``DriverFault`` when the terminal has been hung up.
    package func resize(rows: Int, columns: Int) throws {
        guard let master else { throw DriverFault(description: "the terminal has been hung up") }
        readAvailable()
        emulator.resize(rows: rows, columns: columns)
        let error = ptk_resize(master.number, Int32(rows), Int32(columns))
        if error != 0 { throw DriverFault.system("cannot resize the terminal", error) }
    }

    /// Sends bytes as they are, for example a damaged escape sequence.
    ///
    /// Output is read meanwhile: a program that waits for its own output to be taken would otherwise never read.
    ///
    /// - Parameter bytes: What to send.
    /// - Throws: ``DriverFault`` when the program does not read its terminal within ``patience``.
    package func send(_ bytes: [UInt8]) throws {
        let deadline = ContinuousClock.now + Self.patience
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let master else { throw DriverFault(description: "the terminal has been hung up") }
            let count = rest.withUnsafeBytes { ptk_write(master.number, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                let events = Int16(POLLIN | POLLOUT)
                var descriptors = [pollfd(fd: master.number, events: events, revents: 0)]
                let ready = awaitReadiness(of: &descriptors, until: deadline)
                readAvailable()
                guard ready else { throw DriverFault(description: "the program does not read its terminal") }
            } else if errno != EINTR {
                throw DriverFault.system("cannot write to the terminal", errno)
            }
        }
    }
}
