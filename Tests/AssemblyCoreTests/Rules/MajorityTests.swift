import AssemblyCore
import Testing

@Suite("Majorities")
struct MajorityTests {
    static let shares = [
        ">1/2", ">=1/2", ">=2/3", ">2/3", ">=3/4", ">=3/5", ">=11/20", ">=13/20", ">=18/25", ">0/1", ">=1/1", ">=4/5",
        ">=55/100", ">=65/100", ">=72/100", ">=9/15", ">=1/3", ">1/3", ">=9/10", ">=1/20",
    ]

    /// Whether votes reach a share, by the plainest definition there is.
    func reaches(_ votes: Int, of base: Int, _ share: Majority) -> Bool {
        let (left, right) = (votes * share.denominator, base * share.numerator)
        return share.comparator == .moreThan ? left > right : left >= right
    }

    @Test("for every base to 400 the required number reaches the share and one less does not", arguments: shares)
    func boundaries(_ text: String) throws {
        let share = try #require(Majority(text))
        for base in 0...400 {
            let required = try #require(share.required(of: base))
            #expect(reaches(required, of: base, share), "\(required) of \(base)")
            #expect(!reaches(required - 1, of: base, share), "\(required - 1) of \(base)")
        }
    }

    @Test("for every base to 400 a motion is carried exactly at the required number", arguments: shares)
    func motions(_ text: String) throws {
        let share = try #require(Majority(text))
        let test = VoteTest(majority: share, base: .expressed)
        for base in 1...400 {
            let required = try #require(share.required(of: base))
            for votes in [required - 1, required, required + 1] where (0...base).contains(votes) {
                let verdict = try Figures(votes: .motion(for: votes, against: base - votes)).verdict(under: [test])
                #expect(verdict.outcome == (votes >= required ? .carried : .notCarried), "\(votes) of \(base)")
                #expect(verdict.required == required)
            }
        }
    }

    @Test("for every base to 400 a name is elected exactly from the required number on", arguments: shares)
    func elections(_ text: String) throws {
        let share = try #require(Majority(text))
        let test = VoteTest(majority: share, base: .expressed)
        for base in 1...400 {
            let required = try #require(share.required(of: base))
            for votes in [required - 1, required, required + 1] where (0...base).contains(votes) {
                // One name against votes for none of the candidates, so that nobody else can be elected.
                let scores = [Score("Ada", votes), Score(Candidate.noneName, base - votes)]
                let verdict = try Figures(votes: .names(scores)).verdict(under: [test])
                #expect(verdict.elected == (votes >= max(1, required) ? ["Ada"] : []), "\(votes) of \(base)")
            }
        }
    }

    @Test("the largest base there is does not overflow, and what cannot be represented is nil")
    func largest() {
        #expect(Majority.simple.required(of: .max) == Int.max / 2 + 1)
        #expect(Majority.twoThirds.required(of: .max) == 6_148_914_691_236_517_205)
        #expect(Majority(.moreThan, 1, over: 1)?.required(of: .max) == nil)
        #expect(Majority(.atLeast, 1_000_000, over: 1_000_000)?.required(of: .max) == .max)
    }

    @Test("what is no share is not read")
    func reading() {
        for text in ["1/2", ">1", ">1/0", ">3/2", ">=-1/2", ">1/2/3", "≥2/3", "> /2", "", ">", ">1.5/2", ">1/1000001"] {
            #expect(Majority(text) == nil, "\(text)")
        }
        for text in Self.shares { #expect(Majority(text)?.description == text) }
    }
}
