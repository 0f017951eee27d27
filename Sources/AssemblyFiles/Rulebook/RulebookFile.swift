import AssemblyCore

/// The file that holds the rules of an assembly.
public enum RulebookFile {
    /// The names of the rulebooks that are compiled in.
    public static let builtInNames = ["interpol"]

    /// Reads a rulebook file.
    /// - Throws: everything that is wrong with it.
    public static func load(_ path: String) throws(FileTrouble) -> Rulebook { try read(try SourceFile.read(path)) }

    /// Reads a rulebook file that is in memory.
    /// - Throws: everything that is wrong with it.
    public static func read(_ source: SourceFile) throws(FileTrouble) -> Rulebook {
        let findings = Findings()
        return try findings.close(RulebookReader.rulebook(from: source, reportingTo: findings))
    }

    /// A rulebook that is compiled in.
    /// - Returns: `nil` when there is none of that name.
    public static func builtIn(named name: String) -> Rulebook? {
        guard builtInNames.contains(name) else { return nil }
        return BuiltIn.sound { () throws(FileTrouble) in try read(BuiltIn.rulebook) }
    }
}
