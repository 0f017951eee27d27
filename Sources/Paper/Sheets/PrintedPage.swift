import Language
import Minutes

/// A page that is printed: one file that needs nothing else, on A4, in the direction of its language.
struct PrintedPage {
    /// What it is called.
    let title: Message
    /// Its language.
    let language: WorkingLanguage
    /// How it is set.
    let style: PaperStyle
    /// Whether it is for a rehearsal, and says so on every page.
    var isRehearsal = false
    /// What stands on it.
    let body: [Markup]

    /// The whole file.
    var source: String {
        let name = title.text(in: language)
        let head = Markup.block(
            "head", [:],
            [
                .literal("<meta charset=\"utf-8\">"),
                .literal(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                ),
                .literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .line("title", [:], Markup(name)),
                .block("style", [:], [.literal(PaperStyle.common), .literal(style.source)]),
            ])
        let marks: [Markup] =
            isRehearsal ? [.line("p", ["class": "rehearsal"], Markup(SheetWords.rehearsal.text(in: language)))] : []
        let direction = language.isRightToLeft ? "rtl" : "ltr"
        return "<!DOCTYPE html>\n"
            + Markup.block(
                "html", ["lang": language.rawValue, "dir": direction],
                [head, .block("body", ["class": style.rawValue], marks + body)]
            ).source
    }
}
