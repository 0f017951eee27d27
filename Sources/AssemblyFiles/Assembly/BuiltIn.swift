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

extension BuiltIn {
    /// One rulebook: its name, and its bytes when they are wanted, so that nothing else is brought into memory.
    struct NamedRulebook {
        let name: String
        let bytes: () -> [UInt8]
    }

    /// Every rulebook, under the name by which it is asked for.
    static var rulebooks: [NamedRulebook] {
        [
            NamedRulebook(name: "interpol") { PackageResources.interpol_yaml },
            NamedRulebook(name: "interpol-before-2023") { PackageResources.interpol_before_2023_yaml },
            NamedRulebook(name: "interpol-executive-committee") { PackageResources.interpol_executive_committee_yaml },
            NamedRulebook(name: "un-practice") { PackageResources.un_practice_yaml },
            NamedRulebook(name: "un-general-assembly") { PackageResources.un_general_assembly_yaml },
            NamedRulebook(name: "un-security-council") { PackageResources.un_security_council_yaml },
            NamedRulebook(name: "who") { PackageResources.who_yaml },
            NamedRulebook(name: "itu") { PackageResources.itu_yaml },
            NamedRulebook(name: "unesco") { PackageResources.unesco_yaml },
            NamedRulebook(name: "au") { PackageResources.au_yaml },
            NamedRulebook(name: "oas") { PackageResources.oas_yaml },
            NamedRulebook(name: "ioc") { PackageResources.ioc_yaml },
            NamedRulebook(name: "fifa") { PackageResources.fifa_yaml },
            NamedRulebook(name: "bie") { PackageResources.bie_yaml },
            NamedRulebook(name: "eu-council") { PackageResources.eu_council_yaml },
            NamedRulebook(name: "simple") { PackageResources.simple_yaml },
            NamedRulebook(name: "congress") { PackageResources.congress_yaml },
            NamedRulebook(name: "company") { PackageResources.company_yaml },
        ]
    }
}
