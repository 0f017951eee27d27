import AssemblyCore
import AssemblyFiles
import EditedFiles
import Testing

@Suite("The rules of other bodies")
struct OtherRulebooksTests {
    func rule(_ book: String, _ id: DecisionID) throws -> DecisionRule {
        try #require(RulebookFile.builtIn(named: book)?[id], "\(book) \(id)")
    }

    /// A test in the words of the file.
    func test(_ text: String, _ base: Base, _ metric: Metric = .heads) -> VoteTest {
        VoteTest(majority: Majority(text), base: base, metric: metric)
    }

    @Test("one seat of the Security Council: one open ballot, three between two, three open, three between two again")
    func securityCouncilSeat() throws {
        let rule = try rule("un-general-assembly", "security-council-seat")
        #expect(rule.stages.map(\.ballots) == [1, 3, 3])
        #expect(rule.stages.map(\.field) == [.unrestricted, .leading(2), .unrestricted])
        #expect(rule.stages.allSatisfy { $0.tests == [test(">=2/3", .voting)] })
        #expect(rule.returnsTo == 1)
        #expect((8...10).allSatisfy { rule.stage(forBallot: $0).field == .leading(2) })
        #expect((11...13).allSatisfy { rule.stage(forBallot: $0).field == .unrestricted })
        #expect(rule.paper.allowsWriteIns)
        #expect(rule.secrecy == .secret)
    }

    @Test("several seats: further ballots between twice as many names as seats are left; 97 of 193 for human rights")
    func severalSeats() throws {
        let council = try rule("un-general-assembly", "security-council-seats")
        #expect(council.stages[1].field == .leadingPerSeat(2))
        #expect(council.returnsTo == 1)
        #expect(council.paper.allowsWriteIns)
        #expect(try rule("un-general-assembly", "economic-and-social-council-seats").stages == council.stages)
        let rights = try rule("un-general-assembly", "human-rights-council")
        #expect(rights.stages.allSatisfy { $0.tests == [test(">1/2", .members)] })
        #expect(Majority.simple.required(of: 193) == 97)
        #expect(try rule("un-general-assembly", "several-seats-simple").returnsTo == 1)
        #expect(try rule("un-general-assembly", "one-seat-simple").tie == .lots)
    }

    @Test("the General Assembly votes an equal motion again later; one third opens a meeting, a majority decides")
    func generalAssembly() throws {
        #expect(try rule("un-general-assembly", "resolution").tie == .secondVoteLater)
        #expect(try rule("un-general-assembly", "important-question").stages[0].tests == [test(">=2/3", .expressed)])
        let rules = try #require(RulebookFile.builtIn(named: "un-general-assembly"))
        #expect(rules.quorum?.toOpen == Majority(">=1/3"))
        #expect(rules.quorum?.toDecide == .simple)
        #expect(rules.nameStart == .lot)
        #expect(rules.debate[.adjournDebate]?.speakersFor == 2)
        #expect(rules.debate[.adjournDebate]?.speakersAgainst == 2)
        #expect(rules.debate[.closeDebate]?.speakersFor == 0)
        #expect(rules.debate[.reconsideration]?.decision == "reconsideration")
        #expect(rules.debate.explanations.time == .either)
        #expect(rules.debate.explanations.limitSeconds == 600)
        #expect(rules.debate.replies.limitsSeconds == [600, 300])
        #expect(rules.debate.partsLostLoseWhole)
        #expect(rules.announcement.first == .papers)
    }

    @Test("nine of fifteen in the Security Council, and five that can block")
    func securityCouncil() throws {
        let rule = try rule("un-security-council", "resolution")
        #expect(rule.stages[0].tests == [test(">=9/15", .fixed(15))])
        #expect(rule.stages[0].tests[0].majority?.required(of: 15) == 9)
        #expect(rule.franchise.vetoes == ["CN", "FR", "GB", "RU", "US"])
        #expect(!rule.franchise.arrearsSuspend)
        #expect(try self.rule("un-security-council", "procedure").franchise.vetoes.isEmpty)
    }

    @Test("WHO: two thirds in three ballots, the lowest of three out, then a lower majority")
    func who() throws {
        let rule = try rule("who", "director-general")
        #expect(rule.stage(forBallot: 1, standing: 3).elimination == .lowest)
        #expect(rule.stage(forBallot: 2, standing: 2).elimination == .none)
        #expect(rule.stages.map { $0.tests[0].majority } == [.twoThirds, .twoThirds, .simple])
        #expect(rule.stages[1].ballots == 2)
    }

    @Test("ITU: too many abstentions put a proposal off; one proxy")
    func itu() throws {
        let rule = try rule("itu", "proposal")
        #expect(rule.putOffAbove == .simple)
        #expect(rule.tie == .lost)
        #expect(rule.franchise.proxies == 1)
        #expect(rule.maySecret)
        #expect(try self.rule("itu", "council-seats").stages[0].tests[0].majority == nil)
    }

