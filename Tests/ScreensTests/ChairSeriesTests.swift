import AssemblyCore
import PlenaryTestKit
import Screens
import Secrets
import TerminalKit
import Testing

@Suite("The chair explains every result")
struct ChairSeriesTests {
    @Test(
        "two ballots of an election: who takes the seat and why stands with every ballot, on the question and in why?")
    func series() throws {
        var meeting = try HeardMeeting.under("executive-committee")
        try meeting.nominateThree()
        try meeting.elect("ec-africa-1", ["na": 80, "gh": 70, "ke": 30])
        var chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("No candidate has obtained the required majority."))
        #expect(chair.reading.contains("1. Open ballot 2: Vice-President for Africa"))
        try chair.happen { try $0.elect("ec-africa-1", ["na": 101, "gh": 61, "ke": 20]) }
        #expect(chair.reading.contains("ELECTED: Namibia"))
        chair.type("v")
        chair.press(.enter)
        chair.type("w")
        #expect(chair.reading.contains("more than 1/2 of 182 votes expressed = 92"))
        #expect(chair.reading.contains("elected, ballot 2"))
        chair.type("w")
        #expect(chair.scene.name == "chair.ballot")
    }

    @Test("why? on a ballot in focus on the page of votes explains that ballot")
    func whyFromVotes() throws {
        var meeting = try HeardMeeting.under("budget")
        try meeting.vote(on: "budget-2025", 60, 70)
        var chair = OfficeStory.chair(meeting)
        chair.type("vw")
        #expect(chair.reading.contains("more than 1/2 of 130 votes expressed = 66; Const. 8(c)"))
        #expect(chair.reading.contains("60: NOT reached"))
        #expect(chair.reading.contains("It would have needed 11 more for"))
        chair.press(.back)
        #expect(chair.scene.name == "chair.votes")
    }

    @Test("equal names have an extra ballot, and then lots from a number drawn in public with a second officer")
    func lots() throws {
        var meeting = try HeardMeeting.under("executive-committee")
        try meeting.nominateThree()
        try meeting.elect("ec-africa-1", ["na": 90, "gh": 90, "ke": 0])
        var chair = OfficeStory.chair(meeting)
        guard case .tieBreak? = chair.meeting.assembly.series(on: "ec-africa-1")?.next else {
            Issue.record("equal names have an extra ballot: \(chair.reading)")
            return
        }
        #expect(chair.reading.contains("The votes are equal between"))
        try chair.happen { try $0.elect("ec-africa-1", ["na": 90, "gh": 90]) }
        guard case .lots? = chair.meeting.assembly.series(on: "ec-africa-1")?.next else {
            Issue.record("after an extra ballot that is equal again come lots: \(chair.reading)")
            return
        }
        chair.step("Draw lots between Namibia, Ghana")
        chair.fill("482913", "registrar", "2468")
        #expect(chair.reading.contains("by lot, number 482913"))
        #expect(chair.reading.contains("The number drawn is 482913. Ghana is elected."))
        #expect(chair.attestations.last == SecondPerson(name: "registrar", password: "2468"))
    }

    @Test("figures that give the secret away warn before they are announced")
    func secrecyWarning() throws {
        var meeting = try HeardMeeting.under("appointment")
        let ballot = try meeting.open("secretary-general")
        try meeting.cast(.yes, of: "FR")
        try meeting.carryOut(.ballots(.close(ballot.id)))
        try meeting.carryOut(.ballots(.recordCount(ballot.id, .motion(for: 1, against: 0))), by: .host)
        let chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("SECRECY: Only one paper was received"))
    }

    @Test("a quorum is shown where the rulebook sets one, and nowhere else")
    func quorum() throws {
        let ours = OfficeStory.chair(try .under("budget"))
        #expect(!ours.reading.contains("Quorum"))
        let question = Question(id: "motion", item: SmallAssembly.item, title: "A motion", decision: "resolution")
        let theirs = OfficeStory.chair(try .eleven(under: "un-general-assembly", question))
        #expect(theirs.reading.contains("Quorum: met, 6 to decide"))
    }

    @Test("a result is announced in the order of its rulebook, and practice is never called an article")
    func unitedNations() throws {
        let question = Question(
            id: "motion", item: SmallAssembly.item, title: "A motion", text: "Be it so.", decision: "resolution")
        var meeting = try HeardMeeting.eleven(under: "un-general-assembly", question)
        try meeting.vote(on: "motion", 6, 3, abstain: 1)
        var chair = OfficeStory.chair(meeting)
        let reading = chair.reading
        let order = [
            "Votes received", "Invalid votes", "Valid votes", "Abstentions", "Members voting", "Majority required",
        ]
        let places = order.compactMap { reading.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        // In a low window it stands on the page of `w` alone.
        let tall = ScreenPicture.reading(of: chair.scene(Size(columns: 100, rows: 36))).joined(separator: "\n")
        #expect(tall.contains("practice: a majority of the Members present and voting"))
        chair.type("w")
        #expect(chair.reading.contains("Practice: a majority of the Members present and voting"))
    }

    @Test("an equal vote of the United Nations is put off to a later sitting, and says so")
    func putOff() throws {
        let question = Question(
            id: "motion", item: SmallAssembly.item, title: "A motion", text: "Be it so.", decision: "resolution")
        var meeting = try HeardMeeting.eleven(under: "un-general-assembly", question)
        try meeting.vote(on: "motion", 5, 5)
        let chair = OfficeStory.chair(meeting)
        #expect(chair.reading.contains("Put off: equal votes; again from sitting 2"))
        #expect(
            chair.reading.contains("The vote on A motion is put off to a later sitting, because the votes were equal."))
    }
}
