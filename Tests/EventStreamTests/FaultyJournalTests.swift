import EventStream
import PlenaryTestKit
import Testing

@Suite("The journal that goes wrong as planned")
struct FaultyJournalTests {
    @Test(
        "an answer lost before or after the store: asking again with the same id settles it", arguments: [false, true])
    func unknownIsSettledByAskingAgain(isStored: Bool) async throws {
        // Given a journal whose first answer gets lost
        let inner = InMemoryJournal<SampleEvent>()
        let journal = FaultyJournal(inner, plan: [isStored ? .unknownAfterStore : .unknownBeforeStore])
        let ballot = SampleRecords.ballot(1)
        let failure = await #expect(throws: AppendFault.self) {
            try await journal.append(ballot, expecting: .origin)
        }
        guard case .unknown = failure else {
            Issue.record("the outcome must be unknown")
            return
        }
        #expect(inner.records.count == (isStored ? 1 : 0))
        // When the same is asked again, then the answer is the first one, and the ballot is there once
        let receipt = try await journal.append(ballot, expecting: .origin)
        #expect(receipt.position == .first)
        #expect(inner.records.map(\.stored) == [receipt])
    }

    @Test("after a full disk or a failed sync nothing is accepted, and reading goes on")
    func poisonIsForGood() async throws {
        for step in [FaultyJournal<SampleEvent>.Step.fullDisk, .failedSync(stored: false), .failedSync(stored: true)] {
            let journal = FaultyJournal(InMemoryJournal<SampleEvent>(), plan: [.pass, step])
            _ = try await journal.append(SampleRecords.ballot(1), expecting: .origin)
            await #expect(throws: AppendFault.self) {
                try await journal.append(SampleRecords.ballot(2), expecting: 1)
            }
            let failure = await #expect(throws: AppendFault.self) {
                try await journal.append(SampleRecords.ballot(3), expecting: 1)
            }
            guard case .unavailable(_, retryAfter: nil) = failure else {
                Issue.record("nothing may be accepted after \(step)")
                continue
            }
            #expect(try await journal.records(from: .first, limit: 1).map(\.stored.id) == [SampleRecords.id(1)])
        }
    }

    @Test("a held append is not acknowledged before it is released")
    func heldIsNotAcknowledged() async throws {
        let inner = InMemoryJournal<SampleEvent>()
        let journal = FaultyJournal(inner, plan: [.hold])
        async let receipt = journal.append(SampleRecords.ballot(1), expecting: .origin)
        await journal.waitUntilHeld()
        #expect(inner.records.isEmpty)
        journal.release()
        #expect(try await receipt.position == .first)
        #expect(journal.appends == 1)
    }

    @Test("reading fails as planned, and works again")
    func readingFails() async throws {
        let journal = FaultyJournal(InMemoryJournal<SampleEvent>())
        let fault = JournalFault(.inaccessible, "The disk is gone.")
        journal.failReading(with: fault)
        await #expect(throws: fault) { try await journal.head() }
        await #expect(throws: fault) { try await journal.records(from: .first, limit: 1) }
        journal.failReading(with: nil)
        #expect(try await journal.head() == .origin)
    }
}
