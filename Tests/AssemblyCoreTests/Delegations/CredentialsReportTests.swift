import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("The report of the credentials committee")
struct CredentialsReportTests {
    private static let report = CredentialsReport(
        accepted: ["AA", "BB", "CC", "DD", "EE", "FF", "HH", "II"], provisional: ["JJ"], refused: ["GG"])

    /// The ten with a question that decides on the report.
    private static func story() throws -> AssemblyStory {
        var story = try AssemblyStory.under("texts")
        try story.given(
            .questions(
                .table(Question(id: "report", item: "texts", title: "Credentials", decision: "resolution"))),
            .delegations(.layCredentialsReport("report", report)))
        return story
    }

    @Test("laid before the assembly it changes nothing; adopted by vote it takes effect when the chair says so")
    func adopted() throws {
        var story = try Self.story()
        #expect(story.assembly.delegations["GG"]?.credentials == .accepted)
        story.when(.delegations(.adoptCredentialsReport("report")))
        #expect(story.refusal?.sentence.english.contains("once the assembly has adopted it") == true)
        _ = try story.vote(on: "report", ["AA": .yes, "BB": .yes, "CC": .no])
        let steps = NextStep.now(for: AssemblyFixture.chair, at: story.now, in: story.assembly)
        #expect(steps.contains { $0.command == .delegations(.adoptCredentialsReport("report")) && $0.refusal == nil })
        story.when(.delegations(.adoptCredentialsReport("report")), by: AssemblyFixture.chair)
        #expect(story.facts == [.delegations(.credentialsReportAdopted("report"))])
        #expect(story.assembly.delegations["GG"]?.credentials == .refused)
        #expect(story.assembly.delegations["JJ"]?.credentials == .provisional)
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("whoever is seated provisionally sits and votes; whoever is not accredited does neither")
    func rights() throws {
        var story = try Self.story()
        try story.given(.conduct(.declareConsensus("report")), .delegations(.adoptCredentialsReport("report")))
        let rule = try #require(story.assembly.rulebook?["resolution"])
        #expect(VotingRight.disenfranchisement(of: "JJ", on: rule, in: story.assembly) == nil)
        #expect(
            VotingRight.disenfranchisement(of: "GG", on: rule, in: story.assembly) == .credentialsNotAccepted)
        story.when(.floor(.request("GG")))
        #expect(story.refusal != nil)
        try story.given(.floor(.request("JJ")))
    }

    @Test("what has taken effect is neither annulled nor done twice; a new report can be laid by a new question")
    func inEffect() throws {
        var story = try Self.story()
        _ = try story.vote(on: "report", ["AA": .yes, "BB": .yes])
        try story.given(.delegations(.adoptCredentialsReport("report")))
        story.when(.delegations(.adoptCredentialsReport("report")))
        #expect(story.refusal == .nothingToChange)
        story.when(.ballots(.annul(BallotID("report", round: 1), reason: "A slip")))
        #expect(story.refusal == .conduct(.reportAdopted("report")))
    }

    @Test("a report that is rejected takes no effect")
    func rejected() throws {
        var story = try Self.story()
        _ = try story.vote(on: "report", ["AA": .no, "BB": .no])
        story.when(.delegations(.adoptCredentialsReport("report")))
        #expect(story.refusal != nil)
        #expect(story.assembly.delegations["JJ"]?.credentials == .pending)
    }

    @Test("nobody stands in it twice, nobody unknown, and it is not changed while it is voted on")
    func slips() throws {
        var story = try Self.story()
        story.when(.delegations(.layCredentialsReport("report", CredentialsReport(accepted: ["AA"], refused: ["AA"]))))
        #expect(story.refusal?.sentence.english.contains("named twice") == true)
        story.when(.delegations(.layCredentialsReport("report", CredentialsReport(accepted: ["ZZ"]))))
        #expect(story.refusal == .noSuchMember("ZZ"))
        story.when(.delegations(.layCredentialsReport("report", CredentialsReport(accepted: []))))
        #expect(story.refusal?.sentence.english.contains("names no delegation") == true)
        try story.open("report")
        story.when(.delegations(.layCredentialsReport("report", CredentialsReport(accepted: ["AA"]))))
        #expect(story.refusal?.sentence.english.contains("no longer be changed") == true)
    }

    @Test("the record says how many are accredited, and by name who is not")
    func words() throws {
        let story = try Self.story()
        let words = Self.report.words(in: story.assembly).english
        #expect(words == "Accredited: 8. Seated provisionally: JJland. Not accredited: GGland.")
    }
}
