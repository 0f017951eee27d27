import Testing

/// Most lists of what there is follow from it. The few that a compiler cannot derive, because they list files and
/// constants, are held against what they list.
@Suite("No list that is kept by hand lacks anything")
struct HandKeptListTests {
    @Test("every theme that lies in its folder is compiled in by its name")
    func themes() throws {
        try expectListed("Themes", in: "Sources/TerminalKit/Look/ThemeLibrary.swift", atLeast: 8)
    }

    @Test("every rulebook that lies in its folder is built in by its name")
    func rulebooks() throws {
        try expectListed(
            "Sources/AssemblyFiles/BuiltIn/Rulebooks", in: "Sources/AssemblyFiles/Assembly/BuiltIn.swift", atLeast: 15)
    }

    @Test("every table of keys that a console has is on the list for `plenary keys`, the manual and keys of one's own")
    func keyTables() throws {
        let declared = try constants(/package static let (\w+) = KeyTable\(/, in: "Sources/Screens")
        let lists = try PackageTree.sources(in: "Sources/Screens").flatMap { source in
            source.text.matches(of: /package static let (?:all|officers|publics)[^=\n]* =([^}]*?)\n(?:\n|\})/).map {
                String($0.1)
            }
        }
        let listed = Set(lists.flatMap(Self.names))
        #expect(declared.count > 20 && lists.count > 5, "the search itself is broken")
        for (name, path) in declared { #expect(listed.contains(name), "\(path): \(name) is on no list") }
    }

    @Test("every target of the fuzzer is on its list")
    func fuzzTargets() throws {
        let declared = try constants(/static let (\w+) = FuzzTarget\(/, in: "Sources/Fuzzing")
        let listed = Set(Self.names(in: try PackageTree.text("Sources/Fuzzing/FuzzTarget.swift")))
        #expect(declared.count > 15, "the search itself is broken")
        for (name, path) in declared { #expect(listed.contains(name), "\(path): \(name) is on no list") }
    }

    /// Each file of a folder is named, without its ending, in quotation marks.
    private func expectListed(_ folder: String, in path: String, atLeast least: Int) throws {
        let files = try PackageTree.sources(in: folder, endings: ["yaml"])
        let list = try PackageTree.text(path)
        #expect(files.count >= least, "the search itself is broken")
        for file in files {
            #expect(list.contains("\"\(file.name.dropLast(5))\""), "\(path) does not name \(file.path)")
        }
    }

    private static func names(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private func constants(
        _ form: Regex<(Substring, Substring)>, in folder: String
    ) throws -> [(name: String, path: String)] {
        try PackageTree.sources(in: folder).flatMap { source in
            source.text.matches(of: form).map { (String($0.1), source.path) }
        }
    }
}
