import AssemblyCore
import Language

/// A table for people who see it and for people who hear it: a caption, and a scope on every header.
struct TableMarkup {
    /// What the table is about.
    let caption: Message
    /// The language of the minutes.
    let language: WorkingLanguage
    /// The class by which it is set.
    var style = ""
    /// The headers of the columns; the first one is above the headers of the rows.
    let head: [Message]
    /// The rows; the first cell of each is its header.
    let rows: [[Markup]]
    /// Which column holds the header of its row.
    var header = 0
    /// Columns that are set to the right.
    var numbers: Set<Int> = []

    var markup: Markup {
        let caption = caption.text(in: language)
        let heads = head.enumerated().map { column, text in
            Markup.inline("th", ["scope": "col", "class": style(of: column)], Markup(text.text(in: language)))
        }
        let body = rows.map { row in
            Markup.line("tr", [:], row.enumerated().map { column, cell in self.cell(cell, column) }.joined)
        }
        let table = Markup.block(
            "table", ["class": style],
            [
                .line("caption", [:], Markup(caption)),
                .block("thead", [:], [.line("tr", [:], heads.joined)]), .block("tbody", [:], body),
            ])
        // Wide tables scroll by themselves, so that the page never does; a keyboard reaches them.
        return .block("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption], [table])
    }

    private func cell(_ cell: Markup, _ column: Int) -> Markup {
        column == header
            ? .inline("th", ["scope": "row", "class": style(of: column)], cell)
            : .inline("td", ["class": style(of: column)], cell)
    }

    private func style(of column: Int) -> String { numbers.contains(column) ? "n" : "t" }
}
