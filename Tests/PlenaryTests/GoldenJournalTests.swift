import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Secrets
import SQLiteJournal
import Testing

/// A journal that was written once is read, proved and gone on with by every later version.
@Suite("The golden journal of format 2", .timeLimit(.minutes(3)))
struct GoldenJournalTests {
    @Test("the real program proves it to the same last record")
    func verified() async throws {
        let directory = try TemporaryDirectory()
        let result = try await PipedProcess.run(
            product: "plenary", ["verify", try GoldenJournal.copy(in: directory), "--json"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(report?["holds"] as? Bool == true)
        #expect(report?["head"] as? String == GoldenJournal.head)
        #expect(report?["records"] as? Int == GoldenJournal.count)
        #expect(report?["ballots"] as? Int == 31)
        #expect(report?["boards"] as? Int == 2)
        #expect(report?["signatures"] as? Int == 31)
    }

    @Test("it replays to the same results, elected names and states of questions")
    func replayed() async throws {
        var assembly = Assembly()
        for event in try await GoldenJournal.events() { assembly.apply(event) }
        #expect(GoldenEssentials.lines(of: assembly) == GoldenEssentials.expected)
    }

    @Test("every record that is written again gives the very same bytes")
    func bytes() async throws {
        let records = try await GoldenJournal.records()
        let payloads = try await GoldenJournal.payloads()
        #expect(payloads.count == records.count)
        for (record, payload) in zip(records, payloads) {
            #expect(try Event.codec.encode(Array(record.events)) == payload, "record \(record.position.number)")
        }
    }

    @Test("a real host takes it up, goes on with it, and what it adds is proved with the rest")
    func goneOnWith() async throws {
        let directory = try TemporaryDirectory()
        let path = try GoldenJournal.copy(in: directory)
        let journal = try SQLiteJournal<Event>.open(path)
        let host = try await AssemblyHost.start(try await Self.configuration(journal, directory))
        let office = try await host.open(
            .officer(.secretariat, "office", password: "a long password"), on: DeviceID("office")
        ).token
        let correction = Submission(
            command: .record(.correct(position: 9, note: "Kenya was there.")),
            attestation: Attestation(name: "registrar", password: "a long password"))
        guard case .recorded(let position) = await host.submit(correction, by: office) else {
            Issue.record("the correction was not recorded")
            return
        }
        // The host has another key than the one which wrote the journal, and has announced it first.
        #expect(position.number == GoldenJournal.count + 2)
        // All is as it was but the number of corrections, which comes last.
        let lines = GoldenEssentials.lines(of: await host.assembly)
        #expect(lines.dropLast() == GoldenEssentials.expected.dropLast())
        #expect(lines.last == "corrections 3")
        await host.stop()
        await journal.close()
        let result = try await PipedProcess.run(product: "plenary", ["verify", path])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("HOLDS"))
    }

    private static func configuration(
        _ journal: any Journal<Event>, _ directory: TemporaryDirectory
    ) async throws -> HostConfiguration {
        let identities = EphemeralIdentityStore()
        let roster = OperatorRoster(identities)
        for name in ["office", "registrar"] as [OperatorID] {
            try await roster.add(name, roles: [.secretariat], password: "a long password")
        }
        let keys = directory.path(of: "keys")
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        try GoldenJournal.copyCards(to: keys)
        return HostConfiguration(
            journal: journal, identities: identities,
            ballotFiles: BallotFiles(boards: directory.path(of: "boards"), keys: keys), signingKey: SigningKey(),
            clock: FakeHostClock())
    }

    @Test("its minutes are written in every form and language", arguments: ["en", "fr", "es", "ar"])
    func minutes(language: String) async throws {
        let directory = try TemporaryDirectory()
        let path = try GoldenJournal.copy(in: directory)
        for format in ["text", "markdown", "html", "csv", "csv-ballots", "json"] {
            let result = try await PipedProcess.run(
                product: "plenary", ["minutes", path, "--format", format, "--language", language])
            #expect(result.status == 0, "\(format): \(result.errors)")
            #expect(!result.output.isEmpty)
        }
    }

    @Test("its English minutes are those that were kept with it")
    func englishMinutes() async throws {
        let directory = try TemporaryDirectory()
        let result = try await PipedProcess.run(
            product: "plenary", ["minutes", try GoldenJournal.copy(in: directory), "--language", "en"])
        let kept = GoldenJournal.directory.appending(path: "format-2-minutes.txt")
        // After a change of words that is meant, this switch writes them anew.
        if ProcessInfo.processInfo.environment["PLENARY_RECORD_GOLDEN_MINUTES"] == "1" {
            try result.output.write(to: kept, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: kept, encoding: .utf8) == result.output)
    }
}
