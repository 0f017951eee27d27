import Foundation

/// Runs belenios-tool, the reference program of the format, and measures its CPU seconds.
struct BeleniosTool {
    /// Where it looks for the board and writes its files.
    let folder: URL
    private static let path = "/usr/bin/belenios-tool"
    private static let boardName = "board.bel"

    /// Whether the tool is on this machine.
    static var isInstalled: Bool { access(path, X_OK) == 0 }

    /// Runs a command; its output goes to a file in the folder.
    /// - Returns: CPU seconds.
    @discardableResult
    func run(_ command: String, input: String = "/dev/null", output: String = "output") throws -> Double {
        let arguments = command.split(separator: " ").map(String.init)
        return try MeasuredProcess.run(Self.path, arguments, in: folder, input: input, output: output).seconds
    }

    /// Writes a file into the folder.
    func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: folder.appending(path: name)) }

    /// Puts a board where the tool looks for one.
    func writeBoard(_ board: [UInt8]) throws { try write(Self.boardName, board) }

    /// The CPU seconds to make a ballot, the start of the process subtracted; the mean of several.
    func creation(of ballots: [(code: [UInt8], marks: [Int])]) throws -> Double {
        let starts = try (0..<10).reduce(0.0) { sum, _ in sum + (try run("--version")) } / 10
        let total = try ballots.reduce(0.0) { sum, ballot in
            try write("code", ballot.code)
            try write("vote", Array("[\(ballot.marks)]".utf8))
            return sum + (try run("election generate-ballot --privcred code --ballot vote")) - starts
        }
        return total / Double(ballots.count)
    }

    /// The CPU seconds to check the board.
    func verification() throws -> Double { try run("election verify") }

    /// The CPU seconds from the close to the result: the tally, a decryption by each key, the result. Each of them
    /// checks all ballots again.
    func closing(keys: [[UInt8]]) throws -> Double {
        var total = try run("election compute-encrypted-tally", output: "tally")
        try append("EncryptedTally", from: "tally")
        for (index, key) in keys.enumerated() {
            try write("key", key)
            total += try run("election decrypt --privkey key --trustee-id \(index + 1)", output: "part")
            try append("PartialDecryption", from: "part")
        }
        return total + (try run("election compute-result", output: "result"))
    }

    /// Appends objects to the board as an event, unmeasured.
    private func append(_ type: String, from file: String) throws {
        try run("archive add-event --type \(type)", input: file, output: "added")
    }
}
