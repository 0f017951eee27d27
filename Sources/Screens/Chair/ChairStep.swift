import AssemblyCore
import TerminalKit

/// A step that is offered to the chair, with its place on the screen.
struct ChairStep: Hashable, Sendable {
    /// The name on the screen: from what the step does, so that a list that changes never moves the focus to another.
    var id: NodeID { NodeID("step.\(label)") }
    /// What it does.
    let command: Command
    /// What it is called.
    let label: String
    /// Whether it asks before it acts.
    let needsConfirmation: Bool
    /// Why it cannot be taken now.
    let refusal: Refusal?

    /// The steps of this moment: what the floor waits for first; of several questions the next one in its place and the
    /// others behind; what is not lawful at the end.
    static func all(_ state: ChairState) -> [ChairStep] {
        let steps = state.assembly.nextSteps(for: state.authority, at: state.now).map { step in
            ChairStep(
                command: limited(step.command, to: state.ballotLimit), label: step.label,
                needsConfirmation: step.needsConfirmation, refusal: step.refusal)
        }
        let lawful = steps.filter { $0.refusal == nil }
        let next = lawful.first(where: \.opensBallot)
        let floor = lawful.filter(\.isOfFloor)
        let others = lawful.filter { !$0.isOfFloor && (!$0.opensBallot || $0 == next) }
        let later = lawful.filter { $0.opensBallot && $0 != next }
        return floor + others + later + steps.filter { $0.refusal != nil }
    }

    private var opensBallot: Bool {
        if case .openBallot = command { return true }
        return false
    }

    /// Whether somebody waits to begin or to end speaking.
    private var isOfFloor: Bool {
        switch command {
        case .callSpeaker, .yieldFloor: true
        default: false
        }
    }

    private static func limited(_ command: Command, to seconds: Int?) -> Command {
        guard case .openBallot(let question, nil, let seal) = command else { return command }
        return .openBallot(question, limitSeconds: seconds, seal: seal)
    }
}
