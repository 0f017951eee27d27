import AssemblyCore
import Language
import TerminalKit

/// What has happened, in one sentence for the log of a console; `nil` for what only machines need.
enum EventWords {
    /// The sentence of an event.
    static func sentence(_ event: Event, _ assembly: Assembly) -> Message? {
        proceedings(event.fact, assembly) ?? delegations(event.fact, assembly) ?? questions(event.fact, assembly)
            ?? voting(event.fact, assembly) ?? families(event.fact, assembly)
    }

    /// Who did it.
    static func author(_ authority: Authority, _ assembly: Assembly) -> Message {
        switch authority {
        case .officer(_, let name, let second?): "\(name) with \(second)"
        case .officer(_, let name, nil): .verbatim(name.rawValue)
        case .delegate(let member): assembly.name(of: member)
        case .host: "the host"
        }
    }

    private static func proceedings(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .record(.convened(let convocation)): "\(convocation.title.message) was convened."
        case .sitting(.opened(let number)): "Sitting \(number) was opened."
        case .sitting(.suspended(let number, nil)): "Sitting \(number) was suspended."
        case .sitting(.suspended(let number, let until?)):
            "Sitting \(number) was suspended until \(assembly.clock(until))."
        case .sitting(.resumed(let number)): "Sitting \(number) was resumed."
        case .sitting(.closed(let number)): "Sitting \(number) was closed."
        case .sitting(.sessionClosed): "The session was closed."
        case .agenda(.takenUp(let id)): "\(item(id, assembly)) was taken up."
        case .agenda(.adjourned(let id)): "\(item(id, assembly)) was adjourned."
        case .agenda(.concluded(let id)): "\(item(id, assembly)) was concluded."
        case .agenda(.scheduled(let id, _, _)): "\(item(id, assembly)) was rescheduled."
        case .agenda(.panelAnnounced(let id, _)): "Details of \(panel(id, assembly)) were announced."
        case .agenda(.panelStarted(let id)): "\(panel(id, assembly)) began."
        case .agenda(.panelEnded(let id)): "\(panel(id, assembly)) ended."
        default: floor(fact, assembly)
        }
    }

    private static func floor(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .floor(.requested(let member, let behalf, nil)):
            behalf == nil
                ? "\(assembly.name(of: member)) asked for the floor."
                : "\(assembly.name(of: member)) asked for the floor\(SpokenFormula.onBehalf(of: behalf))."
        case .floor(.requested(let member, let behalf, let id?)):
            "\(assembly.name(of: member)) was inscribed for \(within(id, assembly))\(SpokenFormula.onBehalf(of: behalf))."
        case .floor(.requestWithdrawn(let member, nil)):
            "\(assembly.name(of: member)) withdrew its request for the floor."
        case .floor(.requestWithdrawn(let member, let id?)):
            "\(assembly.name(of: member)) is no longer inscribed for \(within(id, assembly))."
        case .floor(.listArranged(let members, _)):
            "The speakers list was put in another order: \(members.map { assembly.name(of: $0) }.sideBySide)."
        case .floor(.guestCalled(let guest, _)): "\(guest.subject) was given the floor."
        case .floor(.guestYielded(let guest, let seconds)):
            Message("\(guest.name) spoke for \(TimeWords.clock(seconds)).", context: "a guest")
        case .floor(.speakerCalled(let member)): "\(assembly.name(of: member)) was given the floor."
        case .floor(.yielded(let member, let seconds)):
            "\(assembly.name(of: member)) spoke for \(TimeWords.clock(seconds))."
        case .floor(.speechesLimited(let seconds?)): "Speeches were limited to \(TimeWords.length(seconds))."
        case .floor(.speechesLimited(nil)): "The limit of speeches was lifted."
        case .floor(.listClosed): "The speakers list was closed."
        case .floor(.listReopened): "The speakers list was reopened."
        default: nil
        }
    }

    /// `item 5.1`, within a sentence.
    private static func within(_ id: ItemID, _ assembly: Assembly) -> Message {
        "item \(assembly.agenda[id]?.number ?? id.rawValue)"
    }

    private static func delegations(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .delegations(.registered(let member, _, _, _, _)):
            "The delegation of \(assembly.name(of: member)) was registered."
        case .delegations(.credentialsDecided(let member, let credentials)):
            "The credentials of \(assembly.name(of: member)) are \(credentials.words)."
        case .delegations(.presenceRegistered(let member, let present)):
            "\(assembly.name(of: member)) \(present ? "checked in" : "checked out")."
        case .delegations(.arrearsEntered(let member, _)): "Arrears of \(assembly.name(of: member)) were entered."
        case .delegations(.arrearsCleared(let member, nil)): "Arrears of \(assembly.name(of: member)) were cleared."
        case .delegations(.arrearsCleared(let member, let reason?)):
            "Arrears of \(assembly.name(of: member)) were cleared: \(StatedReason.words(reason))"
        case .delegations(.arrearsWaived(let member, _)): "The suspension of \(assembly.name(of: member)) was waived."
        case .delegations(.assistanceGranted(let member, let granted)):
            "Assistance for \(assembly.name(of: member)) was \(granted ? "granted" : "ended")."
        case .delegations(.badgeLocked(let member)):
            "The badge of \(assembly.name(of: member)) was LOCKED after wrong PINs."
        case .delegations(.badgeUnlocked(let member)): "The badge of \(assembly.name(of: member)) was unlocked."
        case .delegations(.pinRenewed(let member, nil)): "\(assembly.name(of: member)) was given a new PIN."
        case .delegations(.pinRenewed(let member, let reason?)):
            "\(assembly.name(of: member)) was given a new PIN: \(StatedReason.words(reason))"
        default: nil
        }
    }

    private static func families(_ fact: AssemblyCore.Fact, _ assembly: Assembly) -> Message? {
        switch fact {
        case .debate(let fact): fact.sentence(in: assembly)
        case .agenda(let fact): fact.sentence(in: assembly)
        case .conduct(let fact): fact.sentence(in: assembly)
        case .series(let fact): fact.sentence(in: assembly)
        case .ballots(let fact): fact.sentence(in: assembly)
        case .delegations(let fact): fact.sentence(in: assembly)
        case .scrutiny(let fact): fact.sentence(in: assembly)
        default: nil
        }
    }

    // MARK: Names

    static func item(_ id: ItemID, _ assembly: Assembly) -> Message {
        assembly.agenda[id].map { "Item \($0.number)" } ?? "An item that is not on the agenda"
    }

    static func question(_ id: QuestionID, _ assembly: Assembly) -> Message {
        assembly.questions[id]?.title.message ?? "a question that is not on record"
    }

    private static func panel(_ id: ItemID, _ assembly: Assembly) -> Message {
        assembly.agenda[id]?.panel.map { "Panel \($0.number)" } ?? item(id, assembly)
    }
}

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
        case .questions(.answerNoted(let id, let candidate, let answer)):
            answered(name(of: candidate, in: id, assembly), answer, question(id, assembly))
        case .questions(.withdrawn(let id)): "Withdrawn: \(question(id, assembly))."
        case .record(.tookOver(let host, let term)):
            term == 1 ? "The host \(host) leads." : "The host \(host) took over the lead."
        case .record(.corrected(let position, let note)): "Correction of record \(position): \(note)"
        default: nil
        }
    }

    private static func answered(_ name: Message, _ answer: ElectionAnswer, _ question: Message) -> Message {
        switch answer {
        case .accepted: "\(name) has accepted: \(question)."
        case .declined: "\(name) has declined: \(question)."
        case .sworn: "\(name) has taken the oath: \(question)."
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
        case .ballots(.annulled(let id, let reason)):
            "The ballot was ANNULLED: \(assembly.title(of: id)).\(StatedReason.because(reason))"
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

    /// In which language's order names stand, where it is not the reader's: nobody looks for South Africa before Albania.
    static func order(of assembly: Assembly, for reader: WorkingLanguage) -> Message? {
        guard let order = assembly.rulebook?.nameOrder, order != reader else { return nil }
        return "in \(name(order)) alphabetical order"
    }

    /// The same behind what else the note of a list says.
    static func order(of assembly: Assembly, for reader: WorkingLanguage, after note: Text) -> Text {
        order(of: assembly, for: reader).map { note + Text("; \($0)", .muted) } ?? note
    }
}

/// On a screen a fact is a name with its value; what has happened in an assembly is named `AssemblyCore.Fact` here.
typealias Fact = TerminalKit.Fact
