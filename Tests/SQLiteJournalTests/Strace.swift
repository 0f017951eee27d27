import Foundation
import Glibc

/// `strace` looking at this very process: what really goes to the kernel, in which order, and made to fail where a test
/// wants it.
final class Strace {
    /// Whether there is one that may look at us; containers often forbid it.
    static let isAvailable: Bool = {
        guard FileManager.default.isExecutableFile(atPath: program), let scratch = try? ScratchDirectory() else {
            return false
        }
        guard let trial = try? Strace(["-e", "trace=none"], log: scratch.file("trial")) else { return false }
        return (try? trial.end()) != nil
    }()

    private static let program = "/usr/bin/strace"
    private let process = Process()
    private let log: String

    /// Begins to look, and returns when every thread is being looked at.
    ///
    /// - Parameters:
    ///   - arguments: which calls, and which of them fail.
    ///   - log: the file that is written.
    init(_ arguments: [String], log: String) throws {
        self.log = log
        let standardError = Pipe()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = arguments + ["-f", "-y", "-o", log, "-p", String(getpid())]
        process.standardError = standardError
        try process.run()
        // It says "Process N attached" when it has attached to all threads, and says why when it cannot.
        var said = ""
        while !said.contains("attached") {
            let data = standardError.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Trouble(description: "strace cannot attach: \(said)") }
            said += String(decoding: data, as: UTF8.self)
        }
    }

    /// Stops looking.
    ///
    /// - Returns: what was seen, one line for each call or part of a call.
    func end() throws -> [String] {
        process.interrupt()
        process.waitUntilExit()
        return try String(decoding: Bytes.read(log), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
