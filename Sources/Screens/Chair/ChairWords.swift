import AssemblyCore
import Language
import TerminalKit

/// The sentences of the chair's console.
enum ChairWords {
    static let noBallot: Message = "No ballot is under way."
    static let noPlaceBeyond: Message = "There is no place beyond that on the speakers list."
    static let nobodyFocused: Message = "Choose a request on the speakers list first."
    static let nothingToAnnul: Message = "There is no ballot to annul here."
    static let readsAloudInOwnLanguage: Message = "What is read aloud is in the language of this console again."
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

    /// Who has not voted in a ballot that could be closed now; `nil` where nobody knows.
    static func notVoted(in ballot: Ballot, _ assembly: Assembly, in language: WorkingLanguage) -> Text? {
        guard !ballot.method.isCountedByHand else { return nil }
        let missing = TallyParts.missing(ballot, assembly, in: language)
        guard !missing.isEmpty else { return Text("All \(ballot.entitled) have voted.", .success) }
        let names = missing.prefix(2).map { assembly.name(of: $0) }.sideBySide
        let rest: Message = missing.count > 2 ? " …" : ""
        return Text(
            "\(ballot.received) of \(ballot.entitled) voted. \(plural(missing.count, "\(missing.count) has NOT", "\(missing.count) have NOT")): \(names)\(rest)",
            .caution)
    }

    static let nothingToConfirm: Message = "Nothing waits for 9 now."
    static let hasJustConfirmed: Message =
        "9 has just confirmed something; look at what it did. In a moment it confirms again, and Enter asks."
    static let enterCount: Message = "Enter the count"
    static let objectsToDivision: Message = "A delegation objects to the division"
    static let objectsToClosing: Message = "A delegation does not consent to closing the list"
    static let noQuestion: Message = "No question is before the assembly now."

    static func enterCount(of ballot: Ballot, _ assembly: Assembly) -> Message {
        "Enter the count of the papers: \(assembly.title(of: ballot.id))"
    }

    static let awaitsNewCount: Message = "Wait for the second count of the recount"

    static func enterNewCount(of ballot: Ballot, _ assembly: Assembly) -> Message {
        "Enter the new count: \(assembly.title(of: ballot.id))"
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
            "\(assembly.title(of: ballot.id)). The record of the ballot stays; its result no longer counts.\(StepQuestions.reopening(ballot, assembly))",
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
                "\(assembly.title(of: ballot.id)). Confirmed by \(second.name). Reason: \(reason)\(StepQuestions.reopening(ballot, assembly))",
            safe: "Keep the ballot", act: "Annul the ballot",
            deed: .submit([.ballots(.annul(ballot.id, reason: reason))], attestedBy: second))
    }

    static let awaitsCount: Message = "Waiting for the count of the other officer"

    // MARK: A roll call

    static let everybodyIsCalled: Message =
        "Everybody has been called. Choose \u{201C}Close the ballot\u{201D} with the arrows and Enter."
    static let nobodyAnswered: Message = "Nobody has answered yet."
    static func noSuchAnswer(_ count: Int) -> Message { "The answers are on 1 to \(count); nothing was taken down." }
    static func isCalled(_ name: Message) -> Message { "\(name) is called: type the digit of the answer" }
    /// The answers with their digits on one line: `1 yes  2 no  3 abstain`.
    static var answers: Message {
        RollCallAnswer.allCases.enumerated().map { place, answer in
            [.verbatim("\(place + 1)"), answer.words].joined(separator: " ")
        }.joined(separator: "  ")
    }
    static func answer(_ answer: RollCallAnswer, of name: Message) -> Message { "\(name): \(answer.words)" }
    static func correctLast(_ name: Message) -> Message { "Correct the last answer, that of \(name)" }
}
