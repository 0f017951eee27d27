/// The string literals of a Swift source, found by a small scanner: strings, what is filled into them, and comments
/// are told apart; nothing else of the language is understood.
struct SourceLiteral: Equatable {
    /// The words with `%1$@` for what is filled in, as a message has them for its key.
    let key: String
    /// What stands before the literal: the end of the code, blanks taken out.
    let before: Substring
    /// What stands right behind it.
    let after: Substring
    /// The line it begins on, from 1.
    let line: Int

    /// All literals of a source, those within others included.
    static func all(in source: String) -> [SourceLiteral] {
        var scanner = LiteralScanner(source)
        scanner.scan()
        return scanner.literals
    }
}

/// Goes through a source once.
private struct LiteralScanner {
    private(set) var literals: [SourceLiteral] = []
    private let text: [Character]
    private var place = 0
    private var line = 1

    init(_ source: String) { text = Array(source) }

    mutating func scan() {
        while place < text.count { step() }
        literals.sort { $0.line < $1.line }
    }

    private mutating func step() {
        if starts("//") {
            while place < text.count, text[place] != "\n" { place += 1 }
        } else if starts("/*") {
            while place < text.count, !starts("*/") { advance() }
        } else if starts("#/") {
            // A regular expression ends on its line.
            while place < text.count, text[place] != "\n" { place += 1 }
        } else if text[place] == "\"" {
            literal()
        } else {
            advance()
        }
    }

    /// Reads a literal from its opening quotation mark to behind the closing one.
    private mutating func literal() {
        let (start, startLine) = (place, line)
        let isLong = starts("\"\"\"")
        let mark = isLong ? "\"\"\"" : "\""
        place += mark.count
        var key = ""
        var arguments = 0
        while place < text.count, !starts(mark) {
            if starts("\\(") {
                arguments += 1
                key += "%\(arguments)$@"
                place += 1
                parenthesis()
            } else if text[place] == "\\" {
                key += escape()
            } else {
                key.append(text[place])
                advance()
            }
        }
        place = min(text.count, place + mark.count)
        let code = String(text[max(0, start - 400)..<start].filter { !$0.isWhitespace })
        literals.append(
            SourceLiteral(
                key: isLong ? Self.unindented(key) : key, before: code[...],
                after: String(text[place..<min(text.count, place + 40)].filter { !$0.isWhitespace })[...],
                line: startLine))
    }

    /// What is filled in, with the literals in it.
    private mutating func parenthesis() {
        var depth = 0
        while place < text.count {
            if text[place] == "\"" {
                literal()
                continue
            }
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" { depth -= 1 }
            advance()
            if depth == 0 { return }
        }
    }

    private mutating func escape() -> String {
        place += 1
        guard place < text.count else { return "" }
        let sign = text[place]
        if sign == "u" {
            let digits = text[place...].drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
            while place < text.count, text[place] != "}" { place += 1 }
            place += 1
            return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
        advance()
        switch sign {
        case "n": return "\n"
        case "t": return "\t"
        case "\n": return ""
        default: return String(sign)
        }
    }

    private static func unindented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
        let margin = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { $0.dropFirst(margin) }.joined(separator: "\n")
    }

    private func starts(_ mark: String) -> Bool { text[place...].starts(with: mark) }

    private mutating func advance() {
        if text[place] == "\n" { line += 1 }
        place += 1
    }
}
