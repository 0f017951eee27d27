import EventStream
import PlenaryTestKit
import Testing

@Suite("The journal in memory")
struct InMemoryJournalTests {
    @Test("it does what every journal must do", arguments: JournalConformance.allCases)
    func conformance(story: JournalConformance) async throws {
        try await story.run(on: InMemoryJournal<SampleEvent>())
    }

    @Test("a journal that follows an empty plan is still a journal", arguments: JournalConformance.allCases)
    func wrappedConformance(story: JournalConformance) async throws {
        try await story.run(on: FaultyJournal(InMemoryJournal<SampleEvent>()))
    }

    @Test("it says that it is not safe")
    func durability() {
        #expect(InMemoryJournal<SampleEvent>().durability == .volatile)
    }
}
