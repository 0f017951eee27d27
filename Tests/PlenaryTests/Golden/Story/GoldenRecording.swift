import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import SQLiteJournal
import Testing

/// Makes the golden journal anew. It runs only when somebody asks for it: the journal that is kept is never changed; a new
/// format gets a new one beside it.
@Suite(
    "The golden journal is recorded", .enabled(if: ProcessInfo.processInfo.environment["PLENARY_RECORD_GOLDEN"] == "1"))
struct GoldenRecording {
    @Test("the whole story is played on a real host, and its journal is kept")
    func record() async throws {
        let scratch = try TemporaryDirectory()
        let path = scratch.path(of: "journal.sqlite")
        let journal = try SQLiteJournal<Event>.open(path)
        let hall = try await GoldenHall.begin(on: journal)
        try await GoldenStory(hall: hall).play()
        #expect(hall.refused.isEmpty, "\(hall.refused.joined(separator: "\n"))")
        let last = try #require(await hall.host.assembly.lastEventAt)
        await hall.host.stop()
        try await Self.takeLead(at: last, in: path)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        let kept = GoldenJournal.directory
        try GoldenJournal.replace(kept.appending(path: "format-2.sqlite"), from: path)
        let keys = try FileManager.default.contentsOfDirectory(atPath: hall.directory.path(of: "keys"))
        let digest = try #require(await hall.host.assembly.scrutiny.credentials?.digest)
        let list = try #require(keys.first { $0.contains(digest.prefix(16)) })
        try GoldenJournal.replace(
            kept.appending(path: "format-2-cards.json"), from: hall.directory.path(of: "keys/\(list)"))
    }

    /// What happens on a cluster only.
    private static func takeLead(at moment: Moment, in path: String) async throws {
        let journal = try SQLiteJournal<Event>.open(path)
        let event = Event(at: moment, by: .host, fact: .record(.tookOver(host: "hall-a", term: 1)))
        let record = JournalRecord(id: .random(), at: moment.milliseconds, events: [event])
        _ = try await journal.append([record], expecting: try await journal.head().position)
        await journal.close()
    }
}
