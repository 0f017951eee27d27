import AssemblyCore
import EditedFiles

/// The files that are compiled in.
enum BuiltIn {
    /// The 92nd INTERPOL General Assembly.
    static var assembly: SourceFile { SourceFile(name: "glasgow-2024.yaml", bytes: PackageResources.glasgow_2024_yaml) }
    /// Its members.
    static var members: SourceFile { SourceFile(name: "members.csv", bytes: PackageResources.members_csv) }
    /// Its rules.
    static var rulebook: SourceFile { SourceFile(name: "interpol.yaml", bytes: PackageResources.interpol_yaml) }

    /// A small meeting, to begin one of one's own with.
    static var smallAssembly: SourceFile {
        SourceFile(name: "assembly.yaml", bytes: PackageResources.small_assembly_yaml)
    }
    /// Its members.
    static var smallMembers: SourceFile { SourceFile(name: "members.csv", bytes: PackageResources.small_members_csv) }
    /// Its rules.
    static var smallRulebook: SourceFile {
        SourceFile(name: "rulebook.yaml", bytes: PackageResources.small_rulebook_yaml)
    }

    /// The names of the rulebooks, those of the bodies of one organisation together.
    static var rulebookNames: [String] { rulebooks.map(\.name) }

    /// A rulebook by its name.
    static func rulebook(named name: String) -> SourceFile? {
        rulebooks.first { $0.name == name }.map { SourceFile(name: "\(name).yaml", bytes: $0.bytes()) }
    }

    /// Reads what is compiled in; trouble there is a mistake of ours, and a test finds it.
    static func sound<Value>(_ read: () throws(EditedFileFault) -> Value) -> Value {
        do throws(EditedFileFault) {
            return try read()
        } catch { preconditionFailure("a file that is compiled in is not sound:\n\(error)") }
    }
}
