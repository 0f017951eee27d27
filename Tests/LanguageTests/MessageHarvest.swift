import Foundation
import Language

/// A phrase that the sources say, and where.
struct HarvestedPhrase {
    let key: Catalogue.Key
    /// The form for several, where the source has one.
    var plural: String?
    /// The file and line of the first place.
    let place: String
}

/// All phrases of the product, collected from the literals of its sources.
///
/// Literals are messages by inference, which no small scanner follows. So everything that reads like words is taken,
/// except where the code around it shows a name: of a key, a command, a place on the screen. One word in small
/// letters counts only where a message is asked for. What is taken without need costs an entry; what is missed is
/// found by the screens' own test, which looks for untranslated words in what is really shown.
enum MessageHarvest {
    /// Where messages are written.
    static let rooms = [
        "Language/Messages/Message+Dates", "AssemblyCore", "TerminalKit", "Screens", "Secrets", "BallotBox", "Host/",
        "Registrar", "Kiosk", "Scrutineer",
        "EventStream/Journal/JournalReplay",
        "SQLiteJournal/Sentences", "SQLiteJournal/ChainFault", "SQLiteJournal/JournalWriter",
        "SQLiteJournal/SQLiteJournal", "SQLiteJournal/EncodedGroup",
        "ClusterJournal/Sentences", "ClusterJournal/ClusterJournal+", "ClusterJournal/Checking/ClusterRefusal",
        "SealedBallot/BulletinBoards/ObjectRefusal+Description", "SealedBallot/BulletinBoards/BulletinBoardRefusal",
        "SealedBallot/Trustees/CeremonyRefusal",
        "HostSocket/Client", "HostSocket/Server/Connection+Answers", "HostSocket/Server/ConnectionAcceptor",
        "Minutes/Record/MinutesDecision", "Minutes/Words", "Minutes/Writing", "Paper/Words", "Counting/CountWords",
        "plenary/Record/VerifyWords",
        "plenary/Session/AssemblyChanges", "plenary/Session/AgendaChanges", "plenary/Session/HostDesk",
        "Consoles/ConsoleOffice", "plenary/Consoles/WatchedRehearsal", "plenary/Kiosks/EnrolmentWords",
    ]

    /// Files whose words are for the command line and logs, which speak English, or for machines.
    static let silent = [
        "Language/Reading", "Language/Catalogues", "TerminalKit/Look/Theme", "TerminalKit/Look/Colour",
        "TerminalKit/Look/RGB", "TerminalKit/Linear/DescriptorLines", "TerminalKit/Linear/TerminalChoice",
        "TerminalKit/Keys/KeyFile", "TerminalKit/Keys/KeyReport", "TerminalKit/Keys/KeyTable",
        "TerminalKit/Painting/BlockLetters",
        "TerminalKit/Cells", "BallotBox/CheckWords", "BallotBox/BulletinBoardPage",
        "Secrets/Randomness",
        "AssemblyCore/WrittenForm", "AssemblyCore/Rules/Citation+Languages", "+Form.swift", "Host/Identity/PINSheet",
        "AssemblyCore/Delegations/NameLetters",
        "BallotBox/Credentials/CredentialReader", "BallotBox/SealedElection", "Host/Identity/PasswordHash",
        "BallotBox/Rehearsal/RehearsalCard", "Registrar/Cards", "Host/Signing/HeadSignature",
        "Host/Deciding/AssemblyHost.swift",
        "Host/Identity/OperatorRoster", "Host/Identity/RehearsalBadge",
        "TerminalKit/Painting/TextOrder",
    ]

    /// The phrases in the order of files and lines, each once.
    static func phrases(at root: URL) throws -> [HarvestedPhrase] {
        var found: [HarvestedPhrase] = []
        var places: [Catalogue.Key: Int] = [:]
        for file in try files(at: root) {
            let source = try String(contentsOf: root.appending(path: "Sources/\(file)"), encoding: .utf8)
            for phrase in phrases(in: source, file: file) {
                if let place = places[phrase.key] {
                    if found[place].plural == nil { found[place].plural = phrase.plural }
                } else {
                    places[phrase.key] = found.count
                    found.append(phrase)
                }
            }
        }
        return found
    }

    /// The files that are searched, below `Sources`, in their order.
    static func files(at root: URL) throws -> [String] {
        let sources = root.appending(path: "Sources").path(percentEncoded: false)
        let all = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
        return all.filter { path in
            path.hasSuffix(".swift") && rooms.contains { path.hasPrefix($0) }
                && !silent.contains { $0.hasPrefix("+") ? path.hasSuffix($0) : path.hasPrefix($0) }
        }.sorted()
    }

    static func phrases(in source: String, file: String) -> [HarvestedPhrase] {
        let literals = SourceLiteral.all(in: source)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [HarvestedPhrase] = []
        for (index, literal) in literals.enumerated() where isMessage(literal, lines) {
            let place = "\(file):\(literal.line)"
            let context = context(of: literal, in: literals, index)
            if isPluralForm(literal), !found.isEmpty {
                found[found.count - 1].plural = trimmed(literal.key)
                continue
            }
            found.append(
                HarvestedPhrase(key: Catalogue.Key(trimmed(literal.key), context: context), plural: nil, place: place))
        }
        return found
    }

