import AssemblyCore
import Language
import PlenaryTestKit
import Testing

/// Nine seats of an executive committee of thirteen persons from thirteen countries; four stay in office.
@Suite("A whole election of nine seats of the Executive Committee")
struct InterpolElectionTests {
    static let body = "executive-committee"
    static let incompatibility = Incompatibility(body: body, distinctRegions: ["president", "vice-president"])

    static func rule(_ id: DecisionID, _ stages: [Stage] = Hall.half) -> DecisionRule {
        DecisionRule(
            id: id, title: "A post", stages: stages, secrecy: .secret, tie: .secondBallotThenLots,
            onFailure: .furtherBallot, incompatibility: incompatibility, citation: "Const. 15-17; RPGA 48")
    }

    /// Regions go by turns: `M04` is of Africa, `M01` of the Americas, `M02` of Asia, `M03` of Europe.
    static let hall = Hall(
        decisions: [
            rule("president", [Hall.stage(.twoThirds, of: .expressed, ballots: 2)] + Hall.half),
            rule("vice-president"), rule("delegate"),
        ],
        questions: [
            Hall.post("vp-africa", "vice-president", of: ["amina": "M04", "bakari": "M08"], regions: [.africa]),
            Hall.post("vp-americas", "vice-president", of: ["carla": "M01", "diego": "M05"], regions: [.americas]),
            Hall.post(
                "africa", "delegate", seats: 2, of: ["fatou": "M04", "hawa": "M12", "issa": "M12", "jean": "M16"],
                regions: [.africa]),
            Hall.post(
                "americas", "delegate", seats: 2, of: ["luis": "M09", "maria": "M13", "nora": "M17"],
                regions: [.americas]),
            Hall.post("asia", "delegate", seats: 2, of: ["omar": "M06", "ping": "M10"], regions: [.asia]),
            Hall.post("europe", "delegate", of: ["rosa": "M15", "sven": "M19"], regions: [.europe]),
        ], members: Hall.members(196), absent: Set(Hall.members(196).suffix(43).map(\.code)),
        offices: [
            held("president", "president", by: "M02"), held("vp-europe", "vice-president", by: "M03"),
            held("delegate-europe", "delegate", by: "M07"), held("delegate-europe-2", "delegate", by: "M11"),
            HeldOffice(
                id: "outgoing", body: body, title: "Delegate for Europe", decision: "delegate", holder: "Tomas",
                member: "M23", until: CivilDate(year: 2024, month: 11, day: 5)),
        ])

    static func held(_ id: OfficeID, _ decision: DecisionID, by member: MemberCode) -> HeldOffice {
        HeldOffice(
            id: id, body: body, title: LocalizedText("The office \(id)"), decision: decision, member: member)
    }

    /// A ballot in which 153 vote, marking up to as many names as there are seats.
    func ballot(
        _ question: QuestionID, _ scores: [CandidateID: Int], in story: inout AssemblyStory, papers: Int = 150
    ) throws -> Ballot {
        let id = try story.open(question)
        try story.castSealed(Array(story.assembly.roll.prefix(153)), in: id)
        let tally = UnitedNationsDayTests.tally(scores, papers: papers, abstentions: 153 - papers)
        try story.given(.ballots(.close(id)), .ballots(.recordCount(id, tally)), .series(.declare(id)))
        return try #require(story.assembly.ballots[id])
    }

    @Test(
        "a country that holds an office cannot stand, a holder is not re-elected at once, a region keeps to its seats")
    func nominations() throws {
        var story = try Self.hall.story(under: "elections")
        story.when(.questions(.nominate("europe", Candidate(id: "ulla", name: "Ulla", member: "M07"))))
        #expect(
            story.conductRefusal()
                == .barred("ulla", .countryHolds(Self.held("delegate-europe", "delegate", by: "M07"))))
        story.when(.questions(.nominate("europe", Candidate(id: "tomas", name: "Tomas", member: "M23"))))
        #expect(story.conductRefusal() == .barred("tomas", .holdsThePost(Self.hall.offices[4])))
        story.when(.questions(.nominate("europe", Candidate(id: "vera", name: "Vera", member: "M23"))))
        #expect(story.refusal == nil, "another person of that country may stand: its term ends with the session")
        story.when(.questions(.nominate("europe", Candidate(id: "wim", name: "Wim", member: "M24"))))
        #expect(story.conductRefusal() == .barred("wim", .notFromRegion([.europe])))
    }

    @Test("nine seats, seat by seat: thirteen persons from thirteen countries at the end")
    func nine() throws {
        var story = try Self.hall.story(under: "elections")
        let africa = try ballot("vp-africa", ["amina": 96, "bakari": 54], in: &story)
        #expect(africa.result?.elected == ["amina"])
        #expect(africa.result?.verdict.required == 76)
        let americas = try ballot("vp-americas", ["carla": 75, "diego": 75], in: &story)
        #expect(americas.result?.step?.state == .tie)
        _ = try ballot("vp-americas", ["carla": 70, "diego": 80], in: &story)

        // Fatou's country has just won the vice-presidency: she is off the paper, with the reason.
        let delegates = try ballot("africa", ["hawa": 100, "issa": 99, "jean": 80], in: &story)
        #expect(delegates.candidates.map(\.id) == ["hawa", "issa", "jean"])
        #expect(delegates.position.barred.map(\.candidate) == ["fatou"])
        #expect(
            delegates.position.barred.first?.bar.sentence(in: story.assembly)
                == "Its country already holds another office of the body: The vp-africa.")
        // Hawa and Issa are of one country: the second seat goes to the next one above the majority.
        #expect(delegates.result?.elected == ["hawa", "jean"])
        #expect(delegates.result?.barred.map(\.candidate) == ["issa"])
        #expect(delegates.result?.figures.votes == .names([Score("Hawa", 100), Score("Issa", 99), Score("Jean", 80)]))

        let first = try ballot("americas", ["luis": 90, "maria": 70, "nora": 70], in: &story)
        #expect(first.result?.elected == ["luis"])
        let second = try ballot("americas", ["maria": 74, "nora": 76], in: &story)
        #expect(second.result?.elected == ["nora"])
        _ = try ballot("asia", ["omar": 120, "ping": 110], in: &story)
        _ = try ballot("europe", ["rosa": 80, "sven": 70], in: &story)

        let lasting = story.assembly.conduct.offices.filter { $0.until == nil }
        #expect(lasting.count == 13)
        #expect(Set(lasting.compactMap(\.member)).count == 13)
        let presidency = lasting.filter { ["president", "vice-president"].contains($0.decision) }
        #expect(Set(presidency.compactMap { $0.member.flatMap { story.assembly.members[$0]?.region } }).count == 4)
        #expect(story.assembly.questions.values.allSatisfy { $0.state == .decided(.elected) })
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("given an annulled election, its winner's country may stand again")
    func annulled() throws {
        var story = try Self.hall.story(under: "elections")
        _ = try ballot("vp-africa", ["amina": 96, "bakari": 54], in: &story)
        try story.given(.ballots(.annul("vp-africa#1", reason: "Two ballot papers too many.")))
        let delegates = try ballot("africa", ["fatou": 100, "hawa": 90], in: &story)
        #expect(delegates.position.barred.isEmpty)
        #expect(story.auditTrouble == nil)
    }
}
