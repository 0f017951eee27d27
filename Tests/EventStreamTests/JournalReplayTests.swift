import Bytes
import EventStream
import PlenaryTestKit
import Testing

@Suite("Replay checks what it reads")
struct JournalReplayTests {
    @Test("a record that is skipped between two pages is noticed")
    func skippedRecord() async throws {
        // Given a journal of ten records that leaves out the sixth
        let journal = Tampered(await sample(), omitting: 6)
        // When it is replayed in pages of five, then the first page comes and the second one is refused
        var read: [Int] = []
        let fault = await #expect(throws: JournalFault.self) {
            for try await page in journal.replay(pageSize: 5) { read += page.map(\.position.number) }
        }
        #expect(read == [1, 2, 3, 4, 5])
        #expect(fault?.kind == .damaged(position: 6))
    }

    @Test("a page that does not continue the chain of the one before is noticed")
    func brokenChain() async throws {
        let journal = Tampered(await sample(), breakingChainAt: 6)
        let fault = await #expect(throws: JournalFault.self) {
            for try await _ in journal.replay(pageSize: 5) {}
        }
        #expect(fault?.kind == .damaged(position: 6))
        #expect(fault?.sentence == "Record 6 of the journal does not continue the one before it.")
    }

    private func sample() async -> [StoredRecord<SampleEvent>] {
        let journal = InMemoryJournal<SampleEvent>()
        _ = try? await journal.append(SampleRecords.ballots(1...10), expecting: .origin)
        return journal.records
    }
}

/// A journal that somebody has been at.
private final class Tampered: Journal {
    let records: [StoredRecord<SampleEvent>]

    init(_ records: [StoredRecord<SampleEvent>], omitting: Int = 0, breakingChainAt: Int = 0) {
        self.records = records.filter { $0.position.number != omitting }.map {
            guard $0.position.number == breakingChainAt else { return $0 }
            return StoredRecord(stored: $0.stored, previous: .zero, events: $0.events)
        }
    }

    let durability = Durability.volatile

    func append(
        _ records: [JournalRecord<SampleEvent>], expecting expected: Position, isolation actor: isolated (any Actor)?
    ) async throws(AppendFault) -> [Stored] {
        throw .unavailable(why: "This journal is only read.", retryAfter: nil)
    }

    func records(from position: Position, limit: Int) async throws(JournalFault) -> [StoredRecord<SampleEvent>] {
        Array(records.filter { $0.position >= position }.prefix(limit))
    }

    func head() async throws(JournalFault) -> JournalHead { .origin }
    func close() async {}
}
