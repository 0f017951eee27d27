import AssemblyCore
import Language
import Testing

@Suite("The same ballot in several units")
struct MeasureTests {
    private static let qualified = [
        VoteTest(majority: Majority(">=55/100"), base: .members),
        VoteTest(majority: Majority(">=65/100"), base: .members, metric: .population),
    ]

    private func council(_ votesFor: Int, _ peopleFor: Int, abstaining: Int = 1) -> Figures {
        Figures(
            votes: .motion(for: votesFor, against: 27 - votesFor - abstaining), abstentions: abstaining, members: 27,
            measures: [
                .population: Measure(
                    votes: .motion(for: peopleFor, against: 10_000 - peopleFor - 200), abstentions: 200,
                    members: 10_000)
            ])
    }

    @Test("a qualified majority needs both: 15 of 27 members and 65 % of the people")
    func doubleMajority() throws {
        let carried = try council(20, 6_607).verdict(under: Self.qualified)
        #expect(carried.outcome == .carried)
        #expect(carried.tests.map(\.required) == [15, 6_500])
        #expect(carried.tests.map(\.votes) == [20, 6_607])
        #expect(try council(15, 6_500).verdict(under: Self.qualified).outcome == .carried)
        #expect(try council(14, 9_000).verdict(under: Self.qualified).outcome == .notCarried)
        #expect(try council(26, 6_499).verdict(under: Self.qualified).outcome == .notCarried)
        #expect(carried.explanation.english.contains("10000 people of all members is 6500"))
    }

    @Test("a unit that was not counted is asked for, and one that contradicts itself is refused")
    func missing() throws {
        let heads = Figures(votes: .motion(for: 20, against: 6), members: 27)
        #expect(throws: FiguresRefusal.notCounted(.population)) { try heads.verdict(under: Self.qualified) }
        #expect(throws: FiguresRefusal.notCounted(.sectionShare)) {
            try heads.verdict(under: [VoteTest(majority: .simple, base: .expressed, metric: .sectionShare)])
        }
        var wrong = heads
        wrong.measures = [.population: Measure(votes: .motion(for: 9_000, against: 2_000), members: 10_000)]
        #expect(throws: FiguresRefusal.self) { try wrong.verdict(under: Self.qualified) }
        wrong.measures = [.population: Measure(votes: .names([Score("A", 1)]), members: 10_000)]
        #expect(throws: FiguresRefusal.self) { try wrong.verdict(under: Self.qualified) }
    }

    @Test("figures are in heads where any test counts heads, else in weights")
    func unit() {
        #expect(Self.qualified.unit == .heads)
        let weights = [VoteTest(majority: .simple, base: .expressed, metric: .weight)]
        #expect(weights.unit == .weight)
        #expect([VoteTest(majority: .simple, base: .expressed, metric: .sectionShare)].unit == .weight)
        #expect([VoteTest(majority: .simple, base: .expressed, metric: .population)].unit == .population)
    }

    @Test("shareholders: votes cast, shares present and shares outstanding give three answers to one vote")
    func shareholders() throws {
        let figures = Figures(
            votes: .motion(for: 420, against: 280), abstentions: 180, present: 880, members: 1_000, weight: 1_000)
        func outcome(_ base: Base) throws -> Outcome {
            try figures.verdict(under: [VoteTest(majority: .simple, base: base, metric: .weight)]).outcome
        }
        #expect(try outcome(.expressed) == .carried)
        #expect(try outcome(.present) == .notCarried)
        #expect(try outcome(.weight) == .notCarried)
    }

    @Test("sections count alike: half of the mean of their shares, though one section is ten times as large")
    func sections() throws {
        let test = [VoteTest(majority: .simple, base: .expressed, metric: .sectionShare)]
        func outcome(_ sections: [String: (Int, Int)]) throws -> Outcome {
            let measures = sections.mapValues { Measure(votes: .motion(for: $0.0, against: $0.1)) }
            let total = sections.values.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
            return try Figures(votes: .motion(for: total.0, against: total.1), sections: measures)
                .verdict(under: test).outcome
        }
        // 90 % of the small section and 15 % of the large one: 52.5 % of both.
        #expect(try outcome(["unions": (150, 850), "branches": (90, 10)]) == .carried)
        // 90 % and 10 %: exactly half.
        #expect(try outcome(["unions": (100, 900), "branches": (90, 10)]) == .notCarried)
        // A third and two thirds make exactly half, which decimals would not see.
        #expect(try outcome(["unions": (1, 2), "branches": (2, 1)]) == .notCarried)
        // Nobody of a section voted: the others count alike without it.
        #expect(try outcome(["unions": (0, 0), "branches": (51, 49)]) == .carried)
        #expect(try outcome(["unions": (0, 0), "branches": (0, 0)]) == .noResult)
    }

    @Test("shares of sections agree with a count in fractions of a large common number")
    func sectionProperty() throws {
        var generator = CountingGenerator(state: 8)
        let test = [VoteTest(majority: .simple, base: .expressed, metric: .sectionShare)]
        for _ in 0..<500 {
            let count = Int.random(in: 1...4, using: &generator)
            // Bases that divide 720720, so that every share is a whole number of that many parts.
            let bases = [1, 2, 3, 5, 7, 8, 9, 11, 13, 16, 48, 77, 143, 720]
            let sizes = (0..<count).map { _ in bases[Int.random(in: 0..<bases.count, using: &generator)] }
            let fors = sizes.map { Int.random(in: 0...$0, using: &generator) }
            var sections: [String: Measure] = [:]
            for index in 0..<count {
                sections["s\(index)"] = Measure(votes: .motion(for: fors[index], against: sizes[index] - fors[index]))
            }
            let parts = zip(fors, sizes).reduce(0) { $0 + $1.0 * (720_720 / $1.1) }
            let figures = Figures(
                votes: .motion(for: fors.reduce(0, +), against: sizes.reduce(0, +) - fors.reduce(0, +)),
                sections: sections)
            let outcome = try figures.verdict(under: test).outcome
            #expect((outcome == .carried) == (2 * parts > count * 720_720), "\(fors) of \(sizes)")
        }
    }

    @Test("sections with a common denominator that no number holds are refused, not rounded")
    func tooLarge() {
        let primes = [1_000_000_007, 998_244_353, 1_000_000_009]
        var sections: [String: Measure] = [:]
        for prime in primes { sections["\(prime)"] = Measure(votes: .motion(for: 1, against: prime - 1)) }
        let figures = Figures(votes: .motion(for: 3, against: 5), sections: sections)
        #expect(throws: FiguresRefusal.tooLarge) {
            try figures.verdict(under: [VoteTest(majority: .simple, base: .expressed, metric: .sectionShare)])
        }
    }

    @Test("an election by cards: the weights elect, and every unit must reach")
    func election() throws {
        let scores = [Score("Alexander", 74_972), Score("Blenkinsop", 67_140), Score("Clark", 58_769)]
        let heads = [Score("Alexander", 40), Score("Blenkinsop", 300), Score("Clark", 290)]
        let tests = [
            VoteTest(majority: nil, base: .expressed, metric: .weight),
            VoteTest(majority: Majority(">=1/10"), base: .expressed, metric: .population),
        ]
        let figures = Figures(
            votes: .names(scores), seats: 2, measures: [.population: Measure(votes: .names(heads))])
        let verdict = try figures.verdict(under: tests)
        #expect(verdict.elected == ["Blenkinsop", "Clark"], "Alexander has less than a tenth of the people")
        #expect(try figures.verdict(under: [tests[0]]).elected == ["Alexander", "Blenkinsop"])
    }
}
