import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Who is here, day by day")
struct PresenceTests {
    /// The ten, under a rulebook with rules of presence.
    private static func story(_ rules: PresenceRules?) -> AssemblyStory {
        let ten = AssemblyFixture.convocation()
        let book = ten.rulebook
        let rulebook = Rulebook(
            id: book.id, title: book.title, edition: book.edition, decisions: book.decisions,
            announcement: book.announcement, allowsChange: book.allowsChange, nameOrder: book.nameOrder,
            presence: rules)
        return AssemblyStory(
            Convocation(
                title: ten.title, shortTitle: ten.shortTitle, place: ten.place, from: ten.from, to: ten.to,
                utcOffsetMinutes: ten.utcOffsetMinutes, isRehearsal: false, languages: ten.languages,
                rulebook: rulebook, members: ten.members, delegations: ten.delegations, sittings: ten.sittings,
                agenda: ten.agenda, questions: ten.questions, notes: []))
    }

    @Test("given a list, whoever stands on it is here and nobody else")
    func list() throws {
        var story = AssemblyStory()
        story.when(.delegations(.takePresence(of: ["II", "AA"])))
        #expect(story.facts == [.delegations(.presenceTaken(of: ["II", "AA"]))])
        #expect(story.assembly.presentCount == 2)
        #expect(story.assembly.delegations.values.filter(\.isPresent).map(\.member).sorted() == ["AA", "II"])
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("a member that there is none of, and one that is named twice, are refused, and nothing changes")
    func slips() throws {
        var story = AssemblyStory()
        let before = story.assembly.presentCount
        story.when(.delegations(.takePresence(of: ["AA", "ZZ"])))
        #expect(story.refusal == .noSuchMember("ZZ"))
        story.when(.delegations(.takePresence(of: ["AA", "AA"])))
        #expect(story.refusal != nil)
        #expect(story.assembly.presentCount == before)
    }

    @Test("where it is asked each day, the sitting of another day opens only after it has been")
    func eachDay() throws {
        var story = Self.story(PresenceRules(eachDay: true))
        try story.given(.sitting(.open(1)), .sitting(.close), .sitting(.open(2)), .sitting(.close))
        story.wait(seconds: 24 * 3_600)
        story.when(.sitting(.open(3)))
        #expect(story.refusal?.sentence.english.contains("another day") == true)
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(steps.first?.command == .delegations(.takePresence(of: [])))
        try story.given(.delegations(.takePresence(of: [])))
        #expect(story.assembly.presentCount == 0)
        try story.given(.delegations(.registerPresence("AA", present: true)), .sitting(.open(3)))
        #expect(story.assembly.presentCount == 1)
        #expect(story.auditTrouble == nil)
    }

    @Test("where no rule says so, presence lasts for the session")
    func wholeSession() throws {
        var story = Self.story(nil)
        try story.given(.sitting(.open(1)), .sitting(.close))
        story.wait(seconds: 24 * 3_600)
        try story.given(.sitting(.open(2)))
        #expect(story.assembly.presentCount == 8)
    }

    @Test("the host checks a badge in where the rules say so, and nothing else")
    func byBadge() throws {
        var story = Self.story(PresenceRules(byBadge: true))
        story.when(.delegations(.registerPresence("II", present: true)), by: .host)
        #expect(story.facts == [.delegations(.presenceRegistered("II", present: true))])
        story.when(.delegations(.registerPresence("II", present: false)), by: .host)
        #expect(story.refusal == .notYours(needs: [.secretariat, .chair]))
        story.when(.delegations(.takePresence(of: ["AA"])), by: .host)
        #expect(story.refusal == .notYours(needs: [.secretariat, .chair]))
        var other = Self.story(PresenceRules(eachDay: true))
        other.when(.delegations(.registerPresence("II", present: true)), by: .host)
        #expect(other.refusal == .notYours(needs: [.secretariat, .chair]))
        #expect(story.auditTrouble == nil)
    }
}
