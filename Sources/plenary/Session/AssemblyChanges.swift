import AssemblyCore
import Language

/// What an assembly file says otherwise than the record of its session, which is not changed by it.
struct AssemblyChanges: Sendable {
    /// What differs, part by part.
    let parts: [Message]

    /// What is to be done about it.
    let advice: Message

    /// Compares a file with a session: members and rules with what was convened, the agenda and what is put to the vote with
    /// how they stand now.
    init(from assembly: Assembly, to file: Convocation) {
        guard let recorded = assembly.convocation else {
            (parts, advice) = ([], .empty)
            return
        }
        let agenda = AgendaChanges(from: assembly, to: file)
        parts = Self.parts(from: recorded, to: file) + agenda.parts
        advice = agenda.advice
    }

    private static func parts(from recorded: Convocation, to file: Convocation) -> [Message] {
        var parts: [Message] = []
        func tell(_ count: Int, _ words: (Int) -> Message) { if count > 0 { parts.append(words(count)) } }
        if recorded.title != file.title || recorded.shortTitle != file.shortTitle { parts.append("the title") }
        let before = Dictionary(recorded.members.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let now = Set(file.members.map(\.code))
        tell(file.members.count { before[$0.code] == nil }) { "new members: \($0)" }
        tell(recorded.members.count { !now.contains($0.code) }) { "members left out: \($0)" }
        tell(file.members.count { member in before[member.code].map { $0.name != member.name } ?? false }) {
            "other names: \($0)"
        }
        tell(file.members.count { member in before[member.code].map { $0.weight != member.weight } ?? false }) {
            "other weights: \($0)"
        }
        tell(file.members.count { member in before[member.code].map { $0.population != member.population } ?? false }) {
            "other populations: \($0)"
        }
        if recorded.rulebook != file.rulebook { parts.append("the rulebook") }
        return parts
    }

    /// What the officers are told; `nil` where nothing differs.
    var sentence: Message? {
        guard !parts.isEmpty else { return nil }
        return
            "The assembly file differs from the session (\(parts.joined(separator: "; "))). The session goes on as it is; make changes on the consoles.\(advice)"
    }
}
