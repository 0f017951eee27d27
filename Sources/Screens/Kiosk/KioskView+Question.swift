import AssemblyCore
import Language
import TerminalKit

extension KioskView {
    private typealias Line = TerminalKit.Fact

    /// What is voted on and how.
    func question(_ ballot: Ballot) -> [Node] {
        guard let question = assembly.questions[ballot.question] else { return [] }
        var facts: [Line] = []
        if let name = state.nameOfRepresented {
            facts.append(Line(KioskWords.paperOf, Text(KioskWords.byProxy(name), .caution)))
        }
        let kind = KioskWords.kind(
            of: ballot, isDecided: question.secrecy == ballot.rule.secrecy, represented: state.nameOfRepresented)
        facts.append(Line(KioskWords.kind, Text(kind, ballot.isRecorded ? .caution : .accent)))
        if let place = KioskWords.place(of: ballot) { facts.append(Line(KioskWords.round, Text(place))) }
        if let limit = KioskWords.limitFact(of: ballot, marked: marks) {
            facts.append(Line(KioskWords.markUpTo, Text(limit)))
        }
        if let held = KioskWords.heldFact(ballot) { facts.append(Line(KioskWords.state, Text(held, .caution))) }
        var parts = [
            Heading(Text(question.title.message) + rehearsal(question.isRehearsal)).inSight(), Facts(facts).node,
        ]
        parts += timeLeft(ballot)
        if ballot.position.isTieBreak {
            parts.append(Paragraph(Text(KioskWords.tieBreak(ballot), .caution)).node)
        }
        if ballot.candidates.contains(where: \.isRehearsal) {
            parts.append(Paragraph(Text(KioskWords.rehearsalNames, .caution)).node)
        }
        return parts
    }

    /// How long the paper is still received, where a time was announced; it is not told second by second.
    func timeLeft(_ ballot: Ballot) -> [Node] {
        guard ballot.phase == .open || ballot.phase == .held,
            let left = TallyParts.timeLeft(ballot, at: state.hall.shownMoment)
        else { return [] }
        return [Facts([Line("Time", left)]).quiet()]
    }

    private var marks: Int {
        if case .names(let names)? = state.marked { return names == [Candidate.noneID] ? 0 : names.count }
        return 0
    }
}
