import TerminalKit

/// A few fields that are filled in one after the other and then lead to one act.
struct Form: Hashable, Sendable {
    /// One field.
    struct Field: Hashable, Sendable {
        /// Its name.
        let id: NodeID
        /// What it asks for.
        let label: Message
        /// What is asked, in few words.
        var hint: Message?
        /// What was typed.
        var entry: TextEntry
        /// Whether what is typed must not be shown.
        var isMasked = false
        /// Whether it may stay empty.
        var isOptional = false

        /// A field.
        init(
            _ id: NodeID, _ label: Message, value: String = "", hint: Message? = nil, limit: Int = 120,
            isMasked: Bool = false, isOptional: Bool = false
        ) {
            (self.id, self.label, self.hint) = (id, label, hint)
            (self.isMasked, self.isOptional) = (isMasked, isOptional)
            entry = TextEntry(value, limit: limit)
        }
    }

    /// What is filled in.
    let title: Message
    /// What it is for and what follows.
    let explanation: Message
    /// What it leads to.
    let purpose: FormPurpose
    /// The fields in the order of filling in.
    var fields: [Field]
    /// The field that takes what is typed.
    var current = 0
    /// What is wrong with the current field.
    var complaint: Message?

    /// A form whose first field takes what is typed.
    init(_ title: Message, _ explanation: Message, for purpose: FormPurpose, _ fields: [Field]) {
        precondition(!fields.isEmpty, "a form has a field")
        (self.title, self.explanation, self.purpose, self.fields) = (title, explanation, purpose, fields)
    }

    /// The name of the current field.
    var focus: NodeID { fields[current].id }

    /// What was typed in a field, without spaces at its ends; `nil` where nothing was.
    func value(_ id: NodeID) -> String? {
        guard let text = fields.first(where: { $0.id == id })?.entry.text else { return nil }
        let trimmed = text.trimmingSpaces
        return trimmed.isEmpty ? nil : trimmed
    }

    /// What was typed in a field, to the letter: for passwords.
    func literal(_ id: NodeID) -> String { fields.first { $0.id == id }?.entry.text ?? "" }

    /// Takes a key for the current field.
    mutating func type(_ key: Key) {
        complaint = nil
        _ = fields[current].entry.take(key)
    }

    /// Replaces the text of a field, which becomes the current one.
    mutating func fill(_ id: NodeID, _ text: String) {
        guard let place = fields.firstIndex(where: { $0.id == id }) else { return }
        current = place
        fields[place].entry = TextEntry(text, limit: fields[place].entry.limit)
        complaint = nil
    }

    /// Empties the current field.
    mutating func clear() { fill(focus, "") }

    /// Goes on to the next field.
    /// - Returns: whether the form is filled in.
    mutating func goOn() -> Bool {
        if !fields[current].isOptional, value(focus) == nil {
            complaint = DeskWords.fieldIsNeeded
            return false
        }
        guard current + 1 < fields.count else { return true }
        current += 1
        return false
    }

    /// Goes back to the field before.
    /// - Returns: whether there is none.
    mutating func goBack() -> Bool {
        complaint = nil
        guard current > 0 else { return true }
        current -= 1
        return false
    }

    /// The dialog.
    var dialog: Dialog {
        Dialog(Text(title)) {
            Paragraph(Text(explanation, .muted))
            for (place, field) in fields.enumerated() {
                TextField(
                    field.id, label: field.label, value: field.entry.text,
                    caret: place == current ? field.entry.caret : nil, isMasked: field.isMasked,
                    hint: field.hint ?? (field.isOptional ? DeskWords.mayStayEmpty : nil),
                    complaint: place == current ? complaint : nil)
            }
            Paragraph(Text(current + 1 < fields.count ? DeskWords.formGoesOn : DeskWords.formEnds, .muted)).forKeys()
        }
    }
}

extension StringProtocol {
    /// The text without spaces at its ends.
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
