import AssemblyCore
import Language

extension MarkdownPage {
    /// A sitting, or what lay between.
    mutating func part(_ part: MinutesPart) {
        block("## \(Markdown.escaped(part.title))")
        if !part.times.isEmpty { block(safe(part.times)) }
        for section in part.sections { self.section(section, on: part.day) }
    }

    private mutating func section(_ section: MinutesSection, on day: MinutesDay?) {
        if let item = section.item {
            block("### \(Markdown.escaped(item)) \(safe(section.markedTitle))")
            block(safe(section.times(on: day)))
            if let note = section.note { block("*\(Markdown.escaped(note))*") }
        }
        for (newDay, entry) in section.dated(on: day) {
            if let newDay { block(safe(newDay.words)) }
            self.entry(entry, on: entry.at.day)
        }
    }

    private mutating func entry(_ entry: MinutesEntry, on day: MinutesDay?) {
        let sentence = safe(entry.spokenSentence)
        block("\(entry.at.clock) \(entry.ballot == nil ? sentence : "**\(sentence)**")")
        if let question = entry.question { self.question(question) }
        if let ballot = entry.ballot { self.ballot(ballot, on: day) }
        for correction in entry.corrections { block("**\(safe(PageWords.note))** \(safe(correction.remark))") }
    }

    private mutating func question(_ question: QuestionMinutes) {
        list(question.particulars.map { "\($0.label): \($0.value)" as Message })
        if let text = question.text { block(Markdown.quotation(text)) }
    }

    private mutating func ballot(_ ballot: BallotMinutes, on day: MinutesDay?) {
        if let annulment = ballot.annulment {
            block("**\(safe(PageWords.annulledLater))** \(Markdown.escaped(annulment))")
        }
        for recount in ballot.recounts { block("**\(safe(PageWords.recount))** \(safe(recount.sentence))") }
        block(safe(ballot.circumstances(on: day)))
        table(
            [PageWords.figure, PageWords.number], ballot.figures.map { [.verbatim($0.label), "\($0.value)"] },
            numbers: [1])
        if ballot.tests.count > 1 { block(safe(PageWords.allMustHold(ballot.requirement))) }
        block(safe(ballot.reason))
        for group in ballot.voteGroups {
            let names = group.members.map(\.weightedName).joined(separator: ", ")
            block(
                "*\(safe(group.vote.listHeading))* (\(group.members.count)): \(Markdown.escaped(names.text(in: language)))"
            )
        }
        list(ballot.exclusions)
        if let series = ballot.series {
            let rows = series.rows.map { [$0.markedLabel] + $0.values.map { $0?.words ?? .empty } }
            table([.empty] + series.ballots.map { .verbatim($0) }, rows, numbers: Set(1...max(1, series.ballots.count)))
        }
        block(safe(ballot.evidence))
    }
}

extension MarkdownPage {
    /// All results at a glance.
    mutating func decisions(_ decisions: [MinutesDecision]) {
        guard !decisions.isEmpty else { return }
        block("## \(safe(PageWords.decisions))")
        let rows = decisions.map { decision -> [Message] in
            let cells = decision.cells
            return [
                decision.number.map { "\($0)" } ?? .empty, cells.item, cells.title, cells.outcome, cells.score,
                cells.required,
            ]
        }
        table(PageWords.columnsOfDecisions, rows, numbers: [0, 5])
    }

    /// Corrections at the end, each with the record that it puts right.
    mutating func corrections(_ corrections: [MinutesCorrection]) {
        guard !corrections.isEmpty else { return }
        block("## \(safe(PageWords.corrections))")
        block(safe(PageWords.natureOfCorrections))
        list(corrections.map { "\($0.at) \($0.sentence)" })
    }

    /// The close, the members that were represented, the remarks.
    mutating func closing(of minutes: Minutes) {
        if let closed = minutes.closed { block(safe(PageWords.closed(closed))) }
        let represented = minutes.members.filter(\.wasRepresented)
        if !represented.isEmpty {
            block("## \(safe(PageWords.represented(represented.count)))")
            block(Markdown.escaped(represented.map(\.nameWithHead).sideBySide))
        }
        if !minutes.speakingTimes.isEmpty {
            block("## \(safe(PageWords.speakingTimes))")
            list(minutes.speakingTimes.map(\.sentence))
        }
        if !minutes.remarks.isEmpty {
            block("## \(safe(PageWords.remarks))")
            list(minutes.remarks.map { .verbatim($0) })
        }
    }

    /// The annex: how each member voted.
    mutating func votingRecord(of minutes: Minutes) {
        for record in VotingRecord.pages(of: minutes, columns: 16) {
            block("## \(safe(PageWords.recordedVotes))")
            block(safe(PageWords.legend))
            list(record.ballots.map { "\($0.number): \($0.title)" })
            let rows = record.rows.map { row -> [Message] in
                [.verbatim(row.name)] + zip(row.votes, record.ballots).map { .verbatim(record.mark($0, in: $1)) }
            }
            table([PageWords.member] + record.ballots.map { "\($0.number)" }, rows, numbers: [])
        }
    }
}
