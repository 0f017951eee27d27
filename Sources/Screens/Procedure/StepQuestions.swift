import AssemblyCore
import Language

/// The questions before a step that cannot be taken back, and what follows from it.
enum StepQuestions {
    /// What an annulment opens again.
    static func reopening(_ ballot: Ballot, _ assembly: Assembly) -> Message {
        guard ballot.result != nil, let question = assembly.questions[ballot.question],
            let item = assembly.agenda[question.item], item.isConcluded
        else { return .empty }
        return " Item \(item.number) has been concluded: it is opened again, and can be taken up for another ballot."
    }

    static func exchange(_ inHand: AgendaItem, for item: AgendaItem) -> Confirmation {
        Confirmation(
            question: "Adjourn item \(inHand.number)?",
            consequence:
                "Item \(inHand.number), \(inHand.title.message), is in hand. It is adjourned and can be taken up again; then item \(item.number), \(item.title.message), is taken up.",
            safe: "Stay with item \(inHand.number)", act: "Adjourn it and take up item \(item.number)",
            deed: .submit([.agenda(.adjourn(inHand.id)), .agenda(.takeUp(item.id))], attestedBy: nil))
    }

    static func confirmation(
        _ label: Message, _ commands: [Command], _ assembly: Assembly, in language: WorkingLanguage
    ) -> Confirmation {
        // Of an item that is concluded with its sitting, only the end of the sitting asks.
        let command = commands.last == .sitting(.close) ? commands.last : commands.first
        return Confirmation(
            question: "\(label)?",
            consequence: command.map { consequence(of: $0, isConcluding: commands.count > 1, assembly, in: language) }
                ?? .empty,
            safe: command.map { safeChoice($0) } ?? .empty,
            act: label, deed: .submit(commands, attestedBy: nil), origin: .step(label, commands))
    }

    private static func consequence(
        of command: Command, isConcluding: Bool, _ assembly: Assembly, in language: WorkingLanguage
    ) -> Message {
        switch command {
        case .ballots(.close(let id)): return assembly.ballots[id].map { close($0, assembly, in: language) } ?? .empty
        case .sitting(.close):
            let inHand = isConcluding ? nil : assembly.agenda.itemInHand
            let item: Message =
                inHand.map { "Item \($0.number) is in hand and will be adjourned. " } ?? ""
            let planned = assembly.convocation?.sittings.map(\.number) ?? []
            let next: Message =
                planned.isEmpty || planned.contains(assembly.nextSitting)
                ? "The speakers list ends. The next sitting is sitting \(assembly.nextSitting)."
                : "The speakers list ends. No further sitting is planned."
            return item + next
        case .sitting(.closeSession): return closeSession(assembly)
        case .conduct(.declareConsensus(let id)):
            return assembly.questions[id].map { ConsensusWords.decided($0, assembly) } ?? ""
        case .debate(.divide(let id)): return assembly.questions[id].map { ConsensusWords.divided($0, assembly) } ?? ""
        case .agenda(.conclude(let id)): return ConsensusWords.concluded(id, assembly)
        case .series(.giveCastingVote), .series(.giveCastingVoteOnMotion):
            return "The votes are equal, and this vote of the chair decides. It cannot be given twice."
        default: return "This cannot be taken back."
        }
    }

    private static func close(_ ballot: Ballot, _ assembly: Assembly, in language: WorkingLanguage) -> Message {
        switch ballot.method {
        case .paper: return "All papers must be in the box. They are counted outside, and business goes on meanwhile."
        case .hands: return "The hands must have been counted; after the close two officers enter their counts."
        case .machine, .rollCall: break
        }
        let missing = TallyParts.missing(ballot, assembly, in: language)
        guard !missing.isEmpty else { return "All \(ballot.entitled) entitled delegations have voted." }
        let names = missing.prefix(6).map { assembly.name(of: $0) }.sideBySide
        let rest: Message = missing.count > 6 ? " and \(missing.count - 6) more" : ""
        return
            "\(ballot.received) of \(ballot.entitled) have voted. \(plural(missing.count, "\(missing.count) has NOT", "\(missing.count) have NOT")): \(names)\(rest). After the close nobody can cast, and the ballot is not opened again."
    }

    private static func closeSession(_ assembly: Assembly) -> Message {
        let left = assembly.agenda.items.count { !$0.isConcluded && !$0.isWithdrawn && !assembly.agenda.isHeading($0) }
        let items: Message =
            left == 0
            ? "The agenda is completed. "
            : plural(
                left, "\(left) item of the agenda is NOT concluded. ", "\(left) items of the agenda are NOT concluded. "
            )
        return items + "The record is closed for good; after this it can only be read."
    }

    private static func safeChoice(_ command: Command) -> Message {
        switch command {
        case .ballots(.close): "Keep the ballot open"
        case .sitting(.close): "Keep the sitting open"
        case .sitting(.closeSession): "Keep the session open"
        case .conduct(.declareConsensus): ConsensusWords.wait
        case .debate(.divide): ConsensusWords.undivided
        default: "Leave everything as it is"
        }
    }
}
