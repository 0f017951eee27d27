import AssemblyCore

/// What an assembly file says otherwise than the record of its session, which is not changed by it.
struct AssemblyChanges: Sendable {
    /// What differs, part by part.
    let parts: [Message]

    /// Compares a file with what was convened.
    init(from recorded: Convocation, to file: Convocation) {
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
        let items = Dictionary(recorded.agenda.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        tell(file.agenda.count { items[$0.id] == nil }) { "new agenda items: \($0)" }
        tell(file.agenda.count { item in items[item.id].map { $0 != item.title } ?? false }) {
            "other titles of agenda items: \($0)"
        }
        let questions = Set(recorded.questions.map(\.id))
        tell(file.questions.count { !questions.contains($0.id) }) { "new questions: \($0)" }
        self.parts = parts
    }

    /// What the officers are told; `nil` where nothing differs.
    var sentence: Message? {
        guard !parts.isEmpty else { return nil }
        return
            "The assembly file was changed after the session began (\(parts.joined(separator: "; "))). The session goes on with what was convened; make changes on the consoles."
    }
}
