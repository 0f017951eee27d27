import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Roll calls")
struct RollCallTests {
    let hall = Hall(
        decisions: [
            DecisionRule(id: "resolution", title: "Resolution", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(id: "secret", title: "Secret", stages: Hall.half, secrecy: .secret, citation: "Rule 2"),
        ], questions: [Hall.motion("draft"), Hall.motion("hidden", "secret")], members: Hall.members(5),
        nameStart: .lot)

    @Test("given a member drawn by lot, the roll is called from there and round, those who passed a second time")
    func order() throws {
        var story = try hall.story()
        story.when(.openRollCall("draft"))
        #expect(story.conductRefusal() == .firstNameNotDrawn)
        try story.given(.drawFirstName("M04"))
        try story.given(.openRollCall("draft"))
        #expect(story.assembly.currentBallot?.rollCall?.order == ["M04", "M05", "M01", "M02", "M03"])
        story.when(.rollCallAnswer("draft#1", "M05", .yes))
        #expect(story.conductRefusal() == .anotherIsCalled("M04"))
        try story.given(.rollCallAnswer("draft#1", "M04", .yes))
        try story.given(.rollCallAnswer("draft#1", "M05", .pass))
        try story.given(.rollCallAnswer("draft#1", "M01", .no))
        try story.given(.rollCallAnswer("draft#1", "M02", .absent))
        story.when(.ballots(.close("draft#1")))
        #expect(story.conductRefusal() == .rollCallNotFinished("draft#1", next: "M03"))
        try story.given(.rollCallAnswer("draft#1", "M03", .abstain))
        #expect(story.assembly.currentBallot?.rollCall?.isInSecondCall == true)
        #expect(story.assembly.currentBallot?.rollCall?.next == "M05")
        try story.given(.rollCallAnswer("draft#1", "M05", .yes))
        try story.given(.rollCallAnswer("draft#1", "M02", .absent))
        #expect(story.assembly.currentBallot?.rollCall?.isFinished == true)
        try story.given(.ballots(.close("draft#1")), .series(.declare("draft#1")))
        let ballot = try #require(story.assembly.ballots["draft#1"])
        let result = try #require(ballot.result)
        #expect(result.figures.votes == .motion(for: 2, against: 1))
        #expect(result.figures.abstentions == 1)
        #expect(story.assembly.announcement(of: ballot).last?.value == 1, "one did not vote")
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given an answer taken down wrongly, it is put right before the close, and the sum follows")
    func correction() throws {
        var story = try hall.story()
        try story.given(.drawFirstName("M01"))
        try story.given(.openRollCall("draft"))
        try story.given(.rollCallAnswer("draft#1", "M01", .no))
        try story.given(.rollCallAnswer("draft#1", "M01", .yes))
        #expect(story.assembly.currentBallot?.tally.votesFor == 1)
        #expect(story.assembly.currentBallot?.tally.against == 0)
        try story.given(.rollCallAnswer("draft#1", "M01", .pass))
        #expect(story.assembly.currentBallot?.tally.papers == 0)
        #expect(story.assembly.currentBallot?.rollCall?.secondCall == ["M01"])
        #expect(story.assembly.currentBallot?.rollCall?.next == "M02")
    }

    @Test(
        "given two officers at one roll call, the second is told what the first has recorded, and overwrites nothing unseen"
    )
    func twoOfficers() throws {
        var story = try hall.story()
        try story.given(.drawFirstName("M01"))
        try story.given(.openRollCall("draft"))
        story.when(.rollCallAnswer("draft#1", "M01", .yes, replacing: .nothing))
        #expect(story.refusal == nil)
        story.when(.rollCallAnswer("draft#1", "M01", .no, replacing: .nothing))
        #expect(story.conductRefusal() == .answeredMeanwhile("M01", .yes, by: "office"))
        #expect(story.refusal?.sentence.english.contains("'yes' has been recorded meanwhile, by 'office'") == true)
        #expect(story.assembly.currentBallot?.rollCall?.answers == ["M01": .yes])
        // Whoever has seen it may put it right, and whoever does not say what was seen may do so as before.
        story.when(.rollCallAnswer("draft#1", "M01", .no, replacing: .answer(.yes)))
        #expect(story.assembly.currentBallot?.rollCall?.answers == ["M01": .no])
        story.when(.rollCallAnswer("draft#1", "M01", .abstain))
        #expect(story.assembly.currentBallot?.rollCall?.answers == ["M01": .abstain])
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given a member that passed, its answer in the second call replaces that, and only once")
    func secondCall() throws {
        var story = try hall.story()
        try story.given(.drawFirstName("M01"))
        try story.given(.openRollCall("draft"))
        try story.given(.rollCallAnswer("draft#1", "M01", .pass, replacing: .nothing))
        for member in ["M02", "M03", "M04", "M05"] as [MemberCode] {
            try story.given(.rollCallAnswer("draft#1", member, .yes, replacing: .nothing))
        }
        story.when(.rollCallAnswer("draft#1", "M01", .no, replacing: .answer(.pass)))
        #expect(story.refusal == nil)
        story.when(.rollCallAnswer("draft#1", "M01", .yes, replacing: .answer(.pass)))
        #expect(story.conductRefusal() == .answeredMeanwhile("M01", .no, by: "office"))
    }

    @Test("what is secret is not called out, and answers are the secretariat's or the chair's to take down")
    func refusals() throws {
        var story = try hall.story()
        try story.given(.drawFirstName("M01"))
        story.when(.openRollCall("hidden"))
        #expect(story.conductRefusal() == .notByRollCall("hidden"))
        try story.given(.openRollCall("draft"))
        story.when(.rollCallAnswer("draft#1", "M01", .yes), by: .delegate("M01"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat]))
    }

    @Test("how a member meant to vote is noted afterwards and changes nothing")
    func intention() throws {
        var story = try hall.story()
        _ = try story.vote(on: "draft", ["M01": .yes, "M02": .no, "M03": .yes])
        let result = story.assembly.ballots["draft#1"]?.result
        try story.given(.recordIntention("draft#1", "M04", Intention(choice: .no, words: "We were late.")))
        #expect(story.assembly.conduct.intentions.map(\.member) == ["M04"])
        #expect(story.assembly.ballots["draft#1"]?.result == result)
        story.when(.recordIntention("draft#1", "M05", Intention(choice: .no)), by: .delegate("M04"))
        #expect(story.refusal == .notYours(needs: [.chair, .secretariat]))
        #expect(story.auditTrouble == nil)
    }

    @Test("whoever was absent may say how it would have voted; whoever had no vote may not")
    func intentionWithoutVote() throws {
        var story = try hall.story()
        try story.given(
            .delegations(.registerPresence("M04", present: false)), .delegations(.decideCredentials("M05", .refused)))
        _ = try story.vote(on: "draft", ["M01": .yes])
        try story.given(.recordIntention("draft#1", "M04", Intention(choice: .yes)))
        story.when(.recordIntention("draft#1", "M05", Intention(choice: .no)), by: AssemblyFixture.chair)
        #expect(story.refusal == .notAnElector("M05", .credentialsNotAccepted))
    }
}
