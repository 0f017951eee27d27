import AssemblyCore
import PlenaryTestKit
import Testing

/// Two seats of a council by rule 94: two thirds of the Members voting; one open ballot, three between twice as many
/// leading names as places are left, three open ones, and again.
@Suite("A whole election day under rule 94")
struct UnitedNationsDayTests {
    static let rule: DecisionRule = {
        let test = [VoteTest(majority: .twoThirds, base: .voting)]
        return DecisionRule(
            id: "council", title: "Council seats",
            stages: [
                Stage(ballots: 1, tests: test, field: .unrestricted),
                Stage(ballots: 3, tests: test, field: .leadingPerSeat(2)),
                Stage(ballots: 3, tests: test, field: .unrestricted),
            ], returnsTo: 1, secrecy: .secret, paper: PaperForm(allowsWriteIns: true), tie: .secondBallotThenLots,
            onFailure: .furtherBallot, citation: "rule 94")
    }()

    /// Ada, Ben, Cleo and Dora of four Members; everybody else may be written in.
    static let hall = Hall(
        decisions: [rule],
        questions: [
            Hall.post("council", "council", seats: 2, of: ["ada": "M01", "ben": "M02", "cleo": "M03", "dora": "M04"])
        ], members: Hall.members(193), absent: ["M191", "M192", "M193"])

    static func tally(_ scores: [CandidateID: Int], papers: Int, abstentions: Int = 0, invalid: Int = 0) -> Tally {
        var tally = Tally()
        (tally.scores, tally.papersWithNames) = (scores, papers)
        (tally.abstentions, tally.invalid) = (abstentions, invalid)
        return tally
    }

    func ballot(
        _ story: inout AssemblyStory, _ scores: [CandidateID: Int], papers: Int = 186, abstentions: Int = 2,
        invalid: Int = 2
    ) throws -> Ballot {
        let id = try story.open("council")
        try story.castSealed(Array(story.assembly.roll.prefix(papers + abstentions + invalid)), in: id)
        let tally = Self.tally(scores, papers: papers, abstentions: abstentions, invalid: invalid)
        try story.given(.ballots(.close(id)), .ballots(.recordCount(id, tally)), .series(.declare(id)))
        return try #require(story.assembly.ballots[id])
    }

    @Test("one seat in the open ballot; the other after two rounds of restricted ballots with an open one between them")
    func day() throws {
        var story = try Self.hall.story(under: "elections")

        // Two thirds of 186 Members voting are 124, however many names the papers bear.
        let first = try ballot(&story, ["ada": 150, "ben": 90, "cleo": 80, "dora": 30, "M10": 1])
        #expect(first.seats == 2)
        #expect(first.writeIns.count == 189)
        #expect(first.result?.verdict.required == 124)
        #expect(first.result?.elected == ["ada"])
        #expect(first.result?.figures.cast == 190)

        // Restricted to twice as many names as there are places: three times without a majority.
        for number in 2...4 {
            let restricted = try ballot(&story, ["ben": 110, "cleo": 76])
            #expect(restricted.position.number == number)
            #expect(restricted.position.stage == 1)
            #expect(restricted.candidates.map(\.id) == ["ben", "cleo"])
            #expect(restricted.writeIns.isEmpty)
            #expect(restricted.seats == 1)
            #expect(restricted.result?.elected == [])
        }
        story.when(.questions(.withdrawCandidate("council", "cleo")))
        #expect(story.refusal == nil)

        // Open again: whoever was cut may come back, whoever withdrew may not, and M20 is written in.
        for number in 5...7 {
            let open = try ballot(
                &story, number == 5 ? ["ben": 100, "dora": 40, "M20": 46] : ["ben": 100, "dora": 30, "M20": 56])
            #expect(open.position.stage == 2)
            #expect(open.candidates.map(\.id).contains("dora"))
            #expect(!open.names.map(\.id).contains("cleo"))
            #expect(!open.names.map(\.id).contains("ada"))
        }
        #expect(story.assembly.questions["council"]?.candidates.contains { $0.id == "M20" } == true)

        // Restricted to the two leaders of the last open ballot, and there the second seat is filled.
        let last = try ballot(&story, ["ben": 125, "M20": 61])
        #expect(last.position.number == 8)
        #expect(last.candidates.map(\.id) == ["ben", "M20"])
        #expect(last.result?.elected == ["ben"])
        #expect(last.result?.step?.next == .decided)
        #expect(story.assembly.questions["council"]?.elected == ["ada", "ben"])
        #expect(story.state("council") == .decided(.elected))
        #expect(story.auditTrouble == nil)
        #expect(story.replayed == story.assembly)
    }

    @Test("equal votes for the last place in a restricted ballot: a special ballot between them")
    func cutTie() throws {
        var story = try Self.hall.story(under: "elections")
        let first = try ballot(&story, ["ada": 150, "ben": 90, "cleo": 60, "dora": 60])
        #expect(first.result?.step?.state == .tie)
        let special = try ballot(&story, ["cleo": 100, "dora": 86])
        #expect(special.position.purpose == .tieBreak(.stay, places: 1))
        #expect(special.candidates.map(\.id) == ["cleo", "dora"])
        let id = try story.open("council")
        #expect(story.assembly.ballots[id]?.candidates.map(\.id) == ["ben", "cleo"])
        #expect(story.auditTrouble == nil)
    }
}
