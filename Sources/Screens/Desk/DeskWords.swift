import AssemblyCore
import EventStream
import Host
import Language
import TerminalKit

/// The sentences that all officers' consoles share.
enum DeskWords {
    static let alreadyOnItsWay: Message = "That has already been sent; one moment."
    static let checking: Message = "CHECKING: the host is being asked whether this was stored. Do not repeat it."
    static func linkIsLost(_ hall: HallState) -> Message {
        hall.offline(
            LinkWords.stoppedForOfficers,
            otherwise:
                "OFFLINE: the host does not answer. If this stays, start it again, then this console. Nothing is lost.")
    }
    static let linkIsBack: Message = "Reconnected."
    static let questionHasChanged: Message = "Something has changed meanwhile; read the question again."
    static let holdsHost: Message =
        "Not suspended: the host runs in this console, and every kiosk, board and console would stop with it. Use another terminal."
    static let lookBeforeAnnouncing: Message =
        "Counted, and not announced yet: the figures give votes away. Read the warning first."
    static let loginEnded: Message = "LOGGED OUT: this page no longer changes. Leave with q, start again and log in."
    static let enterNeverConfirms: Message = "Enter alone never confirms; press 9 to do it."
    static let leaveWithQ: Message = "This is the first page; q leaves the console."
    static let helpIsOpen: Message = "Help is open; go back to close it."
    static let statedOrally = StatedReason.statedOrally
    static let onlyRead: Message = "Nothing can be done with this line; it is there to be read."
    static let nothingLike: Message = "No match."
    static let fieldIsNeeded: Message = "This field is required."
    static let newLine: Message = "Ctrl-N begins a new line."
    static let mayStayEmpty: Message = "optional"
    static let formGoesOn: Message = "Enter continues, Esc goes back."
    static let formEnds: Message = "Enter ends the form, Esc goes back."
    static let second: NodeID = "second.name"
    static let secondPassword: NodeID = "second.password"

    /// A beginning that several names share, each with its place on the list, by which it can be chosen.
    static func severalMembers(_ text: String, _ members: [MemberCode], _ assembly: Assembly) -> Message {
        let names = members.prefix(6).map { member(onList: $0, assembly) }.joined(separator: ", ")
        return "Several match '\(text)': \(names)\(members.count > 6 ? ", …" : .empty). Type a number or more letters."
    }

    /// A member with its place on the list.
    private static func member(onList code: MemberCode, _ assembly: Assembly) -> Message {
        let place = assembly.roll.firstIndex(of: code).map { $0 + 1 } ?? 0
        return "\(place) \(assembly.name(of: code))"
    }

    /// Whom the letters mean.
    static func member(_ code: MemberCode, _ assembly: Assembly) -> Message {
        "\(member(onList: code, assembly)) (\(code.rawValue))"
    }

    /// Whom the letters mean, before it is taken.
    static func takes(_ code: MemberCode, _ assembly: Assembly) -> Message {
        "That is \(member(code, assembly)). Enter takes it."
    }

    static let memberByArrows: Message = "Type letters or a number, or go through the names with Right and Left."
    static let nobodyNamed: Message = "No name begins so."

    /// What a field does that stays empty, the same way everywhere.
    static func empty(_ meaning: Message) -> Message { "Empty means: \(meaning)." }

    static func rightFillsIn(_ words: Message) -> Message { "Right fills in: \(words)" }

    /// A digit without an act.
    static func noAct(_ place: Int) -> Message { "There is no number \(place) here." }

    /// Why nothing can be recorded.
    static func storage(_ trouble: Message) -> Message {
        "STORAGE FAILED. \(trouble)"
    }

    /// A scrutineer's key was used.
    static let keyTaken: Message = "The key was used and erased; its result is on record."

    /// What has been recorded, from the command that asked for it.
    static func recorded(_ command: Command, as position: Position, _ assembly: Assembly) -> Message {
        "Done: \(CommandWords.name(command, assembly)). Record \(position.number)."
    }

    /// How an act on somebody's rights is taken back, behind the sentence that says what was done; nothing for other acts.
    static func wayBack(from undertaking: Desk.Undertaking) -> Message {
        guard case .delegations(let command) = undertaking.command else { return .empty }
        if case .renewPIN = command { return .empty }
        return undertaking.reversal?.command == nil ? " This cannot be undone with u." : " Press u to undo it."
    }

    /// A kiosk that does not answer.
    static func offline(_ kiosk: KioskStatus, _ assembly: Assembly) -> Message {
        guard let member = kiosk.member else { return "\(kiosk.device.name) is OFFLINE. Send somebody to look at it." }
        return
            "\(kiosk.device.name) is OFFLINE while \(assembly.name(of: member)) is using it. Send somebody to help, or to show another kiosk."
    }

