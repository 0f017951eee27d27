import Yams

/// Says in plain words what a YAML parser means.
package enum SyntaxSentence {
    /// The place, the sentence and the hint for an error of Yams.
    package static func explained(_ error: any Error, in text: String) -> (
        place: Place, sentence: String, hint: String?
    ) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let place = Place(line: max(1, mark.line), column: max(1, mark.column))
            let known = sentences.first { problem.contains($0.problem) || (context?.text ?? "").contains($0.problem) }
            guard let known else {
                let whereFrom = context.map { ", \($0.text) in line \($0.mark.line)" } ?? ""
                return (place, "this is not YAML: \(problem)\(whereFrom)", nil)
            }
            let begun = known.tellsBeginning ? context.map { " that began in line \($0.mark.line)" } ?? "" : ""
            return (place, known.sentence + begun, known.hint)
        case YamlError.reader(_, let offset, let value, _):
            let sign = UInt32(exactly: value).flatMap(Unicode.Scalar.init)
            let what = sign.map { "the character \(Shown.code(of: $0))" } ?? "this character"
            return (place(ofCharacter: offset ?? 0, in: text), "\(what) cannot stand in a YAML file", "delete it")
        default:
            return (.start, "this file cannot be read as YAML", nil)
        }
    }

    private static func place(ofCharacter offset: Int, in text: String) -> Place {
        let before = text.prefix(offset)
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Place(line: max(1, lines.count), column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    private struct Sentence {
        let problem: String
        let sentence: String
        let hint: String?
        var tellsBeginning = false
    }

    /// The commonest first; the left side is libyaml's wording.
    private static let sentences: [Sentence] = [
        Sentence(
            problem: "mapping values are not allowed", sentence: "a colon begins a value here, where none can be",
            hint: "put a text that contains ': ' in quotation marks, and begin every key at the column of the one above"
        ),
        Sentence(
            problem: "could not find expected ':'", sentence: "a key without a colon",
            hint: "write 'key: value', and begin the lines of a longer text further to the right"),
        Sentence(
            problem: "did not find expected key", sentence: "this line does not fit the ones above it",
            hint: "begin every key of a list entry at the same column"),
        Sentence(
            problem: "did not find expected '-' indicator", sentence: "this line does not belong to the list above it",
            hint: "begin every entry with '- ' at the same column"),
        Sentence(
            problem: "found character that cannot start any token",
            sentence: "this character cannot begin a value",
            hint: "indent with spaces, not with tabs, and put a text that begins with @, ` or % in quotation marks"),
        Sentence(
            problem: "found unexpected end of stream", sentence: "the end of the file stands inside a quoted text",
            hint: "close the quotation mark", tellsBeginning: true),
        Sentence(
            problem: "did not find expected ',' or ']'", sentence: "a comma or ] is missing in the list",
            hint: nil, tellsBeginning: true),
        Sentence(
            problem: "did not find expected ',' or '}'", sentence: "a comma or } is missing in the entry",
            hint: nil, tellsBeginning: true),
        Sentence(
            problem: "block sequence entries are not allowed", sentence: "a list cannot begin on this line",
            hint: "begin it on the next line"),
        Sentence(
            problem: "found undefined alias", sentence: "a text that begins with * needs quotation marks",
            hint: "aliases are not allowed here"),
        Sentence(
            problem: "did not find expected alphabetic or numeric character",
            sentence: "a text that begins with * or & needs quotation marks",
            hint: "a text of several lines is safe after '|'"),
        Sentence(
            problem: "unknown escape character", sentence: "a backslash begins something unknown",
            hint: "write \\\\ for a backslash, or use single quotation marks", tellsBeginning: false),
        Sentence(
            problem: "expected a single document", sentence: "a second document begins here",
            hint: "delete the line ---"),
        Sentence(
            problem: "Maximum nesting level reached", sentence: "too many lists and entries lie in one another",
            hint: nil
        ),
        Sentence(problem: "while increasing flow level", sentence: "too many brackets are open", hint: nil),
    ]
}
