import PlenaryTestKit
import Testing

@testable import AssemblyCore

@Suite("The agenda is changed in the session")
struct AgendaChangeTests {
    private static let extra = AgendaItem(id: "extra", number: "4", title: "Extra", kind: .report)

    private static func part(_ number: Int) -> AgendaItem {
        AgendaItem(
            id: ItemID(rawValue: "texts-\(number)"), parent: "texts", number: "2.1.\(number)",
            title: LocalizedText("Part \(number)"),
            kind: .resolution)
    }

    private func names(_ story: AssemblyStory) -> [ItemID] { story.assembly.agenda.items.map(\.id) }

    @Test("given an agenda, an item is added behind another with all under it, or last, and can be taken up")
    func addition() throws {
        var story = AssemblyStory()
        try story.given(.agenda(.add(Self.extra, after: "work", by: nil)))
        #expect(names(story) == ["opening", "work", "texts", "elections", "extra", "talk"])
        let last = AgendaItem(id: "last", parent: "work", number: "2.3", title: "Last", kind: .report)
        try story.given(.agenda(.add(last, after: nil, by: nil)), .sitting(.open(1)), .agenda(.takeUp("last")))
        #expect(names(story) == ["opening", "work", "texts", "elections", "last", "extra", "talk"])
        #expect(story.assembly.agenda.itemInHand?.origin == .added)
        story.when(.agenda(.add(Self.extra, after: nil, by: nil)))
        #expect(story.refusal == .agenda(.itemExists("extra")))
        #expect(story.auditTrouble == nil)
    }

    @Test("given items to come, one is moved with all under it, and the next one taken up follows the new order")
    func order() throws {
        var story = AssemblyStory()
        try story.given(.agenda(.move("work", before: "opening")))
        #expect(names(story) == ["work", "texts", "elections", "opening", "talk"])
        #expect(story.assembly.agenda.nextItem?.id == "texts")
        try story.given(.agenda(.move("work", before: nil)), .agenda(.move("elections", before: "texts")))
        #expect(names(story) == ["opening", "talk", "work", "elections", "texts"])
        #expect(story.assembly.agenda["texts"]?.number == "2.1")
        story.when(.agenda(.move("texts", before: "opening")))
        #expect(story.refusal == .agenda(.notBeside("opening")))
        story.when(.agenda(.move("texts", before: nil)))
        #expect(story.refusal == .nothingToChange)
        #expect(story.auditTrouble == nil)
    }

    @Test("given an item with questions, its parts are taken up one by one, and put together again it is as before")
    func parts() throws {
        var story = AssemblyStory()
        let before = story.assembly
        try story.given(.agenda(.split("texts", into: [Self.part(1), Self.part(2)])))
        #expect(names(story) == ["opening", "work", "texts", "texts-1", "texts-2", "elections", "talk"])
        #expect(story.assembly.questions(under: "texts").isEmpty)
        #expect(story.assembly.questions(under: "texts-1").map(\.id) == before.questions(under: "texts").map(\.id))
        try story.given(.agenda(.join("texts")))
        #expect(story.assembly.agenda == before.agenda && story.assembly.questions == before.questions)
        try story.given(
            .agenda(.split("texts", into: [Self.part(1), Self.part(2)])), .sitting(.open(1)),
            .agenda(.takeUp("texts-1")))
        story.when(.agenda(.join("texts")))
        #expect(story.refusal == .agenda(.partIsBegun("texts-1")))
        story.when(.agenda(.split("elections", into: [Self.part(3)])))
        #expect(story.refusal == .agenda(.tooFewParts))
        story.when(.agenda(.join("work")))
        #expect(story.refusal == .agenda(.isNotSplit("work")))
        #expect(story.auditTrouble == nil)
    }

    @Test("given an item to come, it is withdrawn and put back; what is under way or concluded is not withdrawn")
    func withdrawal() throws {
        var story = AssemblyStory()
        try story.given(.agenda(.withdraw("work", reason: "Its sponsors")), .sitting(.open(1)))
        #expect(["work", "texts", "elections"].allSatisfy { story.assembly.agenda[$0]?.isWithdrawn == true })
        story.when(.agenda(.takeUp("texts")))
        #expect(story.refusal == .agenda(.isWithdrawn("texts")))
        story.when(.agenda(.restore("texts")))
        #expect(story.refusal == .agenda(.isWithdrawn("work")))
        try story.given(.agenda(.restore("work")), .agenda(.takeUp("texts")))
        #expect(story.assembly.agenda["elections"]?.state == .pending)
        for item in ["texts", "work"] as [ItemID] {
            story.when(.agenda(.withdraw(item, reason: nil)))
            #expect(story.refusal == .agenda(.isBegun("texts")))
        }
        try story.given(.agenda(.conclude("texts")))
        story.when(.agenda(.withdraw("texts", reason: nil)))
        #expect(story.refusal == .agenda(.isBegun("texts")))
        #expect(story.auditTrouble == nil)
    }

    @Test("given a heading with a heading under it, it is withdrawn from the lowest part up, and the record verifies")
    func withdrawalOfHeadings() throws {
        var story = AssemblyStory()
        try story.given(
            .agenda(.split("texts", into: [Self.part(1), Self.part(2)])),
            .agenda(.withdraw("work", reason: "Its sponsors")))
        let withdrawn = story.events.compactMap { event -> ItemID? in
            if case .agenda(.withdrawn(let id, _)) = event.fact { return id }
            return nil
        }
        #expect(withdrawn == ["texts-1", "texts-2", "texts", "elections", "work"])
        #expect(story.auditTrouble == nil)
        try story.given(.agenda(.restore("work")))
        #expect(["work", "texts", "texts-1", "texts-2"].allSatisfy { story.assembly.agenda[$0]?.isWithdrawn == false })
        #expect(story.auditTrouble == nil)
    }

    @Test("given a question without a ballot, it is taken under another item; what depends on it keeps it in its place")
    func placing() throws {
        var story = AssemblyStory()
        try story.given(.agenda(.place("quiet", under: "elections")))
        #expect(story.assembly.questions["quiet"]?.item == "elections")
        story.when(.agenda(.place("draft", under: "elections")))
        #expect(story.refusal == .agenda(.hasDependants("draft", "change")))
        story.when(.agenda(.place("quiet", under: "work")))
        #expect(story.refusal == .itemIsHeading("work"))
        #expect(story.auditTrouble == nil)
    }

    @Test("whoever begins to follow in the middle knows the agenda as those who followed from the beginning")
    func snapshots() async throws {
        var story = AssemblyStory()
        try story.given(
            .agenda(.add(Self.extra, after: "opening", by: nil)), .agenda(.move("talk", before: "opening")),
            .agenda(.rename("extra", "Other")), .agenda(.split("texts", into: [Self.part(1), Self.part(2)])),
            .agenda(.withdraw("elections", reason: nil)), .agenda(.place("quiet", under: "extra")))
        try await SnapshotCheck.check(story, for: .board)
        #expect(story.replayed == story.assembly)
    }

    @Test("a forged addition without the decision that the rulebook asks for does not follow")
    func forged() throws {
        var story = AssemblyStory()
        try story.given(.sitting(.open(1)), .agenda(.takeUp("texts")))
        var audit = Audit()
        for event in story.events { #expect(audit.check(event) == nil) }
        let forged = Event(
            at: story.now, by: AssemblyFixture.secretariat, fact: .agenda(.added(Self.extra, after: nil, by: "draft")))
        #expect(audit.check(forged) != nil)
    }
}
