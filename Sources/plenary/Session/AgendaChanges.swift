import AssemblyCore
import Language

/// What an assembly file says otherwise of the agenda than the session in which it is followed.
struct AgendaChanges: Sendable {
    /// What differs, part by part.
    let parts: [Message]
    /// How the agenda is changed in the session.
    let advice: Message

    /// Compares a file with the agenda as it stands now.
    init(from assembly: Assembly, to file: Convocation) {
        let agenda = assembly.agenda
        let inFile = Set(file.agenda.map(\.id))
        let new = file.agenda.filter { agenda[$0.id] == nil }
        let missing = agenda.items.filter { $0.origin == .convened && !$0.isWithdrawn && !inFile.contains($0.id) }
        let renamed = file.agenda.filter { item in agenda[item.id].map { $0.title != item.title } ?? false }
        let known = assembly.questions
        let newQuestions = file.questions.filter { known[$0.id] == nil }
        let newTexts = file.questions.filter { question in
            guard let text = question.text else { return false }
            return known[question.id].map { $0.text != text } ?? false
        }
        var parts: [Message] = []
        func tell(_ titles: [LocalizedText], _ words: (Message) -> Message) {
            if !titles.isEmpty { parts.append(words(Self.names(titles))) }
        }
        tell(new.map(\.title)) {
            plural(new.count, "\(new.count) agenda item is new: \($0)", "\(new.count) agenda items are new: \($0)")
        }
        tell(missing.map(\.title)) { "left out of the agenda: \($0)" }
        tell(renamed.map(\.title)) { "renamed on the agenda: \($0)" }
        if Self.isReordered(agenda, file) { parts.append("another order of the agenda") }
        tell(newQuestions.map(\.title)) { "new questions: \($0)" }
        tell(newTexts.map(\.title)) { "other texts: \($0)" }
        self.parts = parts
        if new.isEmpty {
            advice = .empty
        } else if assembly.decidesOnLateItems {
            let article = assembly.rulebook?[.lateItem]?.citation.bracketed ?? .empty
            advice =
                " A late item is added by a decision of the assembly\(article): choose \u{201C}Add an agenda item\u{201D} on the agenda."
        } else {
            advice = " Choose \u{201C}Add an agenda item\u{201D} on the agenda for an item that is new."
        }
    }

    /// Whether what both have stands in another order at the top.
    private static func isReordered(_ agenda: Agenda, _ file: Convocation) -> Bool {
        let common = file.agenda.map(\.id).filter { agenda[$0] != nil }
        let listed = Set(common)
        return agenda.items.map(\.id).filter { listed.contains($0) } != common
    }

    /// The first titles, and how many there are besides.
    private static func names(_ titles: [LocalizedText]) -> Message {
        let shown = titles.prefix(3).map(\.message).joined(separator: ", ")
        return titles.count > 3 ? "\(shown) and \(titles.count - 3) more" : shown
    }
}
