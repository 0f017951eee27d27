import Answers
package import AssemblyCore
package import BallotBox
package import Language
import Minutes
import SealedBallot
package import Secrets

/// What the cards of one issue have in common, and the cards: drawn as a page to print and as plain text.
package struct CardSheet {
    /// One delegation's card.
    struct Card {
        /// The delegation's member.
        let member: Member
        /// Its code.
        let issued: IssuedCode
    }

    /// The language of the cards.
    let language: WorkingLanguage
    /// The title of the assembly.
    let title: String
    /// Where and when it meets.
    let occasion: String
    /// Whether the cards are for a rehearsal and say so.
    let isRehearsal: Bool
    /// The check words of the list on which the codes' keys stand.
    let listWords: [String]
    /// The cards in the order of names.
    let cards: [Card]

    /// The cards of an assembly's members.
    package init(
        _ convocation: Convocation, list: PublicCredentials, codes: [IssuedCode],
        in language: WorkingLanguage = .english
    ) {
        self.language = language
        title = convocation.title.message.text(in: language)
        let days = MinutesDay.range(from: MinutesDay(convocation.from), to: MinutesDay(convocation.to))
        occasion = ("\(convocation.place.message), \(days)" as Message).text(in: language)
        isRehearsal = convocation.isRehearsal
        listWords = list.checkWords
        let byMember = Dictionary(uniqueKeysWithValues: codes.map { ($0.member, $0) })
        cards = convocation.members.compactMap { member in
            byMember[member.code].map { Card(member: member, issued: $0) }
        }
    }

    /// Words in the language of the cards.
    func words(_ message: Message) -> String { message.text(in: language) }

    /// The name in the language of the cards.
    func name(of member: Member) -> String { words(member.name.message) }

    /// The names in other languages that differ from it, each with its language.
    func otherNames(of member: Member) -> [(language: WorkingLanguage, name: String)] {
        var said: Set<String> = [name(of: member)]
        return WorkingLanguage.allCases.compactMap { language in
            guard let name = member.name.texts[language], said.insert(name).inserted else { return nil }
            return (language, name)
        }
    }
}

