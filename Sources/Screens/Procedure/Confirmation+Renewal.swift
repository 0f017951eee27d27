import AssemblyCore
import TerminalKit

extension Confirmation {
    /// The question as it would be asked now.
    func renewed(on desk: Desk) -> Confirmation {
        let assembly = desk.assembly
        return switch origin {
        case .fixed: self
        case .step(let label, let commands): StepQuestions.confirmation(label, commands, assembly, in: desk.language)
        case .consensus(let id): assembly.questions[id].map { ConsensusWords.declaration(on: $0, assembly) } ?? self
        case .division(let id): assembly.questions[id].map { ConsensusWords.division(of: $0, assembly) } ?? self
        case .leaving: DeskWords.leaving(desk)
        }
    }

    /// Whether something else would be decided than what was asked before, and not only other figures stand in it.
    fileprivate func decidesOtherwise(than before: Confirmation) -> Bool {
        if case .step(_, let commands) = origin, case .ballots(.close)? = commands.first { return false }
        return self != before
    }
}

extension OfficeState {
    /// Takes in news; a question that is open shows what is true after them.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] { desk.hear(news) + renewQuestion() }

    /// Lets an open question show the present: figures follow, a change of what is decided asks again, and what cannot be
    /// done any more is not asked any longer.
    mutating func renewQuestion() -> [Effect<ConsoleRequest>] {
        guard let asked = desk.confirmation else { return [] }
        if case .submit(let commands, attestedBy: nil) = asked.deed, let first = commands.first,
            let refusal = NextStep.refusal(of: first, by: authority, at: now, in: desk.assembly)
        {
            desk.confirmation = nil
            desk.say(refusal.sentence(in: desk.assembly), .caution)
            return [.terminal(.ring)]
        }
        let renewed = asked.renewed(on: desk)
        guard renewed != asked else { return [] }
        guard renewed.decidesOtherwise(than: asked) else {
            desk.confirmation = renewed
            return []
        }
        desk.ask(renewed)
        desk.say(DeskWords.questionHasChanged, .caution)
        return [.terminal(.ring)]
    }
}
