package import Yams

/// A YAML file as a tree of nodes with places.
package struct YAMLDocument {
    /// Put before a key that appears twice, so that the rest of the file can be read; the reader passes it over.
    package static let duplicateMark: Unicode.Scalar = "\u{E000}"
    /// After so many doubled keys no more are looked for.
    package static let mostDuplicates = 50

    /// The root; `nil` where the text is no YAML at all.
    package let root: Node?

    /// Reads a file.
    /// - Parameters:
    ///   - source: the file.
    ///   - findings: takes what is wrong with it.
    package init(_ source: SourceFile, reportingTo findings: Findings) {
        self.init(text: source.text(reportingTo: findings), of: source, reportingTo: findings)
    }

    /// Reads a text that has been made from a file and has its places.
    package init(text raw: String, of source: SourceFile, reportingTo findings: Findings) {
        findings.begin(source.name)
        let text = SourceFile.withoutControlCharacters(raw, of: source.name, reportingTo: findings)
        if let place = AliasScan.firstAnchor(in: text) {
            findings.report(
                "anchors and aliases are not allowed here", in: source.name, at: place,
                hint: "write each value where it belongs, and put a text that begins with & or * in quotation marks")
            root = nil
            return
        }
        root = Self.compose(text, of: source.name, reportingTo: findings)
    }

    private static func compose(_ text: String, of file: String, reportingTo findings: Findings) -> Node? {
        var text = text
        for _ in 0..<mostDuplicates {
            do {
                // The encoding is said, because otherwise Yams asks the environment for it.
                let parser = try Parser(yaml: text, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    findings.report("this file is empty", in: file, at: .start)
                    return nil
                }
                return root
            } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
                let first = Place(line: context.mark.line, column: context.mark.column)
                let key = duplicates.first ?? ""
                guard let second = DuplicateKey.second(key, after: first, in: text) else {
                    findings.report("the key \(Shown.quoted(key)) appears twice", in: file, at: first)
                    return nil
                }
                findings.report(
                    "the key \(Shown.quoted(key)) appears here a second time", in: file, at: second.place,
                    hint: "the first is in line \(first.line); delete one of them")
                text = second.marked
            } catch {
                let (place, sentence, hint) = SyntaxSentence.explained(error, in: text)
                findings.report(sentence, in: file, at: place, hint: hint)
                return nil
            }
        }
        return nil
    }
}
