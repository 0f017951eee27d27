import AssemblyCore
import Language
import Testing

@Suite("The pitfalls of counting")
struct PitfallTests {
    private static let half = [VoteTest(majority: .simple, base: .expressed)]
    private static let twoThirds = [VoteTest(majority: .twoThirds, base: .expressed)]

    private func outcome(_ votesFor: Int, _ against: Int, _ tests: [VoteTest]) throws -> Outcome {
        try Figures(votes: .motion(for: votesFor, against: against)).verdict(under: tests).outcome
    }

    @Test("1: 11 of 22 is not a majority; 32 of 48 and 128 of 192 are two thirds, 33 of 50 is not")
    func boundaries() throws {
        let names = Figures(votes: .names([Score("Qatar", 11), Score("Korea", 11)]))
        #expect(try names.verdict(under: Self.half).outcome == .noneElected)
        #expect(try outcome(11, 11, Self.half) == .notCarried)
        #expect(try outcome(32, 16, Self.twoThirds) == .carried)
        #expect(try outcome(33, 17, Self.twoThirds) == .notCarried)
        #expect(try outcome(128, 64, Self.twoThirds) == .carried)
    }

    @Test("2: shares that round to the same per cent are told apart, at any size")
    func roundedPerCent() throws {
        // 66.67 % both times: one short of two thirds, and two thirds.
        #expect(try outcome(66_666, 33_334, Self.twoThirds) == .notCarried)
        #expect(try outcome(66_667, 33_333, Self.twoThirds) == .carried)
        // 50.00 % to two digits, and more than half by one in two million.
        #expect(try outcome(1_000_001, 1_000_000, Self.half) == .carried)
        #expect(try outcome(1_000_000, 1_000_000, Self.half) == .notCarried)
        // Doubles cannot tell these two numbers from one another.
        let large = 1 << 49
        #expect(try outcome(large + 1, large, Self.half) == .carried)
        #expect(try outcome(large, large, Self.half) == .notCarried)
    }

    @Test("3: several seats on one paper: the base is the voters, not their marks")
    func votersNotMarks() throws {
        let scores = [Score("Viet Nam", 192), Score("Niger", 191), Score("Tunisia", 191)]
        let figures = Figures(votes: .names(scores), papers: 193, seats: 3)
        let verdict = try figures.verdict(under: [VoteTest(majority: .twoThirds, base: .voting)])
        #expect(verdict.base == 193)
        #expect(verdict.required == 129)
        #expect(verdict.elected.count == 3)
        // Without the number of papers the voters are not known, and nothing is guessed.
        #expect(throws: FiguresRefusal.missing(.voting)) {
            try Figures(votes: .names(scores), seats: 3).verdict(under: [VoteTest(majority: .twoThirds, base: .voting)])
        }
    }

    @Test("4: the base is taken anew for each vote: it falls when voters leave, and grows when they come back")
    func baseAnew() throws {
        let rule = DecisionRule(
            id: "admission", title: "Admission", stages: [Stage(tests: Self.twoThirds)], onFailure: .revote(1),
            citation: "GR 21")
        let first = try Figures(votes: .motion(for: 76, against: 56)).verdict(under: rule, ballot: 1)
        #expect(first.required == 88)
        #expect(rule.sequel(of: first, ballot: 1) == .revote(left: 0))
        // Twenty opponents leave the hall in the pause.
        let second = try Figures(votes: .motion(for: 76, against: 36)).verdict(under: rule, ballot: 2)
        #expect(second.required == 75)
        #expect(second.outcome == .carried)
        let again = try Figures(votes: .motion(for: 70, against: 56)).verdict(under: rule, ballot: 2)
        #expect(rule.sequel(of: again, ballot: 2) == .settled)
    }

    @Test("5: a leader may lose votes between ballots, and nothing of the first ballot counts in the second")
    func leaderLoses() throws {
        var series = Series(rule: SeriesRules.host, seats: 1, standing: ["Qatar", "USA", "Korea", "Australia"])
        try series.record(.names(["Qatar": 11, "USA": 5, "Korea": 4, "Australia": 2]))
        let second = try series.record(.names(["Qatar": 10, "USA": 7, "Korea": 5]))
        #expect(second.elected.isEmpty)
        #expect(second.out == ["Korea"])
    }

    @Test("6: what was not published is unknown and said so, not taken for zero")
    func unknown() throws {
        let press = Figures(votes: .motion(for: 76, against: 56))
        #expect(try press.verdict(under: Self.twoThirds).outcome == .notCarried)
        do throws(FiguresRefusal) {
            _ = try press.verdict(under: [VoteTest(majority: .twoThirds, base: .members)])
            Issue.record("the number of members is not known")
        } catch { #expect(error.sentence.english.contains("'members' needs a figure that was not given")) }
    }

    @Test("7: figures are values: the same figures give the same verdict, whatever was said in between")
    func noOverwriting() throws {
        let figures = Figures(votes: .motion(for: 101, against: 61))
        let before = try figures.verdict(under: Self.twoThirds, citation: "Const. 16")
        var corrected = figures
        corrected.votes = .motion(for: 108, against: 54)
        #expect(try corrected.verdict(under: Self.twoThirds).outcome == .carried)
        #expect(try figures.verdict(under: Self.twoThirds, citation: "Const. 16") == before)
    }

    @Test(
        "8: everything zero is no result, never carried", arguments: [">1/2", ">=2/3", ">=1/1", ">=0/1", "plurality"])
    func zero(_ share: String) throws {
        let majority = Majority(share)
        for base in [Base.expressed, .voting, .cast, .expressedAndInvalid, .expressedAndAbstentions] {
            let verdict = try Figures(votes: .motion(for: 0, against: 0)).verdict(
                under: [VoteTest(majority: majority, base: base)])
            #expect(verdict.outcome == .noResult)
            #expect(verdict.elected.isEmpty)
        }
        let names = Figures(votes: .names([Score("A", 0), Score("B", 0)]), abstentions: 4)
        #expect(try names.verdict(under: [VoteTest(majority: majority, base: .expressed)]).outcome == .noResult)
        // With a base that is not zero, nobody is elected by no votes either.
        let outcome = try names.verdict(under: [VoteTest(majority: majority, base: .cast)]).outcome
        #expect(outcome == .noneElected)
    }
}
