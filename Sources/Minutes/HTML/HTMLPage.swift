import AssemblyCore
import Language

extension Minutes {
    /// The minutes as one HTML file that needs nothing else: style sheet and charts are inside, there are no scripts,
    /// and it prints.
    package var html: String { HTMLPage(minutes: self).source }
}

/// The minutes as a page to look at, to print and to listen to.
struct HTMLPage {
    let minutes: Minutes

    /// Words in the language of the minutes.
    func words(_ message: Message) -> Markup { Markup(message.text(in: minutes.language)) }

    /// The whole file.
    var source: String {
        let head = Markup.block(
            "head", [:],
            [
                .literal("<meta charset=\"utf-8\">"),
                .literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .literal("<meta name=\"color-scheme\" content=\"light dark\">"),
                .line("title", [:], words(PageWords.title(minutes.heading.assembly))),
                .block("style", [:], style),
            ])
        let body = Markup.block("body", [:], [skipLink, titleBlock, contents, main, footer])
        var attributes: KeyValuePairs<StaticString, String> = ["lang": minutes.language.rawValue]
        if minutes.language.isRightToLeft { attributes = ["lang": minutes.language.rawValue, "dir": "rtl"] }
        return "<!DOCTYPE html>\n" + Markup.block("html", attributes, [head, body]).source
    }

    private var style: [Markup] {
        [.literal(HTMLStyle.source)] + (minutes.language.isRightToLeft ? [.literal(HTMLStyle.rightToLeft)] : [])
    }

    private var skipLink: Markup { .line("a", ["class": "skip", "href": "#minutes"], words(PageWords.skip)) }

    private var titleBlock: Markup {
        let labelled = minutes.facts
        return .block(
            "header", ["class": "title"],
            [
                .line("p", ["class": "kicker"], words(PageWords.minutes)),
                .line("h1", [:], Markup(minutes.heading.assembly)),
                minutes.placeAndDays.map { .line("p", ["class": "place"], words($0)) } ?? .nothing,
                minutes.heading.isRehearsal
                    ? .line("p", ["class": "notice", "role": "note"], words(PageWords.rehearsal)) : .nothing,
                labelled.isEmpty
                    ? .nothing
                    : .block(
                        "dl", ["class": "facts"],
                        labelled.map { .inline("dt", [:], words($0.label)) + .inline("dd", [:], words($0.text)) }),
            ])
    }

    private var contents: Markup {
        var items: [Markup] = []
        if !minutes.decisions.isEmpty { items.append(link("decisions", PageWords.decisions)) }
        for (place, part) in minutes.parts.enumerated() {
            let sections = part.sections.enumerated().filter { $0.element.item != nil }.map { index, section in
                link(
                    "part-\(place)-\(index)",
                    .verbatim("\(section.item ?? "")  ") + section.markedTitle)
            }
            let inner = sections.isEmpty ? Markup.nothing : .block("ol", [:], sections)
            items.append(link("part-\(place)", .verbatim(part.title), inner))
        }
        if !minutes.corrections.isEmpty { items.append(link("corrections", PageWords.corrections)) }
        if minutes.represented > 0 { items.append(link("represented", PageWords.represented)) }
        if !minutes.speakingTimes.isEmpty { items.append(link("speaking", PageWords.speakingTimes)) }
        if minutes.ballots.contains(where: { $0.votes != nil }) {
            items.append(link("votes", PageWords.recordedVotes))
        }
        return .block(
            "nav", ["aria-labelledby": "contents"],
            [.line("h2", ["id": "contents"], words(PageWords.contents)), .block("ol", [:], items)])
    }

    private func link(_ target: String, _ text: Message, _ inner: Markup = .nothing) -> Markup {
        .line("li", [:], .inline("a", ["href": "#\(target)"], words(text)), inner)
    }

    private var main: Markup {
        .block(
            "main", ["id": "minutes"],
            [decisions] + minutes.parts.enumerated().map { part($0.element, $0.offset) } + [
                closing, corrections, represented, speakingTimes, remarks, votes, damage,
            ])
    }

    private var footer: Markup {
        .line(
            "footer", [:],
            words(PageWords.madeFrom(minutes.records) + " "), words(PageWords.sameRecords))
    }
}
