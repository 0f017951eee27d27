import Testing

@testable import Language

@Suite("Several things in one sentence")
struct ListWordsTests {
    @Test("where one of them has a comma in itself, semicolons stand between them")
    func semicolons() {
        let names: [Message] = [.verbatim("Roe, Ann; Jr."), .verbatim("Poe"), .verbatim("Congo, Democratic")]
        #expect(names.listed.text(in: .english) == "Roe, Ann; Jr.; Poe; and Congo, Democratic")
        #expect(names.alternatives.text(in: .french) == "Roe, Ann; Jr.; Poe; ou Congo, Democratic")
        #expect(names.sideBySide.text(in: .english) == "Roe, Ann; Jr.; Poe; Congo, Democratic")
        let arabic: [Message] = [.verbatim("أ، ب"), .verbatim("ج")]
        #expect(arabic.listed.text(in: .arabic) == "أ، ب؛ وج")
        let plain: [Message] = [.verbatim("A"), .verbatim("B"), .verbatim("C")]
        #expect(plain.listed.text(in: .english) == "A, B and C")
        #expect(["A", "B"].sideBySide == "A, B")
    }

    @Test("text takes the columns of its letters")
    func columns() {
        #expect("中国".cellWidth == 4 && "e\u{301}".cellWidth == 1 && "a\u{200B}".cellWidth == 1 && "".cellWidth == 0)
    }
}
