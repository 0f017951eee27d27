import AssemblyCore
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
                key: place < ChairKeys.stepsWithDigit ? .character(Character("\(place + 1)")) : nil,
                state: step.refusal == nil ? nil : Text("not now", .muted),
                detail: step.needsConfirmation && step.refusal == nil ? Text("asks first", .muted) : nil,
                notes: isLow ? [] : step.refusal.map { [Text($0.sentence, .muted)] } ?? [])
        }
        let limit = state.ballotLimit.map { Text("next ballot \(TimeWords.length($0))", .muted) }
        return Pane("Next steps", note: limit) {
            ItemList(items, whenEmpty: waiting)
        }.priority(.essential)
    }

    private var waiting: String {
        switch state.assembly.currentBallot?.phase {
        case .closed: "The box is being opened; one moment."
        default: "Nothing can be done now."
        }
    }
}
