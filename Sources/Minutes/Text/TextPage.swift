import AssemblyCore
package import Language

/// Plain text in lines of one width, as it goes to a printer or a letter.
package struct TextPage {
    /// The longest line that is filled, in columns.
    static let width = 78
    /// Where what is told begins, behind the time.
    static let column = 7
    /// The language of the minutes.
    let language: WorkingLanguage
    private var lines: [String] = []

    /// An empty page.
    package init(language: WorkingLanguage) { self.language = language }

    /// All lines, ending in a line break.
    package var text: String { lines.joined(separator: "\n") + "\n" }

    /// An empty line, but never two.
    package mutating func gap() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    /// A line as it is.
    package mutating func line(_ text: Message) { lines.append(text.text(in: language)) }

    /// A heading with an empty line above it.
    package mutating func heading(_ text: Message) {
        gap()
        fill(text.uppercased, indent: 0)
    }

    /// Fills lines with words; line breaks in the text are kept.
    /// - Parameters:
    ///   - label: what stands in the first line before the text, within the indent.
    ///   - indent: the column where the text begins.
    ///   - hanging: how much further in the lines begin that continue the first one.
    package mutating func fill(_ text: Message, label: Message = .empty, indent: Int, hanging: Int = 0) {
        let label = label.text(in: language)
        var margin = label + Self.spaces(indent - label.cellWidth)
        for paragraph in text.text(in: language).withoutControls.split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            var line = margin
            // Kept along: to measure a line anew for every word would take the square of its length.
            var used = margin.cellWidth
            var isEmpty = true
            for word in paragraph.split(separator: " ") {
                let width = word.cellWidth
                if !isEmpty, used + 1 + width > Self.width {
                    lines.append(line)
                    (line, isEmpty) = (Self.spaces(indent + hanging), true)
                    used = line.cellWidth
                }
                line += (isEmpty ? "" : " ") + word
                used += (isEmpty ? 0 : 1) + width
                isEmpty = false
            }
            lines.append(isEmpty ? String(line.trimmingEnd) : line)
            margin = Self.spaces(indent)
        }
    }

    /// What is told at a time.
    mutating func entry(_ time: String, _ text: Message) {
        fill(text, label: .verbatim(time), indent: Self.column)
    }

    /// A further line of what is told at a time.
    mutating func detail(_ text: Message) { fill(text, indent: Self.column, hanging: 2) }

    /// Rows of cells in aligned columns: the first one to the left, the others to the right.
    mutating func table(_ rows: [[Message]], indent: Int) {
        let rows = rows.map { row in row.map { $0.text(in: language) } }
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].cellWidth : 0 }.max() ?? 0
        }
        for row in rows {
            let cells = row.enumerated().map { column, cell in
                let gap = Self.spaces(widths[column] - cell.cellWidth)
                return column == 0 ? cell + gap : gap + cell
            }
            lines.append(String((Self.spaces(indent) + cells.joined(separator: "  ")).trimmingEnd))
        }
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

extension String {
    /// The text without spaces at its end.
    var trimmingEnd: Substring {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return rest
    }

    /// The text with a mark in place of every character that would command a terminal or reorder the text around it.
    /// The core lets none of them in; a journal from elsewhere might.
    var withoutControls: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0A: scalar
                    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    /// The text in one line.
    var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension TextPage {
    /// A sitting, or what lay between.
    mutating func part(_ part: MinutesPart) {
        heading(.verbatim(part.title))
        if !part.times.isEmpty { fill(part.times, indent: 0) }
        for section in part.sections { self.section(section, on: part.day) }
    }

    private mutating func section(_ section: MinutesSection, on day: MinutesDay?) {
        gap()
        if let item = section.item {
            fill(section.markedTitle, label: .verbatim(item), indent: Self.column)
            detail(section.times(on: day))
            if let note = section.note { detail(PageWords.remark(note)) }
        }
        for (newDay, entry) in section.dated(on: day) {
            if let newDay { fill(newDay.words, indent: 0) }
            self.entry(entry, on: entry.at.day)
        }
    }

    private mutating func entry(_ entry: MinutesEntry, on day: MinutesDay?) {
        self.entry(entry.at.clock, entry.spokenSentence)
        if let question = entry.question { self.question(question) }
        if let ballot = entry.ballot { self.ballot(ballot, on: day) }
        for correction in entry.corrections { detail(PageWords.noted(correction.remark)) }
    }

    private mutating func question(_ question: QuestionMinutes) {
        for line in question.particulars { detail("\(line.label): \(line.value)") }
        if let text = question.text {
            detail(PageWords.textFollows)
            fill(.verbatim(text), indent: Self.column + 2)
        }
    }

    private mutating func ballot(_ ballot: BallotMinutes, on day: MinutesDay?) {
        if let annulment = ballot.annulment { detail(PageWords.annulledLater(annulment)) }
        for recount in ballot.recounts { detail(recount.sentence) }
        detail(ballot.circumstances(on: day))
        table(ballot.figures.map { [.verbatim($0.label), "\($0.value)"] }, indent: Self.column)
        if ballot.tests.count > 1 { detail(PageWords.allMustHold(ballot.requirement)) }
        detail(ballot.reason)
        for group in ballot.voteGroups {
            let names = group.members.map(\.weightedName).sideBySide
            detail("\(group.vote.listHeading) (\(group.members.count)): \(names)")
        }
        for exclusion in ballot.exclusions { detail(exclusion) }
        if let series = ballot.series { self.series(series) }
        detail(ballot.evidence)
    }

    private mutating func series(_ series: BallotSeries) {
        detail(PageWords.sideBySide)
        table(
            [[.empty] + series.ballots.map { .verbatim($0) }]
                + series.rows.map { [$0.markedLabel] + $0.values.map { $0.map { "\($0)" } ?? .empty } },
            indent: Self.column)
    }
}
