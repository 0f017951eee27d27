import AssemblyCore
import Language
import SealedBallot
import Secrets

extension CardSheet {
    /// The cards as plain text, one to a page, for a line printer, a braille embosser or a screen reader.
    package func text() -> SecretDocument {
        let text = SecretDocument()
        for (place, card) in cards.enumerated() {
            if place > 0 { text.append("\u{0C}") }
            append(card, number: place + 1, to: text)
        }
        return text
    }

    private func append(_ card: Card, number: Int, to text: SecretDocument) {
        let member = card.member
        text.append("\(Self.plain(title))\n\(Self.plain(occasion))\n")
        if isRehearsal { text.append("REHEARSAL\n") }
        text.append("\nVoting credential for secret ballots\n\n\(Self.plain(member.name.english))\n")
        for name in Self.otherNames(of: member) { text.append("\(Self.plain(name.name))\n") }
        text.append("\nCode      ")
        card.issued.code.text.withBytes { code in
            text.append(code)
            text.append("\nSpelled   ")
            appendSpelling(code, to: text)
        }
        text.append("\n\n")
        for point in Self.advice { text.append(Self.wrapped(point)) }
        text.append("\nDelegation \(member.code), card \(number) of \(cards.count)\n")
        text.append("List of public credentials: \(listWords.joined(separator: " "))\n")
    }

    /// The characters one by one, so that capitals are heard; a line for each group.
    private func appendSpelling(_ code: UnsafeBufferPointer<UInt8>, to text: SecretDocument) {
        for index in code.indices {
            let byte = code[index]
            if byte == UInt8(ascii: "-") {
                text.append(", hyphen\n          ")
                continue
            }
            if index > 0, code[index - 1] != UInt8(ascii: "-") { text.append(", ") }
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { text.append("capital ") }
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { text.append("small ") }
            text.append(UnsafeBufferPointer(rebasing: code[index...index]))
        }
    }

    /// A point in lines of at most 76 characters.
    private static func wrapped(_ point: String) -> String {
        var lines = [""]
        for word in point.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= 74 {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
    }

    /// A text without control characters.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
