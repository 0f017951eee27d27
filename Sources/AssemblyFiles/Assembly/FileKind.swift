import AssemblyCore
package import EditedFiles
import Language

/// What a file is, told by its name and its keys: for `plenary check`, which is given any of them.
package enum FileKind: String, Hashable, Codable, CaseIterable, Sendable {
    case assembly, rulebook, members

    /// The kind of a file; `nil` when it is none of these.
    /// - Complexity: O(bytes).
    package init?(of source: SourceFile) {
        if source.name.lowercased().hasSuffix(".csv") {
            self = .members
            return
        }
        // By the keys at the beginning of lines, so that a file that is not sound has a kind as well.
        var keys: Set<String> = []
        for line in source.bytes.split(separator: 0x0A) {
            guard let colon = line.firstIndex(of: 0x3A), colon - line.startIndex < 40 else { continue }
            keys.insert(String(decoding: line[..<colon], as: UTF8.self))
        }
        if !keys.isDisjoint(with: ["decisions", "allows-change", "name-order", "extends", "debate"]) {
            self = .rulebook
        } else if !keys.isDisjoint(with: ["agenda", "sittings", "members"]) {
            self = .assembly
        } else {
            return nil
        }
    }

    /// What it is called.
    package var title: String {
        switch self {
        case .assembly: "assembly"
        case .rulebook: "rulebook"
        case .members: "members file"
        }
    }

    /// Reads a file of this kind.
    /// - Returns: one line that says what it holds.
    /// - Throws: everything that is wrong with it and with the files that it names.
    package func check(_ path: String) throws(EditedFileFault) -> String {
        switch self {
        case .assembly:
            let assembly = try AssemblyFile.load(path)
            return "\(assembly.shortTitle): \(count(assembly.members.count, "member")), "
                + "\(count(assembly.sittings.count, "sitting")), \(count(assembly.agenda.count, "agenda item")), "
                + count(assembly.questions.count, "question")
        case .rulebook:
            let rulebook = try RulebookFile.load(path)
            return "\(rulebook.title.english): \(count(rulebook.decisions.count, "decision"))"
        case .members:
            let list = try MembersFile.load(path)
            let weightless = list.members.count { $0.weight == 0 }
            let unit = list.weightDecimals > 0 ? ", weights in \(DecimalFigure.unit(of: list.weightDecimals))" : ""
            return count(list.members.count, "member") + unit
                + (weightless > 0 ? ", \(Shown.number(weightless)) without a vote" : "")
        }
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(Shown.number(number)) \(noun)\(number == 1 ? "" : "s")"
    }
}
