import AssemblyCore
import Testing

@Suite("Votes of real assemblies come out as they did")
struct HistoricVotesTests {
    @Test("there are votes to try, and each but the double majority has a test in our words")
    func completeness() throws {
        let votes = try HistoricVote.all()
        #expect(votes.count == 47)
        #expect(votes.filter { $0.test == nil }.map(\.id) == ["Q01"])
    }

    @Test("required number and outcome of every vote", arguments: try HistoricVote.all())
    func outcome(_ vote: HistoricVote) throws {
        guard let test = vote.test else { return }
        let verdict = try vote.figures.verdict(under: [test])
        #expect(verdict.required == vote.required?.votes)
        if let base = vote.baseVotes { #expect(verdict.base == base) }
        if vote.kind == "motion" {
            #expect((verdict.outcome == .carried) == (vote.outcome == "carried"))
        } else {
            #expect(Set(verdict.elected) == Set(vote.elected ?? []))
            #expect((verdict.outcome == .elected) == (vote.elected?.isEmpty == false))
        }
    }

    @Test("the double majority of the EU Council: 55 % of the states and 65 % of the population, in integers")
    func doubleMajority() throws {
        let vote = try #require(try HistoricVote.all().first { $0.id == "Q01" })
        // 66.07 % of the population, in hundredths of a per cent; the State that abstained is not for it.
        let people = Measure(votes: .motion(for: 6_607, against: 3_393), members: 10_000)
        let figures = Figures(
            votes: .motion(for: vote.statesFor ?? 0, against: vote.statesAgainst ?? 0),
            abstentions: vote.statesAbstain ?? 0, members: vote.statesTotal, measures: [.population: people])
        let tests = [
            VoteTest(majority: Majority(">=11/20"), base: .members),
            VoteTest(majority: Majority(">=13/20"), base: .members, metric: .population),
        ]
        let verdict = try figures.verdict(under: tests)
        #expect(verdict.tests.map(\.required) == [15, 6_500])
        #expect(verdict.tests.map(\.votes) == [20, 6_607])
        #expect((verdict.outcome == .carried) == (vote.outcome == "carried"))
    }

    @Test("per cent that look alike are not: 33 of 50 is short of two thirds, 32 of 48 is two thirds")
    func lookalikes() throws {
        let test = VoteTest(majority: .twoThirds, base: .expressed)
        #expect(try Figures(votes: .motion(for: 33, against: 17)).verdict(under: [test]).outcome == .notCarried)
        #expect(try Figures(votes: .motion(for: 32, against: 16)).verdict(under: [test]).outcome == .carried)
        #expect(try Figures(votes: .motion(for: 128, against: 64)).verdict(under: [test]).outcome == .carried)
        let half = VoteTest(majority: .simple, base: .expressed)
        #expect(try Figures(votes: .motion(for: 11, against: 11)).verdict(under: [half]).outcome == .notCarried)
    }
}
