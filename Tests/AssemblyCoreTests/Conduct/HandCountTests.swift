import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Hands and papers counted by two people")
struct HandCountTests {
    let hall = Hall(
        decisions: [
            DecisionRule(id: "resolution", title: "Resolution", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(
                id: "post", title: "Post", stages: Hall.half, secrecy: .secret, onFailure: .furtherBallot,
                citation: "Rule 2"),
            DecisionRule(
                id: "card", title: "Card vote", stages: [Hall.stage(.simple, of: .expressed, metric: .weight)],
                citation: "Rule 3"),
        ],
        questions: [
            Hall.motion("draft"), Hall.motion("other"), Hall.motion("cards", "card"),
            Hall.post("post", "post", of: ["ada": "AA", "ben": "BB"]),
        ])

    @Test("given two counts that agree, the show of hands is counted, and no member's vote is known")
    func agreement() throws {
        var story = try hall.story()
        try story.given(.openHandCount("draft"))
        story.when(.enterHandCount("draft#1", .motion(for: 5, against: 3)))
        #expect(story.assembly.ballots["draft#1"]?.phase == .open)
        story.when(.enterHandCount("draft#1", .motion(for: 5, against: 3)), by: secondCounter)
        #expect(story.refusal == nil)
        #expect(story.assembly.ballots["draft#1"]?.phase == .counted)
        try story.given(.series(.declare("draft#1")))
        #expect(story.state("draft") == .decided(.carried))
        #expect(story.assembly.ballots["draft#1"]?.isRecorded == false)
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given two counts that differ, both are told and both count again")
    func disagreement() throws {
        var story = try hall.story()
        try story.given(.openHandCount("draft"))
        try story.given(.enterHandCount("draft#1", .motion(for: 5, against: 3)))
        story.when(.enterHandCount("draft#1", .motion(for: 4, against: 3)), by: secondCounter)
        #expect(
            story.facts.last
                == .ballots(
                    .handCountsDisagreed(
                        "draft#1", first: .motion(for: 5, against: 3), second: .motion(for: 4, against: 3))))
        #expect(story.assembly.ballots["draft#1"]?.countsDiffered == true)
        #expect(story.assembly.ballots["draft#1"]?.phase == .open)
        try story.given(.enterHandCount("draft#1", .motion(for: 4, against: 3)))
        story.when(.enterHandCount("draft#1", .motion(for: 4, against: 3)), by: secondCounter)
        #expect(story.assembly.ballots["draft#1"]?.phase == .counted)
        #expect(story.auditTrouble == nil)
    }

    @Test("nobody counts twice, and no more hands are counted than there are voters")
    func refusals() throws {
        var story = try hall.story()
        try story.given(.openHandCount("draft"))
        try story.given(.enterHandCount("draft#1", .motion(for: 5, against: 3)))
        story.when(.enterHandCount("draft#1", .motion(for: 5, against: 3)))
        #expect(story.conductRefusal() == .sameCounter("office"))
        story.when(.enterHandCount("draft#1", .motion(for: 9, against: 3)), by: secondCounter)
        #expect(story.refusal == .badFigures("Votes counted: 12; votes that could be given: 10."))
        story.when(.enterHandCount("draft#1", .motion(for: -1, against: 3)), by: secondCounter)
        #expect(story.refusal?.sentence.english.contains("never negative") == true)
        story.when(.ballots(.cast("draft#1", "AA", .open(.yes))))
        #expect(story.conductRefusal() == .ballotNotByMachine("draft#1"))
        story.when(.enterHandCount("draft#1", .motion(for: 5, against: 3)), by: .delegate("AA"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat, .scrutineer]))
    }

    @Test("the second count is made without the first: its figures reach nobody before both are there")
    func independence() throws {
        var story = try hall.story()
        try story.given(.openHandCount("draft"))
        try story.given(.enterHandCount("draft#1", .motion(for: 5, against: 3)))
        let event = try #require(story.events.last)
        let heard = event.redacted(for: .officer(.scrutineer), in: story.assembly)
        #expect(heard?.fact == .ballots(.handCountEntered("draft#1", nil)))
        #expect(event.redacted(for: .board, in: story.assembly) == nil)
    }

    @Test("cards are not hands, and what is secret is not decided by hands")
    func notByHands() throws {
        var story = try hall.story()
        story.when(.openHandCount("cards"))
        #expect(story.conductRefusal() == .notByHands("cards"))
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        story.when(.openHandCount("post"))
        #expect(story.conductRefusal() == .notByHands("post"))
    }

    @Test("papers are counted in the background by a board without candidates, while business goes on (RPGA 40(3))")
    func background() throws {
        var story = try hall.story(under: "elections")
        story.when(.openManualSecretBallot("post"))
        #expect(story.conductRefusal() == .noElectionsBoard)
        story.when(.appointElectionsBoard(["AA", "CC", "DD"]))
        #expect(story.conductRefusal() == .boardMemberHasCandidate("AA"))
        try story.given(.delegations(.decideCredentials("EE", .refused)))
        story.when(.appointElectionsBoard(["CC", "DD", "EE"]))
        #expect(story.refusal == .notRepresented("EE", .credentialsNotAccepted))
        try story.given(.delegations(.decideCredentials("EE", .accepted)))
        story.when(.appointElectionsBoard(["CC", "DD"]))
        #expect(story.conductRefusal() == .boardTooSmall)
        try story.given(.appointElectionsBoard(["CC", "DD", "EE"]))
        try story.given(.openManualSecretBallot("post"))
        story.when(.agenda(.conclude("elections")))
        #expect(story.refusal == .voteUnderWay("post#1"))
        try story.given(.ballots(.close("post#1")), .agenda(.conclude("elections")), .agenda(.takeUp("texts")))
        #expect(story.assembly.currentBallot == nil)
        #expect(story.assembly.waitingBallots.map(\.id) == ["post#1"])
        story.when(.questions(.withdrawCandidate("post", "ada")))
        #expect(story.refusal == .voteUnderWay("post#1"))
        let draft = try story.vote(on: "draft", ["AA": .yes, "BB": .no, "CC": .yes])
        #expect(draft?.verdict.outcome == .carried)
        try story.given(.enterHandCount("post#1", .names(["ada": 6, "ben": 4])))
        story.when(.enterHandCount("post#1", .names(["ada": 6, "ben": 4])), by: secondCounter)
        let other = try story.open("other")
        story.when(.series(.declare("post#1")))
        #expect(story.refusal == .voteUnderWay(other))
        try story.given(.ballots(.close(other)), .series(.declare(other)), .series(.declare("post#1")))
        #expect(story.assembly.questions["post"]?.elected == ["ada"])
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("the session is not closed while papers are counted")
    func sessionWaits() throws {
        var story = try hall.story(under: "elections")
        try story.given(.appointElectionsBoard(["CC", "DD", "EE"]))
        try story.given(.openManualSecretBallot("post"))
        try story.given(.ballots(.close("post#1")), .sitting(.close))
        story.when(.sitting(.closeSession))
        #expect(story.conductRefusal() == .ballotWaits("post#1"))
    }
}
