import PlenaryTestKit
import Testing

@testable import AssemblyCore

@Suite("A snapshot of the state")
struct SnapshotTests {
    @Test(
        "is, at every moment of a session with a bit of everything, what its audience has heard",
        arguments: SnapshotCheck.audiences)
    func session(_ audience: Audience) async throws {
        try await SnapshotCheck.check(try ConductAuditTests().recorded(), for: audience)
    }

    @Test("is, at every moment of a whole debate, what its audience has heard", arguments: SnapshotCheck.audiences)
    func debate(_ audience: Audience) async throws {
        try await SnapshotCheck.check(try DebateRecordTests().whole(), for: audience)
    }

    @Test(
        "holds of every vote what its audience may know, before the close and after", arguments: SnapshotCheck.audiences
    )
    func votes(_ audience: Audience) async throws {
        var story = try AssemblyStory.under("texts")
        for question: QuestionID in ["change", "quiet"] {
            let ballot = try story.open(question)
            try story.cast(["AA": .yes, "BB": .no, "CC": .yes], in: ballot)
            try story.cast(["CC": .abstain], in: ballot)
            try story.given(
                .ballots(.reportNotCast(ballot, "DD", reason: .left)), .ballots(.close(ballot)),
                .series(.declare(ballot)))
        }
        try story.given(.ballots(.annul("quiet#1", reason: "The lights went out.")))
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        let secret = try story.open("appointment")
        try story.castSealed(["AA", "BB"], in: secret)
        try story.given(
            .ballots(.close(secret)), .ballots(.recordCount(secret, .motion(for: 1, against: 1))),
            .series(.declare(secret)))
        try await SnapshotCheck.check(story, for: audience)
    }

    @Test(
        "holds the answers of a roll call, which were given aloud, though papers are shown at the close, and after an annulment",
        arguments: SnapshotCheck.audiences)
    func rollCall(_ audience: Audience) async throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.ballots(.openRollCall("quiet")))
        let order = try #require(story.assembly.currentBallot?.rollCall?.order)
        try story.given(
            .ballots(.rollCallAnswer("quiet#1", order[0], .yes)), .ballots(.rollCallAnswer("quiet#1", order[1], .no)),
            .ballots(.rollCallAnswer("quiet#1", order[2], .pass)))
        #expect(story.assembly.redacted(for: audience).ballots["quiet#1"]?.tally.votesFor == 1)
        try story.given(.ballots(.annul("quiet#1", reason: "The list of names was an old one.")))
        #expect(story.assembly.redacted(for: audience).ballots["quiet#1"]?.tally.votesFor == 1)
        try await SnapshotCheck.check(story, for: audience)
    }

    @Test("holds what those have answered who were elected", arguments: SnapshotCheck.audiences)
    func answers(_ audience: Audience) async throws {
        var story = try ElectionAnswerTests.elected()
        try story.given(
            .questions(.noteAnswer("pair", "ada", .accepted)), .questions(.noteAnswer("pair", "ben", .declined)))
        try await SnapshotCheck.check(story, for: audience)
    }

    @Test(
        "holds of badges, assistance and papers not cast what is for its audience", arguments: SnapshotCheck.audiences)
    func personal(_ audience: Audience) async throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        for member: MemberCode in ["AA", "CC"] {
            try story.given(
                .delegations(.lockBadge(member)), .delegations(.unlockBadge(member)), .delegations(.lockBadge(member)),
                .delegations(.renewPIN(member)), .delegations(.lockBadge(member)),
                .delegations(.grantAssistance(member, true)), .ballots(.reportNotCast(ballot, member, reason: .left)))
        }
        #expect(story.assembly.delegationsKnowingMore == ["AA", "CC"])
        try await SnapshotCheck.check(story, for: audience)
    }

    @Test("tells in each part of the records of its own ballots, so that a long session makes the first no longer")
    func records() throws {
        var story = try AssemblyStory.under("texts")
        for question: QuestionID in ["change", "quiet"] {
            let ballot = try story.open(question)
            try story.cast(["AA": .yes], in: ballot)
            try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        }
        var told = BallotRecords()
        for (place, event) in story.events.enumerated() { told.note(event.fact, at: place + 1) }
        let state = SnapshotCheck.state(after: story.events.count, of: story.events)
        var source = SnapshotSource(of: state, for: .board, records: told, room: 0, partLength: 1)
        #expect(try SnapshotCheck.travelled(source.first).ballotRecords == BallotRecords())
        var (heard, parts) = (BallotRecords(), 0)
        while let past = source.nextPast() {
            let records = try SnapshotCheck.travelled(past).ballotRecords
            #expect(records.byBallot.count == past.ballots.flatMap(\.entries).count)
            heard.add(records)
            parts += 1
        }
        #expect(parts > 1)
        #expect(heard == told)
        #expect(told.byBallot.count == 2)
    }

    @Test("holds of keys, cards and boards what is for its audience", arguments: SnapshotCheck.audiences)
    func scrutiny(_ audience: Audience) throws {
        let facts: [ScrutinyFact] = [
            .scrutineersAppointed(["s1", "s2"], needed: 1), .certificateGiven("s1", "certificate"),
            .sharesDealt("s1", "deal"), .keyShareMade("s1", "share"), .keyCompleted(trustees: "trustees"),
            .credentialsPublished(digest: "first", delegations: 10, ballots: 3),
            .credentialReplaced("AA", digest: "second", reason: "lost"),
            .credentialReplaced("CC", digest: "third", reason: "lost"),
        ]
        let during: [ScrutinyFact] = [
            .paperSpoiled("appointment#1", "AA", tracker: "a"), .paperSpoiled("appointment#1", "CC", tracker: "c"),
            .decryptionGiven("appointment#1", "s1", "part"),
        ]
        var (state, heard) = (Assembly(), Assembly())
        for event in Self.opening(under: facts, then: during) {
            state.apply(event)
            if let event = event.redacted(for: audience, in: state) { heard.apply(event) }
            heard.record.lastEventAt = state.lastEventAt
            #expect(state.redacted(for: audience) == heard)
            #expect(try SnapshotCheck.snapshot(of: state, for: audience) == heard)
        }
    }

    /// A secret ballot with cards, and what is recorded of scrutiny before and during it.
    private static func opening(under facts: [ScrutinyFact], then during: [ScrutinyFact]) -> [Event] {
        let now = AssemblyFixture.morning
        let seal = BallotSeal(
            scheme: "test", publicKey: "key", grade: nil, election: "election", credentials: ["AA": "1"], setup: "s")
        let opening = BallotOpening(
            question: "appointment", round: 1, method: .machine, secrecy: .secret, number: 1, stage: 0, seats: 1,
            tieBreak: nil, repeats: nil,
            electors: [Elector(member: "AA"), Elector(member: "CC", weight: 2, proxy: "AA")],
            excluded: ["BB": .arrears], present: 2, candidates: [], writeIns: [], marks: 1, limitSeconds: nil,
            seal: seal)
        let paper = SealedPaper(ciphertext: "cipher", tracker: "t")
        let board = BulletinBoardClosing(head: "head", credentials: 1)
        let all: [Fact] =
            [.record(.convened(AssemblyFixture.convocation()))] + facts.map(Fact.scrutiny)
            + [.ballots(.opened(opening)), .ballots(.cast("appointment#1", "AA", .sealed(paper)))]
            + [.ballots(.closed("appointment#1", revealed: nil)), .scrutiny(.boardClosed("appointment#1", board))]
            + during.map(Fact.scrutiny)
        return all.map { Event(at: now, by: .host, fact: $0) }
    }
}