    /// What an officer must hear of at once.
    static func notice(_ event: Event, _ assembly: Assembly) -> (Message, StatusLine.Kind)? {
        guard let sentence = EventWords.sentence(event, assembly) else { return nil }
        switch event.fact {
        case .ballots(.notCast), .delegations(.badgeLocked): return (sentence, .danger)
        case .ballots(.timeRanOut): return (sentence + " The chair closes the ballot, never the clock.", .caution)
        case .floor(.requested): return (sentence, .notice)
        // Nothing for the chair to decide: what was acknowledged is there, and whatever was under way is settled.
        case .record(.tookOver(_, let term)) where term > 1: return (sentence, .notice)
        case .ballots(.handCountsDisagreed), .ballots(.recountOrdered): return (sentence, .danger)
        case .ballots(.handCountAgreed): return (sentence, .success)
        case .ballots(.handCountEntered): return (sentence, .notice)
        case .debate(let fact): return noticeOfDebate(fact).map { (sentence, $0) }
        case .conduct(let fact): return noticeOfConduct(fact).map { (sentence, $0) }
        case .scrutiny(let fact): return noticeOfScrutiny(fact).map { (sentence, $0) }
        case .ballots(.counted): return (sentence + " The result can be announced.", .success)
        default: return nil
        }
    }

    /// How loud something in the debate is; `nil` for what the officers have done themselves.
    private static func noticeOfDebate(_ fact: DebateFact) -> StatusLine.Kind? {
        switch fact {
        case .pointOfOrderRaised: .danger
        case .appealed, .motionMoved, .divisionObjected, .closingOfListObjected, .stepDue: .caution
        case .speakerOnMotionAsked, .replyRequested, .explanationOffered, .sponsorJoined, .sponsorLeft, .divisionAsked:
            .notice
        default: nil
        }
    }

    /// How loud something in the conduct of voting is.
    private static func noticeOfConduct(_ fact: ConductFact) -> StatusLine.Kind? {
        switch fact {
        case .objected: .danger
        case .objectionWithdrawn, .consensusDeclared, .intentionRecorded, .electionsBoardAppointed, .officeEntered,
            .officeVacated:
            nil
        }
    }

    /// How loud something about keys, cards and boards is.
    private static func noticeOfScrutiny(_ fact: ScrutinyFact) -> StatusLine.Kind? {
        switch fact {
        case .keyCompleted, .boardPublished: .success
        case .credentialReplaced, .paperSpoiled: .caution
        case .certificateGiven, .sharesDealt, .keyShareMade, .decryptionGiven, .boardClosed: .notice
        case .scrutineersAppointed, .credentialsPublished: nil
        }
    }

    /// The question whether to leave; a ballot that is open goes on without this console.
    static func leaving(_ desk: Desk) -> Confirmation {
        let vote: Message = desk.assembly.currentBallot == nil ? "" : "A BALLOT IS UNDER WAY. "
        guard !desk.holdsHost else { return leavingHost(vote, desk.attached) }
        return Confirmation(
            question: "Leave this console?",
            consequence: vote
                + "Everything is recorded; start the same command again to continue where the session stands.",
            safe: "Stay", act: "Leave", deed: .leave, origin: .leaving)
    }

    /// The host lives in this console: it says what goes dark with it, and lets it go on.
    private static func leavingHost(_ vote: Message, _ attached: Attached?) -> Confirmation {
        Confirmation(
            question: "Leave this console?",
            consequence: vote + goingDark(attached)
                + " Left running, it goes on in this terminal without a screen, and nobody is interrupted. Everything is recorded.",
            safe: "Stay", act: "Leave, and leave the host running", deed: .leaveHost,
            other: "End the host, and everything with it", origin: .leaving)
    }

    private static func goingDark(_ attached: Attached?) -> Message {
        guard let attached else { return "The host runs in this console: kiosks, boards and consoles go dark with it." }
        guard attached.kiosks + attached.boards + attached.consoles > 0 else {
            return "The host runs in this console; no kiosk, board or other console is connected to it."
        }
        let counts: [(Int, Message)] = [
            (attached.kiosks, plural(attached.kiosks, "\(attached.kiosks) kiosk", "\(attached.kiosks) kiosks")),
            (attached.boards, plural(attached.boards, "\(attached.boards) board", "\(attached.boards) boards")),
            (
                attached.consoles,
                plural(attached.consoles, "\(attached.consoles) other console", "\(attached.consoles) other consoles")
            ),
        ]
        let parts = counts.filter { $0.0 > 0 }.map(\.1)
        return "The host runs in this console. If it ends, these go dark: \(parts.joined(separator: ", "))."
    }

    /// The reason of an act that changes an outcome.
    static func reason(_ id: NodeID) -> Form.Field {
        Form.Field(
            id, "Reason", hint: "goes into the record", limit: TextRule.longestTitle,
            suggestion: statedOrally)
    }

    /// The fields of the second officer's login (R18).
    static func attestation(_ assembly: Assembly) -> [Form.Field] {
        let isRehearsal = assembly.isRehearsal
        return [
            Form.Field(
                second, "Second officer", hint: isRehearsal ? "in a rehearsal any other name" : "login name",
                limit: 40),
            Form.Field(
                secondPassword, "Password", hint: isRehearsal ? "the published PIN" : nil, limit: 200,
                isMasked: true),
        ]
    }
}

extension DeskWords {
    /// Where the rulebook in force says who may vote, as a sentence behind another; nothing where it does not say.
    static func article(onVoting assembly: Assembly) -> Message {
        let citation = assembly.rulebook?.decisions.lazy.compactMap(\.franchise.citation).first
        return citation.map { " \($0.words)." } ?? .empty
    }
}
