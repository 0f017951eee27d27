import Foundation
import Testing

/// The page of the written form, as its tables say it.
struct FormPage {
    /// The fields of each row, by the name in its first column, for each section.
    private let sections: [String: [(name: String, fields: [String])]]

    init() throws {
        let text = try FormSource.text("WrittenForm/WrittenForm.md")
        var sections: [String: [(String, [String])]] = [:]
        for part in text.components(separatedBy: "\n## ") {
            let lines = part.components(separatedBy: "\n")
            sections[lines[0]] = lines.filter { $0.hasPrefix("| `") }.map { line in
                let cells = line.components(separatedBy: " | ")
                return (Self.names(cells[0]).joined(), cells.count > 1 ? Self.names(cells[1]) : [])
            }
        }
        self.sections = sections
    }

    /// The rows of a section, in order.
    func rows(_ section: String) throws -> [(name: String, fields: [String])] { try #require(sections[section]) }

    /// What stands between backticks.
    private static func names(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
}

/// The sources that write the form, read as text: what they name is what a record can hold.
struct FormSource {
    let text: String

    init(_ path: String) throws { text = try Self.text(path) }

    /// A file of the core.
    static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Sources/AssemblyCore/\(path)"), encoding: .utf8)
    }

    /// The fields under a name of a family, those with `?` that may be left out; `nil` where something larger is written.
    func fields(of name: String, called field: [String: String]) throws -> [String]? {
        guard let written = try first(#"Written\(\s*Name\.\#(name)(?:,\s*\[(.*?)\])?\)"#) else { return nil }
        let read = try first(#"case \.\#(name):\s+self =\s+(.*?)\n {8}(?:case|\})"#) ?? ""
        let optional = Set(read.matches(of: /fields\.optional\(\.(\w+)\)/).map { String($0.output.1) })
        return written.matches(of: /\.(\w+):/).map { String($0.output.1) }.map { name in
            (field[name] ?? name) + (optional.contains(name) ? "?" : "")
        }
    }

    /// The cases of an enumeration of names, with what is written for each.
    func cases(in text: String? = nil) -> [(name: String, written: String)] {
        (text ?? self.text).matches(of: /case `?(\w+)`? = "([^"]+)"/).map { (String($0.output.1), String($0.output.2)) }
    }

    /// The keys of a value, those with `?` that may be left out.
    /// - Parameter type: where the file has several types; else what its reader says counts.
    func keys(of type: String) throws -> [String] {
        let part = type.isEmpty ? Substring(text) : text[try #require(text.range(of: "struct \(type):")).upperBound...]
        let block = try #require(part.firstMatch(of: /enum (?:CodingKeys|Key): String, CodingKey \{([^}]*)\}/))
        return try cases(in: String(block.output.1)).map { name, written in
            let isOptional =
                type.isEmpty
                ? part.contains(try Regex(#"decodeIfPresent\([^()]*\.self,\s*forKey: \.\#(name)\)"#))
                : part[..<block.range.lowerBound].contains(try Regex(#"(let|var) \#(name): [^\n=]*\?\n"#))
            return written + (isOptional ? "?" : "")
        }
    }

    private func first(_ pattern: String) throws -> String? {
        let match = try Regex(pattern).dotMatchesNewlines()
        return text.firstMatch(of: match).map { found in found.output[1].substring.map(String.init) ?? "" }
    }
}
