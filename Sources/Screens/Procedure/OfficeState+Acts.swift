import AssemblyCore
import TerminalKit

extension OfficeState {
    /// Gives the host what was filled in, or says first why it would be refused, so that nothing typed is lost.
    mutating func carryOut(_ kind: ProcedureForm, of form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        if kind == .suspension {
            let until = try ResumptionEntry(form: form, assembly: desk.assembly, now: now).moment
            return try give(.sitting(.suspend(until: until)), of: form)
        }
        return try give(ProcedureFormReading(form: form, assembly: desk.assembly).command(kind), of: form)
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
}
