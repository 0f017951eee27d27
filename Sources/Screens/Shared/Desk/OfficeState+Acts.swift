import AssemblyCore
import TerminalKit

extension OfficeState {
    /// Does one of the acts that a page lists, by its digit.
    mutating func take(_ place: Int, of acts: [OfficeAct]) -> [Effect<ConsoleRequest>] {
        guard acts.indices.contains(place - 1) else {
            desk.say(DeskWords.noAct(place), .caution)
            return []
        }
        return carryOut(acts[place - 1])
    }

    /// Gives the host what was filled in, or says first why it would be refused, so that nothing typed is lost.
    mutating func carryOut(_ kind: ProcedureForm, of form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        try give(ProcedureFormReading(form: form, assembly: desk.assembly).command(kind), of: form)
    }

    /// Gives the host the command that a form stands for, with the second person where the form asks for one.
    mutating func give(_ command: Command, of form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        let isAttested = form.fields.contains { $0.id == DeskWords.second }
        if let refusal = NextStep.refusal(of: command, by: authority, at: now, in: desk.assembly),
            !(isAttested && refusal == .secondPersonNeeded)
        {
            throw FormRefusal(refusal.sentence(in: desk.assembly))
        }
        desk.form = nil
        return desk.submit(command, attestedBy: isAttested ? form.secondPerson : nil)
    }

    /// Does an act: at once, through its form, after its question, or on another page.
    mutating func carryOut(_ act: OfficeAct) -> [Effect<ConsoleRequest>] {
        if let refusal = act.refusal {
            desk.say(refusal.sentence(in: desk.assembly), .danger)
            return []
        }
        switch act.deed {
        case .submit(let command): return desk.submit(command)
        case .fill(let form): desk.form = form
        case .ask(let confirmation): desk.ask(confirmation)
        case .turn(let command): return obey(command)
        }
        return []
    }
}

extension Desk {
    /// Puts a question in front of everything else, its focus on the safe choice.
    mutating func ask(_ confirmation: Confirmation) {
        self.confirmation = confirmation
        focus = Confirmation.keep
    }
}
