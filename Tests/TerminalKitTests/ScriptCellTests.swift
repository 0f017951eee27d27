import Language
import PlenaryTestKit
import TerminalKit
import Testing

@testable import struct TerminalKit.TextLine

@Suite("Scripts of the world in cells")
struct ScriptCellTests {
    static let names = [
        "भारत गणराज्य", "বাংলাদেশ", "ශ්‍රී ලංකාව", "தமிழ்நாடு", "नेपाल", "မြန်မာ", "កម្ពុជា", "ราชอาณาจักรไทย", "สัมพันธ์ น้ำ",
        "ປະເທດລາວ", "საქართველო", "ኢትዮጵያ", "جمهوری اسلامی ایران می‌شود", "יִשְׂרָאֵל", "한국", "འབྲུག་ཡུལ", "ދިވެހިރާއްޖެ",
    ]

    @Test(
        "a name in any script is shown letter by letter, and every mark that takes a column has one", arguments: names)
    func legible(_ name: String) {
        let line = TextLine(name)
        #expect(!line.pieces.contains { $0.glyph == .substitute })
        let shown = line.pieces.flatMap(\.glyph.scalars)
        #expect(shown == name.unicodeScalars.filter { $0.value != 0x200D })
        #expect(line.width == name.cellWidth)
        for piece in line.pieces {
            let scalars = piece.glyph.scalars
            #expect(TextWidth.columns(of: scalars[0]) == Int(piece.width))
            #expect(scalars.dropFirst().allSatisfy { TextWidth.columns(of: $0) == 0 })
        }
    }

    @Test("a dialog over wide letters has its whole border, and no half of a letter is left", arguments: 0...1)
    func border(_ shift: Int) {
        let letters = String(repeating: " ", count: shift) + String(repeating: "中", count: 70)
        var scene = Scene("x", title: TitleLine("T")) {
            Paragraph(Text(.verbatim(String(repeating: letters, count: 12))))
        }
        scene.dialog = Dialog("Sure?") { Paragraph("Is it so?") }
        for columns in 40...90 {
            let surface = Painter().paint(scene, size: Size(columns: columns, rows: 20)).surface
            for row in 0..<surface.size.rows {
                for column in 0..<columns {
                    let cell = surface[column, row]
                    if cell.isContinuation { #expect(surface[column - 1, row].width == 2) }
                    if cell.width == 2 { #expect(surface[column + 1, row].isContinuation) }
                }
            }
            let top = (0..<20).map { surface.text(ofRow: $0) }.first { $0.contains("╭") }
            #expect(top?.contains("╮") == true, "\(columns)")
        }
    }
}

@Suite("A window that is too small")
struct SmallWindowTests {
    @Test("does nothing on any key, because nobody sees what it would do; made larger, it goes on")
    func keys() throws {
        let terminal = FakeTerminal(size: Size(columns: 20, rows: 5))
        let display = CellDisplay(terminal, theme: Theme(name: "plain"), glyphs: .unicode)
        terminal.press(.character("9"), .enter, .control("c"), .pasted("x"))
        #expect(try display.wait(.zero) == [])
        terminal.report(.terminate)
        #expect(try display.wait(.zero) == [.terminate])
        terminal.resize(to: Size(columns: 40, rows: 12))
        terminal.press(.character("9"))
        #expect(try display.wait(.zero) == [.resized, .key(.character("9"))])
    }
}

@Suite("Digits of every script")
struct DigitTests {
    @Test("choose like those of ASCII, and stay what they are in a text", arguments: ["3", "٣", "३", "３", "۳", "๓"])
    func digits(_ digit: String) {
        #expect("ب\(digit)".inASCIIDigits == "ب3")
        var code = TextEntry.code(limit: 12)
        _ = code.accept(.pasted(" 12\(digit)\u{A0}4\u{200B}\r\n"))
        #expect(code.text == "1234")
        var text = TextEntry(limit: 12)
        _ = text.accept(.pasted("12\(digit)"))
        #expect(text.text == "12\(digit)")
    }
}
