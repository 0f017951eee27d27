import AssemblyCore
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("The chair conducts votes that no machine takes")
struct ChairConductTests {
    @Test("what nobody objects to is so decided; an objection sends it to the vote")
    func consensus() throws {
        var chair = OfficeStory.chair(try .under("budget"))
        chair.type("o")
        chair.act("A delegation objects to a consensus")
        chair.fill("kenya")
        chair.type("s")
        #expect(chair.reading.contains("Objected: Kenya: it is put to the vote"))
        #expect(chair.reading.contains("Kenya does not join the consensus. We shall therefore proceed to the vote"))
        #expect(!chair.reading.contains("No objection: it is so decided"))
        chair.type("o")
        chair.act("Kenya no longer objects")
        chair.type("s")
        chair.step("No objection: it is so decided")
        chair.type("9")
        #expect(chair.reading.contains("There is no objection. It is so decided: Budget for 2025."))
        #expect(chair.reading.contains("Decided: without a vote, no objection"))
    }

    @Test("what is so decided after a vote is said, and not the result of that vote again")
    func consensusAfterVote() throws {
        var meeting = try HeardMeeting.under("budget")
        let (draft, amendments) = try meeting.draftWithAmendments()
        try meeting.debate(.rankAmendments(of: draft, amendments))
        try meeting.vote(on: amendments[0], 100, 20)
        var chair = OfficeStory.chair(meeting)
        chair.step("No objection: it is so decided")
        chair.type("9")
        #expect(chair.reading.contains("It is so decided: Replace 'asks' by 'invites'."))
        #expect(chair.reading.contains("on the amendment to Draft on stolen documents: Add a report each year."))
    }

    @Test(
        "hands are counted by two officers at two consoles; counts that differ begin again, and two that agree decide")
    func hands() throws {
        var chair = OfficeStory.chair(try .under("budget"))
        chair.type("o")
        chair.act("Vote by show of hands")
        chair.type("s")
        #expect(chair.reading.contains("Those in favour, please raise your hands."))
        #expect(!chair.reading.contains("Received"))
        chair.type("1")
        chair.fill("100", "20", "10", "")
        #expect(chair.reading.contains("Counts: 1 of 2  by chair"))
        #expect(chair.reading.contains("Waiting for the count of the other officer"))
        var office = OfficeStory.secretariat(chair.meeting)
        #expect(office.state.assembly.currentBallot?.handCounts.count == 1)
        #expect(office.state.assembly.currentBallot?.handCounts.first?.tally == nil)
        try office.happen {
            try $0.carryOut(
                .ballots(.enterHandCount("budget-2025#1", .motion(for: 101, against: 20, abstentions: 10))),
                by: HeardMeeting.secretariat)
        }
        chair.meeting = office.meeting
        chair.catchUp()
        #expect(chair.reading.contains("THE TWO COUNTS DIFFERED."))
        #expect(chair.reading.contains("The two counts do not agree."))
        chair.type("1")
        chair.fill("101", "20", "10", "")
        try chair.happen {
            try $0.carryOut(
                .ballots(.enterHandCount("budget-2025#1", .motion(for: 101, against: 20, abstentions: 10))),
                by: HeardMeeting.secretariat)
        }
        chair.type("1")
        #expect(chair.reading.contains("CARRIED"))
    }