    /// Whether a literal is the second form of a call of `plural`: a literal ended right before it and began the form
    /// for one.
    private static func isPluralForm(_ literal: SourceLiteral) -> Bool {
        guard let call = literal.before.range(of: "plural(", options: .backwards) else { return false }
        let between = literal.before[call.upperBound...]
        return between.hasSuffix("\",") && quotes(in: between) == 2
    }

    /// How many quotation marks stand outside of what is filled in.
    private static func quotes(in code: Substring) -> Int {
        var depth = 0
        var count = 0
        for (sign, next) in zip(code, code.dropFirst() + " ") {
            if sign == "\\", next == "(" { depth += 1 }
            if sign == ")", depth > 0 { depth -= 1 }
            if sign == "\"", depth == 0 { count += 1 }
        }
        return count
    }

    private static func context(of literal: SourceLiteral, in literals: [SourceLiteral], _ index: Int) -> String? {
        guard
            literal.after.hasPrefix(",context:\"") || literal.after.hasPrefix("),context:\"")
                || literal.after.hasPrefix(",arguments:")
        else { return nil }
        return literals[(index + 1)...].first { $0.before.hasSuffix("context:") }?.key
    }

    static func trimmed(_ key: String) -> String { key.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }

    // MARK: What is a message

    /// Code before a literal that makes it a name or something for a programmer.
    private static let names = [
        "NodeID(", "CommandID(", "hasPrefix(", "hasSuffix(", "Binding(", "Item(", "TextField(", "Scene(", "KeyTable(",
        "precondition(", "assert(", "preconditionFailure(", "fatalError(", "verbatim(", "==", "!=", "case", "page(",
        "named:", "Key(", "reasons[", "environment[", "init?(text:String){switchtext{case", "debugDescription:",
        "rawValue:", "focus:", "context:", "scope:", "office:", "as:\\",
    ]

    private static func isMessage(_ literal: SourceLiteral, _ lines: [Substring]) -> Bool {
        let words = trimmed(literal.key)
        if literal.after.hasPrefix(",context:\"date\"") || isDateFormat(literal) { return true }
        guard Placeholder.hasLetters(words), words.count > 1, !isIdentifier(words) else { return false }
        if names.contains(where: literal.before.hasSuffix) { return false }
        // The value by which a file or a journal names a case.
        if literal.before.suffix(60).contains(/case[a-zA-Z]+=$/) { return false }
        if literal.before.hasSuffix("@Test(") || literal.after.hasPrefix("=>") { return false }
        if isFailure(literal) || isForMachines(words) { return false }
        guard words.wholeMatch(of: /[a-z][a-z.\-0-9%$@]*/) != nil else { return true }
        return asksForMessage(literal, lines)
    }

    /// `vote.close`, `.key`, `%1$@.help`: a name of several parts, or what one is made of.
    private static func isIdentifier(_ words: String) -> Bool {
        words.wholeMatch(of: /(%1\$@)?[.-][a-z]+|[a-z]+(\.[a-z]+)+|(expressed|fixed).[a-z%1$@]+|1er/) != nil
    }

    /// The text of a file, a path within a directory, or a question to a database.
    private static func isForMachines(_ words: String) -> Bool {
        words.hasPrefix("{\"") || words.hasPrefix(",\"") || words.contains("\":") || words.hasPrefix("/")
            || words.hasPrefix("%1$@/") || words.contains("\n        ")
            || words.wholeMatch(of: /(PRAGMA|BEGIN|COMMIT|SELECT|INSERT)\b.*/) != nil
    }

    private static func isDateFormat(_ literal: SourceLiteral) -> Bool {
        literal.before.hasSuffix("key:") && literal.key.hasPrefix("%1$@ %2$@")
    }

    /// Words of a failure that stops the program, after its condition.
    private static func isFailure(_ literal: SourceLiteral) -> Bool {
        ["precondition(", "assert("].contains { name in
            guard let call = literal.before.range(of: name, options: .backwards) else { return false }
            // The call is still open where the literal begins.
            return literal.before[call.upperBound...].reduce(1) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) } == 1
        }
    }

    /// Whether one word in small letters stands where a message is asked for.
    private static func asksForMessage(_ literal: SourceLiteral, _ lines: [Substring]) -> Bool {
        let marks = ["Message=", "Message(", "Text(", "label:", "caption:", "hint:", "state:", "plural(", "asMessage:"]
        if marks.contains(where: literal.before.hasSuffix) || literal.after.hasPrefix("asMessage") { return true }
        // The label of a page's key, behind its name and its letter.
        if literal.before.suffix(80).contains(/page\(\.[a-z]+,"[a-zA-Z]",$/) { return true }
        let line = lines[literal.line - 1]
        if line.contains("Text(") || line.contains("Message =") || line.contains("Message? =") { return true }
        let declaration = lines[..<literal.line].last { line in
            line.contains(/\b(func|init|subscript)\b/) || line.contains(/\bvar \w+: .*\{/)
        }
        return declaration.map { $0.contains("Message") && !$0.contains("-> [CommandID") } ?? false
    }
}
