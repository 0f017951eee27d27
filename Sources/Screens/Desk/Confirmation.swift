import AssemblyCore
import Language
import TerminalKit

/// A question before a step that cannot be taken back: it says its consequence, its focus begins on the safe choice,
/// and another key than the one that asked for it confirms it.
struct Confirmation: Hashable, Sendable {
    /// What is done when it is confirmed.
    enum Deed: Hashable, Sendable {
        /// Commands one after the other, the first with the login of a second officer where it needs one.
        case submit([Command], attestedBy: SecondPerson?)
        /// Something that is no command of the assembly.
        case request(ConsoleRequest)
        /// The console is left.
        case leave
        /// The console is left, and the host of its process goes on.
        case leaveHost
        /// What is shown is put away; until then it stays, whatever else is pressed.
        case putAway
    }

    /// What is asked.
    let question: Message
    /// What follows from it.
    let consequence: Message
    /// The safe choice: `Keep the ballot open`.
    let safe: Message
    /// The other choice: `Close the ballot`.
    let act: Message
    /// What is done.
    let deed: Deed
    /// A third choice, where there is one: the host ends with the console.
    var other: Message?
    /// What it is made from, so that it can follow what happens while it is open.
    var origin = Origin.fixed
    /// The form that led to it, which comes back when what is confirmed is refused.
    var form: Form?

    /// What a question is made from.
    enum Origin: Hashable, Sendable {
        /// It says the same whatever happens.
        case fixed
        /// A step of the chair with its label, and what goes with it.
        case step(Message, [Command])
        /// A question of the assembly that is decided without a vote, or divided.
        case consensus(QuestionID)
        case division(QuestionID)
        /// The end of the console.
        case leaving
    }

    /// The choices on the screen.
    static let keep: NodeID = "keep"
    static let confirm: NodeID = "confirm"
    static let third: NodeID = "other"

    /// The command that a choice on the screen stands for; the safe one for whatever is none.
    static func command(for choice: NodeID) -> CommandID {
        switch choice {
        case confirm: .desk(.confirm)
        case third: .desk(.confirmOther)
        default: .desk(.keep)
        }
    }

    /// The dialog.
    var dialog: Dialog {
        Dialog(Text(question)) {
            Paragraph(Text(consequence)).inSight()
            ItemList(
                [
                    Item(Self.keep, Text(safe), key: .character("1")),
                    Item(Self.confirm, Text(act, .caution), key: .character("9")),
                ] + (other.map { [Item(Self.third, Text($0, .danger), key: .character("5"))] } ?? []))
        }
    }
}

extension Confirmation {
    /// The commands that are given when it is confirmed, one after the other.
    var commands: [Command] {
        guard case .submit(let commands, _) = deed else { return [] }
        return commands
    }
}
