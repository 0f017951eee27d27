package import AssemblyCore
package import Host
package import Language
import Minutes
package import Secrets

/// The sheet of badges and PINs as a page: a line for each delegation, to be cut off and handed over.
package enum PINPaper {
    /// The page, in guarded memory.
    package static func html(
        _ lines: [PINSheet.Line], for convocation: Convocation, in language: WorkingLanguage
    ) -> SecretDocument {
        let head = SheetHead(convocation: convocation, language: language)
        let names = Dictionary(convocation.members.map { ($0.code, $0.name.message) }) { first, _ in first }
        // Where the lines belong: the page is written around them, so that no draft of it holds a PIN.
        let parts = head.page(
            SheetWords.pins, .slips,
            [
                head.markup(SheetWords.pins, SheetWords.handOut),
                head.table(
                    "slips",
                    head: [
                        (SheetWords.delegation, "name"), (.empty, "code"), (SheetWords.badge, "secret"),
                        (SheetWords.pin, "secret"),
                    ], rows: [.literal(place)]),
            ]
        ).split(separator: "\(place)", maxSplits: 1)
        let page = SecretDocument()
        page.append(String(parts[0]))
        for line in lines {
            let name = names[line.member]?.text(in: language) ?? line.name
            page.append("<tr><th scope=\"row\">\(name.escapedForMarkup)</th>")
            page.append("<td class=\"code\">\(line.member.rawValue.escapedForMarkup)</td>")
            page.append("<td class=\"secret\" dir=\"ltr\">\(line.badge)</td><td class=\"secret\" dir=\"ltr\">")
            page.append(line.pin)
            page.append("</td></tr>\n")
        }
        page.append(String(parts[1]))
        return page
    }

    private static let place: StaticString = "<!-- lines -->"
}
