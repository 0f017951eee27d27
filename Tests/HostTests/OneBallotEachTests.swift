import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Rehearsal
import Testing

@Suite("One counted ballot for each delegation, whatever happens (R7)", .timeLimit(.minutes(2)))
struct OneBallotEachTests {
    /// What a delegation may do, and what may happen to it.
    private enum Turn: CaseIterable {
        case casts, repeats, identifiesAnew, isCutOff, hostRestarts
    }

    @Test(
        "casting, changing, repeating, reconnecting and restarts give what a plain list of last choices gives",
        arguments: 1...12)
    func model(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let question = seed.isMultiple(of: 2) ? SmallAssembly.secretMotion : SmallAssembly.motion
        var story = try await HostStory.begin()
        var chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: question, by: chair)
        var last: [MemberCode: Choice] = [:]
        var sent: [MemberCode: (submission: Submission, reply: Reply)] = [:]

        for _ in 0..<60 {
            let member = SmallAssembly.codes.randomElement(using: &generator) ?? "AL"
            switch Turn.allCases.randomElement(using: &generator) ?? .casts {
            case .casts:
                let choice = [Choice.yes, .no, .abstain].randomElement(using: &generator) ?? .yes
                let paper = try #require(try await story.paper(with: choice, in: ballot, of: member))
                let submission = Submission(command: .ballots(.cast(ballot.id, member, paper)))
                let reply = await story.host.submit(submission, by: try await story.delegate(member))
                guard case .recorded = reply else { throw StoryFault("\(reply)") }
                last[member] = choice
                sent[member] = (submission, reply)
            case .repeats:
                guard let (submission, reply) = sent[member] else { continue }
                #expect(await story.host.submit(submission, by: try await story.delegate(member)) == reply)
            case .identifiesAnew: _ = try await story.delegate(member, at: "another kiosk")
            case .isCutOff: await story.host.lost(try await story.delegate(member))
            case .hostRestarts:
                await story.host.quiet()
                story = try await story.restarted()
                chair = try await story.officer(.chair)
            }
        }

        try await story.act(.ballots(.close(ballot.id)), by: chair)
        try await story.wait(for: .counted, of: ballot.id)
        var expected = Tally()
        for choice in last.values { expected.add(choice) }
        let counted = await story.host.assembly.ballots[ballot.id]
        #expect(counted?.tally == expected)
        #expect(counted?.received == last.count)
        // The verifier, which knows nothing but the journal, agrees (R10).
        var audit = Audit()
        for event in try await story.events() { #expect(audit.check(event) == nil) }
        #expect(audit.assembly.ballots[ballot.id]?.tally == expected)
    }
}
