package import AssemblyCore
import Language
package import Minutes

/// Declared results on a page each, to be signed.
package struct ResultSheet {
    private let minutes: Minutes
    private let convocation: Convocation

    /// The sheets of a session's minutes.
    package init(_ minutes: Minutes, of convocation: Convocation) {
        (self.minutes, self.convocation) = (minutes, convocation)
    }

    /// The pages.
    /// - Parameter numbers: which results, by their numbers in the minutes; all of them when empty.
    package func html(_ numbers: Set<Int> = []) -> String {
        let head = SheetHead(convocation: convocation, language: minutes.language)
        let ballots = minutes.ballots.filter { numbers.isEmpty || numbers.contains($0.number) }
        let pages = ballots.map { page($0, head) }
        let none = [
            head.markup(SheetWords.resultSheet), .line("p", [:], head.words(SheetWords.noResult)),
        ]
        return head.page(SheetWords.resultSheet, .sheet, pages.isEmpty ? none : pages)
    }

    private func page(_ ballot: BallotMinutes, _ head: SheetHead) -> Markup {
        let figures = ballot.figures.map { figure in
            Markup.line(
                "tr", [:], .inline("th", ["scope": "row"], Markup(figure.label)),
                .inline("td", ["class": "number"], head.words(figure.value.words)))
        }
        let groups = ballot.voteGroups.map { group in
            let names = group.members.map(\.weightedName).joined(separator: .verbatim(", "))
            return Markup.line(
                "p", ["class": "group"],
                .inline("strong", [:], head.words(group.vote.listHeading + " (\(group.members.count)) ")),
                head.words(names))
        }
        return .block(
            "section", ["class": "result"],
            [
                head.markup(SheetWords.resultSheet), .line("h2", [:], head.words(ballot.title)),
                .line("p", ["class": "note"], head.words(ballot.circumstances(on: nil))),
                .line("p", ["class": "outcome"], head.words(ballot.markedOutcome.capitalised)),
                .block("table", ["class": "list figures"], [.block("tbody", [:], figures)]),
                .line("p", ["class": "why"], head.words(ballot.reason)),
            ] + ballot.recounts.map { .line("p", ["class": "why"], head.words($0.sentence)) } + groups
                + ballot.exclusions.map { .line("p", ["class": "note"], head.words($0)) } + [
                    .line("p", ["class": "note"], head.words(ballot.evidence)), Signatures.result(head),
                ])
    }
}
