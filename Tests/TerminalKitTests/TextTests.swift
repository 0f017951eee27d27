import Glibc
import Language
import TerminalKit
import Testing

@testable import struct TerminalKit.TextLine

@Suite("Text in cells")
struct TextTests {
    @Test("the width table agrees with the C library on every scalar that it prints")
    func widths() throws {
        setlocale(LC_CTYPE, "C.UTF-8")
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
        var differing: [UInt32] = []
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let ours = TextWidth.columns(of: scalar)
            let theirs = Int(wcwidth(Int32(value)))
            if ours >= 0, theirs >= 0, ours != theirs { differing.append(value) }
        }
        #expect(differing.count < 40, "\(differing.prefix(60).map { String($0, radix: 16) })")
    }

    @Test(
        "what terminals disagree about becomes one substitute cell",
        arguments: ["🇫🇷", "👨‍👩‍👧", "👍🏽", "❤️", "\u{AD}", "\u{1B}", "\u{9B}"] as [Character])
    func substitutes(character: Character) {
        #expect(TextWidth.cell(for: character).glyph == .substitute)
        #expect(TextWidth.cell(for: character).width == 1)
    }

    @Test("a letter with a combining accent is one cell, a Chinese sign two columns")
    func clusters() {
        #expect(TextWidth.columns(of: "e\u{301}") == 1)
        #expect(TextWidth.columns(of: "中国") == 4)
        #expect(Glyph("e\u{301}" as Character).scalars.count == 2)
    }

    @Test("control characters and bidirectional overrides never pass")
    func sanitised() {
        #expect(Sanitised.line("a\u{1B}[2Jb\u{202E}c\u{7}\nd") == "a[2Jbc d")
        let scene = Scene("x", title: TitleLine("A\u{1B}]0;evil\u{7}B")) { Paragraph("C\u{9B}2J") }
        let frame = Painter().paint(scene, size: Size(columns: 60, rows: 20))
        #expect(frame.surface.cells.allSatisfy { $0.glyph.code >= 0x20 && !(0x7F...0x9F).contains($0.glyph.code) })
        #expect(Reader().sentences(of: scene).allSatisfy { !$0.text.contains("\u{1B}") && !$0.text.contains("\u{7}") })
    }

    @Test("wrapping keeps every word and no line is too long", arguments: 1...30)
    func wrapping(columns: Int) {
        let words = "The delegation of Côte d’Ivoire has asked for the floor on a pointoforderthatislong."
        let lines = TextLine(words).wrapped(to: columns)
        #expect(lines.allSatisfy { $0.width <= columns })
        let kept = lines.flatMap(\.pieces).filter { !$0.isSpace }.count
        #expect(kept == words.filter { $0 != " " }.count)
    }

    @Test(
        "a formula is broken where one pauses: behind sentences and semicolons, not within shortened words and numbers")
    func clauses() {
        func clauses(_ text: Text) -> [String] {
            TextLine(text).clauses().map { String($0.pieces.map(\.glyph.character)) }
        }
        let formula: Text =
            "The budget is adopted. That concludes item 5.2. In favour, 10; against, 3. Is there any objection? So decided."
        #expect(
            clauses(formula) == [
                "The budget is adopted.", "That concludes item 5.2.", "In favour, 10;", "against, 3.",
                "Is there any objection?", "So decided.",
            ])
        #expect(clauses("I give the floor to St. Lucia.") == ["I give the floor to St. Lucia."])
        #expect(clauses("تُرفع الجلسة؛ شكرا. نعم؟ لا").count == 4)
    }

    @Test("a cut is marked and fits", arguments: 0...12)
    func truncation(columns: Int) {
        let line = TextLine("Adoption of the agenda").truncated(to: columns, .unicode)
        #expect(line.width <= columns)
        #expect(columns == 0 || line.pieces.last?.glyph == Glyph("…" as Character))
    }
}
