import AssemblyCore
import EditedFiles

/// The files that an assembly file names.
struct ReferredFiles {
    /// Gives a file by the name that stands in the assembly file.
    let neighbour: (String) throws(EditedFileFault) -> SourceFile
    /// Takes what is wrong with any of the files.
    let findings: Findings

    /// The members that a value names.
    func members(_ value: YAMLValue) -> MembersList? {
        source(value).flatMap { MembersReader.list(from: $0, reportingTo: findings) }
    }

    private func source(_ value: YAMLValue) -> SourceFile? {
        guard let name = value.text(limit: 4_096) else { return nil }
        do throws(EditedFileFault) {
            return try neighbour(name)
        } catch {
            // What is wrong is the name in this file, so that is where it is told.
            for trouble in error.diagnostics {
                value.report("\(value.name) \(Shown.quoted(name)): \(trouble.sentence)", hint: trouble.hint)
            }
            return nil
        }
    }
}
