import EditedFiles

/// The files that a new assembly begins with, commented: a small meeting of one's own, or the built-in assembly with its
/// members and rules beside it.
package enum AssemblyTemplate {
    /// The name of the file that names the others.
    package static let assemblyName = "assembly.yaml"

    /// One file to be written.
    package struct File: Hashable, Sendable {
        /// Its name within the folder.
        package let name: String
        /// What is in it.
        package let text: String
    }

    /// The files of a small meeting; `assembly.yaml` names the others, and they can be used as they are.
    package static var small: [File] {
        [
            File(name: assemblyName, text: text(BuiltIn.smallAssembly)),
            File(name: "members.csv", text: text(BuiltIn.smallMembers)),
            File(name: "rulebook.yaml", text: text(BuiltIn.smallRulebook)),
        ]
    }

    /// The files of the built-in assembly.
    package static var interpol: [File] {
        let assembly = text(BuiltIn.assembly).replacing(
            "rulebook: interpol                   #", with: "rulebook: rulebook.yaml              #")
        return [
            File(name: assemblyName, text: assembly), File(name: "members.csv", text: text(BuiltIn.members)),
            File(name: "rulebook.yaml", text: text(BuiltIn.rulebook)),
        ]
    }

    private static func text(_ source: SourceFile) -> String { String(decoding: source.bytes, as: UTF8.self) }
}
