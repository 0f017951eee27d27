import Testing
import TerminalKit

@testable import CursesTerminal

/// What a terminal sends, and the keys that come of it.
@Suite struct KeySequenceDecoderTests {
    /// The keys of some input that arrives at once, after which the line is quiet.
    private func keys(_ input: String, in decoder: inout KeySequenceDecoder, at now: Duration) -> [Key] {
        let keys = input.unicodeScalars.flatMap { decoder.receive($0, at: now) }
        return keys + decoder.pause(at: now)
    }

    private func keys(_ input: String) -> [Key] {
        var decoder = KeySequenceDecoder()
        return keys(input, in: &decoder, at: .seconds(5))
    }

    @Test("Plain text, Enter, Tab, both kinds of Backspace and Ctrl with a letter are single keys")
    func plain() {
        #expect(keys("a1é") == [.character("a"), .character("1"), .character("é")])
        #expect(keys("\r\n\t\u{7F}\u{08}") == [.enter, .enter, .tab, .backspace, .backspace])
        #expect(keys("\u{03}\u{1A}") == [.control("c"), .control("z")])
        #expect(keys("\u{0}\u{9B}").isEmpty)
    }

    @Test("Esc alone is the back key as soon as nothing follows, and Esc with a key in one packet is both")
    func escape() {
        #expect(keys("\u{1B}") == [.back])
        #expect(keys("\u{1B}\u{1B}") == [.back, .back])
        #expect(keys("\u{1B}1") == [.back, .character("1")])
    }

    @Test(
        "A sequence that nobody knows is swallowed whole",
        arguments: [
            "\u{1B}[1;5X", "\u{1B}[?62;1;2c", "\u{1B}[12;40R", "\u{1B}[<0;33;12M", "\u{1B}[<0;33;12m", "\u{1B}[M !!",
            "\u{1B}Ox", "\u{1B}[[A", "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
        ])
    func swallowed(sequence: String) {
        #expect(keys(sequence + "k") == [.character("k")])
    }

    @Test("A paste comes as one piece, its line ends unified and its control characters gone")
    func paste() {
        #expect(
            keys("\u{1B}[200~1\rq\u{1B}[A\u{03}x\u{1B}[201~k") == [.pasted("1\nq[Ax"), .character("k")])
    }

    @Test("A paste whose end is lost gives the keyboard back after a second")
    func lostEnd() {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}[200~left", in: &decoder, at: .seconds(1)).isEmpty)
        #expect(decoder.isPasting)
        #expect(decoder.deadline == .seconds(2))
        #expect(decoder.pause(at: .seconds(2)) == [.pasted("left")])
        #expect(keys("k", in: &decoder, at: .seconds(2)) == [.character("k")])
    }

    @Test("A paste keeps no more than its limit, and its end is still found")
    func longPaste() {
        let text = String(repeating: "x", count: KeySequenceDecoder.pasteLimit + 100)
        #expect(
            keys("\u{1B}[200~\(text)\u{1B}[201~k")
                == [.pasted(String(text.prefix(KeySequenceDecoder.pasteLimit))), .character("k")])
    }

    @Test("Over a slow line the tail of an arrow is not taken for letters")
    func slowLine() {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}", in: &decoder, at: .milliseconds(1000)) == [.back])
        #expect(keys("[", in: &decoder, at: .milliseconds(1060)).isEmpty)
        #expect(keys("A", in: &decoder, at: .milliseconds(1120)).isEmpty)
        #expect(keys("A", in: &decoder, at: .milliseconds(1180)) == [.character("A")])
    }

    @Test("A sequence that is never finished is dropped, so that the next key counts")
    func unfinished() {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}P", in: &decoder, at: .milliseconds(1000)).isEmpty)
        #expect(decoder.deadline == .milliseconds(2000))
        #expect(decoder.pause(at: .milliseconds(2000)).isEmpty)
        #expect(decoder.deadline == nil)
        #expect(keys("y", in: &decoder, at: .milliseconds(2100)) == [.character("y")])
    }

    @Test(
        "An arrow that is torn apart on the way stays an arrow, or nothing, and never becomes a letter",
        arguments: [
            "[B", "OB", "[1;5B",
        ])
    func torn(sequence: String) {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}" + sequence.dropLast(), in: &decoder, at: .milliseconds(1000)).isEmpty)
        #expect(decoder.pause(at: .milliseconds(1300)).isEmpty)
        #expect(keys("B", in: &decoder, at: .milliseconds(1400)).isEmpty)
        #expect(keys("y", in: &decoder, at: .milliseconds(1500)) == [.character("y")])
    }

    @Test("After Esc alone the next letter is a key again once the line was looked at and was silent")
    func silentAfterEscape() {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}", in: &decoder, at: .milliseconds(1000)) == [.back])
        #expect(decoder.deadline == .milliseconds(1100))
        #expect(decoder.pause(at: .milliseconds(1100)).isEmpty)
        #expect(keys("O", in: &decoder, at: .milliseconds(1200)) == [.character("O")])
    }

    @Test("Whoever reads late, because the machine was busy, does not take the tail of an arrow for letters")
    func busyMachine() {
        var decoder = KeySequenceDecoder()
        #expect(keys("\u{1B}", in: &decoder, at: .milliseconds(1000)) == [.back])
        #expect(keys("O", in: &decoder, at: .milliseconds(1900)).isEmpty)
        #expect(keys("B", in: &decoder, at: .milliseconds(2700)).isEmpty)
        #expect(keys("B", in: &decoder, at: .milliseconds(2800)) == [.character("B")])
    }

    @Test("Terminfo's padding is no part of a capability")
    func padding() {
        #expect(TerminalDescription.withoutPadding("\u{1B}[H\u{1B}[J$<50/>") == "\u{1B}[H\u{1B}[J")
        #expect(TerminalDescription.withoutPadding("a$<5>b$<2*>c$d") == "abc$d")
    }
}
