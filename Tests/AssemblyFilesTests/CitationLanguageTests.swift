import AssemblyFiles
import Language
import Testing

@testable import AssemblyCore

@Suite("Where a rule is written is said in the language of whoever reads")
struct CitationLanguageTests {
    /// Every citation of a rulebook, wherever it stands in it: whoever adds a place for one need not tell this test.
    private static func citations(in value: Any) -> [Citation] {
        if let citation = value as? Citation { return [citation] }
        return Mirror(reflecting: value).children.flatMap { citations(in: $0.value) }
    }

    private static var all: [Citation] {
        RulebookFile.builtInNames.compactMap(RulebookFile.builtIn(named:)).flatMap(citations)
    }

    @Test("no citation of the product's rulebooks leaves an English word in a sentence of another language")
    func everyRulebook() {
        let citations = Self.all
        #expect(citations.count > 300, "the walk through the rulebooks finds its citations")
        for citation in citations {
            for language in WorkingLanguage.allCases where language != .english {
                let words = citation.brief.text(in: language)
                // A symbol of a document is the same everywhere; anything else has a form of its own.
                let isSymbol = citation.article.allSatisfy { !$0.isLetter || $0.isUppercase }
                #expect(isSymbol || words != citation.brief.english, "\(language): \(words)")
                for english in [" of ", " the ", " and ", " by ", " vote", " two "] where language != .french {
                    #expect(!words.contains(english), "\(language): \(words)")
                }
            }
        }
    }

    @Test("no phrase is kept that no rulebook says any more")
    func unused() {
        let said = Set(Self.all.map(\.article))
        for phrase in WellKnownPractice.phrases { #expect(said.contains(phrase.english), "\(phrase.english)") }
    }

    @Test("what a rulebook of one's own says of practice stays as it was written")
    func ownRulebook() {
        let own = Citation("der Vorsitz entscheidet", isPractice: true)
        #expect(own.brief.text(in: .french).hasSuffix("der Vorsitz entscheidet"))
    }
}
