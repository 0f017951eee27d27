import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("What has come into effect by a vote is not put in doubt by a recount")
struct RecountInEffectTests {
    let hall = Hall(
        decisions: [
            DecisionRule(id: "admission", title: "Admission", stages: Hall.half, citation: "Rule 1"),
            DecisionRule(id: .lateItem, title: "Late item", stages: Hall.half, citation: "Rule 2"),
        ],
        questions: [Hall.motion("nova", "admission"), Hall.motion("fraud", .lateItem)])

    let nova = Member(code: "NV", name: "Nova", region: .africa, order: 4)
    let why = "A row was counted twice"

    @Test("given a member seated by an admission, its vote is neither counted again nor annulled nor reconsidered")
    func seated() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "nova", 6, 4)
        try story.given(.admitMember(nova, by: "nova"))
        let refusal = ConductRefusal.memberSeated("NV", by: "nova")
        story.when(.ballots(.recount(ballot, reason: why)))
        #expect(story.conductRefusal() == refusal)
        story.when(.ballots(.annul(ballot, reason: why)))
        #expect(story.conductRefusal() == refusal)
        story.when(.series(.repeatBallot(ballot, reason: why)))
        #expect(story.conductRefusal() == refusal)
        #expect(
            story.refusal?.sentence(in: story.assembly).english.hasPrefix("Nova is on the roll of members by this vote")
                == true)
        story.expectSound()
    }

    @Test("given an admission that is being counted again, nobody is seated by it until the outcome is announced")
    func waits() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "nova", 6, 4)
        try story.given(.ballots(.recount(ballot, reason: why)))
        story.when(.admitMember(nova, by: "nova"))
        #expect(story.conductRefusal() == .recountInHand(ballot))
        try story.count(ballot, .motion(for: 4, against: 6))
        story.when(.admitMember(nova, by: "nova"))
        #expect(story.conductRefusal() == .recountInHand(ballot))
        try story.given(.series(.correct(ballot)))
        story.when(.admitMember(nova, by: "nova"))
        #expect(story.conductRefusal() == .admissionNotCarried("nova"))
        story.expectSound()
    }

    @Test("given an item added by a decision, it is withdrawn before the vote is counted again, and comes back with it")
    func lateItem() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "fraud", 6, 4)
        let question = try #require(story.assembly.questions["fraud"])
        let item = AgendaItem.admitted(by: question, in: story.assembly)
        try story.given(.agenda(.add(item, after: nil, by: "fraud")))
        story.when(.ballots(.recount(ballot, reason: why)))
        #expect(story.conductRefusal() == .itemAdded(item.id, by: "fraud"))
        try story.given(
            .agenda(.withdraw(item.id, reason: "The vote is counted again")), .ballots(.recount(ballot, reason: why)))
        story.when(.agenda(.restore(item.id)))
        #expect(story.conductRefusal() == .recountInHand(ballot))
        try story.count(ballot, .motion(for: 4, against: 6))
        try story.given(.series(.correct(ballot)))
        story.when(.agenda(.restore(item.id)))
        #expect(story.refusal == .agenda(.notAdmitted("fraud")))
        try story.given(.ballots(.recount(ballot, reason: "Once more")))
        try story.count(ballot, .motion(for: 6, against: 4))
        try story.given(.series(.correct(ballot)), .agenda(.restore(item.id)))
        #expect(story.assembly.agenda[item.id]?.state == .pending)
        story.expectSound()
    }

    @Test("given a late item that was taken up, the vote that added it stands")
    func begun() throws {
        var story = try hall.story()
        let ballot = try story.hands(on: "fraud", 6, 4)
        let item = AgendaItem.admitted(by: try #require(story.assembly.questions["fraud"]), in: story.assembly)
        try story.given(
            .agenda(.add(item, after: nil, by: "fraud")), .agenda(.conclude("texts")), .agenda(.takeUp(item.id)))
        for act in [BallotCommand.recount(ballot, reason: why), .annul(ballot, reason: why)] {
            story.when(.ballots(act))
            #expect(story.conductRefusal() == .itemBegun(item.id, by: "fraud"))
        }
        story.expectSound()
    }
}
