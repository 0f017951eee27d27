import AssemblyCore
import TerminalKit

/// What would take an act back: another command, which is recorded like any other. Nothing is ever deleted.
struct Reversal: Hashable, Sendable {
    /// What was done, in words.
    let words: Message
    /// What takes it back; `nil` where nothing does.
    let command: Command?

    /// What takes a command back, as things stand before it.
    init(of command: Command, in assembly: Assembly) {
        words = CommandWords.name(command, assembly)
        self.command =
            Self.ofProceedings(command, assembly) ?? Self.ofDelegation(command, assembly)
            ?? Self.ofFamilies(command, assembly)
    }

    private static func ofProceedings(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .suspendSitting: .resumeSitting
        case .resumeSitting: .suspendSitting
        case .takeUp(let id): .adjournItem(id)
        case .adjournItem(let id): .takeUp(id)
        case .scheduleItem(let id, _, _):
            assembly.agenda[id].map { .scheduleItem(id, start: $0.plannedStart, minutes: $0.plannedMinutes) }
        case .requestFloor(let member): .withdrawRequest(member)
        case .withdrawRequest(let member): .requestFloor(member)
        case .limitSpeeches: .limitSpeeches(seconds: assembly.floor.limitSeconds)
        case .closeSpeakersList: .reopenSpeakersList
        case .reopenSpeakersList: .closeSpeakersList
        case .holdBallot(let id): .continueBallot(id)
        case .continueBallot(let id): .holdBallot(id)
        case .table(let question): .withdrawQuestion(question.id)
        case .nominate(let id, let candidate): .withdrawCandidate(id, candidate.id)
        case .setText(let id, let language, _):
            assembly.questions[id]?.text?.texts[language].map { .setText(id, language, $0) }
        default: nil
        }
    }

    private static func ofDelegation(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .registerPresence(let member, let present): .registerPresence(member, present: !present)
        case .decideCredentials(let member, _):
            assembly.delegations[member].map { .decideCredentials(member, $0.credentials) }
        case .enterArrears(let member, _): .clearArrears(member)
        case .clearArrears(let member):
            assembly.delegations[member]?.arrears.map { .enterArrears(member, reason: $0.reason) }
        case .grantAssistance(let member, let granted): .grantAssistance(member, !granted)
        case .registerDelegation(let member, _, _, _):
            assembly.delegations[member].map {
                .registerDelegation(member, head: $0.head, delegates: $0.delegates, observers: $0.observers)
            }
        default: nil
        }
    }

    private static func ofFamilies(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .debate(.raisePointOfOrder): .debate(.withdrawPointOfOrder)
        case .debate(.requestReply(let member)): .debate(.withdrawReply(member))
        case .debate(.withdrawReply(let member)): .debate(.requestReply(member))
        case .debate(.offerExplanation(let id, let member)): .debate(.withdrawExplanation(id, member))
        case .debate(.withdrawExplanation(let id, let member)): .debate(.offerExplanation(id, member))
        case .conduct(.object(let id, let member)): .conduct(.withdrawObjection(id, member))
        case .conduct(.withdrawObjection(let id, let member)): .conduct(.object(id, member))
        case .conduct(.suspendVote(let member, _)): .conduct(.restoreVote(member))
        case .conduct(.seatChair): .conduct(.seatChair(assembly.conduct.chairMember))
        case .conduct(.registerProxy(let member, _)): .conduct(.withdrawProxy(of: member))
        case .conduct(.withdrawProxy(let member)):
            assembly.conduct.proxies[member].map { .conduct(.registerProxy(of: member, to: $0)) }
        default: nil
        }
    }
}

extension OfficeState {
    /// Why nothing can be taken back now; `nil` when the last act can.
    var reasonAgainstUndo: Message? {
        guard let last = desk.done.last else { return PaletteWords.nothingDone }
        guard let command = last.command else { return PaletteWords.final(last.words) }
        return desk.assembly.refusal(of: command, by: authority, at: now)?.sentence(in: desk.assembly)
    }

    /// Takes the last act of this console back by the act that does so.
    mutating func undo() -> [Effect<ConsoleRequest>] {
        if let reason = reasonAgainstUndo {
            desk.say(reason, .caution)
            return []
        }
        guard let last = desk.done.last, let command = last.command else { return [] }
        return desk.submit(command, undoing: last)
    }
}
