public import Language

/// A step that the chair can take at this very moment.
public struct NextStep: Hashable, Sendable {
    /// The command that takes it.
    public let command: Command
    /// What it is called, as a verb: `Open the ballot`.
    public let label: Message
    /// Whether it ends something that cannot be taken up again, so that it is confirmed with another key.
    public let needsConfirmation: Bool
    /// Why it cannot be taken now; `nil` when it can.
    public let refusal: Refusal?
    /// The article that asks for it, where a rule gives one.
    public let article: Citation?
}

/// A step before it is known whether it is lawful.
struct StepDraft {
    let command: Command
    let label: Message
    let confirm: Bool
    let article: Citation?

    /// A step, with its article where the rulebook gives one.
    init(_ command: Command, _ label: Message, confirm: Bool = false, article: Citation? = nil) {
        (self.command, self.label, self.confirm, self.article) = (command, label, confirm, article)
    }
}

extension NextStep {
    /// What the chair can do now, the likeliest first; unlawful steps say why.
    ///
    /// A point of order comes before a vote, a vote before an appeal, an appeal and what a carried motion asks for before
    /// motions, motions in their order of precedence before the matter, the matter before the list of speakers.
    /// - Parameter chair: who would take them.
    public static func now(for chair: Authority, at now: Moment, in assembly: Assembly) -> [NextStep] {
        guard assembly.sitting != .sessionClosed else { return [] }
        let steps =
            stepsOnPoint(in: assembly) + stepsOnPresence(at: now, in: assembly)
            + (stepsInVote(in: assembly) ?? stepsInSitting(in: assembly))
        return steps.map { step in
            NextStep(
                command: step.command, label: step.label, needsConfirmation: step.confirm,
                refusal: refusal(of: step.command, by: chair, at: now, in: assembly), article: step.article)
        }
    }

    /// Why a command would be refused; `nil` when it is lawful. Secret ballots are judged as if their box were ready.
    public static func refusal(of command: Command, by authority: Authority, at now: Moment, in assembly: Assembly)
        -> Refusal?
    {
        var command = command
        if case .ballots(.open(let question, let limit, nil)) = command {
            command = .ballots(
                .open(
                    question, limitSeconds: limit, seal: BallotSeal(scheme: "", publicKey: "", grade: nil)))
        }
        do throws(Refusal) {
            _ = try assembly.decide(command, by: authority, at: now)
            return nil
        } catch { return error }
    }
}
