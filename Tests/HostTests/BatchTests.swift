import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Testing

@Suite("Commands are decided in batches, one sync for each", .timeLimit(.minutes(1)))
struct BatchTests {
    @Test("whoever casts while a batch is being stored goes into the next one, all together")
    func groupCommit() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        var tokens: [(MemberCode, LoginToken)] = []
        for member in SmallAssembly.codes { tokens.append((member, try await story.delegate(member))) }
        let before = journal.appends
        journal.plan(.hold)

        let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
            for (member, token) in tokens {
                group.addTask { try await story.cast(.yes, in: ballot, of: member, by: token) }
            }
            await journal.waitUntilHeld()
            // While the first one is being stored nobody has been told anything.
            #expect(await story.host.assembly.ballots[ballot.id]?.received == 0)
            journal.release()
            return try await group.reduce(into: [Reply]()) { $0.append($1) }
        }

        #expect(replies.count == 7)
        #expect(replies.allSatisfy { if case .recorded = $0 { true } else { false } })
        #expect(await story.host.assembly.ballots[ballot.id]?.tally.votesFor == 7)
        #expect(journal.appends - before < 7, "papers that came together were stored together")
    }

    @Test("a later command of a batch sees the effects of an earlier one that is not stored yet")
    func speculation() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        journal.plan(.hold)
        async let opening = story.submit(.sitting(.open(1)), by: chair)
        await journal.waitUntilHeld()
        // Both come while the opening is being stored: the first takes the item up, the second finds it in hand.
        async let first = story.submit(.agenda(.takeUp(SmallAssembly.item)), by: chair)
        async let second = story.submit(.agenda(.takeUp(SmallAssembly.item)), by: chair)
        journal.release()

        let replies = await [opening, first, second]
        #expect(replies.filter { if case .recorded = $0 { true } else { false } }.count == 2)
        #expect(replies.contains(.refused(.itemInHand(SmallAssembly.item))))
    }

    @Test("nothing is applied or heard of a batch that was not stored, and refusals that rested on it are not given")
    func rollback() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        let board = try await story.host.open(.board, on: DeviceID("board")).token
        let listener = try await story.listen(as: board)
        let head = await story.host.position
        journal.plan(.fullDisk)

        let reply = await story.submit(.sitting(.open(1)), by: chair)

        guard case .failed(.storageFailed) = reply else {
            Issue.record("the reply was \(reply)")
            return
        }
        #expect(await story.host.assembly.sitting == .closed(last: 0))
        #expect(await story.host.position == head)
        await listener.until { $0.status?.storageTrouble != nil }
        #expect(await listener.assembly.sitting == .closed(last: 0))
        // The hall hears that nothing is recorded; why, and where the journal lies, is the officers' business.
        let officer = try await story.listen(as: chair)
        await officer.until { $0.status?.storageTrouble != nil }
        let (hall, desk) = (
            await listener.status?.storageTrouble?.english, await officer.status?.storageTrouble?.english
        )
        #expect(hall == "Nothing further is recorded; everything that was recorded is safe.")
        #expect(desk?.contains("full") == true && desk != hall)
    }

    @Test("after a failure everything further fails, and what was recorded can still be followed")
    func storageFailed() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        journal.plan(.fullDisk)
        _ = await story.submit(.sitting(.suspend), by: chair)
        let attempts = journal.appends

        let reply = await story.submit(.sitting(.close), by: chair)

        guard case .failed(.storageFailed) = reply else {
            Issue.record("the reply was \(reply)")
            return
        }
        #expect(journal.appends == attempts, "nothing is tried on a journal that has failed")
        let listener = try await story.listen(as: chair)
        await listener.hear(await story.host.position)
        #expect(await listener.assembly.sitting.isOpen)
    }

    @Test("positions are contiguous from 1, in the journal and for whoever follows")
    func positions() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let listener = try await story.listen(as: chair)
        let head = await story.host.position
        await listener.hear(head)
        #expect(await listener.positions == (1...head.number).map { Position($0) })
    }

    @Test(
        "a paper that comes after the close is told that the ballot is closed, even while the close is being stored (R9)"
    )
    func boundary() async throws {
        let journal = FaultyJournal(InMemoryJournal<Event>())
        let story = try await HostStory.begin(journal: journal)
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let (early, late) = (try await story.delegate("AL"), try await story.delegate("BR"))
        _ = try await story.cast(.yes, in: ballot, of: "AL", by: early)
        journal.plan(.hold)
        async let close = story.submit(.ballots(.close(ballot.id)), by: chair)
        await journal.waitUntilHeld()
        async let reply = story.cast(.no, in: ballot, of: "BR", by: late)
        journal.release()
        #expect(try await reply == .refused(.ballotNotOpen(ballot.id, .counted)))
        guard case .recorded = await close else {
            Issue.record("the close was not recorded")
            return
        }
        #expect(await story.host.assembly.ballots[ballot.id]?.received == 1)
    }
}
