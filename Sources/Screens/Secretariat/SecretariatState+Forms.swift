import AssemblyCore
import TerminalKit

extension SecretariatState {
    /// Does what a form is for that is filled in.
    mutating func finish(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        if let effects = try carryOutScrutiny(form) { return effects }
        if case .procedure(let kind) = form.purpose { return try carryOut(kind, of: form) }
        if case .agenda(let kind) = form.purpose { return try carryOut(kind, of: form) }
        if case .renewPIN(let member) = form.purpose {
            desk.form = nil
            return [.request(.secretariat(.renewPIN(member, reason: form.value(FormReading.Name.reason))))]
        }
        let command = try FormReading(form: form, assembly: assembly).command()
        if case .reinstate = form.purpose { return try give(command, of: form) }
        if let trouble = refusal(of: command) { throw FormRefusal(trouble.sentence(in: assembly)) }
        desk.form = nil
        guard case .record(.correct(let position, let note)) = command else { return desk.submit(command) }
        desk.ask(SecretariatWords.correction(of: position, note, form.secondPerson))
        return []
    }

    /// What the rules say beforehand, so that nothing that was typed is lost; the second officer is asked for later.
    private func refusal(of command: Command) -> Refusal? {
        switch NextStep.refusal(of: command, by: authority, at: now, in: assembly) {
        case .secondPersonNeeded: nil
        case let refusal: refusal
        }
    }
}
