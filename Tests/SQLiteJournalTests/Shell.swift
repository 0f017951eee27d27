import Foundation

/// Programs of the system that a test asks for a second opinion.
enum Shell {
    /// The hash of some bytes as coreutils computes it.
    static func sha256(_ bytes: [UInt8], in scratch: ScratchDirectory) throws -> String {
        let file = scratch.file("hashed")
        try Bytes.write(bytes, to: file)
        return String(try output("/usr/bin/sha256sum", [file]).prefix(64))
    }

    /// What a program prints.
    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble(description: "\(program) failed") }
        return String(decoding: output, as: UTF8.self)
    }
}
