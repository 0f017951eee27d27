import AssemblyCore
import Language
import TerminalKit

/// The next lawful steps with their digits; what is not lawful says so, and why where there is room.
struct StepsView {
    let state: ChairState
    let isLow: Bool

    /// The pane.
    var pane: Node {
        let items = state.steps.enumerated().map { place, step in
            Item(
                step.id, Text(step.label, step.refusal == nil ? .text : .muted),
                key: state.digit(ofStep: place).map { .character(Character("\($0)")) },
                state: step.refusal == nil ? step.state : Text("not now", .muted),
                detail: step.needsConfirmation && step.refusal == nil ? Text("asks first", .muted) : nil,
                notes: isLow ? [] : notes(step))
        }
        let limit = state.ballotLimit.map { Text("next ballot \(TimeWords.length($0))", .muted) }
        return Pane("Next steps", note: limit) {
            ItemList(items, whenEmpty: waiting)
        }.priority(.essential)
    }

    /// Why a step is not lawful; else the article that it follows.
    private func notes(_ step: ChairStep) -> [Text] {
        if let refusal = step.refusal { return [Text(refusal.sentence(in: state.assembly), .muted)] }
        return step.article.map { [Text($0.brief, .muted)] } ?? []
    }

    private var waiting: Message {
        switch state.assembly.currentBallot?.phase {
        case .closed: "The box is being opened; one moment."
        default: "Nothing can be done now."
        }
    }
}
