import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@Suite("A command is carried out once, however often it comes (R6)", .timeLimit(.minutes(1)))
struct RepetitionTests {
    @Test("a repetition gets the first answer, also under a new session of the same officer")
    func repeated() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        let submission = Submission(command: .sitting(.open(1)))
        let first = await story.host.submit(submission, by: chair)
        let head = await story.host.position

        let second = await story.host.submit(submission, by: chair)
        let third = await story.host.submit(submission, by: try await story.officer(.chair))

        #expect([second, third] == [first, first])
        #expect(await story.host.position == head)
    }

    @Test("a refusal is given again, even when the command would be lawful by now")
    func refused() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        let submission = Submission(command: .agenda(.takeUp(SmallAssembly.item)))
        #expect(await story.host.submit(submission, by: chair) == .refused(.noOpenSitting))
        try await story.act(.sitting(.open(1)), by: chair)
        #expect(await story.host.submit(submission, by: chair) == .refused(.noOpenSitting))
    }

    @Test("a command sent twice at the same time is stored once")
    func twins() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        let submission = Submission(command: .sitting(.open(1)))
        journal.plan(.hold)
        async let first = story.host.submit(submission, by: chair)
        await journal.waitUntilHeld()
        async let second = story.host.submit(submission, by: chair)
        journal.release()
        #expect(await first == second)
        #expect(try await story.events().filter { $0.fact == .sitting(.opened(1)) }.count == 1)
    }

    @Test("after a restart the first answer comes from the journal")
    func restarted() async throws {
        let story = try await HostStory.begin()
        let submission = Submission(command: .sitting(.open(1)))
        let first = await story.host.submit(submission, by: try await story.officer(.chair))

        let next = try await story.restarted()

        let head = await next.host.position
        #expect(await next.host.submit(submission, by: try await next.officer(.chair)) == first)
        #expect(await next.host.position == head)
    }

    @Test("who may not do it a second time gets the first answer too: a point of order withdrawn, and again")
    func noLongerPermitted() async throws {
        let story = try await HostStory.begin()
        try await story.openSitting(by: try await story.officer(.chair))
        let delegate = try await story.delegate("BR")
        try await story.act(.debate(.raisePointOfOrder("BR", "The hour.", onVoting: false)), by: delegate)
        let withdrawal = Submission(command: .debate(.withdrawPointOfOrder))
        let first = await story.host.submit(withdrawal, by: delegate)
        guard case .recorded = first else { throw StoryFault("\(first)") }
        for story in [story, try await story.restarted()] {
            #expect(await story.host.submit(withdrawal, by: try await story.delegate("BR")) == first)
            // Whoever has not given it learns no more of it than before
            guard case .refused(.notYours) = await story.host.submit(withdrawal, by: try await story.delegate("AL"))
            else { throw StoryFault("a stranger was told of it") }
        }
    }

    @Test("somebody else cannot ask with the same name, before or after a restart")
    func foreign() async throws {
        let story = try await HostStory.begin()
        let submission = Submission(command: .delegations(.registerPresence("AL", present: false)))
        _ = await story.host.submit(submission, by: try await story.officer(.chair))
        for story in [story, try await story.restarted()] {
            let reply = await story.host.submit(submission, by: try await story.officer(.secretariat))
            guard case .refused(.invalid) = reply else {
                Issue.record("the reply was \(reply)")
                continue
            }
        }
    }
}
