import Language
import TerminalKit
import Testing

@Suite("Arabic is painted in the order of the eye, cell by cell")
struct RightToLeftTests {
    private static let size = Size(columns: 40, rows: 12)

    private func rows(_ parts: [Node], _ language: WorkingLanguage, _ reordering: Reordering = .plenary) -> [String] {
        var scene = Scene("sample", title: TitleLine("T"), focus: "one") { parts }
        scene.language = language
        let surface = Painter(reordering: reordering).paint(scene, size: Self.size).surface
        return (0..<Self.size.rows).map { surface.text(ofRow: $0) }
    }

    private func line(_ text: String, _ language: WorkingLanguage, _ reordering: Reordering = .plenary) -> String {
        rows([Paragraph(Text(Message.verbatim(text))).node], language, reordering)[1]
    }

    @Test("letters are joined and stand from right to left; the line begins at the right edge")
    func joined() {
        // Seen from the left: final ya, alif, initial lam of "ليا" as their joined forms.
        let line = line("ليا", .arabic)
        #expect(line.hasSuffix("ﺎﻴﻟ"), "\(line)")
        #expect(line.count == 40)
    }

    @Test("figures and Latin names within keep their own order")
    func mixed() {
        let line = line("من 12 إلى GA", .arabic)
        #expect(line.contains("GA") && line.contains("12"), "\(line)")
        let (name, figure) = (line.firstRange(of: "GA"), line.firstRange(of: "12"))
        #expect(name.map { name in figure.map { name.lowerBound < $0.lowerBound } ?? false } == true, "\(line)")
    }

    @Test("brackets are mirrored, so that they enclose what they enclosed")
    func brackets() {
        let line = line("أ (ب) ج", .arabic)
        #expect(line.contains("(ﺏ)"), "\(line)")
    }

    @Test("lam and alif become one sign in one cell")
    func ligature() {
        let line = line("لا", .arabic)
        #expect(line.hasSuffix("\u{FEFB}") && line.count == 40, "\(line)")
    }

    @Test("a mark stays in the cell of its letter")
    func marks() {
        let line = line("سُجل", .arabic)
        #expect(line.contains { $0.unicodeScalars.count == 2 && $0.unicodeScalars.contains("\u{64F}") }, "\(line)")
        #expect(line.count == 40)
    }

    @Test("the columns of a table are put in order each by itself, the first at the right")
    func tables() {
        let table = Table(
            [Table.Column(minimumWidth: 8), Table.Column(minimumWidth: 8)],
            rows: [Table.Row(nil, [Text(Message.verbatim("مع")), Text(Message.verbatim("12"))])])
        let line = rows([table.node], .arabic)[1]
        let word = line.firstRange(of: "ﻊﻣ")
        let figure = line.firstRange(of: "12")
        #expect(word != nil && figure != nil, "\(line)")
        if let word, let figure { #expect(figure.upperBound <= word.lowerBound, "\(line)") }
    }

    @Test(
        "the screen of a right-to-left language is turned round: marks and digits stand at the right, bars grow from it"
    )
    func mirrored() {
        let parts: [Node] = [
            ItemList([Item("one", Text(Message.verbatim("مع")), key: .character("1"))]).share(0),
            Meters([Meter(.verbatim("مع"), value: 5, maximum: 10)]).node,
        ]
        var scene = Scene("sample", title: TitleLine("T"), focus: "one") { parts }
        scene.language = .arabic
        let frame = Painter().paint(scene, size: Self.size)
        let row = frame.surface.text(ofRow: 1)
        #expect(row.hasSuffix("ﻊﻣ  1 ‹"), "\(row)")
        // The cursor stands on the first cell of what has the focus: its digit.
        #expect(frame.cursor == CellPosition(column: 37, row: 1))
        let bar = (2..<6).map { frame.surface.text(ofRow: $0) }.first { $0.contains("█") } ?? ""
        #expect(
            bar.firstRange(of: "─").map { rest in
                bar.firstRange(of: "█").map { rest.lowerBound < $0.lowerBound } ?? false
            } == true)
    }

    @Test("on a left-to-right screen an Arabic paragraph is put in order at the right, all else stays")
    func paragraphs() {
        let rows = rows(
            [Paragraph(Text(Message.verbatim("مع"))).node, Paragraph(Text(Message.verbatim("Yes"))).node], .english)
        #expect(rows[1] == String(repeating: " ", count: 38) + "ﻊﻣ")
        #expect(rows[2] == "Yes")
    }

    private static let (yemen, egypt) = (Message.verbatim("اليمن"), Message.verbatim("مصر"))
    private static let (france, chad) = (Message.verbatim("France"), Message.verbatim("Chad"))

    /// Where some words stand in a line, in the order in which they are given.
    private func places(_ words: [String], in line: String) -> [String.Index] {
        words.compactMap { line.firstRange(of: $0)?.lowerBound }
    }

