import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Series of ballots in the assembly")
struct SeriesStoryTests {
    static func rule(
        _ id: DecisionID, _ stages: [Stage] = Hall.half, tie: TieRule = .lost, cutTie: CutTieRule = .extraBallot,
        onFailure: FailureRule = .furtherBallot, putOffAbove: Majority? = nil, secret: Bool = true
    ) -> DecisionRule {
        DecisionRule(
            id: id, title: "A decision", stages: stages, secrecy: secret ? .secret : .recorded, tie: tie,
            cutTie: cutTie, onFailure: onFailure, putOffAbove: putOffAbove, citation: "Rule 9")
    }

    static let three: [CandidateID: MemberCode] = ["ada": "AA", "ben": "BB", "cleo": "CC"]

    func story(_ rule: DecisionRule, seats: Int = 1) throws(Refusal) -> AssemblyStory {
        let isMotion = rule.secrecy == .recorded
        let question = isMotion ? Hall.motion("it", rule.id) : Hall.post("it", rule.id, seats: seats, of: Self.three)
        return try Hall(decisions: [rule], questions: [question]).story(under: isMotion ? "texts" : "elections")
    }

    @Test("given equal votes for the seat, a second ballot between them, then lots that anyone can draw again")
    func secondBallotThenLots() throws {
        var story = try story(Self.rule("post", [Hall.stage(nil, of: .expressed)], tie: .secondBallotThenLots))
        let first = try story.elect("it", ["ada": 4, "ben": 4, "cleo": 2])
        #expect(first?.step?.state == .tie)
        story.when(.drawLots("it", seed: "123457"))
        #expect(story.conductRefusal() == .tieByOtherMeans("it", means: "a ballot between the equal names"))
        let second = try story.elect("it", ["ada": 5, "ben": 5])
        #expect(story.assembly.ballots["it#2"]?.position.purpose == .tieBreak(.seat, places: 1))
        #expect(second?.elected == [])
        story.when(.ballots(.open("it", limitSeconds: nil, seal: AssemblyFixture.seal)))
        #expect(story.conductRefusal() == .tieFirst("it", means: "lots from a number drawn in public"))
        story.when(.drawLots("it", seed: "123457"), by: AssemblyFixture.secretariat)
        #expect(story.refusal == .secondPersonNeeded)
        story.when(.drawLots("it", seed: "12x457"))
        #expect(story.refusal?.sentence.english.contains("decimal number drawn in public") == true)
        try story.given(.drawLots("it", seed: "123457"))
        #expect(story.assembly.questions["it"]?.elected == ["ben"], "123457 modulo 2 is 1, which is the second name")
        #expect(story.state("it") == .decided(.elected))
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given an annulment, the lots that followed from the ballot fall with it")
    func annulmentTakesLots() throws {
        var story = try story(Self.rule("post", [Hall.stage(nil, of: .expressed)], tie: .lots))
        _ = try story.elect("it", ["ada": 4, "ben": 4, "cleo": 2])
        try story.given(.drawLots("it", seed: "123456"))
        #expect(story.assembly.questions["it"]?.elected == ["ada"])
        try story.given(.ballots(.annul("it#1", reason: "A paper was found under the table.")))
        #expect(story.assembly.questions["it"]?.elected == [])
        #expect(story.state("it") == .pending)
        let again = try story.elect("it", ["ada": 3, "ben": 4, "cleo": 3])
        #expect(again?.elected == ["ben"])
        #expect(story.assembly.ballots["it#2"]?.position.number == 1)
        #expect(story.auditTrouble == nil)
    }

    @Test("given the lowest out each time, the next paper bears the others, and says who is out and why")
    func elimination() throws {
        var story = try story(Self.rule("post", [Hall.stage(.simple, of: .expressed, elimination: .lowest)]))
        let first = try story.elect("it", ["ada": 4, "ben": 4, "cleo": 2])
        #expect(first?.step?.eliminated.map(\.name) == ["Cleo"])
        let ballot = try story.open("it")
        let opened = try #require(story.assembly.ballots[ballot])
        #expect(opened.candidates.map(\.id) == ["ada", "ben"])
        #expect(opened.position.out == [Departure(name: "Cleo", reason: .fewestVotes(ballot: 1, votes: 2, base: 10))])
        #expect(opened.position.number == 2)
    }

    @Test("given an annulled ballot that is to be repeated, the same place of the series comes again")
    func repetition() throws {
        let twoThirds = Hall.stage(.twoThirds, of: .expressed, ballots: 1)
        var story = try story(Self.rule("post", [twoThirds] + Hall.half))
        _ = try story.elect("it", ["ada": 5, "ben": 4, "cleo": 1])
        _ = try story.elect("it", ["ada": 6, "ben": 4])
        story.when(.repeatBallot("it#1", reason: "Too early."))
        #expect(story.conductRefusal() == .laterBallotStands("it#2"))
        story.when(.repeatBallot("it#2", reason: "The lights went out."), by: AssemblyFixture.chair)
        #expect(story.refusal == .secondPersonNeeded)
        try story.given(.repeatBallot("it#2", reason: "The lights went out."))
        try story.given(.delegations(.registerPresence("JJ", present: false)))
        let again = try story.elect("it", ["ada": 4, "ben": 5])
        let ballot = try #require(story.assembly.ballots["it#3"])
        #expect(ballot.position.number == 2)
        #expect(ballot.position.repeats == "it#2")
        #expect(ballot.entitled == 9, "the base is taken anew")
        #expect(again?.elected == ["ben"])
        #expect(story.auditTrouble == nil)
    }

    @Test("given an appointment not carried, another name within 24 hours, and the series starts anew (RPGA 50)")
    func newName() throws {
        let failing = Hall(
            decisions: [
                DecisionRule(
                    id: "post", title: "Post", stages: [Hall.stage(.simple, of: .cast, ballots: 1)], secrecy: .secret,
                    onFailure: .newCandidate(hours: 24), citation: "RPGA 50")
            ], questions: [Hall.post("it", "post", of: ["ada": "AA"])])
        var story = try failing.story(under: "elections")
        let result = try story.elect("it", ["ada": 4], abstentions: 6)
        #expect(result?.step?.next == .failed(.newCandidate(hours: 24)))
        let declared = try #require(story.assembly.lastEventAt)
        let until = declared.adding(seconds: 86_400)
        #expect(story.assembly.conduct.awaitedNames["it"] == until)
        story.when(.ballots(.open("it", limitSeconds: nil, seal: AssemblyFixture.seal)))
        #expect(story.conductRefusal() == .newNameAwaited("it", until: until))
        #expect(story.refusal?.sentence(in: story.assembly).english.contains("by 09:00 on") == true)
        try story.given(.bringCandidate("it", Candidate(id: "dora", name: "Dora", member: "DD")))
        let second = try story.elect("it", ["dora": 8], abstentions: 2)
        #expect(second?.elected == ["dora"])
        #expect(story.assembly.ballots["it#2"]?.position.number == 1)
        story.when(.bringCandidate("it", Candidate(id: "emil", name: "Emil", member: "EE")))
        #expect(story.refusal == .questionNotPending("it"))
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given the chair's casting vote, it decides between equal names and on an equally divided motion")
    func castingVote() throws {
        var election = try story(Self.rule("post", [Hall.stage(nil, of: .expressed)], tie: .castingVote))
        _ = try election.elect("it", ["ada": 5, "ben": 5])
        election.when(.giveCastingVote("it", names: ["cleo"]))
        #expect(election.conductRefusal() == .nameIsNotEqual("cleo"))
        election.when(.giveCastingVote("it", names: ["ada", "ben"]))
        #expect(election.conductRefusal() == .wrongNumberOfNames(places: 1))
        try election.given(.giveCastingVote("it", names: ["ben"]))
        #expect(election.assembly.questions["it"]?.elected == ["ben"])
        #expect(election.auditTrouble == nil)

        var motion = try story(Self.rule("motion", tie: .castingVote, onFailure: .rejected, secret: false))
        motion.when(.giveCastingVoteOnMotion("it", carried: true))
        #expect(motion.conductRefusal() == .noTie("it"))
        _ = try motion.vote(on: "it", ["AA": .yes, "BB": .no])
        #expect(motion.state("it") == .pending)
        motion.when(.ballots(.open("it", limitSeconds: nil, seal: nil)))
        #expect(motion.conductRefusal() == .tieFirst("it", means: "the chair's casting vote"))
        try motion.given(.giveCastingVoteOnMotion("it", carried: true))
        #expect(motion.state("it") == .decided(.carried))
        #expect(motion.auditTrouble == nil)
    }

    @Test("given an equally divided vote, a second one in a later sitting; equal again, it is rejected (UNGA 95)")
    func secondVoteLater() throws {
        var story = try story(Self.rule("motion", tie: .secondVoteLater, onFailure: .rejected, secret: false))
        _ = try story.vote(on: "it", ["AA": .yes, "BB": .no])
        #expect(story.state("it") == .postponed)
        story.when(.ballots(.open("it", limitSeconds: nil, seal: nil)))
        #expect(story.conductRefusal() == .putOff("it", .equalVotes))
        try story.given(.sitting(.close), .sitting(.open(2)), .agenda(.takeUp("texts")))
        let second = try story.vote(on: "it", ["AA": .yes, "BB": .no])
        #expect(second?.verdict.outcome == .notCarried)
        #expect(story.state("it") == .decided(.notCarried))
        #expect(story.auditTrouble == nil)
    }

    @Test("given too many abstentions, the vote is put off, and then they no longer matter (ITU)")
    func putOff() throws {
        let rule = Self.rule("motion", onFailure: .rejected, putOffAbove: .simple, secret: false)
        var story = try story(rule)
        _ = try story.vote(on: "it", ["AA": .yes, "BB": .abstain, "CC": .abstain])
        #expect(story.state("it") == .postponed)
        #expect(story.assembly.conduct.putOff["it"]?.reason == .abstentions)
        try story.given(.sitting(.close), .sitting(.open(2)), .agenda(.takeUp("texts")))
        _ = try story.vote(on: "it", ["AA": .yes, "BB": .abstain, "CC": .abstain])
        #expect(story.state("it") == .decided(.carried))
    }

    @Test("given a special majority missed, one further vote on a base taken anew, and only one (before 2023)")
    func revote() throws {
        let rule = Self.rule(
            "motion", [Hall.stage(.twoThirds, of: .expressed)], onFailure: .revote(1), secret: false)
        var story = try story(rule)
        let first = try story.vote(on: "it", ["AA": .yes, "BB": .yes, "CC": .yes, "DD": .no, "EE": .no])
        #expect(first?.sequel == .revote(left: 0))
        #expect(story.state("it") == .pending)
        try story.given(.delegations(.registerPresence("EE", present: false)))
        let second = try story.vote(on: "it", ["AA": .yes, "BB": .yes, "CC": .no, "DD": .no])
        #expect(story.assembly.ballots["it#2"]?.entitled == 9)
        #expect(second?.sequel == .settled)
        #expect(story.state("it") == .decided(.notCarried))
    }
}
