import AssemblyCore
import Language
import TerminalKit

/// What would take an act back: another command, which is recorded like any other. Nothing is ever deleted.
struct Reversal: Hashable, Sendable {
    /// What was done, in words.
    let words: Message
    /// What takes it back; `nil` where nothing does.
    let command: Command?
    /// What can be done in its place; `nil` where nothing can.
    let remedy: Message?

    /// What takes a command back, as things stand before it.
    init(of command: Command, in assembly: Assembly) {
        words = CommandWords.name(command, assembly)
        remedy = Self.remedy(for: command)
        self.command =
            Self.ofProceedings(command, assembly) ?? Self.ofAgenda(command, assembly) ?? Self.ofDelegation(
                command, assembly)
            ?? Self.ofFamilies(command, assembly)
    }

    private static func remedy(for command: Command) -> Message? {
        switch command {
        case .debate(.rule): PaletteWords.rulingCanBeAppealed
        case .ballots(.close), .series(.declare), .series(.correct): PaletteWords.ballotCanBeAnnulled
        case .ballots(.annul): PaletteWords.ballotIsTakenAgain
        default: nil
        }
    }

    private static func ofProceedings(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .sitting(.suspend): .sitting(.resume)
        // Back in the break, until the same time where it has not come yet.
        case .sitting(.resume): .sitting(.suspend(until: assembly.resumesAt))
        case .agenda(.takeUp(let id)): .agenda(.adjourn(id))
        case .agenda(.adjourn(let id)): .agenda(.takeUp(id))
        case .agenda(.schedule(let id, _, _)):
            assembly.agenda[id].map { .agenda(.schedule(id, start: $0.plannedStart, minutes: $0.plannedMinutes)) }
        case .floor(.request(let member, _, let item)): .floor(.withdrawRequest(member, ahead: item))
        case .floor(.withdrawRequest(let member, let item)):
            .floor(
                .request(
                    member, onBehalfOf: assembly.floor.list(ahead: item).first { $0.member == member }?.behalf,
                    ahead: item))
        case .floor(.arrangeList(_, let item)):
            .floor(.arrangeList(assembly.floor.list(ahead: item).map(\.member), ahead: item))
        case .floor(.limitSpeeches): .floor(.limitSpeeches(seconds: assembly.floor.limitSeconds))
        case .floor(.closeList): .floor(.reopenList)
        case .floor(.reopenList): .floor(.closeList)
        case .ballots(.hold(let id)): .ballots(.release(id))
        case .ballots(.release(let id)): .ballots(.hold(id))
        case .questions(.table(let question)): .questions(.withdraw(question.id))
        case .questions(.nominate(let id, let candidate)): .questions(.withdrawCandidate(id, candidate.id))
        case .questions(.setText(let id, let language, _)):
            assembly.questions[id]?.text?.texts[language].map { .questions(.setText(id, language, $0)) }
        default: nil
        }
    }

    private static func ofAgenda(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .agenda(.invite(let guest, let id)): .agenda(.withdrawInvitation(guest, to: id))
        case .agenda(.withdrawInvitation(let guest, let id)): .agenda(.invite(guest, to: id))
        case .agenda(.add(let item, _, _)): .agenda(.withdraw(item.id, reason: nil))
        case .agenda(.move(let id, _)): .agenda(.move(id, before: assembly.agenda.next(beside: id)))
        case .agenda(.rename(let id, _)): assembly.agenda[id].map { .agenda(.rename(id, $0.title)) }
        case .agenda(.split(let id, _)): .agenda(.join(id))
        case .agenda(.join(let id)): .agenda(.split(id, into: assembly.agenda.children(of: id).map(\.asPrepared)))
        case .agenda(.withdraw(let id, _)): .agenda(.restore(id))
        case .agenda(.restore(let id)): .agenda(.withdraw(id, reason: nil))
        case .agenda(.place(let id, _)): assembly.questions[id].map { .agenda(.place(id, under: $0.item)) }
        default: nil
        }
    }

    private static func ofDelegation(_ command: Command, _ assembly: Assembly) -> Command? {
        switch command {
        case .delegations(.registerPresence(let member, let present)):
            .delegations(.registerPresence(member, present: !present))
        case .delegations(.takePresence):
            .delegations(.takePresence(of: assembly.roll.filter { assembly.delegations[$0]?.isPresent == true }))
        case .delegations(.layCredentialsReport(let id, _)):
            assembly.credentialsReport(of: id).map { .delegations(.layCredentialsReport(id, $0)) }
        case .delegations(.decideCredentials(let member, _)):
            assembly.delegations[member].map { .delegations(.decideCredentials(member, $0.credentials)) }
        case .delegations(.enterArrears(let member, _)): .delegations(.clearArrears(member))
        case .delegations(.clearArrears(let member, _)):
            assembly.delegations[member]?.arrears.map { .delegations(.enterArrears(member, reason: $0.reason)) }
        case .delegations(.waiveArrears(let member, _)):
            assembly.delegations[member]?.arrears.map { .delegations(.enterArrears(member, reason: $0.reason)) }
        case .delegations(.restoreVote(let member)):
            assembly.membership.standing.sanctions[member].map { .delegations(.suspendVote(member, reason: $0)) }
        case .delegations(.grantAssistance(let member, let granted)): .delegations(.grantAssistance(member, !granted))
        case .delegations(.register(let member, _, _, _, _)):
            assembly.delegations[member].map {
                .delegations(.register(member, head: $0.head, delegates: $0.delegates, observers: $0.observers))
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
        case .delegations(.suspendVote(let member, _)): .delegations(.restoreVote(member))
        case .delegations(.seatChair): .delegations(.seatChair(assembly.membership.standing.chairMember))
        case .delegations(.registerProxy(let member, _)): .delegations(.withdrawProxy(of: member))
        case .delegations(.withdrawProxy(let member)):
            assembly.membership.standing.proxies[member].map { .delegations(.registerProxy(of: member, to: $0)) }
        default: nil
        }
    }
}

extension OfficeState {
    /// Why nothing can be taken back now; `nil` when the last act can.
    var reasonAgainstUndo: Message? {
        guard let last = desk.done.last else { return PaletteWords.nothingDone }
        guard let command = last.command else { return PaletteWords.final(last.words, last.remedy) }
        return NextStep.refusal(of: command, by: authority, at: now, in: desk.assembly)?.sentence(in: desk.assembly)
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

extension AgendaItem {
    /// The item as it was before anything happened to it.
    var asPrepared: AgendaItem {
        AgendaItem(
            id: id, parent: parent, number: number, title: title, kind: kind, sitting: sitting,
            plannedStart: plannedStart, plannedMinutes: plannedMinutes, note: note, speakers: speakers)
    }
}
