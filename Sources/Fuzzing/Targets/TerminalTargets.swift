import CursesTerminal
import TerminalKit

extension FuzzTarget {
    /// What a terminal sends, with pauses.
    static let terminalKeys = FuzzTarget(
        "terminal-keys",
        """
        No key is a control character; a paste has its limit; after a pause nothing is open; a field holds no more than its \
        limit, with the caret in it.
        """
    ) { input throws(FuzzFault) in
        var (decoder, now) = (KeySequenceDecoder(), Duration.zero)
        var entries = [TextEntry(limit: 20), .code(limit: 6), .text(limit: 60)]
        for piece in input.split(separator: 0xFF, omittingEmptySubsequences: false) {
            var keys: [Key] = []
            for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
                keys += decoder.receive(scalar, at: now)
                now += .microseconds(100)
            }
            now += .milliseconds(40 * Int64(piece.count % 40))
            keys += decoder.pause(at: now)
            try StruckKeys.require(keys)
            for key in keys { try StruckKeys.type(key, into: &entries) }
        }
        for _ in 0..<2 {
            now += KeySequenceDecoder.pastePatience + KeySequenceDecoder.patience
            try StruckKeys.require(decoder.pause(at: now))
        }
        try FuzzFault.require(decoder.deadline == nil, "a sequence stays open for ever")
    }

    /// An answer of the terminal between keys.
    static let terminalAnswers = FuzzTarget(
        "terminal-answers", "An answer of a terminal, whatever is in it, is no key, and spoils none before or after it."
    ) { input throws(FuzzFault) in
        var drawn = DrawnFromBytes(input)
        let before = StruckKeys.letters(drawn.text(8))
        let answer = StruckKeys.answer(&drawn)
        let after = StruckKeys.letters(drawn.text(8))
        var decoder = KeySequenceDecoder()
        let keys = (before + answer + after).flatMap { decoder.receive($0, at: .zero) }
        let expected = (before + after).map { Key.character(Character($0)) }
        try FuzzFault.require(keys == expected, "an answer became keys: \(keys)")
        try FuzzFault.require(decoder.deadline == nil, "an answer has no end")
    }
}

/// Keys as they come out of what a terminal sends.
private enum StruckKeys {
    static func require(_ keys: [Key]) throws(FuzzFault) {
        for key in keys {
            switch key {
            case .character(let character):
                let isControl = character.unicodeScalars.contains {
                    $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
                }
                try FuzzFault.require(!isControl, "a control character is a key")
            case .pasted(let text):
                let scalars = text.unicodeScalars
                try FuzzFault.require(scalars.count <= KeySequenceDecoder.pasteLimit, "a paste has no limit")
                let isHarmless = scalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 }
                try FuzzFault.require(isHarmless, "a paste holds a control character")
            default: break
            }
        }
    }

    static func type(_ key: Key, into entries: inout [TextEntry]) throws(FuzzFault) {
        for place in entries.indices {
            _ = entries[place].accept(key)
            let entry = entries[place]
            try FuzzFault.require(entry.text.count <= entry.limit, "a field holds more than its limit")
            try FuzzFault.require((0...entry.text.count).contains(entry.caret), "the caret is outside of the text")
        }
    }

    static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    }

    /// An answer as ECMA-48 lets a terminal give one.
    static func answer(_ drawn: inout DrawnFromBytes) -> [Unicode.Scalar] {
        let body = drawn.text(120)
        switch drawn.below(6) {
        case 0, 1:
            let parameters = body.unicodeScalars.filter { (0x20..<0x40).contains($0.value) }.prefix(64)
            let text = String(String.UnicodeScalarView(parameters))
            // A paste begins with `200~`, and a mouse report and the console's function keys go on after their letter.
            let finals = text == "200" ? ["c"] : text.isEmpty ? ["R"] : ["c", "R", "n", "y", "t", "u", "~", "S"]
            let final = drawn.one(of: finals)
            return Array("\u{1B}[\(text)\(final)".unicodeScalars)
        default:
            let opening = drawn.one(of: ["]", "P", "^", "_"])
            let ending = drawn.one(of: ["\u{1B}\\", "\u{07}", "\u{9C}"])
            let inside = body.unicodeScalars.filter { ![0x1B, 0x07, 0x9C].contains($0.value) }
            return Array("\u{1B}\(opening)\(String(String.UnicodeScalarView(inside)))\(ending)".unicodeScalars)
        }
    }
}
