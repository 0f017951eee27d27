import AssemblyCore
import Language
import TerminalKit

/// The sentences of the chair's console.
enum ChairWords {
    static let noBallot: Message = "No ballot is under way."
    static let nobodyFocused: Message = "Choose a request on the speakers list first."
    static let nothingToAnnul: Message = "There is no ballot to annul here."
    static let readsAloudInOwnLanguage: Message = "What is read aloud is in the language of this console again."
    static let leaveWithQ: Message = "This is the first page; q leaves the console."
    static let minutesAreNumbers: Message = "Enter a number of minutes from 1 to 120, or leave the field empty."
    static let minutes: NodeID = "minutes"
    static let reason: NodeID = "reason"

    static func readsAloud(in language: WorkingLanguage) -> Message {
        "What is read aloud is in \(language.ownName) from now on."
    }

    /// A digit without a step.
    static func noStep(_ place: Int) -> Message { "There is no step \(place) now." }

    /// What has been set for the next ballot.
    static func nextBallotLasts(_ seconds: Int?) -> Message {
        guard let seconds else { return "The next ballot has no time limit." }
        return
            "The next ballot has a time limit of \(TimeWords.length(seconds)); only the chair closes it, never the clock."
    }

    // MARK: Steps

    static let enterCount: Message = "Enter the count"
    static let objectsToDivision: Message = "A delegation objects to the division"
    static let objectsToClosing: Message = "A delegation does not consent to closing the list"
    static let noQuestion: Message = "No question is before the assembly now."

    static func enterCount(of ballot: Ballot, _ assembly: Assembly) -> Message {
        "Enter the count of the papers: \(title(of: ballot, assembly))"
    }

    static let awaitsNewCount: Message = "Wait for the second count of the recount"

    static func enterNewCount(of ballot: Ballot, _ assembly: Assembly) -> Message {
        "Enter the new count: \(title(of: ballot, assembly))"
    }

    static let appeals: Message = "A delegation appeals against the ruling"
    static let nameIsBrought: Message = "Another name is put forward"
    static let consensus: Message = "No objection: it is so decided"

    static func nameIsBrought(_ question: Question) -> Message {
        "Another name is put forward: \(question.title.message)"
    }

    static func whoSpeaks(_ side: MotionSide) -> Message { "Who speaks \(side.words) the motion?" }

    // MARK: Forms

    /// What there is to say of a member that is chosen on a list.
    static func standing(of member: MemberCode, _ assembly: Assembly) -> Message {
        "\(assembly.name(of: member)): \(RegisterParts.standing(of: member, assembly).spans.map(\.message).joined(separator: .empty))."
    }

    static func speechLimit(_ floor: Floor) -> Form {
        Form(
            "Limit speeches", "The time of each speech from now on.", for: .limitSpeeches,
            [minutesField(floor.limitSeconds, "minutes for each speech")])
    }

    static func ballotLimit(_ seconds: Int?) -> Form {
        Form(
            "Time of the next ballot", "It is announced when the ballot opens. When it is up, only the chair closes.",
            for: .limitBallot, [minutesField(seconds, "minutes for the next ballot")])
    }

    private static func minutesField(_ seconds: Int?, _ hint: Message) -> Form.Field {
        Form.Field(
            minutes, "Minutes", value: seconds.map { "\($0 / 60)" } ?? "", hint: hint, limit: 3, whenEmpty: "no limit")
    }

    static func annulment(of ballot: Ballot, _ assembly: Assembly) -> Form {
        Form(
            "Annul a ballot",
            "\(title(of: ballot, assembly)). The record of the ballot stays; its result no longer counts.\(reopening(ballot, assembly))",
            for: .annul(ballot.id),
            [DeskWords.reason(reason)]
                + DeskWords.attestation(assembly))
    }

    // MARK: Questions before what cannot be taken back

    static func annulment(
        of ballot: Ballot, _ reason: String, _ second: SecondPerson, _ assembly: Assembly
    ) -> Confirmation {
        Confirmation(
            question: "Annul this ballot?",
            consequence:
                "\(title(of: ballot, assembly)). Confirmed by \(second.name). Reason: \(reason)\(reopening(ballot, assembly))",
            safe: "Keep the ballot", act: "Annul the ballot",
            deed: .submit([.ballots(.annul(ballot.id, reason: reason))], attestedBy: second))
    }

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
        _ label: Message, _ command: Command, _ assembly: Assembly, in language: WorkingLanguage
    ) -> Confirmation {
        Confirmation(
            question: "\(label)?", consequence: consequence(of: command, assembly, in: language),
            safe: safeChoice(command),
            act: label, deed: .submit([command], attestedBy: nil), origin: .step(label, command))
    }

    private static func consequence(
        of command: Command, _ assembly: Assembly, in language: WorkingLanguage
    ) -> Message {
        switch command {
        case .ballots(.close(let id)): return assembly.ballots[id].map { close($0, assembly, in: language) } ?? .empty
        case .sitting(.close):
            let item: Message =
                assembly.agenda.itemInHand.map { "Item \($0.number) is in hand and will be adjourned. " } ?? ""
            return item + "The speakers list ends. The next sitting is sitting \(assembly.nextSitting)."
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

    static let awaitsCount: Message = "Waiting for the count of the other officer"

    // MARK: A roll call

    static let everybodyIsCalled: Message =
        "Everybody has been called. Choose \u{201C}Close the ballot\u{201D} with the arrows and Enter."
    static let nobodyAnswered: Message = "Nobody has answered yet."
    static func noSuchAnswer(_ count: Int) -> Message { "The answers are on 1 to \(count); nothing was taken down." }
    static func isCalled(_ name: Message) -> Message { "\(name) is called: type the digit of the answer" }
    static func answer(_ answer: RollCallAnswer, of name: Message) -> Message { "\(name): \(answer.words)" }
    static func correctLast(_ name: Message) -> Message { "Correct the last answer, that of \(name)" }

    /// A ballot by its question and number.
    static func title(of ballot: Ballot, _ assembly: Assembly) -> Message {
        ballot.title(EventWords.question(ballot.question, assembly))
    }
}
