import AssemblyCore
import Language
import Testing

@Suite("Figures that cannot belong to one ballot are refused")
struct FiguresTests {
    func trouble(_ figures: Figures) -> FiguresRefusal? {
        do throws(FiguresRefusal) {
            try figures.validate()
            return nil
        } catch { return error }
    }

    @Test("negative figures are named")
    func negative() {
        #expect(trouble(Figures(votes: .motion(for: -1, against: 0))) == .negative("votes for", -1))
        #expect(trouble(Figures(votes: .motion(for: 1, against: 0), invalid: -2)) == .negative("invalid papers", -2))
        #expect(trouble(Figures(votes: .names([Score("Ada", -3)]))) == .negative("votes for Ada", -3))
        #expect(trouble(Figures(votes: .motion(for: 1, against: 0), members: -1)) == .negative("members", -1))
    }

    @Test("figures whose sum could overflow are refused, and no figure at all crashes")
    func large() {
        #expect(trouble(Figures(votes: .motion(for: .max, against: .max))) == .tooLarge)
        #expect(trouble(Figures(votes: .names([Score("a", .max), Score("b", 1)]))) == .tooLarge)
        #expect(trouble(Figures(votes: .motion(for: .min, against: 0))) == .negative("votes for", .min))
        #expect(trouble(Figures(votes: .motion(for: 1, against: 0), weight: .max)) == .tooLarge)
    }

    @Test("more votes than people, more marks than papers, more people than members")
    func contradictions() {
        #expect(isContradiction(Figures(votes: .motion(for: 6, against: 5), present: 10)))
        #expect(isContradiction(Figures(votes: .motion(for: 6, against: 5), abstentions: 1, entitled: 11)))
        #expect(!isContradiction(Figures(votes: .motion(for: 6, against: 5), entitled: 11)))
        #expect(isContradiction(Figures(votes: .motion(for: 1, against: 0), present: 20, members: 10)))
        let pair = [Score("a", 6), Score("b", 5)]
        #expect(isContradiction(Figures(votes: .names(pair), papers: 5, seats: 2)), "6 marks for one name on 5 papers")
        #expect(
            isContradiction(Figures(votes: .names(pair), papers: 10, seats: 1)), "11 marks on 10 papers of one mark")
        #expect(
            isContradiction(Figures(votes: .names(pair), papers: 12, seats: 2)), "a paper without a mark is not counted"
        )
        #expect(!isContradiction(Figures(votes: .names(pair), papers: 6, seats: 2)))
        #expect(isContradiction(Figures(votes: .names([Score("a", 1), Score("a", 2)]))))
        #expect(isContradiction(Figures(votes: .names([]))))
        #expect(isContradiction(Figures(votes: .names(pair), seats: 0)))
        #expect(isContradiction(Figures(votes: .motion(for: 1, against: 0), papers: 1)))
        #expect(!isContradiction(Figures(votes: .names(pair), seats: 9)), "more seats than candidates is fine")
    }

    @Test("what contradicts what is said without a word of English in any other language")
    func localized() throws {
        for figures in [
            Figures(votes: .motion(for: 6, against: 5), present: 10),
            Figures(votes: .motion(for: 6, against: 5), entitled: 10),
            Figures(votes: .motion(for: 6, against: 5), members: 10),
            Figures(votes: .motion(for: 6, against: 5), weight: 10),
            Figures(votes: .motion(for: 1, against: 0), present: 20, members: 10),
            Figures(votes: .motion(for: 1, against: 0), entitled: 20, members: 10),
        ] {
            let sentence = try #require(trouble(figures)).sentence
            // French has these two as well.
            let english = Set(sentence.english.split { !$0.isLetter }.map { $0.lowercased() }).subtracting([
                "vote", "votes",
            ])
            for language in WorkingLanguage.allCases where language != .english {
                let words = Set(sentence.text(in: language).split { !$0.isLetter }.map { $0.lowercased() })
                #expect(words.isDisjoint(with: english), "\(sentence.text(in: language))")
            }
        }
    }

    private func isContradiction(_ figures: Figures) -> Bool {
        if case .contradiction? = trouble(figures) { return true }
        return false
    }
}
