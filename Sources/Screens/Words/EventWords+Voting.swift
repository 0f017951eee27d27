import AssemblyCore
import Language
import TerminalKit

extension EventWords {
    static func questions(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .questions(.tabled(let question)): "Tabled: \(question.title.message)."
        case .questions(.textSet(let id, let language, _)):
            "The \(LanguageWords.name(language)) text was entered: \(question(id, assembly))."
        case .questions(.candidateNominated(let id, let candidate)):
            "Nominated: \(candidate.name), \(question(id, assembly))."
        case .questions(.candidateWithdrawn(let id, let candidate)):
            "Withdrawn: \(name(of: candidate, in: id, assembly)), \(question(id, assembly))."
        case .questions(.withdrawn(let id)): "Withdrawn: \(question(id, assembly))."
        case .record(.corrected(let position, let note)): "Correction of record \(position): \(note)"
        default: nil
        }
    }

    static func voting(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .ballots(.opened(let opening)):
            "The ballot was opened, \(opening.electors.count) entitled: \(assembly.title(of: opening.id))."
        case .ballots(.held(let id)): "The ballot was paused: \(assembly.title(of: id))."
        case .ballots(.released(let id)): "The ballot was resumed: \(assembly.title(of: id))."
        case .ballots(.extended(_, let seconds)): "The ballot was extended by \(TimeWords.length(seconds))."
        case .ballots(.timeRanOut(let id)): "The time of the ballot was up: \(assembly.title(of: id))."
        case .ballots(.notCast(_, let member, let reason)):
            "NOT CAST: \(assembly.name(of: member)) \(notCast(reason))."
        case .ballots(.closed(let id, _)): "The ballot was closed: \(assembly.title(of: id))."
        case .ballots(.counted(let id, _)): "The ballot was counted: \(assembly.title(of: id))."
        case .series(.declared(let id, let declaration)):
            "Announced: \(assembly.title(of: id)): \(outcome(declaration, id, assembly))."
        case .series(.corrected(let id, let declaration)): corrected(id, declaration, assembly)
        case .ballots(.annulled(let id, let reason)): "The ballot was ANNULLED: \(assembly.title(of: id)). \(reason)"
        case .ballots(.cast), .record(.headSigned), .record(.keyAnnounced): nil
        default: nil
        }
    }

    private static func corrected(_ id: BallotID, _ declaration: Declaration, _ assembly: Assembly) -> Message {
        "Announced after a recount: \(assembly.title(of: id)): \(outcome(declaration, id, assembly)), \(assembly.words(of: declaration.tally, in: id))."
    }

    private static func outcome(_ declaration: Declaration, _ id: BallotID, _ assembly: Assembly) -> Message {
        OutcomeWords.name(
            declaration.outcome, on: assembly.ballots[id].flatMap { assembly.questions[$0.question] }, assembly)
    }

    /// Why somebody left without casting, after the name of the member.
    static func notCast(_ reason: NotCastReason) -> Message {
        switch reason {
        case .left: "left the kiosk without casting"
        case .timeRanOut: "did not answer in time at the kiosk"
        case .linkLost: "was at a kiosk that lost its link"
        case .ballotClosed: "had not cast when the ballot closed"
        }
    }

    private static func name(of candidate: CandidateID, in id: QuestionID, _ assembly: Assembly) -> Message {
        assembly.questions[id]?.candidates.first { $0.id == candidate }.map { .verbatim($0.name) }
            ?? .verbatim(candidate.rawValue)
    }
}

/// What the working languages are called.
enum LanguageWords {
    /// The English name of a language.
    static func name(_ language: WorkingLanguage) -> Message {
        switch language {
        case .english: "English"
        case .french: "French"
        case .spanish: "Spanish"
        case .arabic: "Arabic"
        }
    }
}
