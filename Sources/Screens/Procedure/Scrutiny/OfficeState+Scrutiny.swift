import AssemblyCore
import Secrets
import TerminalKit

extension OfficeState {
    /// Carries out a form about scrutineers, cards or keys.
    /// - Returns: `nil` when the form is about something else.
    mutating func carryOutScrutiny(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>]? {
        switch form.purpose {
        case .scrutineers: return try appoint(form)
        case .cards: return install(form)
        case .openBox(let id):
            let key = try self.key(in: form)
            desk.form = nil
            desk.say(ScrutinyWords.checkingBoard)
            return [
                .request(
                    .scrutineer(
                        .useSeed(key, SeedUse(scrutiny: desk.assembly.scrutiny, scrutineer: nil, ballot: id))))
            ]
        default: return nil
        }
    }

    /// The key that was typed, without spaces.
    func key(in form: Form) throws(FormRefusal) -> TypedSecret {
        let key = form.secret(ScrutinyWords.key).withoutBlanks
        guard key.characterCount == 22 else {
            throw FormRefusal(ScrutinyWords.wrongLength(key.characterCount), at: ScrutinyWords.key)
        }
        return key
    }

    private mutating func appoint(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        let names = (form.value(ScrutinyWords.names) ?? "").split(separator: ",")
            .map { OperatorID(rawValue: $0.trimmingSpaces) }
        let typed = form.value(ScrutinyWords.needed) ?? ""
        guard let needed = Int(typed) else {
            throw FormRefusal(ScrutinyWords.namesAreNeeded(typed), at: ScrutinyWords.needed)
        }
        return try give(.scrutiny(.appointScrutineers(names, needed: needed)), of: form)
    }

    private mutating func install(_ form: Form) -> [Effect<ConsoleRequest>] {
        let second = form.value(DeskWords.second) == nil ? nil : form.secondPerson
        let path = form.value(ScrutinyWords.path) ?? ""
        let reason = StatedReason(form.value(ScrutinyWords.reason), in: desk.language)
        desk.form = nil
        let command = Command.scrutiny(.publishCredentials(digest: path, delegations: 0, ballots: 0))
        return desk.request(for: command) { tag in
            .secretariat(.installCards(path: path, reason: reason, attestation: second, tag: tag))
        }
    }
}
