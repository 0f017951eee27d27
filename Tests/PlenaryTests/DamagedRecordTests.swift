import AssemblyCore
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal
import Testing

/// What people are told by the real program about a journal that is not what it should be.
@Suite("Damaged and foreign journals on the command line")
struct DamagedRecordTests {
    @Test(
        "what is no journal is refused in one sentence by every command that reads one",
        arguments: ["minutes", "verify", "boards"])
    func foreign(command: String) async throws {
        let directory = try TemporaryDirectory()
        let files: [(String, Data)] = [
            ("empty", Data()), ("text", Data("Dear delegates".utf8)), ("zeros", Data(count: 8_192)),
            ("header", Data("SQLite format 3\0".utf8)),
        ]
        for (name, data) in files {
            let path = directory.path(of: name)
            try data.write(to: URL(fileURLWithPath: path))
            let more = command == "boards" ? ["--to", directory.path(of: "boards")] : []
            let result = try await PipedProcess.run(product: "plenary", [command, path] + more)
            #expect(result.status == 1, "\(name): \(result.output)\(result.errors)")
            #expect(result.output.isEmpty)
            #expect(result.errors.contains(path))
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }

    @Test("minutes of a journal without an assembly are refused instead of telling of an empty one")
    func nothingConvened() async throws {
        let directory = try TemporaryDirectory()
        let result = try await PipedProcess.run(
            product: "plenary", ["minutes", directory.path(of: "nowhere.sqlite")])
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("There is no journal at "))
        // One that is there, and cannot be reached, is no journal that is not there
        let loop = directory.path(of: "loop.sqlite")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let unreached = try await PipedProcess.run(product: "plenary", ["minutes", loop])
        #expect(unreached.status == 1)
        #expect(unreached.errors.contains("\(loop) cannot be reached (Too many levels"), "\(unreached.errors)")
        // And a journal in which nothing was recorded yet, and one that convenes nothing
        let path = directory.path(of: "journal.sqlite")
        for (event, sentence) in [
            (nil, "The journal is empty; nothing was ever recorded in it."),
            (
                Event(at: Moment(milliseconds: 0), by: .host, fact: .sitting(.opened(1))),
                "The journal convenes no assembly"
            ),
        ] {
            let journal = try SQLiteJournal<Event>.open(path)
            if let event {
                _ = try await journal.append(JournalRecord(id: .random(), at: 0, events: [event]), expecting: .origin)
            }
            await journal.close()
            let minutes = try await PipedProcess.run(product: "plenary", ["minutes", path])
            #expect(minutes.status == 1)
            #expect(minutes.output.isEmpty)
            #expect(minutes.errors.contains(sentence))
        }
    }
}
