import Testing

/// `Screens` is one module, so that the compiler lets every file of it use every other. Its folders are rooms all the
/// same, and what is declared in a room is used only by itself and by the rooms above it.
@Suite("The rooms of the screens lie on one another, and each knows only those below it")
struct ScreenRoomsTests {
    /// The rooms, the lowest first; those of one floor do not know each other.
    static let floors: [[String]] = [
        ["Hall"], ["Words"], ["Parts"], ["Board"], ["Desk"], ["Procedure"],
        ["Chair", "Kiosk", "Scrutineer", "Secretariat"], ["Keys"],
    ]
    /// Names that the language has as well: that they are used says nothing of a room.
    static let ofTheLanguage: Set<String> = ["filter", "keys", "first", "last", "min", "max"]

    @Test("a listing of Sources/Screens names the rooms, and nothing lies beside them")
    func listing() throws {
        #expect(try PackageTree.directories(in: "Sources/Screens") == Self.floors.flatMap { $0 }.sorted())
        for source in try Self.sources() {
            #expect(source.path.split(separator: "/").count > 3, "\(source.path) lies in no room")
        }
    }

    @Test("words know no parts, parts no desk, the desk no procedure, and what is shared no console")
    func arrows() throws {
        let sources = try Self.sources()
        let all = try PackageTree.sources(in: "Sources")
        let elsewhere = Set(
            all.filter { $0.module != "Screens" }.flatMap { DeadNameTests.declared(in: $0) }.map(String.init)
                + all.flatMap(Self.cases))
        let declared = Self.declarations(in: sources)
        var count = 0
        for source in sources {
            let room = Self.room(of: source)
            for name in Self.uses(in: source.text) {
                guard let rooms = declared[name], !elsewhere.contains(name), !Self.ofTheLanguage.contains(name) else {
                    continue
                }
                count += 1
                #expect(
                    rooms.contains { Self.mayKnow(room, $0) }, "\(source.path) uses \(name) of \(rooms.sorted())")
            }
        }
        #expect(count > 500, "no names were found: the search itself is broken")
    }

    @Test("nobody reads what a command or a place on the screen is called: both carry what they stand for")
    func names() throws {
        let sources =
            try PackageTree.sources(in: "Sources/Screens") + PackageTree.sources(in: "Sources/TerminalKit/Keys")
        for source in sources {
            for (index, line) in source.lines.enumerated() where Self.readsName(line) {
                Issue.record("\(source.path):\(index + 1): takes a name apart")
            }
        }
        #expect(Self.readsName("if command.name.hasPrefix(\"act.\"), let place = Int(command.name.dropFirst(4)) {"))
        #expect(!Self.readsName("let shorter = name.dropFirst(2)"))
    }

    private static func readsName(_ line: Substring) -> Bool {
        line.contains(/\.(name|rawValue)\.(hasPrefix|hasSuffix|dropFirst|dropLast|split|components)\(/)
    }

    @Test("a name in a sentence is no use of it, one that is filled in is")
    func searching() {
        let text = """
            // A Form of words.
            let words: Message = "A Form, \\(Desk.title("Offer")) and Parts"
            """
        #expect(Self.uses(in: text) == ["Message", "Desk", "title"])
        #expect(Self.mayKnow("Chair", "Words") && Self.mayKnow("Words", "Words"))
        #expect(!Self.mayKnow("Words", "Parts") && !Self.mayKnow("Chair", "Kiosk"))
    }

    private static func sources() throws -> [PackageTree.Source] { try PackageTree.sources(in: "Sources/Screens") }

    private static func room(of source: PackageTree.Source) -> String {
        source.path.split(separator: "/").dropFirst(2).first.map(String.init) ?? ""
    }

    private static func mayKnow(_ room: String, _ other: String) -> Bool {
        guard room != other else { return true }
        guard let floor = floors.firstIndex(where: { $0.contains(room) }) else { return false }
        return floors[..<floor].contains { $0.contains(other) }
    }

    /// The rooms that declare each name for others than its own file.
    private static func declarations(in sources: [PackageTree.Source]) -> [String: Set<String>] {
        var rooms: [String: Set<String>] = [:]
        for source in sources {
            let open = source.lines.filter { !$0.contains("private ") }.joined(separator: "\n")
            for name in DeadNameTests.declared(in: PackageTree.Source(path: source.path, text: open)) {
                rooms[String(name), default: []].insert(room(of: source))
            }
        }
        // What is declared at the same time as a property of many types, or in a function, says nothing of a room.
        return rooms.filter { $0.key.utf8.count > 3 }
    }

    /// The cases that a file declares: a command or an event may be called as a function of a room is.
    private static func cases(in source: PackageTree.Source) -> [String] {
        source.lines.filter { $0.contains("case ") }.flatMap { line -> [String] in
            let words = line.drop { $0 == " " }
            guard words.hasPrefix("case ") || words.hasPrefix("indirect case ") else { return [] }
            return words.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
        }
    }

    /// The types and members that the code names: no comments, and of a string only what is filled in.
    private static func uses(in text: String) -> Set<String> {
        var code: [UInt8] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"))
        where !line.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "//".utf8) {
            code += outsideStrings(line) + [UInt8(ascii: "\n")]
        }
        let chains = code.split { byte in
            !((97...122).contains(byte) || (65...90).contains(byte) || (46...57).contains(byte) || byte == 95)
        }
        var uses: Set<String> = []
        for chain in chains {
            let names = String(decoding: chain, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
            // What is written in small letters without a dot before it is of the file itself, or of what it extends.
            uses.formUnion(names.dropFirst().map(String.init))
            if let first = names.first, first.first?.isUppercase == true { uses.insert(String(first)) }
        }
        return uses.subtracting([""])
    }

    private static func outsideStrings(_ line: Substring.UTF8View) -> [UInt8] {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        let (opening, closing) = (UInt8(ascii: "("), UInt8(ascii: ")"))
        var code: [UInt8] = []
        /// The depth of brackets within each string that goes on around this place.
        var depths: [Int] = []
        var isInString = false
        var before: UInt8?
        for byte in line {
            if isInString, before == backslash {
                if byte == opening {
                    depths.append(0)
                    isInString = false
                }
                before = nil
                continue
            }
            before = byte
            if byte == quote { isInString.toggle() }
            if isInString { continue }
            if let depth = depths.last {
                if byte == closing, depth == 0 {
                    depths.removeLast()
                    isInString = true
                } else if byte == opening || byte == closing {
                    depths[depths.count - 1] += byte == opening ? 1 : -1
                }
            }
            code.append(byte == quote ? UInt8(ascii: " ") : byte)
        }
        return code
    }
}
