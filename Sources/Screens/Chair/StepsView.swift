import AssemblyCore
import Language
import TerminalKit

/// The next lawful steps with their digits; what is not lawful says so, and why where there is room.
struct StepsView {
    let state: ChairState
    let moves: ChairMoves
    let isLow: Bool
    var isLinear = false

    /// The pane.
    var pane: Node {
        let stop = isLinear ? nil : moves.stop
        let course = (moves.course.map { [$0] } ?? []).map { step in
            Item(
                step.id, Text(step.label), key: step == stop ? .character("9") : nil, detail: detail(step, stop),
                notes: notesOfCourse(step))
        }
        let steps = moves.steps.enumerated().map { place, step in
            Item(
                step.id, Text(step.label, step.refusal == nil ? .text : .muted),
                key: step == stop
                    ? .character("9") : state.digit(ofStep: place).map { .character(Character("\($0)")) },
                state: step.refusal == nil ? step.state : Text("not now", .muted),
                detail: detail(step, stop),
                notes: course.isEmpty && place == 0
                    ? notesOfCourse(step) : notes(step, after: place == 0 ? nil : moves.steps[place - 1]))
        }
        let limit = state.ballotLimit.map { Text("next ballot \(TimeWords.length($0))", .muted) }
        return Pane("Next steps", note: limit) {
            ItemList(course + steps, whenEmpty: waiting)
        }.priority(.essential)
    }

    /// Whether it asks before it acts; what has a 9 says it with that, beside who has not voted.
    private func detail(_ step: ChairStep, _ stop: ChairStep?) -> Text? {
        step.needsConfirmation && step.refusal == nil && step != stop ? Text("asks first", .muted) : nil
    }

    /// What must be known before the marked step is taken: who has not voted, in every window; else what is taken up.
    private func notesOfCourse(_ step: ChairStep) -> [Text] {
        // Where the list below it has no room, the digits of the answers stand with the name that is called.
        if isLow, !isLinear, state.rollCall?.call.next != nil { return [Text(ChairWords.answers)] }
        // Line by line every new figure would be read out, second by second; the question that it asks says who is missing.
        if case .ballots(.close(let id)) = step.command, let ballot = state.assembly.ballots[id],
            !isLinear || TallyParts.missing(ballot, state.assembly, in: state.desk.language).isEmpty,
            let missing = ChairWords.notVoted(in: ballot, state.assembly, in: state.desk.language)
        {
            return [missing] + notes(step)
        }
        guard !isLow, case .agenda(.takeUp(let id))? = step.then.last, let item = state.assembly.agenda[id] else {
            return notes(step)
        }
        return [Text("\(item.number)  \(item.title.message)", .muted)]
    }

    /// Why a step is not lawful, unless the one above is not for the same reason; else the article that it follows.
    private func notes(_ step: ChairStep, after above: ChairStep? = nil) -> [Text] {
        if let refusal = step.refusal, refusal == above?.refusal { return [] }
        // Line by line the reason is read of the first that is barred; whoever asks for another hears it then.
        if let refusal = step.refusal, !isLow || isLinear && above?.refusal == nil {
            return [Text(refusal.sentence(in: state.assembly), .muted)]
        }
        if isLow { return [] }
        return step.article.map { [Text($0.brief, .muted)] } ?? []
    }

    private var waiting: Message {
        switch state.assembly.currentBallot?.phase {
        case .closed where state.desk.awaitedCount != nil:
            "The box is being opened; the result is announced as soon as it is counted."
        case .closed: "The box is being opened; one moment."
        default: "Nothing can be done now."
        }
    }
}
