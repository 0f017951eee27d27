import AssemblyCore
import Language

extension HTMLPage {
    /// A sitting, or what lay between.
    func part(_ part: MinutesPart, _ place: Int) -> Markup {
        section(
            "part-\(place)", .verbatim(part.title),
            [part.times.isEmpty ? .nothing : .line("p", ["class": "times"], words(part.times))]
                + part.sections.enumerated().map { item($0.element, id: "part-\(place)-\($0.offset)", on: part.day) })
    }

    private func item(_ section: MinutesSection, id: String, on day: MinutesDay?) -> Markup {
        let entries = section.dated(on: day).map { newDay, entry in
            let heading = newDay.map { Markup.line("p", ["class": "times"], words($0.words)) } ?? .nothing
            return heading + self.entry(entry, on: entry.at.day)
        }
        guard let number = section.item else { return .block("div", ["class": "item"], entries) }
        return .block(
            "section", ["class": "item", "id": id, "aria-labelledby": "\(id)-title"],
            [
                .line(
                    "h3", ["id": "\(id)-title"], .inline("span", ["class": "number"], Markup(number)),
                    words(" " + section.markedTitle)),
                .line("p", ["class": "times"], words(section.times(on: day))),
                section.note.map { .line("p", ["class": "remark"], Markup($0)) } ?? .nothing,
            ] + entries)
    }

    private func entry(_ entry: MinutesEntry, on day: MinutesDay?) -> Markup {
        let sentence = entry.ballot.map { ballot($0, on: day) } ?? .line("p", [:], words(entry.spokenSentence))
        let content = [sentence, entry.question.map(question) ?? .nothing] + entry.corrections.map(correction)
        return .block(
            "div", ["class": "entry \(entry.kind.rawValue)"],
            [
                .line(
                    "time",
                    [
                        "datetime": entry.at.description,
                        "title": PageWords.record(entry.record).text(in: minutes.language),
                    ],
                    Markup(entry.at.clock)),
                .block("div", [:], content),
            ])
    }

    private func question(_ question: QuestionMinutes) -> Markup {
        let facts = question.particulars.map {
            .inline("dt", [:], words($0.label)) + Markup.inline("dd", [:], words($0.value))
        }
        let text = question.text.map { Markup.line("blockquote", [:], Markup($0)) } ?? .nothing
        return .block("div", ["class": "particulars"], [.block("dl", ["class": "facts"], facts), text])
    }

    private func correction(_ correction: MinutesCorrection) -> Markup {
        .line(
            "p", ["class": "correction", "id": "place-\(correction.record)", "role": "note"],
            .inline("strong", [:], words(PageWords.note + " ")), words(correction.remark))
    }
}
