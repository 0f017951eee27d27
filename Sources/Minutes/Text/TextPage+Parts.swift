import AssemblyCore
import Language

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
