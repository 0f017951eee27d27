import AssemblyCore
import Language
import TerminalKit

extension ChairState {
    /// Does what a form is for that is filled in.
    mutating func finish(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        if let effects = try carryOutScrutiny(form) { return effects }
        if case .boards = form.purpose { return try steer(by: form) }
        switch form.purpose {
        case .procedure(let kind): return try finish(kind, of: form)
        case .presence: return try carryOutPresence(form)
        case .agenda(let kind): return try carryOut(kind, of: form)
        case .limitSpeeches:
            let seconds = try Self.seconds(in: form)
            desk.form = nil
            return desk.submit(.floor(.limitSpeeches(seconds: seconds)))
        case .limitBallot:
            ballotLimit = try Self.seconds(in: form)
            desk.form = nil
            desk.say(ChairWords.nextBallotLasts(ballotLimit))
        case .annul(let id):
            guard let reason = form.value(ChairWords.reason), let ballot = assembly.ballots[id] else { break }
            desk.form = nil
            desk.ask(ChairWords.annulment(of: ballot, reason, form.secondPerson, assembly))
        default: desk.form = nil
        }
        return []
    }

    /// A length of time in seconds from the field of minutes; `nil` when it is empty, which means no limit.
    private static func seconds(in form: Form) throws(FormRefusal) -> Int? {
        guard let text = form.value(ChairWords.minutes) else { return nil }
        guard let minutes = Int(text.inASCIIDigits), (1...120).contains(minutes) else {
            throw FormRefusal(ChairWords.minutesAreNumbers, at: ChairWords.minutes)
        }
        return minutes * 60
    }
}
