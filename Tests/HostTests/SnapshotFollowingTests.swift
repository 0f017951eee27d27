import AssemblyCore
import Bytes
import EventStream
import Host
import PlenaryTestKit
import Testing

@Suite("Following from a snapshot", .timeLimit(.minutes(1)))
struct SnapshotFollowingTests {
    /// A host with a declared vote and an open one, in which AL has voted and BR has not.
    private func story() async throws -> (HostStory, LoginToken) {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.motion, by: chair)
        let delegate = try await story.delegate("AL")
        _ = try await story.cast(.yes, in: ballot, of: "AL", by: delegate)
        return (story, chair)
    }

    @Test("whoever comes late hears the state, and then every record, and knows what others know")
    func late() async throws {
        let (story, chair) = try await story()
        let board = try await story.host.open(.board, on: DeviceID("board"))
        let late = Listener(try await story.host.followSnapshot(after: nil, by: board.token))
        let early = try await story.listen(as: board.token)
        try await story.act(.ballots(.close(BallotID(SmallAssembly.motion, round: 1))), by: chair)
        let head = await story.host.position
        await early.hear(head)
        await late.hear(head)
        guard case .snapshot(let snapshot) = await late.updates.first else {
            Issue.record("the first thing heard is no snapshot")
            return
        }
        #expect(snapshot.position == board.head)
        #expect(await late.positions == [head])
        #expect(await late.assembly == early.assembly)
    }

    @Test("officers and the board learn with a snapshot of which ballot every record tells, however long ago it was")
    func ballotRecords() async throws {
        let (story, chair) = try await story()
        let ballot = BallotID(SmallAssembly.motion, round: 1)
        try await story.act(.ballots(.close(ballot)), by: chair)
        try await story.act(.series(.declare(ballot)), by: chair)
        let office = try await story.officer(.secretariat)
        for round in 0..<80 {
            try await story.act(.delegations(.registerPresence("BR", present: round % 2 == 1)), by: office)
        }
        await story.host.quiet()
        let board = try await story.host.open(.board, on: DeviceID("board"))
        for token in [chair, board.token] {
            let late = Listener(try await story.host.followSnapshot(after: nil, by: token))
            await late.until { !$0.updates.isEmpty }
            guard case .snapshot(let snapshot) = await late.updates.first else {
                Issue.record("the first thing heard is no snapshot")
                return
            }
            let early = try await story.listen(as: token)
            await early.hear(await story.host.position)
            var told = 0
            for case .record(let position, let events) in await early.updates {
                for case .ballots in events.lazy.map(\.fact) {
                    #expect(snapshot.state.ballotRecords.ballot(ofRecord: position.number) != nil)
                    told += 1
                }
                for case .delegations in events.lazy.map(\.fact) {
                    #expect(snapshot.state.ballotRecords.ballot(ofRecord: position.number) == nil)
                }
            }
            #expect(told >= 3)
        }
    }

    @Test("officers and delegations hear each what is for them", arguments: ["AL", "BR"])
    func audiences(_ member: MemberCode) async throws {
        let (story, chair) = try await story()
        await story.host.lost(try await story.delegate("BR"))
        await story.host.quiet()
        for token in [chair, try await story.delegate(member)] {
            let late = Listener(try await story.host.followSnapshot(after: nil, by: token))
            let early = try await story.listen(as: token)
            let head = await story.host.position
            await early.hear(head)
            await late.until { !$0.updates.isEmpty }
            let (snapshot, followed) = (await late.assembly, await early.assembly)
            #expect(snapshot.ballots == followed.ballots)
            #expect(snapshot.delegations == followed.delegations)
            #expect(snapshot.scrutiny == followed.scrutiny)
            #expect(snapshot.questions == followed.questions)
        }
    }

    @Test("what somebody knows is gone on from where it fits the record, and is begun anew where it does not")
    func known() async throws {
        let (story, chair) = try await story()
        let first = Listener(try await story.host.followSnapshot(after: nil, by: chair))
        await first.until { !$0.updates.isEmpty }
        guard case .snapshot(let snapshot) = await first.updates.first else {
            Issue.record("the first thing heard is no snapshot")
            return
        }
        try await story.act(.ballots(.close(BallotID(SmallAssembly.motion, round: 1))), by: chair)
        let head = await story.host.position
        let fitting = KnownRecord(position: snapshot.position, hash: snapshot.hash, last: snapshot.position)
        let after = Listener(try await story.host.followSnapshot(after: fitting, by: chair))
        await after.hear(head)
        #expect(await after.positions == [head])
        for known in [
            KnownRecord(position: snapshot.position, hash: .zero, last: snapshot.position),
            KnownRecord(position: snapshot.position, hash: snapshot.hash, last: head.next),
        ] {
            let anew = Listener(try await story.host.followSnapshot(after: known, by: chair))
            await anew.until { !$0.updates.isEmpty }
            guard case .snapshot(let other) = await anew.updates.first else {
                Issue.record("what does not fit was gone on from")
                continue
            }
            #expect(other.position == head)
        }
    }
}
