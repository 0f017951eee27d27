/// A piece of HTML or SVG. Text comes into it escaped or not at all, so that nothing people write becomes markup.
package struct Markup {
    /// The source.
    package let source: String

    /// Text as text.
    package init(_ text: String) {
        var escaped = ""
        for scalar in text.withoutControls.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        source = escaped
    }

    private init(source: String) { self.source = source }

    /// Our own source, known when the program is compiled.
    package static func literal(_ source: StaticString) -> Markup { Markup(source: "\(source)") }

    /// Nothing.
    package static let nothing = Markup(source: "")

    /// An element within a line.
    package static func inline(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: Markup...
    ) -> Markup {
        Markup(source: open(name, attributes) + content.map(\.source).joined() + "</\(name)>")
    }

    /// An element on lines of its own.
    package static func block(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: [Markup]
    ) -> Markup {
        let inside = content.map(\.source).filter { !$0.isEmpty }
            .map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
        return Markup(source: open(name, attributes) + "\n" + inside + "</\(name)>\n")
    }

    /// An element on one line of its own.
    package static func line(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: Markup...
    ) -> Markup {
        Markup(source: open(name, attributes) + content.map(\.source).joined() + "</\(name)>\n")
    }

    /// An element of SVG that has no content.
    package static func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> Markup {
        let opening = open(name, attributes)
        return Markup(source: opening.dropLast() + "/>\n")
    }

    private static func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> String {
        "<\(name)" + attributes.map { " \($0)=\"\(Markup($1).source)\"" }.joined() + ">"
    }

    /// Many pieces, one after the other. O(bytes).
    package static func joining(_ pieces: [Markup]) -> Markup { Markup(source: pieces.map(\.source).joined()) }

    /// One piece after the other.
    package static func + (left: Markup, right: Markup) -> Markup { Markup(source: left.source + right.source) }
}

extension [Markup] {
    /// All pieces one after the other.
    package var joined: Markup { .joining(self) }
}

extension String {
    /// The text as HTML and SVG have it, so that nothing in a name becomes markup, commands a terminal or turns the text
    /// around it. O(bytes).
    package var escapedForMarkup: String { Markup(self).source }
}
