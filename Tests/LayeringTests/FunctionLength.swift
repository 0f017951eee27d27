/// The functions of a file and their lengths, found by indentation, which the formatter guarantees.
struct FunctionLength {
    /// The line the function begins on, from 1.
    let line: Int
    /// Its lines, from the one that names it to the closing brace.
    let length: Int

    static func all(in source: PackageTree.Source) -> [FunctionLength] {
        let lines = source.lines
        return lines.indices.compactMap { start in
            guard begins(lines[start]), let body = bodyStart(lines, from: start) else { return nil }
            let margin = indentation(lines[start])
            let end = lines[(body + 1)...].firstIndex {
                indentation($0) == margin && $0.dropFirst(margin).hasPrefix("}")
            }
            return end.map { FunctionLength(line: start + 1, length: $0 - start + 1) }
        }
    }

    private static let words = ["func ", "init", "subscript", "var "]

    /// Whether a line begins a function, initialiser, subscript or a computed property.
    private static func begins(_ line: Substring) -> Bool {
        let head = line.drop { $0 == " " }
        guard !head.hasPrefix("//") else { return false }
        // Most lines hold none of these, and an expression takes its time over each.
        guard words.contains(where: { head.utf8.firstRange(of: $0.utf8) != nil }) else { return false }
        if head.contains(/^(?:[@A-Za-z()]+ )*(?:func [^ ]|init[?(<]|deinit\b|subscript[(<])/) { return true }
        return head.contains(/^(?:[@A-Za-z()]+ )*var [^=]*\{$/)
    }

    /// The line whose brace opens the body; nil for a requirement of a protocol and for a body on one line.
    private static func bodyStart(_ lines: [Substring], from start: Int) -> Int? {
        let margin = indentation(lines[start])
        for index in start..<lines.endIndex {
            let line = lines[index]
            if index > start, indentation(line) <= margin, !line.dropFirst(margin).hasPrefix(")") { return nil }
            if line.hasSuffix("{") { return index }
            if line.hasSuffix("}") { return nil }
        }
        return nil
    }

    private static func indentation(_ line: Substring) -> Int {
        line.prefix { $0 == " " }.count
    }
}
