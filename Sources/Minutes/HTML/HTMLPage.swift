import AssemblyCore

extension Minutes {
    /// The minutes as one HTML file that needs nothing else: style sheet and charts are inside, there are no scripts,
    /// and it prints.
    public var html: String { HTMLPage(minutes: self).source }
}

/// The minutes as a page to look at, to print and to listen to.
struct HTMLPage {
    let minutes: Minutes

    /// The whole file.
    var source: String {
        let head = Markup.block(
            "head", [:],
            [
                .literal("<meta charset=\"utf-8\">"),
                .literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .literal("<meta name=\"color-scheme\" content=\"light dark\">"),
                .line("title", [:], Markup("Minutes: \(minutes.heading.assembly)")),
                .block("style", [:], [.literal(HTMLStyle.source)]),
            ])
        let body = Markup.block("body", [:], [skipLink, titleBlock, contents, main, footer])
        return "<!DOCTYPE html>\n" + Markup.block("html", ["lang": "en"], [head, body]).source
    }

    private var skipLink: Markup { .line("a", ["class": "skip", "href": "#minutes"], Markup("Skip to the minutes")) }

    private var titleBlock: Markup {
        let lines = minutes.titleLines
        let labelled = lines.filter { !$0.label.isEmpty }
        let place = lines.filter { $0.label.isEmpty && $0.text != Minutes.rehearsalNotice }
        return .block(
            "header", ["class": "title"],
            [
                .line("p", ["class": "kicker"], Markup("Minutes")),
                .line("h1", [:], Markup(minutes.heading.assembly)),
            ] + place.map { .line("p", ["class": "place"], Markup($0.text)) } + [
                minutes.heading.isRehearsal
                    ? .line("p", ["class": "notice", "role": "note"], Markup(Minutes.rehearsalNotice)) : .nothing,
                labelled.isEmpty
                    ? .nothing
                    : .block(
                        "dl", ["class": "facts"],
                        labelled.map { .inline("dt", [:], Markup($0.label)) + .inline("dd", [:], Markup($0.text)) }),
            ])
    }

    private var contents: Markup {
        var items: [Markup] = []
        if !minutes.ballots.isEmpty { items.append(link("decisions", "Decisions")) }
        for (place, part) in minutes.parts.enumerated() {
            let sections = part.sections.enumerated().filter { $0.element.item != nil }.map { index, section in
                link(
                    "part-\(place)-\(index)",
                    "\(section.item ?? "")  \(section.title)\(section.isResumed ? " (resumed)" : "")")
            }
            let inner = sections.isEmpty ? Markup.nothing : .block("ol", [:], sections)
            items.append(link("part-\(place)", part.title, inner))
        }
        if !minutes.corrections.isEmpty { items.append(link("corrections", "Corrections")) }
        if minutes.represented > 0 { items.append(link("represented", "Members represented")) }
        if minutes.ballots.contains(where: { $0.votes != nil }) {
            items.append(link("votes", "Recorded votes by member"))
        }
        return .block(
            "nav", ["aria-labelledby": "contents"],
            [.line("h2", ["id": "contents"], Markup("Contents")), .block("ol", [:], items)])
    }

    private func link(_ target: String, _ text: String, _ inner: Markup = .nothing) -> Markup {
        .line("li", [:], .inline("a", ["href": "#\(target)"], Markup(text)), inner)
    }

    private var main: Markup {
        .block(
            "main", ["id": "minutes"],
            [decisions] + minutes.parts.enumerated().map { part($0.element, $0.offset) } + [
                closing, corrections, represented, remarks, votes, damage,
            ])
    }

    private var footer: Markup {
        .line(
            "footer", [:],
            Markup("Made from \(counted(minutes.records, "record", "records")) of the journal. "),
            Markup("The same records always give this very file."))
    }
}