    @Test("Arabic names within an English line stand in its order, and what follows a name stays behind it")
    func arabicNames() {
        let words = ["ﻦﻤﻴﻟﺍ", "and", "ﺮﺼﻣ", "103", "votes", "FOR"]
        for text in [
            Text("\(Self.yemen) and \(Self.egypt): 103 votes FOR" as Message),
            Text("\(Self.yemen, .accent) and \(Self.egypt): \(103) votes FOR"),
            Text(Self.yemen) + Text(" and ") + Text(Self.egypt) + Text("  103 votes FOR", .muted),
        ] {
            let line = rows([Paragraph(text).node], .english)[1]
            let places = places(words, in: line)
            #expect(places.count == words.count && places == places.sorted(), "\(line)")
        }
        let list = rows(
            [
                Paragraph(Text([Self.yemen, Self.egypt].listed)).node,
                Paragraph(Text([Self.yemen, Self.egypt].sideBySide)).node,
            ], .english)
        for line in list[1...2] {
            let places = places(["ﻦﻤﻴﻟﺍ", "ﺮﺼﻣ"], in: line)
            #expect(places.count == 2 && places == places.sorted() && !line.hasPrefix(" "), "\(line)")
        }
    }

    @Test("Latin names within an Arabic line stand in its order, from the right, and so does what follows them")
    func latinNames() {
        let words = ["ﻊﻣ", "103", "Chad", "France"]
        for text in [
            Text("\(Self.france)، \(Self.chad) 103 مع" as Message),
            Text([Self.france, Self.chad].sideBySide) + Text(Message.verbatim(" 103 مع")),
        ] {
            let line = rows([Paragraph(text).node], .arabic)[1]
            let places = places(words, in: line)
            #expect(places.count == words.count && places == places.sorted(), "\(line)")
            #expect(line.hasSuffix("France"), "\(line)")
        }
    }

    @Test("no mark of a name reaches a cell, the reading aloud, or a terminal that reorders by itself")
    func noMarks() {
        let text = Text("\(Self.yemen) and \(Self.france): 103" as Message)
        for language in [WorkingLanguage.english, .arabic] {
            for reordering in [Reordering.plenary, .terminal] {
                let screen = rows([Paragraph(text).node], language, reordering).joined()
                #expect(!screen.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
            }
            var scene = Scene("sample", title: TitleLine("T")) { Paragraph(text) }
            scene.language = language
            let said = Reader().sentences(of: scene).map(\.line).joined()
            #expect(said.contains("France") && !said.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
        }
    }

    @Test("a terminal that reorders by itself gets the letters in reading order")
    func terminal() {
        #expect(line("مع (12)", .arabic, .terminal) == "مع (12)")
    }

    @Test("where only ASCII is shown there are no Arabic letters, and the screen speaks English instead")
    func ascii() {
        var scene = Scene("sample", title: TitleLine("T")) { ItemList([]) }
        scene.language = .arabic
        let surface = Painter(glyphs: .ascii).paint(scene, size: Self.size).surface
        #expect((0..<12).map { surface.text(ofRow: $0) }.contains("Nothing here."))
    }

    @Test("who reorders is told by the environment, and the setting overrides it")
    func detection() {
        #expect(Reordering.suited("auto", environment: ["TERM": "xterm-256color"]) == .plenary)
        #expect(Reordering.suited("auto", environment: ["TERM": "xterm-256color", "VTE_VERSION": "7600"]) == .plenary)
        #expect(Reordering.suited("auto", environment: ["KONSOLE_VERSION": "230804"]) == .terminal)
        #expect(Reordering.suited("auto", environment: ["TERM": "mlterm-256color"]) == .terminal)
        #expect(Reordering.suited("plenary", environment: ["KONSOLE_VERSION": "230804"]) == .plenary)
        #expect(Reordering.suited("terminal", environment: [:]) == .terminal)
    }

    @Test("the linear reading stays in logical order, in its language")
    func reading() {
        var scene = Scene("sample", title: TitleLine("T")) {
            Paragraph(Text(Message.verbatim("مع (12)")))
            ItemList([], whenEmpty: nil)
        }
        scene.language = .arabic
        let lines = Reader().sentences(of: scene).map(\.line)
        #expect(lines.contains("مع (12)"))
        #expect(lines.contains("لا شيء هنا."))
    }

    @Test("any text in any window is harmless, and a line never grows")
    func sweep() {
        let letters = ["ا", "ل", "ب", "ُ", " ", "1", "(", "a", "中", "\u{200F}", "‐"]
        var random = SystemRandomNumberGenerator()
        for columns in [40, 41, 57] {
            for _ in 0..<60 {
                let text = (0..<30).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
                var scene = Scene("sample", title: TitleLine(.verbatim(text)), focus: "f") {
                    TextField("f", label: .verbatim(text), value: text, caret: 4)
                    ItemList([Item("a", Text(Message.verbatim(text)), detail: Text(Message.verbatim(text)))])
                }
                scene.language = .arabic
                let size = Size(columns: columns, rows: 14)
                let frame = Painter().paint(scene, size: size)
                #expect(frame.cursor.column < columns && frame.cursor.column >= 0)
                for row in 0..<14 where columns > 0 {
                    let width = frame.surface.row(row).reduce(0) { $0 + Int($1.width) }
                    #expect(width == columns)
                }
            }
        }
    }
}
