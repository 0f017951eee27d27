/// Reads a catalogue line by line.
struct PortableObjectReader {
    private(set) var entries: [PortableObject.Entry] = []
    private(set) var header: [String: String] = [:]
    /// The keys of the entries that hold: a catalogue has thousands, and each is to stand there once.
    private var keys: Set<Catalogue.Key> = []

    /// Which string the quoted lines belong to.
    private enum Field: Hashable {
        case context
        case words
        case plural
        case translation(Int)
    }

    private var strings: [Field: String] = [:]
    private var field: Field?
    private var flags: [String] = []
    private var isObsolete = false
    private var start = 0
    private var hasHeader = false
    private var last = 0

    mutating func read(_ line: Substring, _ number: Int) throws(CatalogueFault) {
        last = number
        var line = trimmed(line)
        if line.isEmpty { return try finish() }
        if line.hasPrefix("#~") {
            if strings[.words] != nil, !isObsolete { try finish() }
            isObsolete = true
            line = trimmed(line.dropFirst(2))
            if line.isEmpty { return }
        } else if line.hasPrefix("#") {
            return try takeComment(line)
        } else if isObsolete {
            try finish()
        }
        if line.hasPrefix("\"") {
            guard let field else { throw CatalogueFault(line: number, "A string stands here without a keyword.") }
            strings[field, default: ""] += try unquoted(line, number)
            return
        }
        let keyword = line.prefix { $0 != " " && $0 != "\"" }
        let next = try Self.field(String(keyword), number)
        // A new entry needs no blank line before it.
        if next == .context && !strings.isEmpty || next == .words && strings[.words] != nil { try finish() }
        if next == .words { start = number }
        guard strings[next] == nil else { throw CatalogueFault(line: number, "\(keyword) appears twice in one entry.") }
        field = next
        strings[next] = try unquoted(trimmed(line.dropFirst(keyword.count)), number)
    }

    mutating func end() throws(CatalogueFault) { try finish() }

    private mutating func takeComment(_ line: Substring) throws(CatalogueFault) {
        if strings[.words] != nil { try finish() }
        guard line.hasPrefix("#,") else { return }
        flags += line.dropFirst(2).split(separator: ",").map { String(trimmed($0)) }
    }

    private static func field(_ keyword: String, _ line: Int) throws(CatalogueFault) -> Field {
        switch keyword {
        case "msgctxt": return .context
        case "msgid": return .words
        case "msgid_plural": return .plural
        case "msgstr": return .translation(0)
        default:
            if keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"), let form = Int(keyword.dropFirst(7).dropLast()),
                (0..<6).contains(form)
            {
                return .translation(form)
            }
            throw CatalogueFault(line: line, "'\(keyword)' is no keyword of a catalogue.")
        }
    }

    private mutating func finish() throws(CatalogueFault) {
        defer { (strings, field, flags, isObsolete) = ([:], nil, [], false) }
        guard let words = strings[.words] else {
            guard strings.isEmpty else { throw CatalogueFault(line: last, "An entry has no msgid.") }
            return
        }
        var translations: [String] = []
        while let form = strings[.translation(translations.count)] { translations.append(form) }
        guard !translations.isEmpty else { throw CatalogueFault(line: start, "'\(words)' has no msgstr.") }
        if words.isEmpty, strings[.context] == nil, !isObsolete {
            guard !hasHeader else { throw CatalogueFault(line: start, "There are two headers.") }
            hasHeader = true
            header = Self.header(translations[0])
            return
        }
        let key = Catalogue.Key(words, context: strings[.context])
        guard isObsolete || keys.insert(key).inserted else {
            throw CatalogueFault(line: start, "'\(words)' appears twice.")
        }
        entries.append(
            PortableObject.Entry(
                key: key, plural: strings[.plural], translations: translations, flags: flags, isObsolete: isObsolete,
                line: start))
    }

    private static func header(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return fields
    }
}

/// A line without blanks at its ends.
private func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while let last = line.last, last == " " || last == "\t" || last == "\r" { line = line.dropLast() }
    return line
}

/// What stands between quotation marks, escapes undone.
private func unquoted(_ line: Substring, _ number: Int) throws(CatalogueFault) -> String {
    guard line.utf8.count >= 2, line.first == "\"", line.last == "\"" else {
        throw CatalogueFault(line: number, "A string must stand between quotation marks.")
    }
    var text = ""
    var rest = line.dropFirst().dropLast()
    // Most strings hold neither, and are taken as they are.
    guard rest.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) else {
        return String(rest)
    }
    while let character = rest.popFirst() {
        guard character == "\\" else {
            guard character != "\"" else {
                throw CatalogueFault(line: number, "A quotation mark within a string needs a backslash before it.")
            }
            text.append(character)
            continue
        }
        switch rest.popFirst() {
        case "n": text.append("\n")
        case "t": text.append("\t")
        case "\\": text.append("\\")
        case "\"": text.append("\"")
        case let other: throw CatalogueFault(line: number, "'\\\(other.map(String.init) ?? "")' is no known escape.")
        }
    }
    return text
}
