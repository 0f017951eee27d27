import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import PlenaryTestKit
import SQLiteJournal

/// The journal of format 2 that is kept for ever: whatever comes later reads it, goes on with it, and proves it.
enum GoldenJournal {
    /// Where it lies.
    static var directory: URL { URL(filePath: #filePath).deletingLastPathComponent() }

    /// The hash of its last record.
    static let head = "438f1254992c2706e194cf844fa623dea233bc6f2a348e395165440c6466309a"

    /// How many records it has.
    static let count = 455

    /// How a host calls the list of voting cards that belongs to it.
    private static let cards = "public-credentials-b8b7221d663a36d6.json"

    /// A copy that may be written to, in a directory of its own.
    static func copy(in directory: TemporaryDirectory, as name: String = "journal.sqlite") throws -> String {
        let path = directory.path(of: name)
        try FileManager.default.copyItem(
            atPath: Self.directory.appending(path: "format-2.sqlite").path, toPath: path)
        return path
    }

    /// Puts a file in the place of another one.
    static func replace(_ kept: URL, from path: String) throws {
        try? FileManager.default.removeItem(at: kept)
        try FileManager.default.copyItem(atPath: path, toPath: kept.path)
    }

    /// All its records.
    static func records() async throws -> [StoredRecord<Event>] {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal<Event>.openForReading(try copy(in: directory))
        var records: [StoredRecord<Event>] = []
        for try await page in journal.replay() { records += page }
        await journal.close()
        return records
    }

    /// The bytes of all its records, as they lie in the file.
    static func payloads() async throws -> [[UInt8]] {
        let directory = try TemporaryDirectory()
        let kept = PayloadCodec<RawRecord>(
            encode: { _ in [] }, decode: { payload, _ in [RawRecord(bytes: Array(payload))] })
        let journal = try SQLiteJournal<RawRecord>.openForReading(try copy(in: directory), codec: kept)
        var payloads: [[UInt8]] = []
        for try await page in journal.replay() { payloads += page.flatMap(\.events).map(\.bytes) }
        await journal.close()
        return payloads
    }

    private struct RawRecord: Sendable {
        let bytes: [UInt8]
    }

    /// Puts the list of voting cards, which a host wants beside its journal, where it looks for it.
    static func copyCards(to directory: String) throws {
        try FileManager.default.copyItem(
            atPath: Self.directory.appending(path: "format-2-cards.json").path, toPath: "\(directory)/\(cards)")
    }

    /// All its events.
    static func events() async throws -> [Event] { try await records().flatMap(\.events) }
}