extension CardSheet {
    /// The cards as one page to print, four to a sheet of paper, which needs nothing else.
    package func html() -> SecretDocument {
        let page = SecretDocument()
        page.append(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(language.isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width">
            <title>\(words(CardWords.heading(cards.count)).escapedForMarkup), \(title.escapedForMarkup)</title>
            <style>
            \(CardStyle.source)
            </style>
            </head>
            <body>
            <header class="guide">
            <h1>\(words(CardWords.heading(cards.count)).escapedForMarkup)</h1>
            <p>\(words(CardWords.guide).escapedForMarkup)</p>
            </header>

            """)
        for first in stride(from: 0, to: cards.count, by: 4) {
            page.append("<section class=\"sheet\">\n")
            for place in first..<min(first + 4, cards.count) { append(cards[place], number: place + 1, to: page) }
            page.append("</section>\n")
        }
        page.append("</body>\n</html>\n")
        return page
    }

    private func append(_ card: Card, number: Int, to page: SecretDocument) {
        let member = card.member
        let name = name(of: member)
        let length = otherNames(of: member).reduce(name.count) { $0 + $1.name.count }
        // A name of one or two lines stands large; the code must keep its place below a longer one.
        let style = name.count > 44 || length > 130 ? "card long" : "card"
        page.append("<article class=\"\(style)\" aria-label=\"\(name.escapedForMarkup)\">\n<header>\n")
        if isRehearsal { page.append("<p class=\"rehearsal\">\(words(CardWords.rehearsal).escapedForMarkup)</p>\n") }
        page.append("<p class=\"title\">\(title.escapedForMarkup)</p>\n")
        page.append("<p class=\"occasion\">\(occasion.escapedForMarkup)</p>\n</header>\n")
        page.append("<p class=\"kind\">\(words(CardWords.kind).escapedForMarkup)</p>\n")
        page.append("<h2>\(name.escapedForMarkup)</h2>\n<p class=\"names\">")
        for (index, name) in otherNames(of: member).enumerated() {
            if index > 0 { page.append("<span class=\"dot\" aria-hidden=\"true\"> · </span>") }
            page.append(Self.marked(name.name, name.language))
        }
        page.append("</p>\n")
        card.issued.code.text.withBytes { code in
            page.append("<p class=\"code\" dir=\"ltr\"><code>")
            for group in code.split(separator: UInt8(ascii: "-")).enumerated() {
                if group.offset > 0 { page.append("<i>-</i>") }
                page.append("<b>")
                page.append(UnsafeBufferPointer(rebasing: group.element))
                page.append("</b>")
            }
            page.append("</code></p>\n")
            appendBarcode(code, to: page)
        }
        page.append("<ul>\n")
        for point in CardWords.advice { page.append("<li>\(words(point).escapedForMarkup)</li>\n") }
        let code = member.code.rawValue.escapedForMarkup
        page.append(
            "</ul>\n<footer><span class=\"place\">\(code) · \(words(CardWords.number(number, of: cards.count)))</span>")
        let list = words(CardWords.list(listWords.prefix(4).joined(separator: " "))).escapedForMarkup
        page.append("<span class=\"list\">\(list)</span></footer>\n</article>\n")
    }

    /// The bars, with ten modules of quiet on either side as scanners need it.
    private func appendBarcode(_ code: UnsafeBufferPointer<UInt8>, to page: SecretDocument) {
        let quiet = 10
        let width = Code128.width(ofCharacters: code.count) + 2 * quiet
        page.append("<svg class=\"bars\" viewBox=\"0 0 \(width) 46\" preserveAspectRatio=\"none\" role=\"img\"")
        page.append(
            " aria-label=\"\(words(CardWords.bars).escapedForMarkup)\" shape-rendering=\"crispEdges\"><path d=\"")
        // Short pieces, which never leave the stack.
        Code128.forEachBar(of: code) { bar in
            page.append("M\(quiet + bar.x) 0")
            page.append("h\(bar.width)v46")
            page.append("h-\(bar.width)z")
        }
        page.append("\"/></svg>\n")
    }

    /// A name with its language, and its direction where it is written from right to left.
    private static func marked(_ name: String, _ language: WorkingLanguage) -> String {
        let direction = language == .arabic ? " dir=\"rtl\"" : ""
        return "<bdi lang=\"\(language.rawValue)\"\(direction)>\(name.escapedForMarkup)</bdi>"
    }
}

extension CardSheet {
    /// The cards as plain text, one to a page, for a line printer, a braille embosser or a screen reader.
    package func text() -> SecretDocument {
        let text = SecretDocument()
        for (place, card) in cards.enumerated() {
            if place > 0 { text.append("\u{0C}") }
            appendText(of: card, number: place + 1, to: text)
        }
        return text
    }

    private func appendText(of card: Card, number: Int, to text: SecretDocument) {
        let member = card.member
        text.append("\(Self.plain(title))\n\(Self.plain(occasion))\n")
        if isRehearsal { text.append("\(words(CardWords.rehearsal.uppercased))\n") }
        text.append("\n\(words(CardWords.plainKind))\n\n\(Self.plain(name(of: member)))\n")
        for name in otherNames(of: member) { text.append("\(Self.plain(name.name))\n") }
        text.append("\n" + words(CardWords.code).padded(to: 10))
        card.issued.code.text.withBytes { code in
            text.append(code)
            text.append("\n" + words(CardWords.spelled).padded(to: 10))
            appendSpelling(code, to: text)
        }
        text.append("\n\n")
        for point in CardWords.advice { text.append(Self.wrapped(words(point))) }
        text.append("\n\(words(CardWords.place(member.code.rawValue, number, of: cards.count)))\n")
        text.append("\(words(CardWords.wholeList(listWords.joined(separator: " "))))\n")
    }

    /// The characters one by one, so that capitals are heard; a line for each group.
    private func appendSpelling(_ code: UnsafeBufferPointer<UInt8>, to text: SecretDocument) {
        for index in code.indices {
            let byte = code[index]
            if byte == UInt8(ascii: "-") {
                text.append(", \(words(CardWords.hyphen))\n          ")
                continue
            }
            if index > 0, code[index - 1] != UInt8(ascii: "-") { text.append(", ") }
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { text.append("\(words(CardWords.capital)) ") }
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { text.append("\(words(CardWords.small)) ") }
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
