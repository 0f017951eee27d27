package import AssemblyCore
package import EditedFiles

/// The file that holds the rules of an assembly.
package enum RulebookFile {
    /// The names of the rulebooks that are compiled in.
    package static let builtInNames = BuiltIn.rulebookNames

    /// Reads a rulebook file and those that it extends, which are looked for beside it.
    /// - Throws: everything that is wrong with any of them.
    package static func load(_ path: String) throws(EditedFileFault) -> Rulebook {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return try read(try SourceFile.read(path), named: String(path.dropFirst(folder.count))) {
            name throws(EditedFileFault) in
            try SourceFile.read(name.hasPrefix("/") ? name : folder + name)
        }
    }

    /// Reads a rulebook file that is in memory.
    /// - Parameters:
    ///   - source: the file.
    ///   - neighbour: gives a file that it extends; without it, only rulebooks that are compiled in can be extended.
    /// - Throws: everything that is wrong with any of them.
    package static func read(
        _ source: SourceFile, neighbour: @escaping (String) throws(EditedFileFault) -> SourceFile = nothingBeside
    ) throws(EditedFileFault) -> Rulebook {
        try read(source, named: source.name, neighbour: neighbour)
    }

    private static func read(
        _ source: SourceFile, named name: String, neighbour: @escaping (String) throws(EditedFileFault) -> SourceFile
    ) throws(EditedFileFault) -> Rulebook {
        let findings = Findings()
        let shelf = RulebookShelf(beside: name, reportingTo: findings, neighbour: neighbour)
        return try findings.close(RulebookReader(shelf: shelf, mentions: Mentions()).rulebook(from: source))
    }

    /// Says that there are no other files beside one that is in memory.
    package static func nothingBeside(_ name: String) throws(EditedFileFault) -> SourceFile {
        throw EditedFileFault([
            Diagnostic(file: name, sentence: "no file can be read beside this one", hint: "extend a built-in rulebook")
        ])
    }

    /// A rulebook that is compiled in.
    /// - Returns: `nil` when there is none of that name.
    package static func builtIn(named name: String) -> Rulebook? {
        guard let source = BuiltIn.rulebook(named: name) else { return nil }
        return BuiltIn.sound { () throws(EditedFileFault) in try read(source) }
    }

    /// The text of a rulebook that is compiled in, with its comments.
    /// - Returns: `nil` when there is none of that name.
    package static func builtInText(named name: String) -> String? {
        BuiltIn.rulebook(named: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
