import AssemblyCore
import Language
import Testing

/// A small generator, so that a failing case can be had again.
struct CountingGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Verdicts")
struct VerdictTests {
    static let simple = [VoteTest(majority: .simple, base: .expressed)]

    @Test("a thousand elections come out as a naive count says", arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    func elections(_ seed: UInt64) throws {
        var generator = CountingGenerator(state: seed)
        for _ in 0..<100 {
            let seats = Int.random(in: 1...3, using: &generator)
            let count = Int.random(in: 1...6, using: &generator)
            let scores = (0..<count).map { Score("c\($0)", Int.random(in: 0...9, using: &generator)) }
            let base = scores.reduce(0) { $0 + $1.votes }
            let verdict = try Figures(votes: .names(scores), seats: seats).verdict(under: Self.simple)
            guard base > 0 else {
                #expect(verdict.outcome == .noResult)
                continue
            }
            let reaching = scores.filter { 2 * $0.votes > base }
            // Somebody is elected who reaches, and fewer than `seats` others that reach have as many votes or more.
            let elected = reaching.filter { one in
                reaching.count { $0.name != one.name && $0.votes >= one.votes } < seats
            }
            #expect(Set(verdict.elected) == Set(elected.map(\.name)), "\(scores) for \(seats)")
            let isTied = elected.count < min(seats, reaching.count)
            #expect(verdict.outcome == (isTied ? .tied : elected.isEmpty ? .noneElected : .elected))
        }
    }

    @Test("under plurality most votes win, equal votes for the last seat are a tie, and no votes elect nobody")
    func plurality() throws {
        let test = [VoteTest(majority: nil, base: .expressed)]
        func verdict(_ votes: [Int], seats: Int = 1) throws -> Verdict {
            let scores = votes.enumerated().map { Score("c\($0)", $1) }
            return try Figures(votes: .names(scores), seats: seats).verdict(under: test)
        }
        #expect(try verdict([3, 5, 4]).elected == ["c1"])
        #expect(try verdict([3, 5, 4]).required == nil)
        #expect(try verdict([5, 5, 4]).outcome == .tied)
        #expect(try verdict([5, 5, 4]).elected == [])
        #expect(try verdict([5, 4, 4], seats: 2).elected == ["c0"])
        #expect(try verdict([5, 4, 0], seats: 3).elected == ["c0", "c1"])
        #expect(try verdict([0, 0]).outcome == .noResult)
    }

    @Test("several tests must all hold: a share of those voting and a share of all members")
    func severalTests() throws {
        let tests = [
            VoteTest(majority: .twoThirds, base: .expressed), VoteTest(majority: .simple, base: .members),
        ]
        func outcome(_ votesFor: Int, _ against: Int) throws -> Outcome {
            try Figures(votes: .motion(for: votesFor, against: against), members: 100).verdict(under: tests).outcome
        }
        #expect(try outcome(51, 25) == .carried)
        #expect(try outcome(50, 0) == .notCarried)
        #expect(try outcome(60, 40) == .notCarried)
    }

    @Test("every base takes its own figure, and a figure that is missing is asked for")
    func bases() throws {
        let figures = Figures(
            votes: .motion(for: 40, against: 20), abstentions: 15, invalid: 5, present: 90, entitled: 95, members: 100,
            weight: 1_000)
        let sizes: [(Base, Int)] = [
            (.expressed, 60), (.voting, 60), (.cast, 80), (.present, 90), (.entitled, 95), (.members, 100),
            (.weight, 1_000), (.fixed(77), 77),
        ]
        for (base, size) in sizes { #expect(try figures.size(of: base) == size) }
        let bare = Figures(votes: .motion(for: 1, against: 0))
        for base in [Base.present, .entitled, .members, .weight] {
            #expect(throws: FiguresRefusal.missing(base)) { try bare.size(of: base) }
        }
        #expect(throws: FiguresRefusal.missing(.voting)) {
            try Figures(votes: .names([Score("a", 3), Score("b", 2)]), seats: 2).size(of: .voting)
        }
    }

    @Test("everything zero is no result, never carried")
    func zero() throws {
        let nothing = Figures(votes: .motion(for: 0, against: 0), abstentions: 12)
        #expect(try nothing.verdict(under: Self.simple).outcome == .noResult)
        #expect(
            try nothing.verdict(under: [VoteTest(majority: Majority(">=1/2"), base: .expressed)]).outcome == .noResult)
        let nobody = Figures(votes: .names([Score("a", 0), Score("b", 0)]), abstentions: 3)
        #expect(try nobody.verdict(under: Self.simple).outcome == .noResult)
    }

    @Test("the explanation says the figures, the arithmetic and the article")
    func explanation() throws {
        let urquiza = Figures(votes: .motion(for: 145, against: 6), abstentions: 2)
        #expect(
            try urquiza.verdict(under: Self.simple, citation: "Const. 28").explanation
                == "145 for and 6 against; more than 1/2 of 151 votes expressed is 76 (Const. 28); 145 for is 69 more than required: it is carried."
        )
        let equal = try Figures(votes: .motion(for: 5, against: 5)).verdict(under: Self.simple)
        #expect(equal.explanation.english.contains("a tie is not a majority"))
    }
}
