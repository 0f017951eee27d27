import AssemblyCore
import PlenaryTestKit
import Testing

@Suite("No dead ends for a chair in front of a hall")
struct DeadEndTests {
    @Test("a ballot that is annulled after its item was concluded opens the item again, and it is voted again")
    func annulledAfterConclusion() throws {
        var story = try AssemblyStory.under("elections")
        let first = try story.open("president")
        try story.castSealed(["AA", "BB", "CC", "DD", "EE", "FF", "GG"], in: first)
        try story.given(
            .ballots(.close(first)), .ballots(.recordCount(first, .names(["ada": 6, "ben": 1, "cleo": 0]))),
            .series(.declare(first)), .agenda(.conclude("elections")))
        story.when(.agenda(.takeUp("elections")))
        #expect(story.refusal == .itemAlreadyConcluded("elections"))
        try story.given(.ballots(.annul(first, reason: "A paper too many.")), .agenda(.takeUp("elections")))
        let again = try story.open("president")
        #expect(story.assembly.ballots[again]?.position.number == 1)
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("when every name of a series has withdrawn, another may be brought, and the ballots begin anew")
    func nobodyStands() throws {
        var story = try AssemblyStory.under("elections")
        let first = try story.open("president")
        try story.castSealed(["AA", "BB", "CC", "DD", "EE", "FF"], in: first)
        try story.given(
            .ballots(.close(first)), .ballots(.recordCount(first, .names(["ada": 2, "ben": 2, "cleo": 2]))),
            .series(.declare(first)))
        for name in ["ada", "ben", "cleo"] as [CandidateID] {
            try story.given(.questions(.withdrawCandidate("president", name)))
        }
        #expect(UpcomingBallot.next(on: "president", in: story.assembly) == nil)
        #expect(UpcomingBallot.awaitsName(on: "president", in: story.assembly))
        try story.given(.series(.bringCandidate("president", Candidate(id: "dan", name: "Dan"))))
        #expect(UpcomingBallot.next(on: "president", in: story.assembly)?.candidates.map(\.id) == ["dan"])
        #expect(story.auditTrouble == nil)
    }

    @Test("a withdrawal by mistake is taken back by two officers until the next ballot opens")
    func withdrawalTakenBack() throws {
        var story = try AssemblyStory.under("elections")
        let ben = Candidate(id: "ben", name: "Ben", member: "BB")
        try story.given(.questions(.withdrawCandidate("president", "ben")), .questions(.nominate("president", ben)))
        #expect(
            UpcomingBallot.next(on: "president", in: story.assembly)?.candidates.count == 3,
            "before the first ballot")
        let first = try story.open("president")
        try story.castSealed(["AA", "BB", "CC", "DD", "EE", "FF"], in: first)
        try story.given(
            .ballots(.close(first)), .ballots(.recordCount(first, .names(["ada": 2, "ben": 2, "cleo": 2]))),
            .series(.declare(first)), .questions(.withdrawCandidate("president", "ben")))
        #expect(UpcomingBallot.next(on: "president", in: story.assembly)?.candidates.count == 2)
        story.when(.questions(.nominate("president", ben)))
        #expect(story.refusal == .secondPersonNeeded)
        story.when(.questions(.nominate("president", ben)), by: AssemblyFixture.twoOfficers)
        #expect(story.refusal == nil)
        #expect(
            UpcomingBallot.next(on: "president", in: story.assembly)?.candidates.map(\.id) == [
                "ada", "ben", "cleo",
            ])
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
        try story.given(.questions(.withdrawCandidate("president", "ben")))
        let second = try story.open("president")
        try story.castSealed(["AA", "BB"], in: second)
        try story.given(
            .ballots(.close(second)), .ballots(.recordCount(second, .names(["ada": 1, "cleo": 1]))),
            .series(.declare(second)))
        story.when(.questions(.nominate("president", ben)), by: AssemblyFixture.twoOfficers)
        #expect(story.refusal != nil, "the ballots have gone on without it")
    }

    @Test("in every state that a small assembly reaches there is a lawful step, and every open question has a way on")
    func walk() throws {
        var walk = ProcedureWalk()
        let trouble = try walk.firstDeadEnd()
        #expect(trouble == nil)
        #expect(walk.seen.count > 300)
    }
}
