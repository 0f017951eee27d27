import AssemblyCore
import Host
import Language
import TerminalKit

/// The sentences of the secretariat's console.
enum SecretariatWords {
    static let nobodyFocused: Message = "Choose a delegation first."
    static let numberIsNeeded: Message = "Enter a number, 1 or higher."
    static let timeIsNeeded: Message = "Enter a time as HH:MM, for example 09:30."
    static let noDay: Message = "The day of this item is not known, so a time cannot be set."

    // MARK: Questions before what cannot be taken back

    /// The sheet of PINs is made once.
    static let sheet = Confirmation(
        question: "Create the PIN sheet?",
        consequence:
            "It holds the PIN of every delegation, in a file that only this user can read. It can be created only once; later, PINs can only be renewed one by one.",
        safe: "Not now", act: "Create the sheet", deed: .request(.secretariat(.makePINSheet)))

    /// A new PIN, which stays in front until it is put away.
    static func slip(of member: MemberCode, badge: String?, pin: String, _ assembly: Assembly) -> Confirmation {
        let badge = badge ?? RehearsalBadge.number(of: member, in: assembly)
        return Confirmation(
            question: "New PIN of \(assembly.name(of: member))",
            consequence:
                "Badge \(badge), PIN \(pin). Hand it to the delegation, and let nobody else read it. It is shown only here, until you put it away.",
            safe: "Leave it on the screen", act: "It has been handed over: put it away", deed: .putAway)
    }

    static func endingProxy(of member: MemberCode, _ assembly: Assembly) -> Confirmation {
        Confirmation(
            question: "End the proxy of \(assembly.name(of: member))?",
            consequence: ProxyWords.consequence(ofEnding: member, assembly), safe: "Keep the proxy",
            act: "End the proxy", deed: .submit([.delegations(.withdrawProxy(of: member))], attestedBy: nil))
    }

    static func refusal(of member: MemberCode, _ assembly: Assembly) -> Confirmation {
        Confirmation(
            question: "Refuse the credentials of \(assembly.name(of: member))?",
            consequence: "The delegation is not represented and can neither speak nor vote until they are accepted.",
            safe: "Do not refuse them", act: "Refuse the credentials",
            deed: .submit([.delegations(.decideCredentials(member, .refused))], attestedBy: nil))
    }

    /// One device that guesses can lock a whole hall; this opens again what it has locked.
    static func unlocking(_ locked: LockedBadges, _ assembly: Assembly) -> Confirmation {
        let names = locked.members.prefix(6).map { assembly.name(of: $0) }.sideBySide
        let rest: Message = locked.members.count > 6 ? " and \(locked.members.count - 6) more" : ""
        return Confirmation(
            question: "Unlock all badges that were locked at \(.verbatim(locked.device.name))?",
            consequence: "Wrong PINs were typed there for: \(names)\(rest). Each delegation can log in again at once.",
            safe: "Leave them locked", act: "Unlock them all",
            deed: .submit(locked.members.map { .delegations(.unlockBadge($0)) }, attestedBy: nil))
    }

    static func withdrawal(of question: Question) -> Confirmation {
        Confirmation(
            question: "Withdraw this question?",
            consequence: "\(question.title.message). It will not be put to the vote; it can only be tabled again.",
            safe: "Keep the question", act: "Withdraw the question",
            deed: .submit([.questions(.withdraw(question.id))], attestedBy: nil))
    }

    static func withdrawal(of candidate: Candidate, from question: Question) -> Confirmation {
        Confirmation(
            question: "Withdraw \(candidate.name)?",
            consequence:
                "\(question.title.message). The name will not be on any further ballot paper. Until the next ballot opens two officers can take it back.",
            safe: "Keep the candidate", act: "Withdraw the candidate",
            deed: .submit([.questions(.withdrawCandidate(question.id, candidate.id))], attestedBy: nil))
    }

    static func correction(of position: Int, _ note: String, _ second: SecondPerson) -> Confirmation {
        Confirmation(
            question: "Correct record \(position)?",
            consequence:
                "The record stays as it is, and this note is kept with it permanently. Confirmed by \(second.name). Note: \(note)",
            safe: "Do not add the note", act: "Add the note",
            deed: .submit([.record(.correct(position: position, note: note))], attestedBy: second))
    }
}
