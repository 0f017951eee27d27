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

    /// The steps of this moment. Of several questions the next one stands first and the others behind everything else.
    static func all(_ state: ChairState) -> [ChairStep] {
        let steps = state.assembly.nextSteps(for: state.authority, at: state.now).map { step in
            ChairStep(
                command: limited(step.command, to: state.ballotLimit), label: step.label,
                needsConfirmation: step.needsConfirmation, refusal: step.refusal)
        }
        let ballots = steps.filter(\.opensBallot)
        guard ballots.count > 1 else { return lawfulFirst(steps) }
        return lawfulFirst(steps.filter { !$0.opensBallot || $0 == ballots[0] } + ballots.dropFirst())
    }

    private var opensBallot: Bool {
        if case .openBallot = command { return true }
        return false
    }

    private static func limited(_ command: Command, to seconds: Int?) -> Command {
        guard case .openBallot(let question, nil, let seal) = command else { return command }
        return .openBallot(question, limitSeconds: seconds, seal: seal)
    }

    private static func lawfulFirst(_ steps: [ChairStep]) -> [ChairStep] {
        steps.filter { $0.refusal == nil } + steps.filter { $0.refusal != nil }
    }
}
