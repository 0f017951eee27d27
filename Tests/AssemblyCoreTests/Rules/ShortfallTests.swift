import AssemblyCore
import Testing

@Suite("What would have been needed")
struct ShortfallTests {
    static let tests: [VoteTest] = [
        VoteTest(majority: .simple, base: .expressed), VoteTest(majority: .twoThirds, base: .expressed),
        VoteTest(majority: .twoThirds, base: .members), VoteTest(majority: Majority(">=3/4"), base: .cast),
        VoteTest(majority: Majority(">=9/15"), base: .fixed(15)), VoteTest(majority: nil, base: .expressed),
        VoteTest(majority: Majority(">=1/1"), base: .expressed),
        VoteTest(majority: .simple, base: .expressedAndAbstentions),
    ]

    @Test("76 for and 56 against lack 36 more for, or 18 fewer against, or 12 that change")
    func admission() throws {
        let verdict = try Figures(votes: .motion(for: 76, against: 56))
            .verdict(under: [VoteTest(majority: .twoThirds, base: .expressed)])
        #expect(verdict.shortfall == Shortfall(more: 36, fewer: 18, changed: 12))
    }

    @Test("against a majority of all members, fewer votes against do not help")
    func absolute() throws {
        let verdict = try Figures(votes: .motion(for: 120, against: 20), members: 196)
            .verdict(under: [VoteTest(majority: .twoThirds, base: .members)])
        #expect(verdict.shortfall == Shortfall(more: 11, fewer: nil, changed: 11))
    }

    @Test("each figure is the smallest that carries, found by trying all of them", arguments: tests)
    func naive(_ test: VoteTest) throws {
        func carries(_ votesFor: Int, _ against: Int, _ like: Figures) -> Bool {
            var figures = like
            figures.votes = .motion(for: votesFor, against: against)
            // More than a body has members cannot be cast.
            if case .fixed(let number) = test.base, figures.cast > number { return false }
            return (try? figures.verdict(under: [test]).outcome) == .carried
        }
        for votesFor in 0...12 {
            for against in 0...12 {
                let figures = Figures(
                    votes: .motion(for: votesFor, against: against), abstentions: 3, invalid: 1, members: 40)
                let verdict = try figures.verdict(under: [test])
                guard verdict.outcome == .notCarried else {
                    #expect(verdict.shortfall == nil)
                    continue
                }
                let more = (1...60).first { carries(votesFor + $0, against, figures) }
                let fewer = against == 0 ? nil : (1...against).first { carries(votesFor, against - $0, figures) }
                let changed =
                    against == 0 ? nil : (1...against).first { carries(votesFor + $0, against - $0, figures) }
                let naive = Shortfall(more: more, fewer: fewer, changed: changed)
                #expect(verdict.shortfall ?? Shortfall() == naive, "\(votesFor) to \(against)")
            }
        }
    }
}
