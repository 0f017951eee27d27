import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The chair presides over the debate")
struct ChairDebateTests {
    @Test("a point of order is raised by one key, ruled on by a digit, appealed against and voted; a tie upholds it")
    func pointOfOrder() throws {
        var chair = OfficeStory.chair(try .under("budget"))
        chair.type("P")
        chair.fill("kenya", "The French text is missing")
        #expect(chair.reading.contains("The delegate of Kenya has raised a point of order."))
        #expect(chair.reading.contains("It says: The French text is missing"))
        chair.type("2")
        #expect(chair.reading.contains("If no delegation appeals, the ruling stands."))
        #expect(!chair.reading.contains("1. A delegation appeals"), "what Enter does is not an appeal")
        chair.step("A delegation appeals against the ruling")
        chair.fill("KE")
        #expect(
            chair.reading.contains(
                "A vote in favour overrules the ruling; without a majority, or on a tied vote, it stands."))
        chair.type("1")
        try chair.happen { meeting in
            for (place, member) in meeting.assembly.roll.dropLast().filter({
                meeting.assembly.currentBallot?.electors[$0] != nil
            })
            .enumerated() {
                try meeting.cast(place % 2 == 0 ? .yes : .no, of: member)
            }
        }
        chair.type("1")
        chair.type("9")
        chair.type("1")
        #expect(chair.reading.contains("RULING STANDS"))
        #expect(chair.reading.contains("No majority has overruled it: the ruling stands."))
        #expect(
            chair.meeting.assembly.debate.pointsOfOrder.last.flatMap { Debate.fate(of: $0, in: chair.meeting.assembly) }
                == .confirmed)
    }

    @Test("given two chairs, what one of them was told of goes from its status line when it is over")
    func over() throws {
        var second = OfficeStory.chair(try HeardMeeting.under("budget"))
        try second.happen { try $0.debate(.raisePointOfOrder("BR", "The speaker is not on the item", onVoting: false)) }
        #expect(second.scene.status != nil)
        try second.happen { try $0.debate(.rule(upheld: false, "The speech is in order")) }
        #expect(second.scene.status == nil, "\(second.scene.status?.text.english ?? "")")
        try second.happen { try $0.debate(.appeal("BR")) }
        #expect(second.scene.status?.text.english.contains("at once") == true)
        let appeal = try #require(second.meeting.assembly.pendingAppeal?.id)
        try second.happen { try $0.vote(on: appeal, 60, 70) }
        #expect(second.scene.status?.text.english.contains("at once") != true)
    }

    @Test("a ruling in the chair's own words, and a point that is dropped")
    func ownWords() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(.raisePointOfOrder("KE", "No quorum", onVoting: false))
        var chair = OfficeStory.chair(meeting)
        chair.type("d")
        chair.act("Rule: the point is not well taken")
        chair.fill("No article asks for a quorum")
        chair.type("s")
        #expect(
            chair.reading.contains(
                "The chair rules: The point of order is not well taken. No article asks for a quorum."))
    }

    @Test("motions stand in their order of precedence; who speaks to the first comes by digits, and then its vote")
    func motions() throws {
        var chair = OfficeStory.chair(try .under("budget"))
        chair.type("M")
        chair.act("Close the debate on the item")
        chair.fill("france")
        chair.type("sM")
        chair.act("Suspend the sitting")
        chair.fill("japan", "20")
        chair.type("d")
        let reading = chair.reading
        let suspend = reading.firstRange(of: "Motion to suspend the sitting for 20 minutes (first)")
        let close = reading.firstRange(of: "Motion to close the discussion of the item (waits)")
        #expect(suspend != nil && close != nil)
        #expect(reading.contains("no debate, voted on at once"))
        chair.type("s")
        #expect(chair.reading.contains("1. Open the ballot: Motion to suspend the sitting for 20 minutes"))
        #expect(
            chair.reading.contains("The delegate of Japan has moved to suspend the sitting for 20 minutes."))
        try chair.happen { try $0.vote(on: "motion-2", 40, 80) }
        #expect(chair.reading.contains("Who speaks against the motion?"))
        chair.step("Who speaks against the motion?")
        chair.fill("brazil")
        #expect(chair.reading.contains("I give the floor to Brazil, against the motion."))
        chair.step("Give the floor to Brazil against the motion")
        #expect(chair.reading.contains("Brazil has the floor, against the motion"))
    }

    @Test("what cannot be moved says why before anything is filled in")
    func unlawfulMotion() throws {
        var meeting = try HeardMeeting.under("appointment")
        try meeting.secretVote(on: "secretary-general", 170, 6)
        var chair = OfficeStory.chair(meeting)
        chair.type("M")
        #expect(chair.reading.contains("The assembly is not competent (not now)"))
        chair.act("The assembly is not competent")
        #expect(chair.scene.dialog == nil)
        #expect(chair.scene.status?.text.english.contains("Competence") == true)
    }

    @Test("amendments are ranked, one disposes of another, one is accepted, and the draft is voted on as amended")
    func amendments() throws {
        var meeting = try HeardMeeting.under("budget")
        let (draft, amendments) = try meeting.draftWithAmendments()
        var chair = OfficeStory.chair(meeting)
        chair.step("Rank the amendments to Draft on stolen documents, furthest removed first")
        #expect(chair.reading.contains("1 Delete paragraph 2; 2 Replace 'asks' by 'invites'; 3 Add a report each year"))
        chair.press(.control("u"))
        chair.fill("2 1 3")
        #expect(chair.meeting.assembly.debate.rankings[draft] == [amendments[1], amendments[0], amendments[2]])
        chair.type("d")
        chair.give(.choose(ProposalName.node("amendment-2")))
        chair.act("Say which others it disposes of")
        chair.fill("2")
        chair.type("d")
        chair.give(.choose(ProposalName.node("amendment-3")))
        chair.act("A sponsor of the draft accepts it")
        chair.fill("FR")
        chair.act("A sponsor of the draft accepts it")
        chair.fill("BR")
        try chair.happen { try $0.vote(on: "amendment-2", 100, 20) }
        chair.type("d")
        #expect(chair.reading.contains("Replace 'asks' by 'invites' was adopted and implies its rejection"))
        #expect(chair.reading.contains("voted on as amended"))
        chair.type("s")
        #expect(chair.reading.contains("Open the ballot: Draft on stolen documents, as amended"))
    }

    @Test("separate votes are a right: nobody can object, and the parts are voted before the whole")
    func division() throws {
        var meeting = try HeardMeeting.under("budget")
        _ = try meeting.draftWithAmendments()
        for amendment in ["amendment-1", "amendment-2", "amendment-3"] as [QuestionID] {
            try meeting.debate(.acceptAmendment(amendment, "FR"), .acceptAmendment(amendment, "BR"))
        }
        var chair = OfficeStory.chair(meeting)
        chair.type("d")
        chair.give(.choose(ProposalName.node("proposal-1")))
        chair.act("Separate votes are asked for")
        chair.fill("GH", "Paragraph 1; Paragraph 2")
        chair.type("s")
        #expect(chair.reading.contains("Divide Draft on stolen documents, as Ghana asks"))
        #expect(!chair.reading.contains("A delegation objects to the division"))
        chair.step("Divide Draft on stolen documents, as Ghana asks")
        chair.type("9")
        #expect(chair.reading.contains("1. Open the ballot: Paragraph 1"))
        let said = SpokenFormula.text(for: chair.meeting.assembly, at: chair.meeting.now)
        #expect(said.english.contains("We shall vote separately, by recorded vote, on: Paragraph 1."))
    }

    @Test("an explanation of vote is refused to the sponsor with the article, and nothing typed is lost")
    func explanation() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.debate(
            .propose(Proposal(title: "Draft on ports", text: nil, sponsors: ["FR"], decision: "resolution")))
        try meeting.carryOut(.questions(.setText("proposal-1", .english, "Ports.")), by: HeardMeeting.secretariat)
        try meeting.vote(on: "proposal-1", 100, 20)
        var chair = OfficeStory.chair(meeting)
        chair.type("d")
        chair.act("An explanation of vote is asked for")
        chair.fill("france")
        #expect(chair.reading.contains("RPGA 39(8)"))
        #expect(chair.scene.dialog != nil)
        chair.press(.control("u"))
        chair.fill("kenya")
        chair.type("s")
        #expect(chair.reading.contains("1. Give the floor to Kenya to explain its vote on Draft on ports"))
        #expect(chair.reading.contains("I give the floor to Kenya, who wishes to explain its vote."))
    }

    @Test("the list is read out and closed with consent; who does not consent keeps it open; a reply comes after it")
    func closingList() throws {
        var chair = OfficeStory.chair(try ChairMoments.meeting("speaker"))
        chair.step("Ask for consent to close the list")
        #expect(chair.reading.contains("A delegation does not consent to closing the list"))
        chair.step("A delegation does not consent to closing the list")
        chair.fill("kenya")
        chair.step("Thank France and free the floor")
        #expect(chair.reading.contains("There is an objection; the list remains open."))
        try chair.happen { try $0.debate(.requestReply("IT")) }
        for name in ["Fiji", "Japan", "Brazil", "Kenya"] {
            chair.step("Give the floor to \(name) (for the first time)")
            chair.step("Thank \(name) and free the floor")
        }
        chair.step("Give the floor to Italy for a reply")
        #expect(chair.reading.contains("Italy has the floor in exercise of the right of reply."))
    }
}

/// The names of questions on the screen.
enum ProposalName {
    static func node(_ question: QuestionID) -> NodeID { NodeID("question.\(question)", of: question) }
}
