import AssemblyCore
import Language
import Minutes
import PlenaryTestKit
import Testing

@Suite("What changed for a delegation stands in the minutes with its reason")
struct PersonsTests {
    @Test("a head who is replaced, a new PIN and cleared arrears are told with their reasons; a first head is not")
    func reasons() throws {
        var story = AssemblyStory()
        try story.given(
            .delegations(.register("AA", head: "First", delegates: [], observers: [])), .sitting(.open(1)),
            .delegations(.register("AA", head: "Second", delegates: [], observers: [], reason: "Recalled")),
            .delegations(.register("AA", head: "Second", delegates: ["Third"], observers: [])),
            .delegations(.renewPIN("BB", reason: "Seen by somebody")),
            .delegations(.clearArrears("HH", reason: "Paid today.")))
        let told = story.minutes().entries.map(\.sentence)
        #expect(
            told == [
                "Second replaced First as head of the delegation of AAland. Reason: Recalled.",
                "The badge of BBland was given a new PIN. Reason: Seen by somebody.",
                "The arrears of HHland were cleared; its vote was no longer suspended. Reason: Paid today.",
            ])
    }

    @Test("who was represented stands there by its short and its official name, with the head of the delegation")
    func officialNames() throws {
        let plain = AssemblyFixture.convocation()
        let members = plain.members.map { member in
            guard member.code == "AA" else { return member }
            return Member(
                code: "AA", name: LocalizedText("Aland", [.french: "Alande"]),
                official: LocalizedText("Republic of Aland", [.french: "République d'Alande"]), region: nil, order: 1)
        }
        var story = AssemblyStory(
            Convocation(
                title: plain.title, shortTitle: plain.shortTitle, place: plain.place, from: plain.from, to: plain.to,
                utcOffsetMinutes: 0, isRehearsal: false, languages: plain.languages, rulebook: plain.rulebook,
                members: members, delegations: plain.delegations, sittings: plain.sittings, agenda: plain.agenda,
                questions: plain.questions, notes: []))
        try story.given(
            .delegations(.register("AA", head: "First", delegates: [], observers: [])), .sitting(.open(1)))
        let minutes = story.minutes()
        #expect(minutes.text.contains("Aland (Republic of Aland; First)"), "\(minutes.text)")
        #expect(minutes.html.contains("Aland (Republic of Aland; First)"))
        #expect(minutes.markdown.contains("Republic of Aland"))
    }

    @Test("what becomes of the agenda stands in the minutes, and an item that is withdrawn with its reason")
    func agenda() throws {
        var story = AssemblyStory()
        try story.given(
            .sitting(.open(1)),
            .agenda(
                .add(AgendaItem(id: "extra", number: "4", title: "Extra", kind: .report), after: nil, by: nil)),
            .agenda(.move("extra", before: "talk")), .agenda(.withdraw("extra", reason: "Its sponsor asked for it")))
        #expect(
            story.minutes().entries.map(\.sentence) == [
                "Item 4, Extra, was added to the agenda.", "Item 4, Extra, was moved before item 3 (Talk).",
                "Item 4, Extra, was withdrawn from the agenda: Its sponsor asked for it.",
            ])
    }

    @Test("in a secret ballot too it is told who held whose proxy, and nothing of what was cast by it")
    func proxies() throws {
        let minutes = try Self.secretByProxy().minutes()
        let ballot = try #require(minutes.ballots.first)
        #expect(ballot.votes == nil)
        #expect(ballot.proxies.map(\.member) == ["CC"] && ballot.proxies.map(\.heldBy.member) == ["AA"])
        for page in [minutes.text, minutes.markdown, minutes.html] {
            #expect(page.contains("AAland held the proxy of CCland."))
        }
        let rows = minutes.csvBallots.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let column = try #require(rows[0].firstIndex(of: "proxies"))
        #expect(rows[1][column] == "CC:AA")
        #expect(!minutes.csvVotes.contains("CCland"))
    }

    /// A secret vote in which one delegation also casts the paper of another.
    private static func secretByProxy() throws -> AssemblyStory {
        let base = AssemblyFixture.convocation()
        let rule = DecisionRule(
            id: "post", title: "Post", stages: [Stage(tests: [VoteTest(majority: .simple, base: .expressed)])],
            secrecy: .secret, franchise: Franchise(proxies: 1), citation: "Rule 1")
        var story = AssemblyStory(
            Convocation(
                title: base.title, shortTitle: base.shortTitle, place: base.place, from: base.from, to: base.to,
                utcOffsetMinutes: 0, isRehearsal: false, languages: base.languages,
                rulebook: Rulebook(
                    id: "hall", title: "Rules", edition: "first", decisions: [rule], announcement: [.votes],
                    allowsChange: true, nameOrder: .english),
                members: base.members, delegations: base.delegations, sittings: base.sittings, agenda: base.agenda,
                questions: [Question(id: "post", item: "texts", title: "The post", decision: "post")], notes: []))
        try story.given(
            .delegations(.registerProxy(of: "CC", to: "AA")),
            .delegations(.registerPresence("CC", present: false)), .sitting(.open(1)), .agenda(.takeUp("texts")))
        let ballot = try story.open("post")
        try story.castSealed(["AA", "BB"], in: ballot)
        story.when(.ballots(.cast(ballot, "CC", AssemblyStory.sealed("CC"))), by: .delegate("AA"))
        try story.given(
            .ballots(.close(ballot)), .ballots(.recordCount(ballot, .motion(for: 2, against: 1))),
            .series(.declare(ballot)))
        return story
    }
}
