import AssemblyCore
import Bytes
import EventStream
import Host
import PlenaryTestKit
import Screens
import Testing

@Suite("Screens that begin with a snapshot")
struct LateScreenTests {
    /// What a screen hears that comes now: the state, and what the state has left out.
    static func news(of meeting: HeardMeeting, for audience: Audience) -> [HostUpdate] {
        var told = BallotRecords()
        for (place, event) in meeting.events.enumerated() { told.note(event.fact, at: place + 1) }
        var source = SnapshotSource(of: meeting.assembly, for: audience, records: told, room: 0, partLength: 1)
        var updates: [HostUpdate] = [
            .snapshot(
                HostSnapshot(position: Position(meeting.events.count), hash: .zero, state: source.first))
        ]
        while let past = source.nextPast() { updates.append(.past(past)) }
        return updates
    }

    /// A meeting with a vote that is over and one that is under way.
    private func meeting() throws -> HeardMeeting {
        var meeting = try HeardMeeting.small()
        let ballot = try meeting.open(SmallAssembly.motion)
        try meeting.cast(.yes, of: "CA")
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(.series(.declare(ballot.id)))
        _ = try meeting.open(SmallAssembly.secretMotion)
        try meeting.cast(.no, of: "CA")
        return meeting
    }

    @Test("a board that comes late shows what the others show, at its first frame and afterwards")
    func board() throws {
        let meeting = try meeting()
        let early = BoardStory(meeting)
        var late = BoardStory(unheard: meeting)
        let news = Self.news(of: meeting, for: .board)
        late.hear(.hall(.heard([news[0]])))
        late.wait(1)
        #expect(late.reading.contains("1 of 7 have voted"))
        #expect(late.reading == early.reading)
        late.hear(.hall(.heard(Array(news.dropFirst()))))
        #expect(late.state.hall.assembly == early.state.hall.assembly)
        #expect(late.state.hall.position == early.state.hall.position)
    }

    @Test(
        "a board that comes late shows the notes that correct a ballot, of its papers too, made before and after it came"
    )
    func corrections() throws {
        var meeting = try HeardMeeting.small()
        try meeting.vote(on: SmallAssembly.motion, 4, 2)
        let paper = 1 + (meeting.events.firstIndex { if case .ballots(.cast) = $0.fact { true } else { false } } ?? 0)
        try meeting.carryOut(
            .record(.correct(position: paper, note: "The first delegation meant to abstain.")),
            by: HeardMeeting.bothOfficers)
        var late = BoardStory(unheard: meeting)
        late.hear(.hall(.heard(Self.news(of: meeting, for: .board))))
        late.wait(1)
        #expect(late.reading.contains("CORRECTED: The first delegation meant to abstain."), "\(late.reading)")
        let closed =
            1 + (meeting.events.firstIndex { if case .ballots(.closed) = $0.fact { true } else { false } } ?? 0)
        let heard = meeting.events.count
        try meeting.carryOut(
            .record(.correct(position: closed, note: "It was closed a minute later.")), by: HeardMeeting.bothOfficers)
        late.hear(.hall(.heard(meeting.updates(for: .board, from: heard + 1))))
        #expect(late.reading.contains("CORRECTED: It was closed a minute later."), "\(late.reading)")
    }

    @Test("a record that the snapshot holds already is passed over, and the next one is taken")
    func goesOn() throws {
        var meeting = try meeting()
        var hall = HallState()
        hall.hear(.heard(Self.news(of: meeting, for: .board)))
        let before = hall
        hall.hear(.heard(meeting.updates(for: .board).filter { if case .record = $0 { true } else { false } }))
        #expect(hall.assembly == before.assembly)
        let ballot = try meeting.currentBallot().id
        try meeting.carryOut(.ballots(.close(ballot)))
        hall.hear(.heard(meeting.updates(for: .board, from: before.position.number + 1)))
        #expect(hall.assembly.ballots[ballot]?.phase == .closed)
        #expect(hall.history.map(\.event.fact) == [.ballots(.closed(ballot, revealed: nil))])
    }
}
