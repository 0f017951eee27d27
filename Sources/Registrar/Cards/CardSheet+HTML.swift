import AssemblyCore
import Language
import Minutes
import SealedBallot
import Secrets

extension CardSheet {
    /// The cards as one page to print, four to a sheet of paper, which needs nothing else.
    package func html() -> SecretDocument {
        let page = SecretDocument()
        page.append(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width">
            <title>Voting credentials, \(title.escapedForMarkup)</title>
            <style>
            \(CardStyle.source)
            </style>
            </head>
            <body>
            <header class="guide">
            <h1>Voting credentials: \(cards.count) \(cards.count == 1 ? "card" : "cards")</h1>
            <p>Print one-sided at 100 %, on A4 or Letter, and cut along the dashed lines. Hand each card to its head of
            delegation against signature. Then destroy this file, its plain-text twin and every spare print.</p>
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
        let length = Self.otherNames(of: member).reduce(member.name.english.count) { $0 + $1.name.count }
        // A name of one or two lines stands large; the code must keep its place below a longer one.
        let style = member.name.english.count > 44 || length > 130 ? "card long" : "card"
        page.append("<article class=\"\(style)\" aria-label=\"\(member.name.english.escapedForMarkup)\">\n<header>\n")
        if isRehearsal { page.append("<p class=\"rehearsal\">Rehearsal</p>\n") }
        page.append("<p class=\"title\">\(title.escapedForMarkup)</p>\n")
        page.append("<p class=\"occasion\">\(occasion.escapedForMarkup)</p>\n</header>\n")
        page.append("<p class=\"kind\">Secret ballots · voting credential of</p>\n")
        page.append("<h2>\(member.name.english.escapedForMarkup)</h2>\n<p class=\"names\">")
        for (index, name) in Self.otherNames(of: member).enumerated() {
            if index > 0 { page.append("<span class=\"dot\" aria-hidden=\"true\"> · </span>") }
            page.append(Self.marked(name.name, name.language))
        }
        page.append("</p>\n")
        card.issued.code.text.withBytes { code in
            page.append("<p class=\"code\"><code>")
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
        for point in Self.advice { page.append("<li>\(point.escapedForMarkup)</li>\n") }
        let code = member.code.rawValue.escapedForMarkup
        page.append("</ul>\n<footer><span>\(code) · \(number) of \(cards.count)</span>")
        page.append("<span>List: \(listWords.prefix(4).joined(separator: " "))</span></footer>\n</article>\n")
    }

    /// The bars, with ten modules of quiet on either side as scanners need it.
    private func appendBarcode(_ code: UnsafeBufferPointer<UInt8>, to page: SecretDocument) {
        let quiet = 10
        let width = Code128.width(ofCharacters: code.count) + 2 * quiet
        page.append("<svg class=\"bars\" viewBox=\"0 0 \(width) 46\" preserveAspectRatio=\"none\" role=\"img\"")
        page.append(" aria-label=\"The code as a barcode\" shape-rendering=\"crispEdges\"><path d=\"")
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
