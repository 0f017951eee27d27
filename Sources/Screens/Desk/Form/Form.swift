import AssemblyCore
import Language
import Secrets
import TerminalKit

/// A few fields that are filled in one after the other and then lead to one act.
struct Form: Hashable, Sendable {
    /// One field.
    struct Field: Hashable, Sendable {
        /// What is typed in it.
        enum Kind: Hashable, Sendable {
            /// Words, figures, a time.
            case text
            /// A member: its code, its name or the beginning of it, its place on the list; arrows go through the list.
            case member
            /// Members between commas; arrows go through the list as long as there is one.
            case members
            /// One of a few answers, by its number or its words; arrows go through them.
            case choice([Message])
        }

        /// Its name.
        let id: NodeID
        /// What it asks for.
        let label: Message
        /// What is asked, in few words.
        var hint: Message?
        /// What it may hold, in a sentence below it.
        var note: Message?
        /// What was typed.
        var entry: TextEntry
        /// What was typed where it must not be shown; nothing of it is in the entry.
        var secret: SecretEntry?
        /// Whether it may stay empty.
        var isOptional = false
        /// What it does when it stays empty.
        var whenEmpty: Message?
        /// What is typed in it.
        var kind = Kind.text
        /// What the right arrow fills in while it is empty, so that nothing has to be typed.
        var suggestion: Message?
        /// Whether it is a text of several lines.
        var isLong = false

        /// A field.
        init(
            _ id: NodeID, _ label: Message, value: String = "", hint: Message? = nil, limit: Int = 120,
            isMasked: Bool = false, isOptional: Bool = false, whenEmpty: Message? = nil, note: Message? = nil,
            suggestion: Message? = nil
        ) {
            (self.id, self.label, self.hint, self.note) = (id, label, hint, note)
            self.isOptional = isOptional || whenEmpty != nil
            secret = isMasked ? SecretEntry(limit: limit) : nil
            (self.whenEmpty, self.suggestion) = (whenEmpty, suggestion)
            isLong = limit >= TextRule.longestText
            if isLong, note == nil { self.note = DeskWords.newLine }
            entry = isLong ? .text(value, limit: limit) : TextEntry(value, limit: limit)
        }

        /// The same field for a member.
        var forMember: Field {
            var field = self
            field.kind = .member
            return field
        }

        /// The same field for several members.
        var forMembers: Field {
            var field = self
            field.kind = .members
            return field
        }

