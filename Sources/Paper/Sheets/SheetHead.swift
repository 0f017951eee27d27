import AssemblyCore
import Language
import Minutes

/// Words of a sheet in its language, and what stands above it.
struct SheetHead {
    let convocation: Convocation
    let language: WorkingLanguage

    /// Words in the language of the sheet.
    func words(_ message: Message) -> Markup { Markup(message.text(in: language)) }

    /// The assembly, the sheet's name and what to do with it.
    func markup(_ title: Message, _ advice: Message = .empty) -> Markup {
        .block(
            "header", ["class": "title"],
            [
                .line("p", ["class": "kicker"], words(convocation.title.message)),
                .line("p", ["class": "occasion"], words(SheetWords.occasion(convocation))),
                .line("h1", [:], words(title)),
                advice.isEmpty ? .nothing : .line("p", ["class": "lead"], words(advice)),
            ])
    }

    /// The whole page.
    func page(_ title: Message, _ style: PaperStyle, _ body: [Markup]) -> String {
        PrintedPage(
            title: title, language: language, style: style, isRehearsal: convocation.isRehearsal, body: body
        ).source
    }

    /// A table whose head stands on every page.
    func table(_ style: String, head: [(Message, String)], rows: [Markup]) -> Markup {
        let cells = head.map { Markup.inline("th", ["scope": "col", "class": $0.1], words($0.0)) }
        return .block(
            "table", ["class": style],
            [.block("thead", [:], [.line("tr", [:], .joining(cells))]), .block("tbody", [:], rows)])
    }
}
