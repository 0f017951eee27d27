import AssemblyCore
import BallotBox
import Language
import TerminalKit

/// The words around scrutineers, voting cards, boards and the opening of boxes.
enum ScrutinyWords {
    // The fields of forms
    static let names: NodeID = "scrutineers"
    static let needed: NodeID = "needed"
    static let key: NodeID = "key"
    static let path: NodeID = "path"
    static let reason: NodeID = "card-reason"
    static let typedBack: NodeID = "typed-back"

    static let appoint: Message = "Appoint the scrutineers"
    static let appointAnew: Message = "Appoint new scrutineers; the present key is discarded"
    static let install: Message = "Install the registrar's file of voting cards"

    static let withoutLogin: Message =
        "A name without a login is taken too, and can open nothing before it has one."

    static func namesAreNeeded(_ typed: String) -> Message {
        "'\(typed)' is not a number; enter how many scrutineers open a box together."
    }

    /// How far a key ceremony has come.
    static func ceremony(_ scrutiny: Scrutiny) -> Message {
        if scrutiny.scrutineers.isEmpty { return "no scrutineers appointed" }
        if scrutiny.trustees != nil { return "complete" }
        return "waiting for \(scrutiny.step.task) from \(scrutiny.awaited.map(\.rawValue).sideBySide)"
    }

    /// What a scrutineer has done.
    static func standing(of name: OperatorID, _ scrutiny: Scrutiny) -> Message {
        if scrutiny.trustees != nil { return "holds a share" }
        let done = KeyCeremony.Step.allCases.filter { scrutiny.ceremony.texts(of: $0)[name] != nil }.count
        return done == 0 ? "has not begun" : "step \(done) of 3 done"
    }

    /// The words of a board.
    static func words(_ head: String) -> Message { .verbatim(HeadWords.words(for: head).joined(separator: " ")) }

    // The opening
    static let beforeOpening: Message = "Bulletin board"
    static let afterOpening: Message = "Bulletin board at its end"
    static let turnout: Message = "Turnout"
    static let openedBy: Message = "Opened by"

    static func turnout(_ closing: BulletinBoardClosing) -> Message {
        closing.credentials == 1
            ? "1 card and 1 delegation: they agree"
            : "cards: \(closing.credentials); delegations: \(closing.credentials); they agree"
    }

    static func progress(_ board: BallotBulletinBoard, _ scrutiny: Scrutiny) -> Message {
        let names = board.openedBy.map(\.rawValue).sideBySide
        let count: Message = "\(board.openedBy.count) of \(scrutiny.needed)"
        return names.isEmpty ? "\(count): nobody yet" : "\(count): \(names)"
    }

    static let openTitle: Message = "Open the ballot box"
    static func openExplanation(_ ballot: Message) -> Message {
        "\(ballot). Type the 22 characters of your key. They are used only at this console, never sent, and erased afterwards. The whole bulletin board is checked first."
    }
    static let keyHint: Message = "22 characters"
    static func wrongLength(_ count: Int) -> Message { "The key has 22 characters; you typed \(count)." }
    static let checkingBoard: Message =
        "The bulletin board is being checked and your part prepared; this takes a few seconds."

    // The scrutineer's own console
    static let makeKey: Message = "Make my key"
    private static let capital = Message("capital", context: "letter")
    private static let small = Message("small", context: "letter")
    /// A key character by character, so that capitals are heard.
    static func spelled(_ key: String) -> Message {
        let characters = key.map { character -> Message in
            let itself = Message.verbatim(String(character))
            guard character.isLetter else { return itself }
            return (character.isUppercase ? capital : small) + " " + itself
        }
        return "Character by character: \(characters.sideBySide)."
    }
    static let typeBack: Message = "I have written it down: type it back"
    static let goOn: Message = "Continue the ceremony: type my key"
    static func openBox(_ title: Message) -> Message { "Open the box: \(title)" }
    static let notAppointed: Message = "You are not one of the scrutineers. Chair or secretariat appoint them."
    static let heldByHost: Message = "In this rehearsal the host holds the keys itself; you need not do anything."
    static func makeYours(_ scrutiny: Scrutiny) -> Message {
        "You are a scrutineer; a box is opened by \(scrutiny.needed) of \(scrutiny.scrutineers.count) together. Make your key now: 22 characters are shown once, you write them down and type them back; the rest happens by itself."
    }
    static let yourTurn: Message =
        "It is your turn again. Type your key, and the ceremony continues by itself as long as this console is open."
    static let goesOn: Message =
        "The ceremony continues by itself. Leave this console open until it says that the key is complete."
    static let boxWaits: Message =
        "A ballot is closed, and its box is waiting for you. The words of the bulletin board are read out in the hall: compare them, then open the box with your key."
    static let othersOpen: Message =
        "A ballot is closed. Your part is given, and the box is open once the others have given theirs."
    static let othersFirst: Message =
        "The other scrutineers come first. You may wait here, or leave and type your key later."
    static let complete: Message =
        "The key is complete. Keep your 22 characters to yourself: they are asked for when a box is opened, and nobody else has them. You may leave."
    static let whyElsewhere: Message = "Rules and results are explained on the consoles of chair and secretariat."
    static let notUndone: Message = "A scrutineer's step cannot be undone; new scrutineers can be appointed."
    static let yourKey: Message = "YOUR KEY"
    static let writeDown: Message =
        "Write these 22 characters down now, by hand. They are shown only once. Whoever has enough of these keys can open the ballot boxes. Capital and small letters are different."
    static let typedWrong: Message = "That is not what was shown; compare it character by character and type it again."
    static let typedRight: Message =
        "The key is right. The ceremony continues by itself as long as this console is open."
}
