import AssemblyCore
import Language
import TerminalKit

/// What the chair can do at this moment: the usual course, which Enter takes, and the single steps, each with its digit.
struct ChairMoves {
    /// The single steps, the likeliest first.
    let steps: [ChairStep]
    /// The marked step with what goes with it; `nil` where it goes alone. It stands before the steps and has no digit: each
    /// of them keeps its own.
    let course: ChairStep?
    /// The marked step, where it cannot be taken back and the list says all that is asked before it: 9 confirms it at
    /// once. The end of the session is asked about in a question of its own.
    let stop: ChairStep?

    /// What can be done now.
    init(_ state: ChairState) {
        steps = ChairStep.all(state)
        course = steps.first.flatMap { Self.course(beginningWith: $0, state) }
        stop = (course ?? steps.first).flatMap { Self.isStop($0, state.assembly) ? $0 : nil }
    }

    /// All of them in the order in which they are listed.
    var all: [ChairStep] { (course.map { [$0] } ?? []) + steps }

    private static func course(beginningWith first: ChairStep, _ state: ChairState) -> ChairStep? {
        guard first.refusal == nil, let command = first.command else { return nil }
        // What asks because something is left undone is answered by itself.
        if first.needsConfirmation, !command.isClose { return nil }
        guard
            let course = UsualCourse(
                beginningWith: command, by: state.authority, at: state.now, in: state.assembly)
        else { return nil }
        var step = ChairStep(
            course.label, .submit(command), confirm: course.needsConfirmation, article: first.article)
        step.then = Array(course.commands.dropFirst())
        return step
    }

    private static func isStop(_ step: ChairStep, _ assembly: Assembly) -> Bool {
        guard step.refusal == nil, step.needsConfirmation, let command = step.command else { return false }
        // Hands and papers are not on the screen: whoever closes is asked whether all are in.
        if case .ballots = command, assembly.currentBallot?.method.isCountedByHand == true { return false }
        return command.isClose || step.then.contains(where: \.isClose)
    }

    /// What is read aloud: the words of the moment while it lasts, then those of the marked step. Whoever has just been given
    /// the floor is not thanked yet; once the giving has been said, the thanks are what comes next.
    /// - Parameter formula: the words of the moment.
    func words(of formula: Message, _ state: ChairState) -> [Message] {
        let assembly = state.assembly
        if SpokenFormula.isBeginning(assembly, state.now) { return [formula] }
        let between = wordsBetween(state)
        let rest = between.isEmpty ? [] : [between.joined(separator: " ")]
        guard let speaker = assembly.floor.speaker, formula == SpokenFormula.speech(speaker, assembly, state.now),
            case .floor(.yieldFloor)? = (course ?? steps.first)?.command
        else { return [formula] + rest }
        let thanks = SpokenFormula.thanks(to: speaker, assembly, areSaidLater: !between.isEmpty).map { [$0] } ?? []
        let words = (thanks + between).joined(separator: " ")
        // Whoever speaks too long is asked to conclude before being thanked.
        return (assembly.floor.secondsLeft(at: state.now) ?? 0) < 0 ? [formula, words] : [words]
    }

    /// What is said between the parts of the course, and would be skipped with them.
    private func wordsBetween(_ state: ChairState) -> [Message] {
        guard let course, let command = course.command, !command.isClose else { return [] }
        var (words, assembly): ([Message], Assembly) = ([], state.assembly)
        for command in ([command] + course.then).dropLast() {
            guard let after = assembly.after(command, by: state.authority, at: state.now) else { return words }
            assembly = after
            // The ruling is read once, before whatever the course begins with.
            words.append(
                SpokenFormula.text(
                    for: after, at: state.now, readsFigures: false, rulingIsRead: state.assembly.debate.canAppeal))
        }
        return words
    }
}

extension Command {
    /// Whether it closes what can then not be opened again.
    fileprivate var isClose: Bool {
        switch self {
        case .ballots(.close), .sitting(.close): true
        default: false
        }
    }
}
