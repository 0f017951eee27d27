import TerminalKit
import Testing

@testable import CursesTerminal
@testable import PlenaryTestKit

/// Frames as ncurses writes them, and what is sent.
@Suite("Looks, said shortly")
struct LookShortenerTests {
    private func shortened(_ frame: String, singly: Bool = true) -> String {
        var shortener = LookShortener(turnsOffSingly: singly)
        return String(decoding: shortener.shorten(Array(frame.utf8)), as: UTF8.self)
    }

    @Test("of two colours the one that changed is said, and the charset never")
    func colours() {
        let frame =
            "\u{1B}[5;2H\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;231m\u{1B}[48;5;233m7\u{0F}\u{1B}(B\u{1B}[m"
            + "\u{1B}[38;5;115m\u{1B}[48;5;233m8\u{1B}[39;49m\u{1B}(B\u{1B}[m"
        #expect(shortened(frame) == "\u{1B}[5;2H\u{1B}[1;38;5;231;48;5;233m7\u{1B}[22;38;5;115m8\u{1B}[m")
    }

    @Test("a terminal of few colours is told everything anew when something goes")
    func few() {
        let frame = "\u{1B}[0;1m\u{1B}[31ma\u{1B}[0m\u{1B}[31mb\u{1B}[0;31;44mc\u{1B}[m"
        #expect(shortened(frame, singly: false) == "\u{1B}[1;31ma\u{1B}[0;31mb\u{1B}[44mc\u{1B}[m")
    }

    @Test("erasing is done with the background that was set for it; moving says no look")
    func erasing() {
        #expect(shortened("\u{1B}[44m\u{1B}[3;4H\u{1B}[K\u{1B}[m") == "\u{1B}[3;4H\u{1B}[44m\u{1B}[K\u{1B}[m")
        #expect(shortened("\u{1B}[44m\u{1B}[m\u{1B}[3;4H") == "\u{1B}[3;4H")
    }

    @Test("what is not known passes as it is, and afterwards everything is said anew")
    func unknown() {
        #expect(shortened("\u{1B}[58;5;3mx") == "\u{1B}[58;5;3m\u{1B}[mx")
        #expect(shortened("\u{1B}[1mx\u{1B}8y") == "\u{1B}[1mx\u{1B}8\u{1B}[0;1my\u{1B}[m")
        #expect(shortened("\u{1B}(0q\u{1B}(B") == "\u{1B}(0q\u{1B}(B")
        #expect(shortened("\u{1B}[3") == "\u{1B}[3")
        #expect(shortened("\u{1B}") == "\u{1B}")
    }

    @Test("colours said with colons, as direct-colour terminals do, become the form that every terminal knows")
    func colons() {
        #expect(
            shortened("\u{1B}[38:2::17:34:51m\u{1B}[48:2::1:2:3mx\u{1B}[m")
                == "\u{1B}[38;2;17;34;51;48;2;1;2;3mx\u{1B}[m")
        #expect(shortened("\u{1B}[38:2:17:34:51m\u{1B}[48:5:7mx\u{1B}[m") == "\u{1B}[38;2;17;34;51;48;5;7mx\u{1B}[m")
    }

    @Test("where COLORTERM promises it, numbers of the palette become the colours that they stand for")
    func direct() {
        let colours = DirectColours()
        let (red, blue) = (colours.number(of: RGB(200, 1, 2)), colours.number(of: RGB(3, 4, 250)))
        #expect(colours.number(of: RGB(200, 1, 2)) == red && red != blue)
        var shortener = LookShortener(turnsOffSingly: true, directColours: colours)
        let frame = "\u{1B}[38;5;\(red)m\u{1B}[48;5;\(blue)mx\u{1B}[m\u{1B}[38;5;9my\u{1B}[m"
        #expect(
            String(decoding: shortener.shorten(Array(frame.utf8)), as: UTF8.self)
                == "\u{1B}[38;2;200;1;2;48;2;3;4;250mx\u{1B}[0;38;5;9my\u{1B}[m")
        func areShown(_ variables: [String: String]) -> Bool { DirectColours.areShown { variables[$0] } }
        #expect(areShown(["COLORTERM": "truecolor", "TERM": "xterm-256color"]))
        #expect(areShown(["COLORTERM": "24bit", "TERM": "screen-256color", "TMUX": "/x"]))
        #expect(!areShown(["COLORTERM": "truecolor", "TERM": "screen-256color"]))
        #expect(!areShown(["COLORTERM": "rxvt", "TERM": "rxvt-unicode-256color"]) && !areShown([:]))
    }

    @Test(
        "whatever is painted, a terminal shows the same, and no frame becomes longer",
        arguments: 1...40 as ClosedRange<UInt64>)
    func same(seed: UInt64) {
        var random = SplitMix(state: seed)
        let (plain, short) = (TerminalEmulator(rows: 6, columns: 20), TerminalEmulator(rows: 6, columns: 20))
        var shortener = LookShortener(turnsOffSingly: seed % 2 == 0)
        for _ in 0..<25 {
            let frame = Array(Self.frame(&random).utf8)
            let less = shortener.shorten(frame)
            #expect(less.count <= frame.count)
            _ = plain.feed(frame)
            _ = short.feed(less)
            #expect(plain.snapshot().cells == short.snapshot().cells)
        }
    }

    /// A frame of random text, looks and movements that ends plainly.
    private static func frame(_ random: inout SplitMix) -> String {
        let pieces = (0..<30).map { _ -> String in
            switch random.next() % 12 {
            case 0: "\u{1B}[\(1 + random.next() % 6);\(1 + random.next() % 20)H"
            case 1: "\u{1B}[\(["", "0", "1", "4", "7", "22", "24", "27", "0;1", "1;4;7"][Int(random.next() % 10)])m"
            case 2: "\u{1B}[38;5;\(random.next() % 256)m\u{1B}[48;5;\(random.next() % 256)m"
            case 3: "\u{1B}[3\(random.next() % 8)m"
            case 4: "\u{1B}[4\(random.next() % 8)m"
            case 5: "\u{1B}[39;49m"
            case 6: "\u{1B}(B\u{1B}[m"
            case 7: ["\u{1B}[K", "\u{1B}[1K", "\u{1B}[3X", "\u{1B}[2P"][Int(random.next() % 4)]
            case 8: "\u{1B}[38;2;1;2;\(random.next() % 256)m"
            default: ["abc", "é", "7", "● ◐", " "][Int(random.next() % 5)]
            }
        }
        return pieces.joined() + "\u{1B}[39;49m\u{1B}(B\u{1B}[m"
    }

    private struct SplitMix {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
