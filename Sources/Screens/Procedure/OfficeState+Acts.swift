import AssemblyCore
import Language
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

/// When a suspended sitting is to be resumed, as an officer types it: a time of day, or a number of minutes.
struct ResumptionEntry {
    let form: Form
    let assembly: Assembly
    let now: Moment

    private static let field = ProcedureForms.Name.until

    /// The moment; `nil` where the field was left empty.
    /// - Throws: what is wrong with what was typed.
    var moment: Moment? {
        get throws(FormRefusal) {
            guard let text = form.value(Self.field)?.inASCIIDigits else { return nil }
            let figures = text.split { !$0.isNumber }.map { Int($0) }
            // `14:30`, `14.30`, `14 h 30` and `14h` are times; `15` and `15 min` are minutes.
            if figures.count == 1, let minutes = figures[0], !text.lowercased().contains("h") {
                return try after(minutes)
            }
            guard (1...2).contains(figures.count), let hour = figures[0], (0...23).contains(hour),
                let minute = figures.count == 2 ? figures[1] : 0, (0...59).contains(minute)
            else { throw FormRefusal(Self.form, at: Self.field) }
            return try next(hour * 60 + minute)
        }
    }

    /// So many minutes from now, at a full minute, so that the time that is read out is the one that is counted down to;
    /// nobody is called back early.
    private func after(_ minutes: Int) throws(FormRefusal) -> Moment {
        guard (1...1_440).contains(minutes) else { throw FormRefusal(Self.form, at: Self.field) }
        let (minute, exact) = (Int64(60_000), now.adding(seconds: minutes * 60).milliseconds)
        let next = Moment(milliseconds: (exact + minute - 1) / minute * minute)
        return min(next, now.adding(seconds: 1_440 * 60))
    }

    /// The next time that the clock shows a minute of the day; one that has just passed is a slip, not tomorrow.
    private func next(_ minuteOfDay: Int) throws(FormRefusal) -> Moment {
        let today = Moment(
            date: assembly.day(now), minuteOfDay: minuteOfDay, utcOffsetMinutes: assembly.utcOffsetMinutes)
        if today > now { return today }
        let tomorrow = today.adding(seconds: 24 * 3_600)
        guard tomorrow.seconds(since: now) <= 18 * 3_600 else {
            throw FormRefusal("\(assembly.clock(today)) has passed; give a later time.", at: Self.field)
        }
        return tomorrow
    }

    private static let form: Message =
        "Enter a time as HH:MM, for example 14:30, or a number of minutes from 1 to 1,440, or leave the field empty."
}
