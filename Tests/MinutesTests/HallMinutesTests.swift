import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

/// What the hall itself decides: breaks with a time, presence, credentials.
@Suite("The minutes tell of breaks, presence and credentials")
struct HallMinutesTests {
    @Test("a break has the time that was named, and one without a time has none")
    func breaks() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .sitting(.suspend(until: AssemblyFixture.morning.adding(seconds: 1_800))), .sitting(.resume),
            .sitting(.suspend), .sitting(.resume), .sitting(.close))
        let text = story.minutes().text
        #expect(text.contains("The sitting was suspended until 09:30."))
        #expect(text.contains("The sitting was suspended.\n"))
    }

    @Test("the report on credentials stands in them with whom it names, when it is laid and when it takes effect")
    func credentials() throws {
        var story = try AssemblyStory.under("texts")
        let report = CredentialsReport(accepted: ["AA", "BB"], provisional: ["JJ"], refused: ["GG"])
        try story.given(
            .questions(.table(Question(id: "report", item: "texts", title: "Credentials", decision: "resolution"))),
            .delegations(.layCredentialsReport("report", report)), .conduct(.declareConsensus("report")),
            .delegations(.adoptCredentialsReport("report")))
        // In text lines are broken between words.
        let text = story.minutes().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("The report on credentials was laid before the assembly: Credentials. Accredited: 2."))
        #expect(
            text.contains(
                "took effect: Credentials. Accredited: 2. Seated provisionally: JJland. Not accredited: GGland."))
        // Whoever was seated by it was represented.
        let minutes = story.minutes()
        #expect(minutes.members.first { $0.member == "JJ" }?.wasRepresented == true)
    }

    @Test("a text that is rejected with its parts stands among the decisions, and no longer once a part is voted again")
    func rejectedWithItsParts() throws {
        var story = try AssemblyStory.under("texts")
        let parts = [ProposedPart(title: "One"), ProposedPart(title: "Two")]
        try story.given(.debate(.askDivision("quiet", "AA", parts)), .debate(.divide("quiet")))
        _ = try story.vote(on: "quiet-1", ["AA": .no])
        _ = try story.vote(on: "quiet-2", ["AA": .no])
        func decisions(_ story: AssemblyStory) -> String {
            let words = story.minutes().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return String(words[(words.firstRange(of: "DECISIONS")?.lowerBound ?? words.startIndex)...])
        }
        let rejected = "Item 2.1. The quiet one: rejected, all its operative parts having been rejected"
        #expect(decisions(story).contains(rejected), "\(story.minutes().text)")
        #expect(story.minutes().markdown.contains("rejected, all its operative parts having been rejected"))
        #expect(story.minutes().html.contains("rejected, all its operative parts having been rejected"))
        try story.given(.ballots(.annul("quiet-2#1", reason: "A kiosk was broken.")))
        #expect(!decisions(story).contains(rejected))
    }

    @Test("presence that is registered at once is one sentence, and one that is asked anew is told")
    func presence() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.delegations(.takePresence(of: ["AA", "BB"])), .delegations(.takePresence(of: [])))
        let text = story.minutes().text
        #expect(text.contains("The presence was registered: 2 of 10."))
        #expect(text.contains("The presence was asked anew."))
    }
}
