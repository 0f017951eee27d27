import Testing

/// A name that occurs once in all sources is declared and never used. Names that occur twice may be dead too; this finds
/// what it can be sure of.
@Suite("Nothing is declared that nobody uses")
struct DeadNameTests {
    /// Called by the language, the system or a package, and by nobody of ours.
    static let calledByOthers: Set<String> = [
        "buildBlock", "buildOptional", "buildArray", "underestimatedCount", "InboundIn", "InboundOut",
        "channelRead", "channelInactive", "decodeLast",
        "decoderRemoved",
        "logLevel", "PlenaryBenchmark", "PlenarySimulate", "PlenaryFuzz", "testOneInput",
    ]
    /// What only tests ask for, because nothing else tells what they hold to be so.
    static let askedByTests: Set<String> = [
        "collisions", "builtInText", "whyNotPut", "speakingTimes", "speaksFirstTime", "itemsWithoutLength",
    ]

    /// How often each word stands in code; comments say nothing of use. Byte by byte, because there are many.
    static func words(of sources: [PackageTree.Source]) -> [Substring: Int] {
        var count: [Substring: Int] = [:]
        for source in sources {
            for line in source.lines where !isComment(line) {
                for word in line.utf8.split(whereSeparator: { !isPartOfWord($0) }) {
                    count[Substring(word), default: 0] += 1
                }
            }
        }
        return count
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 95 || byte > 127
    }

    private static func isComment(_ line: Substring) -> Bool {
        line.utf8.drop { $0 == 32 }.starts(with: "//".utf8)
    }

    /// The names that a file declares.
    static func declared(in source: PackageTree.Source) -> [Substring] {
        let modifiers: Set<Substring> = [
            "public", "package", "fileprivate", "private", "private(set)", "package(set)", "internal(set)", "static",
            "final", "mutating", "consuming", "nonisolated", "indirect", "lazy", "weak", "override", "required",
        ]
        let kinds: Set<Substring> = ["func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias"]
        return source.lines.compactMap { line in
            guard !isComment(line) else { return nil }
            let words = line.split(separator: " ")
            guard let kind = words.firstIndex(where: kinds.contains), words.indices.contains(kind + 1),
                words[..<kind].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) })
            else { return nil }
            let name = words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            return name.isEmpty || name == "_" ? nil : name
        }
    }

    @Test("every name that the program declares is used by it, and every name of the test kit by a test")
    func deadNames() throws {
        let sources = try PackageTree.sources(in: "Sources")
        let tests = try PackageTree.sources(in: "Tests")
        let (inSources, everywhere) = (Self.words(of: sources), Self.words(of: sources + tests))
        var count = 0
        for source in sources {
            let used = source.module == "PlenaryTestKit" ? everywhere : inSources
            for name in Self.declared(in: source) {
                count += 1
                let isDead = used[name] == 1 && !Self.calledByOthers.union(Self.askedByTests).contains(String(name))
                #expect(!isDead, "\(source.path): nobody uses \(name)")
            }
        }
        #expect(count > 5_000, "no declarations were found: the search itself is broken")
        for name in Self.askedByTests {
            #expect(everywhere[Substring(name)] != inSources[Substring(name)], "no test asks for \(name) any more")
        }
    }

    @Test("a declaration is recognised, and a use is not taken for one")
    func searching() {
        let text = """
            public final class Box {
                private(set) var count = 0
                @discardableResult static func make<T>(_ a: T) -> Box {
                    if let box = known { return box }
                }
                // let nothing = 1
                for case let value in values {}
            }
            """
        let found = Self.declared(in: PackageTree.Source(path: "A.swift", text: text))
        #expect(found == ["Box", "count", "make"])
    }
}
