import Glibc

/// Many connections to one socket, read by one thread that decodes nothing it need not know: a hall full of kiosks costs
/// the processors enough without their own work.
final class HallConnections {
    /// What a connection is in the middle of reading.
    private struct Reading {
        /// The beginning of a line that is not whole yet; empty while a line is skipped.
        var begun: [UInt8] = []
        /// Whether the rest of the line is of no interest.
        var isSkipping = false
    }

    /// The first bytes of whatever the host tells by itself; everything else answers a request.
    private static let told = Array(#"{"jsonrpc""#.utf8)
    private static let chunk = 256 * 1_024

    private var polled: [pollfd] = []
    private var readings: [Reading] = []
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)

    /// Bytes that have been read.
    private(set) var received = 0
    /// Whole lines that the host told by itself, by connection.
    private(set) var toldLines: [Int] = []

    /// Connects.
    /// - Parameter paths: where the hosts are reached, each by as many.
    init(_ count: Int, to paths: [String]) throws {
        for number in 0..<count {
            let path = paths[number % paths.count]
            polled.append(pollfd(fd: try SocketReader.connect(to: path), events: Int16(POLLIN), revents: 0))
        }
        readings = Array(repeating: Reading(), count: count)
        toldLines = Array(repeating: 0, count: count)
    }

    deinit {
        for entry in polled { close(entry.fd) }
        buffer.deallocate()
    }

    /// How many there are.
    var count: Int { polled.count }

    /// Sends a line.
    func say(_ line: String, at number: Int) throws {
        var line = line + "\n"
        let sent = line.withUTF8 { write(polled[number].fd, $0.baseAddress, $0.count) == $0.count }
        guard sent else { throw BenchmarkFault("The host took no line from connection \(number).") }
    }

    /// Reads whatever has come, waiting for it at most for a while.
    /// - Parameter answered: is given the connection and the line of each answer.
    func read(waiting milliseconds: Int32, _ answered: (Int, [UInt8]) throws -> Void) throws {
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        for number in polled.indices where polled[number].revents != 0 {
            let length = Glibc.read(polled[number].fd, buffer.baseAddress, Self.chunk)
            guard length > 0 else { throw BenchmarkFault("The host has ended connection \(number).") }
            received += length
            try receive(UnsafeRawBufferPointer(rebasing: buffer[..<length]), of: number, answered)
        }
    }

    /// Reads until nothing has come for a while.
    func quieten(for time: Duration = .milliseconds(300)) throws {
        var (before, quietSince) = (-1, ContinuousClock.now)
        while ContinuousClock.now - quietSince < time {
            try read(waiting: 50) { _, _ in }
            if received != before { (before, quietSince) = (received, .now) }
        }
    }

    private func receive(
        _ bytes: UnsafeRawBufferPointer, of number: Int, _ answered: (Int, [UInt8]) throws -> Void
    ) throws {
        var place = 0
        while place < bytes.count, let start = bytes.baseAddress {
            let newline = memchr(start + place, 10, bytes.count - place)
            let end = newline.map { start.distance(to: $0) } ?? bytes.count
            if !readings[number].isSkipping { readings[number].begun += bytes[place..<end] }
            if readings[number].begun.starts(with: Self.told) {
                (readings[number].begun, readings[number].isSkipping) = ([], true)
            }
            guard newline != nil else { return }
            if readings[number].isSkipping {
                toldLines[number] += 1
            } else {
                try answered(number, readings[number].begun)
            }
            readings[number] = Reading()
            place = end + 1
        }
    }
}
