import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Casting")
struct CastingTests {
    @Test("given an open ballot, a vote may be changed until the close, and only the last paper counts")
    func change() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.cast(["AA": .yes], in: ballot)
        try story.given(.ballots(.cast(ballot, "AA", .open(.no))), .ballots(.cast(ballot, "AA", .open(.abstain))))
        #expect(story.assembly.ballots[ballot]?.received == 1)
        #expect(story.assembly.ballots[ballot]?.tally == .motion(for: 0, against: 0, abstentions: 1))
        try story.given(.ballots(.close(ballot)))
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))))
        #expect(story.refusal == .ballotNotOpen(ballot, .counted))
    }

    @Test("given a rulebook without changes, the first paper stands")
    func noChange() throws {
        var story = try AssemblyStory.under("texts", of: AssemblyFixture.convocation(allowsChange: false))
        let ballot = try story.open("quiet")
        try story.cast(["AA": .yes], in: ballot)
        story.when(.ballots(.cast(ballot, "AA", .open(.no))))
        #expect(story.refusal == .alreadyCast("AA"))
        #expect(story.assembly.ballots[ballot]?.tally.votesFor == 1)
    }

    @Test("given another member's ballot, nobody casts it: no delegate, no officer, not the host")
    func forOthers() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        for authority in [Authority.delegate("BB"), AssemblyFixture.chair, AssemblyFixture.secretariat, .host] {
            story.when(.ballots(.cast(ballot, "AA", .open(.yes))), by: authority)
            #expect(story.refusal == .notYours(needs: [.delegate]))
        }
    }

    @Test("given a ballot on hold, nothing is received until it goes on; more time clears the bell")
    func hold() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.ballots(.open("quiet", limitSeconds: 60, seal: nil)))
        let ballot: BallotID = "quiet#1"
        try story.given(.ballots(.timeUp(ballot)), .ballots(.hold(ballot)))
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))))
        #expect(story.refusal == .ballotNotOpen(ballot, .held))
        try story.given(.ballots(.release(ballot)), .ballots(.extend(ballot, seconds: 30)))
        #expect(story.assembly.ballots[ballot]?.limitSeconds == 90)
        #expect(story.assembly.ballots[ballot]?.timeIsUp == false)
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))))
        #expect(story.refusal == nil, "time that is up closes nothing; the chair does")
    }

    @Test(
        "given a paper of the wrong kind, it is refused: names on a motion, yes for a person, open in secret, sealed in the open"
    )
    func kinds() throws {
        var story = try AssemblyStory.under("texts")
        var ballot = try story.open("quiet")
        for paper in [Paper.open(.names(["ada"])), AssemblyStory.sealed("x"), .withheld(tracker: nil)] {
            story.when(.ballots(.cast(ballot, "AA", paper)))
            #expect(story.refusal == .paperIsWrongKind)
        }
        try story.given(
            .ballots(.close(ballot)), .series(.declare(ballot)), .agenda(.conclude("texts")),
            .agenda(.takeUp("elections")))
        ballot = try story.open("appointment")
        story.when(.ballots(.cast(ballot, "AA", .open(.yes))))
        #expect(story.refusal == .paperIsWrongKind)
    }

    @Test("given a paper that is changed, a name that has lost its only vote is in no sum, like one that never had any")
    func lastVote() throws {
        var story = try AssemblyStory.under("elections")
        let ballot = try story.open("pair")
        try story.cast(["AA": .names(["ada"])], in: ballot)
        try story.given(.ballots(.cast(ballot, "AA", .open(.names(["ben"])))))
        #expect(story.assembly.ballots[ballot]?.tally.scores == ["ben": 1])
    }

    @Test(
        "given two seats, one or two names may be marked; three, a stranger or a name twice are refused with the reason"
    )
    func names() throws {
        var story = try AssemblyStory.under("elections")
        let ballot = try story.open("pair")
        let refused: [(Choice, Refusal)] = [
            (.names(["ada", "ben", "cleo"]), .tooManyNames(marked: 3, limit: 2)),
            (.names(["zoe"]), .unknownName("zoe")),
            (.names(["ada", "ada"]), .paperIsWrongKind), (.names([]), .paperIsWrongKind), (.yes, .paperIsWrongKind),
        ]
        for (choice, refusal) in refused {
            story.when(.ballots(.cast(ballot, "AA", .open(choice))))
            #expect(story.refusal == refusal)
        }
        #expect(
            Refusal.tooManyNames(marked: 3, limit: 2).sentence == "Names marked: 3; allowed: 2. Unmark 1.")
        try story.cast(["AA": .names(["ada", "ben"]), "BB": .names(["ada"]), "CC": .abstain], in: ballot)
        let tally = story.assembly.ballots[ballot]?.tally
        #expect(tally?.scores == ["ada": 2, "ben": 1])
        #expect(tally?.papersWithNames == 2)
        #expect(tally?.abstentions == 1)
    }

    @Test("given a delegate who leaves without casting, it is recorded; whoever has voted has voted")
    func notCast() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.given(.ballots(.reportNotCast(ballot, "AA", reason: .left)))
        #expect(story.assembly.ballots[ballot]?.notCast == ["AA": .left])
        try story.cast(["AA": .yes], in: ballot)
        #expect(story.assembly.ballots[ballot]?.notCast == [:])
        story.when(.ballots(.reportNotCast(ballot, "AA", reason: .linkLost)))
        #expect(story.refusal == .nothingToChange)
    }

    @Test("given a ballot closed, counted and announced in one go, a delegate who was too late is recorded, once")
    func tooLate() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.cast(["AA": .yes], in: ballot)
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        #expect(story.assembly.ballots[ballot]?.phase == .declared)
        try story.given(.ballots(.reportNotCast(ballot, "BB", reason: .ballotClosed)))
        #expect(story.assembly.ballots[ballot]?.notCast == ["BB": .ballotClosed])
        for (member, reason) in [("BB", .ballotClosed), ("CC", .left)] as [(MemberCode, NotCastReason)] {
            story.when(.ballots(.reportNotCast(ballot, member, reason: reason)))
            #expect(story.refusal == .ballotNotOpen(ballot, .declared))
        }
        story.when(.ballots(.reportNotCast(ballot, "AA", reason: .ballotClosed)))
        #expect(story.refusal == .nothingToChange)
    }
}
