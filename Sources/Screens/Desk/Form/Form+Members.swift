import AssemblyCore
import Language
import TerminalKit

extension Form {
    /// The member that was typed.
    func member(_ field: NodeID, in assembly: Assembly) throws(FormRefusal) -> MemberCode {
        guard let text = value(field) else { throw FormRefusal(DeskWords.fieldIsNeeded, at: field) }
        return try Self.member(named: text, at: field, in: assembly)
    }

    /// The members that were typed, between commas or semicolons.
    func members(_ field: NodeID, in assembly: Assembly) throws(FormRefusal) -> [MemberCode] {
        var found: [MemberCode] = []
        for name in names(field) { found.append(try Self.member(named: name, at: field, in: assembly)) }
        return found
    }

    /// What was typed between commas or semicolons.
    func names(_ field: NodeID) -> [String] {
        (value(field) ?? "").split { $0 == ";" || $0 == "," }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    }

    private static func member(
        named name: String, at field: NodeID, in assembly: Assembly
    ) throws(FormRefusal) -> MemberCode {
        switch MemberMatch(name, in: assembly) {
        case .one(let code, _): return code
        case .several(let codes): throw FormRefusal(DeskWords.severalMembers(name, codes, assembly), at: field)
        case .none: throw FormRefusal(Refusal.noSuchMember(MemberCode(rawValue: name)).sentence, at: field)
        }
    }
}

/// The members that what was typed can stand for.
enum MemberMatch: Hashable {
    /// Nobody.
    case none
    /// One member.
    /// - Parameter isExact: whether its whole name, its code or its place on the list was typed.
    case one(MemberCode, isExact: Bool)
    /// Several; whoever typed is asked which is meant.
    case several([MemberCode])

    /// What a text stands for: a place on the list, a code in capitals, a whole name in any language, else every name that
    /// begins so. O(members).
    init(_ typed: String, in assembly: Assembly) {
        let text = typed.trimmingSpaces
        let roll = assembly.roll
        if let place = Int(text.inASCIIDigits), roll.indices.contains(place - 1) {
            self = .one(roll[place - 1], isExact: true)
            return
        }
        if assembly.members[MemberCode(rawValue: text)] != nil {
            self = .one(MemberCode(rawValue: text), isExact: true)
            return
        }
        let wanted = text.lowercased()
        let code = MemberCode(rawValue: text.uppercased())
        var found = assembly.members[code] == nil || text.isEmpty ? [] : [code]
        // Whoever types it may know the member by its name in another language; the English one comes first.
        for language in WorkingLanguage.allCases where !text.isEmpty {
            let names = roll.map { ($0, assembly.name(of: $0).text(in: language).lowercased()) }
            if let exact = names.first(where: { $0.1 == wanted }) {
                self = .one(exact.0, isExact: true)
                return
            }
            let beginning = names.filter { $0.1.hasPrefix(wanted) }.map(\.0)
            guard !beginning.isEmpty else { continue }
            found += beginning.filter { !found.contains($0) }
            break
        }
        if found.isEmpty, !text.isEmpty { found = Self.officially(named: wanted, in: assembly) }
        switch found.count {
        case 0: self = .none
        case 1: self = .one(found[0], isExact: found[0] == code)
        default: self = .several(found)
        }
    }

    /// The members whose official name begins so in any language.
    private static func officially(named wanted: String, in assembly: Assembly) -> [MemberCode] {
        assembly.roll.filter { code in
            assembly.members[code]?.official?.texts.values.contains { $0.lowercased().hasPrefix(wanted) } == true
        }
    }
}
