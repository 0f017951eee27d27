import Foundation
import PlenaryTestKit
import SealedBallot

/// The second opinion: Debian's belenios-tool, version 2.0.
enum BeleniosTool {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    @discardableResult
    static func run(_ arguments: String, in folder: Folder, input: String = "") throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: OutsideTool.belenios.path)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Files rather than pipes: nothing can fill up while the other end is not being read.
        try folder.write("stdin", input)
        try folder.write("stdout", "")
        try folder.write("stderr", "")
        process.standardInput = try FileHandle(forReadingFrom: folder.url("stdin"))
        process.standardOutput = try FileHandle(forWritingTo: folder.url("stdout"))
        process.standardError = try FileHandle(forWritingTo: folder.url("stderr"))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try folder.read("stdout"), errors: try folder.read("stderr"))
    }

    /// Whether `election verify` accepts a board.
    static func accepts(_ board: [UInt8]) throws -> Bool {
        let folder = try Folder()
        try folder.write("board.bel", board)
        let outcome = try run("election verify", in: folder)
        return outcome.status == 0 && outcome.errors.contains("I: all checks passed")
    }
}

/// A temporary folder, removed when it is no longer used.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/sealed-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func url(_ name: String) -> URL { URL(fileURLWithPath: path + "/" + name) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: url(name)) }

    func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

    func names(ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(ending) }.sorted()
    }
}
