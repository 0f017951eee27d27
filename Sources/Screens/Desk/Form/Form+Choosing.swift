import AssemblyCore
import Language
import TerminalKit

/// What a field stands for is shown below it while it is filled in, and arrows fill it in where letters need not be typed.
extension Form {
    /// What stands below the current field.
    func note(_ assembly: Assembly, in language: WorkingLanguage) -> Message? {
        let field = fields[current]
        let text = field.entry.text.trimmingSpaces
        switch field.kind {
        case .members where text.contains(where: { ",;".contains($0) }): return nil
        case .member, .members:
            guard !text.isEmpty else { return field.whenEmpty.map(DeskWords.empty) ?? DeskWords.memberByArrows }
            switch MemberMatch(text, in: assembly) {
            case .none: return DeskWords.nobodyNamed
            case .one(let code, _): return isShown ? DeskWords.takes(code, assembly) : DeskWords.member(code, assembly)
            case .several(let codes):
                return complaint == nil ? DeskWords.severalMembers(text, codes, assembly) : nil
            }
        case .choice(let answers):
            let list = answers.enumerated().map { place, answer -> Message in "\(place + 1) \(answer)" }
                .joined(separator: ", ")
            guard text.isEmpty, let meaning = field.whenEmpty else { return list }
            return "\(list). \(DeskWords.empty(meaning))"
        case .text:
            guard text.isEmpty else { return field.note }
            let fill = field.suggestion.map(DeskWords.rightFillsIn)
            guard let empty = field.whenEmpty.map(DeskWords.empty) else { return fill ?? field.note }
            return fill.map { "\($0). \(empty)" } ?? empty
        }
    }

    /// Goes through the members or the answers, or fills in what is suggested.
    /// - Returns: whether the arrow meant that.
    mutating func step(_ steps: Int, _ assembly: Assembly, in language: WorkingLanguage) -> Bool {
        let field = fields[current]
        let text = field.entry.text.trimmingSpaces
        switch field.kind {
        case .member, .members:
            guard let place = place(of: text, on: assembly.roll, assembly, steps) else { return false }
            setText(assembly.name(of: assembly.roll[place]).text(in: language))
        case .choice(let answers):
            guard !answers.isEmpty else { return false }
            let known = answers.firstIndex { $0.text(in: language) == text } ?? Int(text.inASCIIDigits).map { $0 - 1 }
            let place = known.map { $0 + steps } ?? (steps > 0 ? 0 : answers.count - 1)
            setText(answers[(place % answers.count + answers.count) % answers.count].text(in: language))
        case .text:
            guard text.isEmpty, steps > 0, let suggestion = field.suggestion else { return false }
            setText(suggestion.text(in: language))
        }
        return true
    }

    /// The place on the roll that an arrow leads to; `nil` while it is not clear whom the letters mean.
    private func place(of text: String, on roll: [MemberCode], _ assembly: Assembly, _ steps: Int) -> Int? {
        guard !roll.isEmpty else { return nil }
        if text.isEmpty { return steps > 0 ? 0 : roll.count - 1 }
        guard case .one(let code, _) = MemberMatch(text, in: assembly), let place = roll.firstIndex(of: code) else {
            return nil
        }
        return ((place + steps) % roll.count + roll.count) % roll.count
    }

    /// Whether it is clear which answer or member is meant. What was resolved from letters that came at once is put into the field
    /// and shown first; several that match are asked about.
    mutating func settles(_ assembly: Assembly, in language: WorkingLanguage, isUnseen: Bool) -> Bool {
        guard let text = value(focus) else { return true }
        if case .choice(let answers) = fields[current].kind, let place = Int(text.inASCIIDigits),
            answers.indices.contains(place - 1)
        {
            setText(answers[place - 1].text(in: language))
        }
        switch fields[current].kind {
        case .member: break
        // Several are named: each is looked up when the form is sent.
        case .members where !text.contains(where: { ",;".contains($0) }): break
        case .members, .text, .choice: return true
        }
        switch MemberMatch(text, in: assembly) {
        case .none: complaint = Refusal.noSuchMember(MemberCode(rawValue: text)).sentence
        case .several(let codes): complaint = DeskWords.severalMembers(text, codes, assembly)
        case .one(let code, let isExact):
            setText(assembly.name(of: code).text(in: language))
            guard isUnseen, !isExact else { return true }
            isShown = true
        }
        return false
    }
}
