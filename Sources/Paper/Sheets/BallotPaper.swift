package import AssemblyCore
package import Language
import Minutes

/// A ballot paper for a vote that is held on paper.
package struct BallotPaper {
    /// What is put to the vote.
    let title: Message
    /// The names; none where it is for or against.
    let names: [String]
    /// How many names may be marked.
    let seats: Int

    /// The paper of a question, with the names that stand; `nil` for an election in which none stands.
    package init?(_ question: Question) {
        title = question.title.message
        switch question.form {
        case .motion: (names, seats) = ([], 1)
        case .election(let seats):
            self.seats = max(1, seats - question.elected.count)
            names = question.candidates.filter { !$0.isWithdrawn && !question.elected.contains($0.id) }.map(\.name)
            if names.isEmpty { return nil }
        }
    }

    /// The paper of a question that stands in no file.
    package init(title: String, names: [String], seats: Int) {
        (self.title, self.names, self.seats) = (.verbatim(title), names, max(1, seats))
    }

    /// How much of a sheet of A4 a paper takes.
    private enum Size: String {
        case quarter, half, whole

        /// How many stand on a sheet.
        var perSheet: Int {
            switch self {
            case .quarter: 4
            case .half: 2
            case .whole: 1
            }
        }
    }

    /// Whether the names go on over further sheets.
    private var isEndless: Bool { names.count > 48 }

    private func size(in language: WorkingLanguage) -> Size {
        if names.count > 10 { return .whole }
        return names.isEmpty && title.text(in: language).count <= 150 ? .quarter : .half
    }

    /// The papers as a page to print one-sided and to cut.
    /// - Parameter copies: how many of each; sheets are filled up.
    package static func html(
        _ papers: [BallotPaper], copies: Int, for convocation: Convocation, in language: WorkingLanguage
    ) -> String {
        let head = SheetHead(convocation: convocation, language: language)
        let sheets = papers.flatMap { paper in
            let size = paper.size(in: language)
            let count = (copies + size.perSheet - 1) / size.perSheet
            return [Markup](repeating: paper.sheet(size, head), count: count)
        }
        return head.page(papers.first?.title ?? .empty, .papers, sheets)
    }

    private func sheet(_ size: Size, _ head: SheetHead) -> Markup {
        .block(
            "div", ["class": isEndless ? "papersheet long" : "papersheet"],
            (0..<size.perSheet).map { place in
                let above = place < size.perSheet / 2 ? " top" : ""
                let aside = size == .quarter && place % 2 == 0 ? " aside" : ""
                let many = names.count > 10 ? isEndless ? " many endless" : " many" : ""
                return .block(
                    "section", ["class": "paper \(size.rawValue)\(above)\(aside)\(many)"], content(head))
            })
    }

    private func content(_ head: SheetHead) -> [Markup] {
        let mark: Markup =
            head.convocation.isRehearsal
            ? .line("p", ["class": "rehearsal"], head.words(SheetWords.rehearsal)) : .nothing
        return [
            mark, .line("p", ["class": "assembly"], head.words(head.convocation.title.message)),
            .line("p", ["class": "occasion"], head.words(SheetWords.occasion(head.convocation))),
            .line("h2", [:], head.words(title)),
            .line("p", ["class": "rule"], head.words(names.isEmpty ? SheetWords.markOne : SheetWords.mark(seats))),
            options(head), .line("p", ["class": "foot"], head.words(SheetWords.invalid)),
        ]
    }

    private func options(_ head: SheetHead) -> Markup {
        let lines =
            names.isEmpty
            ? [SheetWords.forIt, SheetWords.againstIt, SheetWords.abstain].map { head.words($0) }
            : names.map { Markup($0) }
        let columns = names.count > 5 ? 2 : 1
        let rows = (lines.count + columns - 1) / columns
        // Read down one column, then the next.
        return .block(
            "table", ["class": "options", "role": "presentation"],
            [
                .block(
                    "tbody", [:],
                    (0..<rows).map { row in
                        let cells = (0..<columns).map { column in
                            let place = column * rows + row
                            return place < lines.count
                                ? Markup.inline("td", ["class": "mark"], .inline("span", [:], .nothing))
                                    + .inline("td", [:], lines[place])
                                : .inline("td", [:], .nothing) + .inline("td", [:], .nothing)
                        }
                        return .line("tr", [:], .joining(cells))
                    })
            ])
    }
}
