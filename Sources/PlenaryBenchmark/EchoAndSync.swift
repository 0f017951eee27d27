import Foundation
import Glibc

/// The least that the way of a vote must take: a key through a pseudo-terminal to another program and back, and a
/// write that is synced.
final class EchoAndSync {
    private let echo: DrivenTerminal
    private let file: Int32
    /// As many bytes as the record of a ballot has, about.
    private let record = [UInt8](repeating: 0x20, count: 320)

    /// Starts the other program and makes the file.
    init(in directory: URL) throws {
        // The terminal itself must not echo, so that what comes back has been through the program.
        echo = try DrivenTerminal("sh", ["-c", "stty raw -echo; echo ready; exec cat"], home: directory.path)
        file = open(directory.appending(path: "bare").path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw BenchmarkFault("No file can be made in \(directory.path).") }
        try echo.wait(for: "ready")
    }

    deinit { close(file) }

    /// One key and one write.
    /// - Parameter others: further terminals to be read meanwhile.
    func once(reading others: [DrivenTerminal]) throws -> Duration {
        let (start, before) = (ContinuousClock.now, echo.received)
        try echo.type("9")
        try echo.wait(until: "the key came back", reading: others) { $0.received > before }
        guard write(file, record, record.count) == record.count, fdatasync(file) == 0 else {
            throw BenchmarkFault("The disk does not take 320 bytes: \(String(cString: strerror(errno))).")
        }
        return ContinuousClock.now - start
    }
}
