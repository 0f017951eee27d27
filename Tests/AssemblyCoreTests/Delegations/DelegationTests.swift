import AssemblyCore
import Language
import PlenaryTestKit
import Testing

@Suite("Delegations and who may vote")
struct DelegationTests {
    @Test("given the ten, seven may vote, and of the others each has its reason")
    func entitlement() throws {
        let assembly = AssemblyStory().assembly
        let rule = try #require(assembly.rulebook?["resolution"])
        #expect(
            AssemblyFixture.codes.filter { VotingRight.disenfranchisement(of: $0, on: rule, in: assembly) == nil }
                == AssemblyFixture.voters)
        #expect(VotingRight.disenfranchisement(of: "HH", on: rule, in: assembly) == .arrears("2022 and 2023"))
        #expect(VotingRight.disenfranchisement(of: "II", on: rule, in: assembly) == .notPresent)
        #expect(VotingRight.disenfranchisement(of: "JJ", on: rule, in: assembly) == .credentialsNotAccepted)
        #expect(VotingRight.entitledCount(in: assembly) == 7)
        #expect(assembly.presentCount == 8, "one of the nine that are here has no papers in order, and observes")
        #expect(assembly.registeredCount == 9)
    }

    @Test("given arrears, they do not suspend the vote on the charter, and a waiver lifts them")
    func arrears() throws {
        var story = AssemblyStory()
        let charter = try #require(story.assembly.rulebook?["charter"])
        let resolution = try #require(story.assembly.rulebook?["resolution"])
        #expect(VotingRight.disenfranchisement(of: "HH", on: charter, in: story.assembly) == nil)
        try story.given(.delegations(.waiveArrears("HH", decision: "Vote of the first day")))
        #expect(VotingRight.disenfranchisement(of: "HH", on: resolution, in: story.assembly) == nil)
        #expect(VotingRight.entitledCount(in: story.assembly) == 8)
        story.when(.delegations(.waiveArrears("HH", decision: "again")))
        #expect(story.refusal == .nothingToChange)
        story.when(.delegations(.waiveArrears("AA", decision: "none owed")))
        #expect(story.refusal == .nothingToChange)
        try story.given(.delegations(.clearArrears("HH")), .delegations(.enterArrears("AA", reason: "2024")))
        #expect(VotingRight.disenfranchisement(of: "AA", on: resolution, in: story.assembly) == .arrears("2024"))
    }

    @Test("given an open ballot, its roll is frozen: who comes later waits for the next, who leaves may still cast")
    func frozenRoll() throws {
        var story = try AssemblyStory.under("texts")
        let ballot = try story.open("quiet")
        try story.given(
            .delegations(.registerPresence("II", present: true)), .delegations(.decideCredentials("JJ", .accepted)))
        try story.given(
            .delegations(.registerPresence("AA", present: false)), .delegations(.enterArrears("BB", reason: "2024")))
        #expect(story.assembly.ballots[ballot]?.electors.keys.sorted() == AssemblyFixture.voters)
        story.when(.ballots(.cast(ballot, "II", .open(.yes))))
        #expect(story.refusal == .notAnElector("II", .notPresent))
        story.when(.ballots(.cast(ballot, "HH", .open(.yes))))
        #expect(story.refusal == .notAnElector("HH", .arrears("2022 and 2023")))
        try story.given(.ballots(.cast(ballot, "AA", .open(.yes))), .ballots(.cast(ballot, "BB", .open(.no))))
        try story.given(.ballots(.close(ballot)), .series(.declare(ballot)))
        let next = try story.open("change")
        #expect(story.assembly.ballots[next]?.electors.keys.sorted() == ["CC", "DD", "EE", "FF", "GG", "II", "JJ"])
    }

    @Test("given presence that comes and goes, the number present is always right, and saying it twice is refused")
    func presence() throws {
        var story = AssemblyStory()
        try story.given(.delegations(.registerPresence("II", present: true)))
        #expect(story.assembly.presentCount == 9)
        story.when(.delegations(.registerPresence("II", present: true)))
        #expect(story.refusal == .nothingToChange)
        try story.given(.delegations(.registerPresence("AA", present: false)))
        #expect(story.assembly.presentCount == 8)
        #expect(story.assembly.registeredCount == 9)
    }

    @Test("given papers that are refused, accepted or reported on, whoever is here is present or observes from then on")
    func papersAndPresence() throws {
        var story = try AssemblyStory.under("texts")
        try story.given(.delegations(.decideCredentials("JJ", .accepted)))
        #expect(story.assembly.presentCount == 9)
        try story.given(.delegations(.decideCredentials("JJ", .provisional)))
        #expect(story.assembly.presentCount == 9, "it sits and votes as before")
        try story.given(.delegations(.decideCredentials("JJ", .refused)))
        #expect(story.assembly.presentCount == 8)
        try story.given(.delegations(.registerPresence("JJ", present: false)))
        #expect(story.assembly.presentCount == 8, "an observer that leaves was not counted")
        try story.given(.delegations(.decideCredentials("II", .refused)))
        #expect(story.assembly.presentCount == 8, "nor was whoever is not here")
        let report = CredentialsReport(accepted: ["JJ"], refused: ["AA"])
        try story.given(.delegations(.layCredentialsReport("quiet", report)))
        _ = try story.vote(on: "quiet", ["BB": .yes])
        try story.given(.delegations(.adoptCredentialsReport("quiet")))
        #expect(story.assembly.presentCount == 7)
        #expect(story.assembly.presentCount == story.assembly.delegations.values.count { $0.isRepresented })
        #expect(story.replayed == story.assembly)
        #expect(story.auditTrouble == nil)
    }

    @Test("given a majority of those present, observers are not among them: 3 of 4 is more than half (RPGA 8)")
    func majorityOfThePresent() throws {
        let rule = DecisionRule(
            id: "present", title: "Of those present", stages: [Hall.stage(.simple, of: .present)], citation: "Rule 8")
        var story = try Hall(
            decisions: [rule],
            questions: [Question(id: "it", item: "texts", title: "It", decision: "present")],
            members: Hall.members(6)
        ).story()
        try story.given(
            .delegations(.decideCredentials("M05", .refused)), .delegations(.decideCredentials("M06", .pending)))
        let result = try story.vote(on: "it", ["M01": .yes, "M02": .yes, "M03": .yes, "M04": .no])
        #expect(story.assembly.ballots["it#1"]?.present == 4)
        #expect(result?.verdict.outcome == .carried)
        #expect(result?.verdict.tests.first?.base == 4)
        #expect(story.auditTrouble == nil)
    }

    @Test("given a registration, names are checked; an unknown member is refused by its code")
    func registration() throws {
        var story = AssemblyStory()
        story.when(.delegations(.register("ZZ", head: nil, delegates: [], observers: [])))
        #expect(story.refusal == .noSuchMember("ZZ"))
        story.when(.delegations(.register("AA", head: "Ada\u{202E}", delegates: [], observers: [])))
        #expect(story.refusal?.sentence.english.contains("U+202E") == true)
        story.when(
            .delegations(.register("AA", head: String(repeating: "a", count: 121), delegates: [], observers: [])))
        #expect(story.refusal?.sentence == "A name is too long (characters: 121, at most 120).")
        try story.given(.delegations(.register("AA", head: "Ada", delegates: ["Bea"], observers: ["Cai"])))
        #expect(story.assembly.delegations["AA"]?.head == "Ada")
    }

    @Test("given a badge locked by the host, only the secretariat unlocks it")
    func badges() throws {
        var story = AssemblyStory()
        try story.given(.delegations(.lockBadge("AA")))
        story.when(.delegations(.unlockBadge("AA")), by: AssemblyFixture.chair)
        #expect(story.refusal == .notYours(needs: [.secretariat]))
        story.when(.delegations(.unlockBadge("AA")))
        #expect(story.facts == [.delegations(.badgeUnlocked("AA"))])
        story.when(.delegations(.lockBadge("AA")), by: AssemblyFixture.secretariat)
        #expect(story.refusal == .notYours(needs: []))
    }
}
