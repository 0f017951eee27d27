import AssemblyCore
import Language
import TerminalKit

/// The ballots with their results, and what is still to be decided.
struct VotesView {
    let desk: Desk
    /// What can be done with the ballot that is shown.
    var acts: [OfficeAct] = []

    private var assembly: Assembly { desk.assembly }

    /// The page.
    @NodeBuilder
    var parts: [Node] {
        Pane("Ballots", note: Text("\(assembly.ballotOrder.count)", .muted)) {
            desk.filterField
            Table(
                [
                    Table.Column("Item"), Table.Column("Question", share: 1),
                    Table.Column("Ballot", alignment: .trailing),
                    Table.Column("Figures", priority: .secondary), Table.Column("Outcome"),
                ], rows: rows, whenEmpty: "No ballot has been held yet.")
        }
        let pending = assembly.questionOrder.compactMap { assembly.questions[$0] }.filter { $0.state == .pending }
        Pane("Still to be decided", note: Text("\(pending.count)", .muted)) {
            ItemList(
                pending.map { Item(nil, Text($0.title.message), state: CorrectionParts.state(of: $0, desk.hall)) },
                whenEmpty: "Nothing.",
                page: 0)
        }.priority(.secondary)
    }

    private var rows: [Table.Row] {
        assembly.ballotOrder.reversed().compactMap { assembly.ballots[$0] }.compactMap { ballot in
            let question = assembly.questions[ballot.question]
            let title = question?.title.message ?? .verbatim(ballot.id.rawValue)
            guard desk.passes(title) else { return nil }
            return Table.Row(
                ChairState.id(of: ballot.id),
                [
                    Text(question.flatMap { assembly.agenda[$0.item]?.number } ?? "", .muted), Text(title),
                    Text(SeriesParts.heading(ballot)), figures(ballot), outcome(ballot),
                ],
                mark: mark(ballot))
        }
    }

    /// A sign of the outcome; an annulled ballot has none.
    private func mark(_ ballot: Ballot) -> Character? {
        guard ballot.phase == .declared, let result = ballot.result else { return nil }
        return OutcomeWords.mark(result.verdict.outcome)
    }

    private func outcome(_ ballot: Ballot) -> Text {
        told(ballot) + CorrectionParts.mark(of: ballot, desk.hall)
    }

    private func told(_ ballot: Ballot) -> Text {
        guard ballot.phase == .declared, let result = ballot.result else { return OutcomeWords.phase(ballot.phase) }
        if Settlement(of: ballot, assembly) != nil { return Text("settled", .success) }
        return OutcomeWords.word(result.verdict.outcome, on: assembly.questions[ballot.question], assembly)
    }

    private func figures(_ ballot: Ballot) -> Text {
        guard let result = ballot.result else { return Text("\(ballot.received) of \(ballot.entitled)", .muted) }
        switch result.figures.votes {
        case .motion(let votesFor, let against):
            return Text("\(ballot.figure(votesFor), .affirmative) : \(ballot.figure(against), .negative)")
                + Text(", \(ballot.figure(result.figures.abstentions)) abst.", .muted)
        case .names(let scores):
            return Text(scores.fallingByVotes.prefix(3).map { ballot.figure($0.votes).words }.joined(separator: " : "))
        }
    }

    // MARK: One ballot

    /// One ballot with everything that is known of it.
    @NodeBuilder
    func parts(of id: BallotID, _ size: Size) -> [Node] {
        if let ballot = assembly.ballots[id] {
            Row {
                Pane(Text(assembly.title(of: ballot.id), .heading), note: outcome(ballot)) {
                    detail(ballot, size)
                }.share(3).minimum(width: 44).inSight(.heading)
                Pane("Seats", note: Text(ballot.isSecret ? "turnout only" : "by vote", .muted)) {
                    SeatMap.votes(ballot, assembly, page: desk.seatsPage)
                }.share(2).minimum(width: 46).priority(.secondary)
            }
            // Where there is no room for both, the figures stay in sight, and `:` has what can be done.
            if !acts.isEmpty, size.rows >= 40 {
                Pane("What can be done") { OfficeAct.list(acts, assembly) }.share(0).priority(.essential)
            }
        } else {
            Paragraph(Text("There is no such ballot.", .muted))
        }
    }

    @NodeBuilder
    private func detail(_ ballot: Ballot, _ size: Size) -> [Node] {
        if let annulment = ballot.annulment {
            Paragraph(Text("ANNULLED: ", .danger) + Text(StatedReason.words(annulment)))
        }
        CorrectionParts.of(ballot.id, desk.hall)
        CountingParts(ballot: ballot, assembly: assembly).parts
        if let result = ballot.result {
            ResultParts.parts(result, of: ballot, assembly, isTight: false, keepsFigures: size.rows >= 20)
        } else {
            if !ballot.method.isCountedByHand { TallyParts.turnout(ballot) }
            if TallyParts.isKnown(ballot) { TallyParts.votes(ballot) }
        }
        Facts(BoxesParts.opening(of: ballot, assembly))
        Facts([
            Fact("Time", TallyParts.time(ballot, at: desk.hall.shownMoment, assembly)),
            Fact("Present", Text("\(ballot.present)")), Fact("Vote", Text(RuleWords.way(ballot))),
            Fact("Rule", Text(ballot.rule.citation.words, .muted)),
        ])
    }
}
