import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@Suite("The announced time runs on a monotonic clock (R22)", .timeLimit(.minutes(1)))
struct TimerTests {
    private static func begin() async throws -> (story: HostStory, chair: LoginToken, ballot: Ballot) {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, limitSeconds: 60, by: chair)
        await story.clock.waitForSleepers()
        return (story, chair, ballot)
    }

    private static func isUp(_ story: HostStory, _ ballot: Ballot) async -> Bool {
        await story.host.quiet()
        return await story.host.assembly.ballots[ballot.id]?.timeIsUp == true
    }

    @Test("it runs out after as many seconds as were announced, and closes nothing")
    func runsOut() async throws {
        let (story, chair, ballot) = try await Self.begin()
        let listener = try await story.listen(as: chair)
        story.clock.advance(seconds: 59)
        #expect(await !Self.isUp(story, ballot))
        story.clock.advance(seconds: 1)
        await listener.until { $0.assembly.ballots[ballot.id]?.timeIsUp == true }
        #expect(await listener.assembly.ballots[ballot.id]?.phase == .open)
    }

    @Test("a jump of the wall clock opens, closes and extends nothing")
    func wallClock() async throws {
        let (story, chair, ballot) = try await Self.begin()
        let listener = try await story.listen(as: chair)
        story.clock.jumpWallClock(seconds: 86_400)
        #expect(await !Self.isUp(story, ballot))
        story.clock.jumpWallClock(seconds: -200_000)
        story.clock.advance(seconds: 60)
        await listener.until { $0.assembly.ballots[ballot.id]?.timeIsUp == true }
    }

    @Test("a ballot that is held loses no time")
    func held() async throws {
        let (story, chair, ballot) = try await Self.begin()
        let listener = try await story.listen(as: chair)
        story.clock.advance(seconds: 40)
        try await story.act(.ballots(.hold(ballot.id)), by: chair)
        story.clock.advance(seconds: 1_000)
        #expect(await !Self.isUp(story, ballot))
        try await story.act(.ballots(.release(ballot.id)), by: chair)
        await story.clock.waitForSleepers()
        story.clock.advance(seconds: 19)
        #expect(await !Self.isUp(story, ballot))
        story.clock.advance(seconds: 1)
        await listener.until { $0.assembly.ballots[ballot.id]?.timeIsUp == true }
    }

    @Test("time that is given adds to what is left, or begins when the time was up")
    func extended() async throws {
        let (story, chair, ballot) = try await Self.begin()
        let listener = try await story.listen(as: chair)
        story.clock.advance(seconds: 30)
        try await story.act(.ballots(.extend(ballot.id, seconds: 60)), by: chair)
        await story.clock.waitForSleepers()
        story.clock.advance(seconds: 89)
        #expect(await !Self.isUp(story, ballot))
        story.clock.advance(seconds: 1)
        await listener.until { $0.assembly.ballots[ballot.id]?.timeIsUp == true }
        try await story.act(.ballots(.extend(ballot.id, seconds: 10)), by: chair)
        #expect(await !Self.isUp(story, ballot))
        await story.clock.waitForSleepers()
        story.clock.advance(seconds: 10)
        await story.host.quiet()
        await listener.until { listener in listener.events.count { $0.fact == .ballots(.timeRanOut(ballot.id)) } == 2 }
    }

    @Test("after a restart the announced time begins anew, so that nobody loses any")
    func restarted() async throws {
        let (story, _, ballot) = try await Self.begin()
        story.clock.advance(seconds: 50)
        let clock = FakeHostClock()
        let next = try await HostStory(
            host: story.host, journal: story.journal, clock: clock, identities: story.identities,
            directory: story.directory, signingKey: story.signingKey
        ).restarted()
        await clock.waitForSleepers()
        clock.advance(seconds: 59)
        #expect(await !Self.isUp(next, ballot))
        let listener = try await next.listen(as: try await next.officer(.chair))
        clock.advance(seconds: 1)
        await listener.until { $0.assembly.ballots[ballot.id]?.timeIsUp == true }
    }

    @Test("closing the ballot ends its time")
    func closed() async throws {
        let (story, chair, ballot) = try await Self.begin()
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        let head = await story.host.position
        story.clock.advance(seconds: 100)
        await story.host.quiet()
        #expect(await story.host.position == head)
    }
}
