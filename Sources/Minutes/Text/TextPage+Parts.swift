import AssemblyCore

extension TextPage {
    /// A sitting, or what lay between.
    mutating func part(_ part: MinutesPart) {
        heading(part.title)
        if !part.times.isEmpty { fill(part.times, indent: 0) }
        for section in part.sections { self.section(section, on: part.day) }
    }

    private mutating func section(_ section: MinutesSection, on day: MinutesDay?) {
        gap()
        if let item = section.item {
            fill("\(section.title)\(section.isResumed ? " (resumed)" : "")", label: item, indent: Self.column)
            detail(section.times(on: day))
            if let note = section.note { detail("Remark: \(note)") }
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
        for correction in entry.corrections { detail("NOTE \(correction.remark)") }
    }

    private mutating func question(_ question: QuestionMinutes) {
        for line in question.particulars { detail("\(line.label): \(line.value)") }
        if let text = question.text {
            detail("Text:")
            fill(text, indent: Self.column + 2)
        }
    }

    private mutating func ballot(_ ballot: BallotMinutes, on day: MinutesDay?) {
        if let annulment = ballot.annulment { detail("ANNULLED later: \(annulment)") }
        detail(ballot.circumstances(on: day))
        table(ballot.figures.map { [$0.label.english, "\($0.value)"] }, indent: Self.column)
        if ballot.tests.count > 1 { detail("All must hold: \(ballot.requirement)") }
        detail(ballot.reason)
        for group in ballot.voteGroups {
            let names = group.members.map(\.weightedName).joined(separator: ", ")
            detail("\(group.vote.listHeading) (\(group.members.count)): \(names)")
        }
        for exclusion in ballot.exclusions { detail(exclusion) }
        if let series = ballot.series { self.series(series) }
        detail(ballot.evidence)
    }

    private mutating func series(_ series: BallotSeries) {
        detail("The ballots side by side:")
        table(
            [[""] + series.ballots] + series.rows.map { [$0.markedLabel] + $0.values.map { $0.map { "\($0)" } ?? "" } },
            indent: Self.column)
    }
}

extension MinutesEntry {
    /// The sentence, with how long a speech took and what a rehearsal decides.
    var spokenSentence: String {
        if let seconds = speech?.seconds { return "\(sentence.dropLast()) (\(spokenLength(seconds: seconds)))." }
        let isRehearsal = ballot?.isRehearsal ?? question?.isRehearsal ?? false
        return sentence + (ballot?.annulment == nil ? "" : " [ANNULLED]") + (isRehearsal ? " [REHEARSAL]" : "")
    }
}

extension BallotSeries.Row {
    /// The name, with a mark when it was elected.
    var markedLabel: String { electedIn == nil ? label : "\(label) (elected)" }
}
