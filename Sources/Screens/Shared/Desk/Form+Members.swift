import AssemblyCore
import TerminalKit

extension Form {
    /// The member that was typed, by its code, its name, or the beginning of one name only.
    func member(_ field: NodeID, in assembly: Assembly) throws(FormComplaint) -> MemberCode {
        guard let text = value(field) else { throw FormComplaint(DeskWords.fieldIsNeeded) }
        return try Self.member(named: text, in: assembly)
    }

    /// The members that were typed, between commas or semicolons.
    func members(_ field: NodeID, in assembly: Assembly) throws(FormComplaint) -> [MemberCode] {
        var found: [MemberCode] = []
        for name in names(field) { found.append(try Self.member(named: name, in: assembly)) }
        return found
    }

    /// What was typed between commas or semicolons.
    func names(_ field: NodeID) -> [String] {
        (value(field) ?? "").split { $0 == ";" || $0 == "," }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    }

    private static func member(named name: String, in assembly: Assembly) throws(FormComplaint) -> MemberCode {
        let code = MemberCode(rawValue: name.uppercased())
        if assembly.members[code] != nil { return code }
        let wanted = name.lowercased()
        // Whoever types it may know the member by its name in another language; the English one comes first.
        for language in WorkingLanguage.allCases {
            if let found = try self.member(beginning: wanted, as: name, language, in: assembly) { return found }
        }
        throw FormComplaint(Refusal.noSuchMember(MemberCode(rawValue: name)).sentence)
    }

    private static func member(
        beginning wanted: String, as typed: String, _ language: WorkingLanguage, in assembly: Assembly
    ) throws(FormComplaint) -> MemberCode? {
        let names = assembly.roll.map { ($0, assembly.name(of: $0).text(in: language).lowercased()) }
        if let exact = names.first(where: { $0.1 == wanted }) { return exact.0 }
        let beginning = names.filter { $0.1.hasPrefix(wanted) }.map(\.0)
        switch beginning.count {
        case 1: return beginning[0]
        case 0: return nil
        default: throw FormComplaint(DeskWords.severalMembers(typed, beginning, assembly))
        }
    }
}
