import AssemblyCore
import Language
import TerminalKit

/// A step that is offered to the chair, with its place on the screen.
struct ChairStep: Hashable, Sendable {
    /// The name on the screen: from what the step does, so that a list that changes never moves the focus to another.
    var id: NodeID { NodeID("step.\(label)") }
    /// What it is called.
    let label: Message
    /// What it does.
    let deed: OfficeAct.Deed
    /// Whether it asks before it acts.
    var needsConfirmation = false
    /// Why it cannot be taken now.
    var refusal: Refusal?
    /// The article that asks for it.
    var article: Citation?
    /// How it stands: `1 of 2 counts`.
    var state: Text?
    /// What goes with it, once it is recorded.
    var then: [Command] = []

    /// The command that it gives at once; `nil` where something is filled in or turned to first.
    var command: Command? {
        if case .submit(let command) = deed { return command }
        return nil
    }

    /// A step.
    init(
        _ label: Message, _ deed: OfficeAct.Deed, confirm: Bool = false, refusal: Refusal? = nil,
        article: Citation? = nil,
        state: Text? = nil
    ) {
        (self.label, self.deed, self.needsConfirmation) = (label, deed, confirm)
        (self.refusal, self.article, self.state) = (refusal, article, state)
    }

    /// The steps of this moment: what is called or counted first, then what the floor waits for; of several questions the
    /// next one in its place and the others behind; what is not lawful at the end.
    static func all(_ state: ChairState) -> [ChairStep] {
        let assembly = state.assembly
        let steps = NextStep.now(for: state.authority, at: state.now, in: assembly).flatMap { step in
            [ChairStep(step, in: state)] + beside(step, assembly)
        }
        let first = rollCall(state) + counts(state) + asked(state)
        // What stands first with its digit is not listed a second time.
        let all = first + steps.filter { step in step.command == nil || !first.contains { $0.command == step.command } }
        let lawful = all.filter { $0.refusal == nil }
        let refused = all.filter { $0.refusal != nil }
        // A point of order and an appeal go before whoever speaks.
        if assembly.debate.pointInHand != nil || assembly.pendingAppeal != nil { return lawful + refused }
        return arranged(lawful, state) + refused
    }

    /// What the floor waits for, then the next question and what may settle it without a vote, then what ends the item or
    /// the sitting; other questions behind.
    private static func arranged(_ lawful: [ChairStep], _ state: ChairState) -> [ChairStep] {
        let next =
            lawful.first { $0.question != nil && $0.question == state.questionInHand }
            ?? lawful.first(where: \.opensBallot)
        let awaits = mustSuspend(state)
        let appeals = lawful.filter { $0.label == ChairWords.appeals }
        let lawful = lawful.filter { $0.label != ChairWords.appeals }
        let urgent = lawful.filter { awaits && $0.suspends }
        let floor = urgent + lawful.filter(\.isOfFloor)
        // What has its place in a later sitting stands behind the end of this one.
        let isLater = { (step: ChairStep) in step.takesUpItem && state.assembly.nextItemIsForLater }
        let rest = lawful.filter { !floor.contains($0) && !isLater($0) && (!$0.opensBallot || $0 == next) }
        let business = rest.filter { !$0.endsSomething }.flatMap { step in
            [step] + (step == next ? consensus(on: step.question, state) : [])
        }
        let later = lawful.filter { $0.opensBallot && $0 != next || isLater($0) }
        let all = floor + business + outside(state) + rest.filter(\.endsSomething) + later
        // That a delegation appeals is the exception: what goes on stands before it.
        return Array(all.prefix(1)) + appeals + all.dropFirst()
    }

    /// The question on which it opens a ballot.
    var question: QuestionID? {
        if case .ballots(.open(let id, _, _)) = command { return id }
        return nil
    }

    /// Whether it ends or interrupts an item or a sitting.
    private var endsSomething: Bool {
        switch command {
        case .agenda(.conclude), .agenda(.adjourn), .sitting(.close), .sitting(.closeSession): true
        default: suspends
        }
    }

    /// Whether it suspends the sitting, once it has been said until when.
    private var suspends: Bool {
        guard case .fill(let form) = deed, case .procedure(.suspension) = form.purpose else { return false }
        return true
    }

    private init(_ step: NextStep, in state: ChairState) {
        if case .scrutiny(.giveDecryption(let id, _, _)) = step.command, let ballot = state.assembly.ballots[id] {
            self.init(step.label, .fill(ScrutinyForms.opening(ballot, state.assembly)), article: step.article)
            return
        }
        let form = Self.form(for: step.command)
        let deed: OfficeAct.Deed =
            form.map { .fill(ProcedureForms(assembly: state.assembly).form($0)) }
            ?? .submit(Self.limited(step.command, to: state.ballotLimit))
        self.init(
            step.label, deed,
            confirm: form == nil && (step.needsConfirmation || ConsensusWords.asksFirst(step.command, state.assembly)),
            refusal: form == nil || !Self.isAnsweredByForm(step.refusal) ? step.refusal : nil, article: step.article)
    }

    /// Steps whose command wants more than the core can know.
    private static func form(for command: Command) -> ProcedureForm? {
        switch command {
        case .series(.drawLots(let id, _)): .lots(id)
        case .series(.giveCastingVote(let id, names: [])): .castingVote(id)
        case .debate(.rankAmendments(of: let id, _)): .rank(id)
        case .sitting(.suspend): .suspension
        default: nil
        }
    }

    /// Whether a refusal only says that something has still to be filled in.
    private static func isAnsweredByForm(_ refusal: Refusal?) -> Bool {
        switch refusal {
        case .secondPersonNeeded, .badFigures, .conduct(.wrongNumberOfNames): true
        default: false
        }
    }

    private var opensBallot: Bool { question != nil }

    private var takesUpItem: Bool { if case .agenda(.takeUp) = command { true } else { false } }

    /// Whether somebody waits to begin or to end speaking.
    private var isOfFloor: Bool {
        switch command {
        case .floor(.callSpeaker), .floor(.callGuest), .floor(.yieldFloor): true
        default: false
        }
    }

    private static func limited(_ command: Command, to seconds: Int?) -> Command {
        guard case .ballots(.open(let question, nil, let seal)) = command else { return command }
        return .ballots(.open(question, limitSeconds: seconds, seal: seal))
    }
}
