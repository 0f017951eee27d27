import Yams

extension FileProblem {
    /// What keeps a file from being YAML at all, at its place.
    init(_ error: YamlError, file: String) {
        var place = (line: 1, column: 1)
        var sentence = "the file is not YAML"
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            place = (mark.line, mark.column)
            sentence = problem
        case .duplicatedKeysInMapping(let duplicates, let context):
            place = (context.mark.line, context.mark.column)
            sentence = "the key \"\(duplicates.first ?? "")\" appears twice"
        default: break
        }
        self.init(
            file: file, line: place.line, column: place.column, sentence: Sanitised.line(sentence), hint: nil)
    }
}