    @Test("UNESCO: four ballots, the fifth between two; an extra ballot for an equal second place")
    func unesco() throws {
        let rule = try rule("unesco", "director-general")
        #expect(rule.stages.map(\.ballots) == [4, 1])
        #expect(rule.stage(forBallot: 5).field == .leading(2))
        #expect(rule.cutTie == .extraBallot)
        #expect(rule.stages.allSatisfy { $0.tests == [test(">1/2", .voting)] })
    }

    @Test("African Union: three ballots, three between two, then the leader alone, always two thirds of those entitled")
    func africanUnion() throws {
        let rule = try rule("au", "commission-chair")
        #expect(rule.stages.map(\.ballots) == [3, 3, 1])
        #expect(rule.stages.map(\.field) == [.all, .leading(2), .leading(1)])
        #expect(rule.stages.allSatisfy { $0.tests == [test(">=2/3", .entitled)] })
        #expect(Majority.twoThirds.required(of: 49) == 33)
        #expect(rule.returnsTo == nil)
    }

    @Test("hosts: lowest out, interested members wait, of two the one with most votes; two thirds for an exposition")
    func hosts() throws {
        let games = try rule("ioc", "host")
        #expect(games.stage(forBallot: 1, standing: 5).tests == [test(">1/2", .expressed)])
        #expect(games.stage(forBallot: 4, standing: 2).tests == [test(">1/2", .expressed)])
        #expect(games.franchise.interestedAbstain)
        #expect(!games.franchise.chairVotes)
        #expect(games.tie == .castingVote)
        let exposition = try rule("bie", "host")
        #expect(exposition.stage(forBallot: 1, standing: 3).tests == [test(">=2/3", .expressed)])
        #expect(exposition.stage(forBallot: 2, standing: 2).tests == [test(">1/2", .expressed)])
        let cup = try rule("fifa", "host")
        #expect(cup.stage(forBallot: 3, standing: 3).elimination == .lowest)
        #expect(try rule("fifa", "host-congress").paper.offersNone)
        #expect(try rule("fifa", "host-congress").secrecy == .recorded)
    }

    @Test("FIFA's President: two thirds first, then more than half with the lowest out; OAS: 18 of 34 members")
    func presidents() throws {
        let rule = try rule("fifa", "president")
        #expect(rule.stage(forBallot: 1).tests == [test(">=2/3", .expressed)])
        #expect(rule.stage(forBallot: 1).elimination == .none)
        #expect(rule.stage(forBallot: 2).tests == [test(">1/2", .expressed)])
        #expect(rule.stage(forBallot: 2).elimination == .lowest)
        #expect(try self.rule("oas", "secretary-general").stages[0].tests[0].majority?.required(of: 34) == 18)
    }

    @Test("the Council of the Union counts members and people")
    func union() throws {
        let rule = try rule("eu-council", "qualified-majority")
        #expect(rule.stages[0].tests == [test(">=55/100", .members), test(">=65/100", .members, .population)])
        #expect(rule.stages[0].tests[0].majority?.required(of: 27) == 15)
        let reinforced = try self.rule("eu-council", "qualified-majority-reinforced")
        #expect(reinforced.stages[0].tests[0].majority?.required(of: 27) == 20)
        #expect(try self.rule("eu-council", "simple").stages[0].tests[0].majority?.required(of: 27) == 14)
        #expect(try self.rule("eu-council", "unanimity").stages[0].tests[0].majority?.required(of: 26) == 26)
    }

    @Test(
        "societies, congresses and companies: illegal votes count, cards and sections weigh, several standards at once")
    func others() throws {
        #expect(try rule("simple", "motion").stages[0].tests[0].base.description == "expressed+invalid")
        #expect(try rule("simple", "election").onFailure == .furtherBallot)
        #expect(RulebookFile.builtIn(named: "simple")?.debate.speechesEach == 2)
        #expect(RulebookFile.builtIn(named: "simple")?.debate[.closeDebate]?.decision == "two-thirds")
        #expect(try rule("congress", "card-vote").metric == .weight)
        #expect(try rule("congress", "section-vote").stages[0].tests[0].metric == .sectionShare)
        #expect(try rule("congress", "card-vote").franchise.proxies == 1)
        #expect(try rule("congress", "motion").secrecy == .unrecorded)
        #expect(try rule("company", "special").stages[0].tests == [test(">=3/4", .expressed, .weight)])
        let bases = try rule("company", "exchange-and-bylaws").stages[0].tests.map(\.base)
        #expect(bases == [.expressed, .present])
        #expect(try rule("company", "of-all-shares").stages[0].tests == [test(">1/2", .weight, .weight)])
    }
}