        /// The same field for one of a few answers.
        func choosing(_ answers: [Message]) -> Field {
            var field = self
            field.kind = .choice(answers)
            return field
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
    /// What is wrong with all of it.
    var trouble: Message?
    /// Whether what was resolved from letters is shown and waits to be taken.
    var isShown = false

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

    /// What was typed in a field, to the letter: for passwords and keys.
    func secret(_ id: NodeID) -> TypedSecret {
        let field = fields.first { $0.id == id }
        return field?.secret?.secret ?? TypedSecret(field?.entry.text ?? "")
    }

    /// Whether nothing was typed in a field.
    private var isEmpty: Bool { fields[current].secret?.secret.isEmpty ?? (value(focus) == nil) }

    /// Takes a key for the current field.
    mutating func type(_ key: Key, _ assembly: Assembly, in language: WorkingLanguage) {
        (complaint, trouble, isShown) = (nil, nil, false)
        if key == .left || key == .right, step(key == .right ? 1 : -1, assembly, in: language) { return }
        if fields[current].secret?.accept(key) == nil { _ = fields[current].entry.accept(key) }
    }

    /// Replaces the text of a field, which becomes the current one.
    mutating func fill(_ id: NodeID, _ text: String) {
        guard let place = fields.firstIndex(where: { $0.id == id }) else { return }
        current = place
        // Line by line, the next line goes on with a text that ends in a new one.
        let before = holdsLines && fields[place].entry.text.last == "\n" ? fields[place].entry.text : ""
        setText(before + text)
        (complaint, trouble, isShown) = (nil, nil, false)
    }

    /// Whether the current field takes a text of several lines.
    var holdsLines: Bool { fields[current].entry.keepsLines }

    /// Takes a line of a text that goes on with another one, where it says so by a backslash at its end.
    /// - Returns: whether it does.
    mutating func fillInLine(_ id: NodeID, _ text: String) -> Bool {
        guard text.last == "\\", fields.first(where: { $0.id == id })?.entry.keepsLines == true else { return false }
        fill(id, text.dropLast() + "\n")
        return true
    }

    mutating func setText(_ text: String) {
        guard fields[current].secret == nil else {
            fields[current].secret?.fill(text)
            return
        }
        let limit = fields[current].entry.limit
        fields[current].entry = fields[current].isLong ? .text(text, limit: limit) : TextEntry(text, limit: limit)
    }

    /// Empties the current field.
    mutating func clear() {
        setText("")
        (complaint, trouble, isShown) = (nil, nil, false)
    }

    /// Puts a complaint at its own field, which becomes the current one.
    mutating func complain(_ error: FormRefusal) {
        let field = error.field ?? (fields.count == 1 ? focus : nil)
        guard let place = fields.firstIndex(where: { $0.id == field }) else {
            (complaint, trouble) = (nil, error.sentence)
            return
        }
        (current, complaint, trouble) = (place, error.sentence, nil)
    }

    /// The same form as it may be kept while its answer is waited for: nothing is in it that must not be shown.
    var withoutSecrets: Form {
        var form = self
        for place in form.fields.indices {
            let secret = form.fields[place].secret
            form.fields[place].secret = secret.map { SecretEntry(limit: $0.limit, isCode: $0.isCode) }
        }
        return form
    }

    /// Comes back in front because it was refused, at the first field that has to be typed again.
    mutating func comesBack(because why: Message) {
        current = fields.firstIndex { $0.secret != nil } ?? 0
        (complaint, trouble, isShown) = (nil, why, false)
    }

    /// Goes on to the next field, once it is clear what the current one holds.
    /// - Parameter isUnseen: whether the whole text came at once, so that nobody has seen what it was taken for.
    /// - Returns: whether the form is filled in.
    mutating func goOn(_ assembly: Assembly, in language: WorkingLanguage, isUnseen: Bool = false) -> Bool {
        if !fields[current].isOptional, isEmpty {
            complaint = DeskWords.fieldIsNeeded
            return false
        }
        guard settles(assembly, in: language, isUnseen: isUnseen) else { return false }
        guard current + 1 < fields.count else { return true }
        (current, isShown) = (current + 1, false)
        return false
    }

    /// Goes back to the field before.
    /// - Returns: whether there is none.
    mutating func goBack() -> Bool {
        (complaint, trouble) = (nil, nil)
        guard current > 0 else { return true }
        (current, isShown) = (current - 1, false)
        return false
    }

    /// The dialog.
    func dialog(_ assembly: Assembly, in language: WorkingLanguage) -> Dialog {
        var dialog = Dialog(Text(title)) {
            Paragraph(Text(explanation, .muted)).inSight()
            for (place, field) in fields.enumerated() {
                let isCurrent = place == current
                // Beside the field that is typed in: the head of a tall form is out of sight where lines are few.
                if isCurrent, let trouble { Paragraph(Text(trouble, .danger)).inSight() }
                TextField(
                    field.id, label: field.label, value: field.secret?.shown ?? field.entry.text,
                    caret: isCurrent ? field.secret?.caret ?? field.entry.caret : nil,
                    isMasked: field.secret != nil,
                    hint: field.hint ?? (field.isOptional ? DeskWords.mayStayEmpty : nil),
                    note: isCurrent ? note(assembly, in: language) : nil, complaint: isCurrent ? complaint : nil,
                    isLong: field.isLong)
            }
            Paragraph(Text(current + 1 < fields.count ? DeskWords.formGoesOn : DeskWords.formEnds, .muted)).forKeys()
        }
        dialog.isWide = fields.contains(where: \.isLong)
        return dialog
    }
}

extension Form {
    /// The second officer's login from the fields that ask for it.
    var secondPerson: SecondPerson {
        SecondPerson(
            name: OperatorID(rawValue: value(DeskWords.second) ?? ""),
            password: secret(DeskWords.secondPassword))
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

/// What is wrong with a form, in one sentence, and at which field; the form stays open and nothing is lost.
struct FormRefusal: Error, Hashable {
    /// The sentence.
    let sentence: Message
    /// The field that is wrong; `nil` where it is the whole.
    let field: NodeID?

    /// A refusal.
    init(_ sentence: Message, at field: NodeID? = nil) { (self.sentence, self.field) = (sentence, field) }

    /// The same refusal, at a field where it has none.
    func at(_ field: NodeID) -> FormRefusal { FormRefusal(sentence, at: self.field ?? field) }
}
