import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal
import Testing

/// What is said to people about journals that this version does not read.
@Suite("Journals of other formats on the command line", .timeLimit(.minutes(2)))
struct OtherFormatTests {
    @Test(
        "a file that says another format is refused in one sentence by every command",
        arguments: [
            (3, "is of format 3; this Plenary reads formats up to 2."),
            (1, "is of format 1, made by a build that was never released; this Plenary reads format 2."),
        ])
    func file(format: Int, sentence: String) async throws {
        let directory = try TemporaryDirectory()
        let path = try GoldenJournal.copy(in: directory)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        // SQLite's `user_version` is the number at 60 of the header, the most significant byte first.
        bytes[63] = UInt8(format)
        try bytes.write(to: URL(fileURLWithPath: path))
        try await expectRefused(path, in: directory, sentence)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, "and it is left as it is")
    }

    @Test("a record that says another format is refused in one sentence by every command")
    func record() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "journal.sqlite")
        let codec = PayloadCodec<Event>(
            encode: { events in
                let text = String(decoding: try Event.codec.encode(events), as: UTF8.self)
                return Array(text.replacing(#""format":2"#, with: #""format":3"#).utf8)
            }, decode: Event.codec.decode)
        let journal = try SQLiteJournal<Event>.open(path, codec: codec)
        let convened = Event(
            at: Moment(milliseconds: 0), by: .host, fact: .record(.convened(GoldenAssembly.convocation)))
        _ = try await journal.append(
            [JournalRecord(id: RecordID(high: 1, low: 1), at: 0, events: [convened])], expecting: .origin)
        await journal.close()
        try await expectRefused(
            path, in: directory, "the record is of format 3, and this version of Plenary reads format 2")
    }

    private func expectRefused(_ path: String, in directory: TemporaryDirectory, _ sentence: String) async throws {
        for arguments in [
            ["verify", path], ["minutes", path],
            ["host", "--state", directory.path(of: "."), "--socket", directory.path(of: "socket")],
        ] {
            let result = try await PipedProcess.run(product: "plenary", arguments)
            let said = result.output + result.errors
            #expect(result.status == 1, "\(arguments[0]): \(said)")
            #expect(said.contains(sentence), "\(arguments[0]): \(said)")
        }
    }
}
