import AssemblyCore
import AssemblyFiles
import EditedFiles

/// A small sound assembly, of which a test spoils a line.
struct SmallAssembly {
    var text = """
        title: A small assembly
        short-title: Small
        place: Here
        from: 2024-11-04
        to: 2024-11-05
        utc-offset: "+01:00"
        rehearsal: false
        languages: [en, fr]
        rulebook: interpol
        members: members.csv
        sittings:
          - {number: 1, title: First, date: 2024-11-04, opens: 09:30, closes: 12:30}
          - {number: 2, title: Second, date: 2024-11-05}
        agenda:
          - {id: adoption, number: "1", title: Adoption, kind: procedure, sitting: 1, start: 09:30, minutes: 15}
          - {id: work, number: "2", title: Work, kind: resolution}
          - {id: texts, parent: work, number: "2.1", title: Texts, kind: resolution, sitting: 2}
          - id: talk
            number: "3"
            title: Talk
            kind: panel
            sitting: 2
            panel: {number: 1, room: Hall, start: 10:00, end: 11:00}
        questions:
          - {id: draft, item: texts, title: A draft, decision: resolution}
          - {id: change, item: texts, title: A change, decision: resolution, amends: draft}
          - id: post
            item: adoption
            title: A post
            decision: delegate
            seats: 1
            candidates:
              - {id: a, name: Ada, member: AA}
              - {id: b, name: Ben, member: BB}
        delegations:
          - {member: AA, head: Ada, credentials: accepted, present: true, arrears: 2023}
        """
    var members = """
        code,region,en,french_order
        AA,Africa,Aland,1
        BB,Europe,Beland,2
        NA,Africa,Namibia,3
        """

    /// Other files beside it.
    var others: [String: String] = [:]

    /// The assembly with a line's text replaced.
    static func with(_ old: String, _ new: String) -> SmallAssembly {
        var assembly = SmallAssembly()
        precondition(assembly.text.contains(old), "the small assembly does not contain \(old)")
        assembly.text = assembly.text.replacing(old, with: new)
        return assembly
    }

    func load() throws(EditedFileFault) -> Convocation {
        let files = others.merging(["members.csv": members]) { first, _ in first }
        return try AssemblyFile.read(SourceFile(name: "a.yaml", text: text)) { name throws(EditedFileFault) in
            guard let text = files[name] else {
                throw EditedFileFault([
                    Diagnostic(file: name, sentence: "this file cannot be read", hint: "check the path")
                ]
                )
            }
            return SourceFile(name: name, text: text)
        }
    }

    /// What is wrong, one line a diagnostic.
    var troubles: [String] {
        do throws(EditedFileFault) {
            _ = try load()
            return []
        } catch { return error.diagnostics.map(\.description) }
    }
}
