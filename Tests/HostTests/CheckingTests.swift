import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Testing

@Suite("An unknown outcome is CHECKING until it is known (R21)", .timeLimit(.minutes(1)))
struct CheckingTests {
    @Test(
        "whoever submitted is told CHECKING, asks again with the same name, and gets what came of it",
        arguments: [FaultyJournal<Event>.Step.unknownBeforeStore, .unknownAfterStore])
    func settled(_ step: FaultyJournal<Event>.Step) async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        let listener = try await story.listen(as: chair)
        let submission = Submission(command: .sitting(.open(1)))
        journal.plan(step)

        let first = await story.host.submit(submission, by: chair)
        guard case .checking = first else {
            Issue.record("the reply was \(first)")
            return
        }
        #expect(await story.host.assembly.sitting == .closed(last: 0), "nothing is applied that is not known")
        await story.clock.waitForSleepers()
        async let second = story.host.submit(submission, by: chair)
        story.clock.advance(seconds: 1)

        let position = await story.host.position
        #expect(await second == .recorded(max(position, 3)))
        #expect(try await story.events().filter { $0.fact == .sitting(.opened(1)) }.count == 1)
        await listener.until { $0.assembly.sitting.isOpen && $0.status != nil && $0.status?.storageTrouble == nil }
    }

    @Test("a sync that failed stays CHECKING for whom it concerns, and is a storage failure for all others")
    func failedSync() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        let submission = Submission(command: .sitting(.open(1)))
        journal.plan(.failedSync(stored: true))
        _ = await story.host.submit(submission, by: chair)
        for _ in 0..<5 {
            await story.clock.waitForSleepers()
            story.clock.advance(seconds: 2)
        }
        let other = await story.submit(.sitting(.open(1)), by: chair)
        let again = await story.host.submit(submission, by: chair)

        guard case .failed(.storageFailed) = other, case .checking = again else {
            Issue.record("the replies were \(other) and \(again)")
            return
        }
        // A new start finds out: the record is there.
        let next = try await HostStory.begin(journal: InMemoryJournalCopy.of(story.events()))
        #expect(await next.host.assembly.sitting.isOpen)
    }

    @Test("another host that writes the same journal is named, and nothing further is accepted")
    func superseded() async throws {
        let journal = InMemoryJournal<Event>()
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        let other = try await story.restarted()
        try await other.act(.sitting(.open(1)), by: try await other.officer(.chair))

        let reply = await story.submit(.sitting(.open(1)), by: chair)

        guard case .failed(.storageFailed(let why)) = reply else {
            Issue.record("the reply was \(reply)")
            return
        }
        #expect(why.english.contains("Another host"))
        #expect(try await story.events().filter { $0.fact == .sitting(.opened(1)) }.count == 1)
    }

    @Test("a journal that asks for patience is tried again, and nobody is told anything in between")
    func patience() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        journal.plan(.unavailable(retryAfter: .seconds(1)))
        async let reply = story.submit(.sitting(.open(1)), by: chair)
        await story.clock.waitForSleepers()
        story.clock.advance(seconds: 1)
        #expect(await reply == .recorded(3))
    }
}

/// The records of a journal in a new one, as after opening the file anew.
enum InMemoryJournalCopy {
    static func of(_ events: [Event]) async throws -> InMemoryJournal<Event> {
        let journal = InMemoryJournal<Event>()
        for (place, event) in events.enumerated() {
            let record = JournalRecord(id: .random(), at: event.at.milliseconds, events: [event])
            _ = try await journal.append(record, expecting: Position(place))
        }
        return journal
    }
}