    @Test("a roll call is answered by digits, 1 for yes, in the order of names; who passes is called again")
    func rollCall() throws {
        var chair = OfficeStory.chair(try .under("budget"))
        chair.type("o")
        chair.act("Vote by roll call")
        chair.type("s")
        #expect(chair.reading.contains("1. Afghanistan: yes"))
        #expect(chair.reading.contains("2. Afghanistan: no"))
        #expect(chair.reading.contains("3. Afghanistan: abstention"))
        chair.type("14")
        #expect(chair.reading.contains("Last South Africa: passes"))
        chair.type("5")
        let answers = chair.meeting.assembly.currentBallot?.rollCall?.answers
        #expect(answers?["AF"] == .yes && answers?["ZA"] == .pass && answers?["AL"] == .absent)
        chair.type("v")
        chair.press(.enter)
        chair.act("An answer was recorded wrongly")
        chair.fill("AF", "no")
        #expect(chair.meeting.assembly.currentBallot?.rollCall?.answers["AF"] == .no)
        chair.type("s")
        while let member = chair.meeting.assembly.currentBallot?.rollCall?.next {
            if chair.meeting.assembly.currentBallot?.rollCall?.isInSecondCall == true, member == "ZA" {
                #expect(
                    chair.reading.contains("I shall now call again those who passed or did not answer. South Africa."))
            }
            chair.type("1")
        }
        #expect(chair.reading.contains("Close the ballot, asks first"))
        chair.step("Close the ballot")
        chair.type("9")
        chair.type("1")
        #expect(chair.reading.contains("CARRIED"))
        #expect(chair.meeting.assembly.ballots["budget-2025#1"]?.papers["ZA"] == .open(.yes))
    }

    @Test(
        "papers are counted outside while business goes on; the sitting page shows them waiting until two counts agree")
    func papers() throws {
        var meeting = try HeardMeeting.under("executive-committee")
        try meeting.nominateThree()
        try meeting.conduct(.appointElectionsBoard(["FR", "JP", "BR"]))
        var chair = OfficeStory.chair(meeting)
        chair.type("o")
        chair.act("Ballot on paper, counted in the background")
        chair.type("s")
        #expect(chair.reading.contains("The papers are handed out."))
        chair.step("Close the ballot")
        #expect(chair.reading.contains("All papers must be in the box."))
        chair.type("9")
        #expect(chair.reading.contains("Being counted"))
        #expect(chair.reading.contains("Vice-President for Africa (0 of 2 counts)"))
        chair.step("Adjourn item 4")
        try chair.happen { try $0.carryOut(.agenda(.takeUp("budget"))) }
        #expect(chair.reading.contains("Vice-President for Africa (0 of 2 counts)"))
        chair.step("Enter the count of the papers: Vice-President for Africa")
        chair.fill("90", "60", "30", "180", "5", "1")
        #expect(chair.reading.contains("Vice-President for Africa (1 of 2 counts)"))
        var tally = Tally()
        (tally.scores, tally.papersWithNames) = (["na": 90, "gh": 60, "ke": 30], 180)
        (tally.abstentions, tally.invalid) = (5, 1)
        try chair.happen {
            try $0.carryOut(.ballots(.enterHandCount("ec-africa-1#1", tally)), by: HeardMeeting.secretariat)
        }
        #expect(chair.reading.contains("The papers on Vice-President for Africa have been counted."))
        #expect(chair.reading.contains("1. Announce the result of the papers: Vice-President for Africa"))
    }

    @Test("an equal vote is decided by the chair's casting vote, which asks before it counts")
    func castingVote() throws {
        let question = Question(
            id: "motion", item: SmallAssembly.item, title: "A motion", text: "Be it so.", decision: "decision")
        var meeting = try HeardMeeting.eleven(under: "ioc", question)
        try meeting.vote(on: "motion", 5, 5)
        var chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("The votes are equal. The chair has the casting vote."))
        chair.step("Give the casting vote for: A motion")
        #expect(chair.reading.contains("The votes are equal, and this vote of the chair decides."))
        chair.type("9")
        #expect(chair.reading.contains("CARRIED by the casting vote of the chair"))
        #expect(chair.reading.contains("The votes being equal, the chair votes in favour."))
    }

    @Test(
        "an appointment that is not made waits for another name for 24 hours, and the ballots begin anew (RPGA 50)")
    func newName() throws {
        var meeting = try HeardMeeting.under("appointment")
        try meeting.secretVote(on: "secretary-general", 60, 100)
        var chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("NOT APPOINTED"))
        #expect(chair.reading.contains("New name: by 10:02 on 6 Nov, 24:00:00 left"))
        #expect(
            chair.reading.contains(
                "Another name must be put forward by 10:02 on Wednesday 6 November 2024, and the sitting is suspended.")
        )
        chair.type("1")
        // No time is named: another name may come at any time.
        chair.press(.enter)
        #expect(chair.commands == [.sitting(.suspend)])
        #expect(
            chair.reading.contains("It will be resumed when another name has been put forward, at the latest by 10:02"))
        chair.step("Resume the sitting")
        chair.type("1")
        chair.fill("Candidate of Ghana", "GH")
        #expect(chair.meeting.assembly.conduct.awaitedNames.isEmpty)
        #expect(!chair.reading.contains("New name:"))
    }
}
