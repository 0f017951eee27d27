import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Testing

@Suite("A full hall", .timeLimit(.minutes(1)))
struct FullHallTests {
    /// A recorded vote with so many who follow it in the place of AL, and where the record ends.
    private func hall(_ crowd: Int) async throws -> (HostStory, [Listener], BallotID) {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let delegate = try await story.delegate("AL", at: "kiosk of AL")
        var listeners: [Listener] = []
        for _ in 0..<crowd {
            listeners.append(Listener(try await story.host.followSnapshot(after: nil, by: delegate)))
        }
        for listener in listeners { await listener.until { !$0.updates.isEmpty } }
        story.clock.advance(seconds: 1)
        return (story, listeners, ballot.id)
    }

    private func cast(_ members: [MemberCode], in story: HostStory, _ ballot: BallotID) async throws {
        for member in members {
            let token = try await story.delegate(member, at: "kiosk of \(member)")
            _ = try await story.host.submit(
                Submission(command: .ballots(.cast(ballot, member, .open(.yes)))), by: token)
        }
    }

    @Test("hears of papers together, three times a second at most, and of anything else at once")
    func together() async throws {
        let (story, listeners, ballot) = try await hall(70)
        try await cast(["BR"], in: story, ballot)
        let first = await story.host.position
        for listener in listeners { await listener.hear(first) }
        // The clock stands: further papers are not told.
        try await cast(["CA", "DK"], in: story, ballot)
        let third = await story.host.position
        for listener in listeners { #expect(await !listener.positions.contains(third)) }
        story.clock.advance(seconds: 1)
        for listener in listeners { await listener.hear(third) }
        try await cast(["EG"], in: story, ballot)
        try await story.act(.ballots(.close(ballot)), by: try await story.officer(.chair))
        let closed = await story.host.position
        // The clock stands still, and the close is heard all the same, after the paper before it.
        for listener in listeners {
            await listener.hear(closed)
            #expect(await listener.positions == (first.number...closed.number).map { Position($0) })
        }
    }

    @Test("that is not full hears of each paper at once")
    func apart() async throws {
        let (story, listeners, ballot) = try await hall(3)
        for member: MemberCode in ["BR", "CA", "DK"] {
            try await cast([member], in: story, ballot)
            let head = await story.host.position
            for listener in listeners { await listener.hear(head) }
        }
    }

    @Test("is told the same state by the same values, and whoever may know more its own")
    func state() async throws {
        let (story, listeners, _) = try await hall(3)
        let lost = try await story.delegate("BR", at: "kiosk of BR")
        await story.host.lost(lost)
        await story.host.quiet()
        let again = try await story.delegate("BR", at: "kiosk of BR")
        let own = Listener(try await story.host.followSnapshot(after: nil, by: again))
        await own.until { !$0.updates.isEmpty }
        let states = await [listeners[0].assembly, listeners[1].assembly]
        #expect(states[0] == states[1])
        let notCast = await own.assembly.ballots.values.flatMap { $0.notCast.keys }
        #expect(notCast == ["BR"])
        #expect(states[0].ballots.values.allSatisfy { $0.notCast.isEmpty })
    }
}
