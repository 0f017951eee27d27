import AssemblyCore
import EventStream
import Foundation
import Host
import PlenaryTestKit
import Testing

@Suite("What is stored and what is told keeps the secret", .timeLimit(.minutes(1)))
struct SecrecyTests {
    /// The journal's text, with everything in it that is random by nature masked: keys, ciphertexts, proofs, hashes.
    private static func text(_ story: HostStory) throws -> String {
        let records = "[\(try story.storedEvents().map { try $0.written() }.joined(separator: ","))]"
        let events = try JSONSerialization.jsonObject(with: Data(records.utf8))
        let masked = try JSONSerialization.data(withJSONObject: mask(events), options: [.sortedKeys])
        return String(decoding: masked, as: UTF8.self)
    }

    private static func mask(_ value: Any) -> Any {
        switch value {
        case let object as [String: Any]: object.mapValues(mask)
        case let list as [Any]: list.map(mask)
        // No sentence of these stories is so long.
        case let text as String: text.utf8.count > 60 || text.hasSuffix("=") ? "masked" : text
        default: value
        }
    }

    @Test("two secret ballots with the same sum leave the same bytes, whoever voted what (R14)")
    func noLink() async throws {
        let one = try await SecretBallotTests.play(["AL": .yes, "BR": .no, "CA": .abstain, "DK": .yes])
        let two = try await SecretBallotTests.play(["AL": .abstain, "BR": .yes, "CA": .yes, "DK": .no])
        var texts: [String] = []
        for (story, ballot) in [one, two] {
            _ = try await SecretBallotTests.finish(story, ballot)
            await story.host.stop()
            texts.append(try Self.text(story))
        }
        #expect(texts[0] == texts[1])
        // The mask is not what makes them equal: a recorded vote differs.
        #expect(texts[0].contains("masked"))
        #expect(!texts[0].contains("\"vote\""))
    }

    @Test("before the close no role hears a tally, a choice or a ciphertext of a secret ballot (R15)")
    func nothingBeforeTheClose() async throws {
        let (story, ballot) = try await SecretBallotTests.play(["AL": .yes, "BR": .yes, "CA": .no])
        let head = await story.host.position
        for token in try await everybody(story) {
            let listener = try await story.listen(as: token)
            await listener.hear(head)
            try await expectNothing(of: ballot, heardBy: listener)
        }
    }

    @Test("live or later, a follower hears the same, and never a ciphertext")
    func neverCiphertext() async throws {
        let (story, ballot) = try await SecretBallotTests.play(["AL": .yes, "BR": .no])
        let tokens = try await everybody(story)
        var live: [Listener] = []
        for token in tokens { live.append(try await story.listen(as: token)) }
        let finished = try await SecretBallotTests.finish(story, ballot)
        let head = await story.host.position
        for (listener, token) in zip(live, tokens) {
            let late = try await story.listen(as: token)
            await listener.hear(head)
            await late.hear(head)
            #expect(await listener.events.prefix(head.number) == late.events.prefix(head.number))
            let text = try await late.events.map { try $0.written() }.joined()
            #expect(!text.contains("\"sealed\""))
            #expect(await late.assembly.ballots[ballot.id]?.tally == finished.tally)
        }
    }

    @Test("a recorded vote that is kept quiet shows turnout only, to every role, until it is closed")
    func quiet() async throws {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        try await story.openSitting(by: chair)
        let ballot = try await story.openBallot(on: SmallAssembly.quietMotion, by: chair)
        let early = try await story.listen(as: chair)
        for (member, choice) in [("AL", Choice.yes), ("BR", .no)] as [(MemberCode, Choice)] {
            _ = try await story.cast(choice, in: ballot, of: member, by: try await story.delegate(member))
        }
        let head = await story.host.position
        for token in try await everybody(story) {
            let listener = try await story.listen(as: token)
            await listener.hear(head)
            try await expectNothing(of: ballot, heardBy: listener)
            #expect(await listener.assembly.ballots[ballot.id]?.received == 2)
        }
        try await story.act(.ballots(.close(ballot.id)), by: chair)
        await early.until { $0.assembly.ballots[ballot.id]?.closedAt != nil }
        #expect(await early.assembly.ballots[ballot.id]?.tally.votesFor == 1)
        #expect(await early.assembly.ballots[ballot.id]?.tally.against == 1)
    }

    /// A session of every role; the delegates are those who have voted and one who has not.
    private func everybody(_ story: HostStory) async throws -> [LoginToken] {
        var tokens: [LoginToken] = []
        for role in [Role.chair, .secretariat, .scrutineer] { tokens.append(try await story.officer(role)) }
        for member in ["AL", "BR", "GH"] as [MemberCode] { tokens.append(try await story.delegate(member)) }
        tokens.append(try await story.host.open(.board, on: DeviceID("board")).token)
        return tokens
    }

    private func expectNothing(of ballot: Ballot, heardBy listener: Listener) async throws {
        #expect(await listener.assembly.ballots[ballot.id]?.tally == Tally())
        let text = try await listener.events.map { try $0.written() }.joined()
        #expect(!text.contains("\"sealed\""))
        #expect(!text.contains("\"vote\""))
    }
}

extension HostStory {
    /// What lies in a journal in memory, whether it has been closed or not.
    func storedEvents() throws -> [Event] {
        guard let journal = journal as? InMemoryJournal<Event> else { throw StoryFault("not in memory") }
        return journal.records.flatMap(\.events)
    }
}
