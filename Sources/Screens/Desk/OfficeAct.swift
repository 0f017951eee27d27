import AssemblyCore
import Host
import Language
import TerminalKit

/// Something that an officer can do with what the page shows.
struct OfficeAct: Hashable, Sendable {
    /// What is done.
    enum Deed: Hashable, Sendable {
        /// A command at once.
        case submit(Command)
        /// A form that is filled in first.
        case fill(Form)
        /// A question that is answered first.
        case ask(Confirmation)
        /// Something for the boards, asked about first where it would take away what the hall looks at.
        case direct(BoardDirection)
        /// Another page.
        case turn(CommandID)
    }

    /// What it is called.
    let label: Message
    /// How it stands now.
    var state: Text?
    /// What else is worth knowing of it, on a line of its own.
    var note: Text?
    /// What is done.
    let deed: Deed
    /// Why it cannot be done now.
    var refusal: Refusal?
    /// For what is filled in first: a command of its kind, to ask the rules whether it could be lawful at all.
    var probe: Command?

    /// The name on the screen: from what it does.
    var id: NodeID { NodeID("act.\(label)", of: deed) }

    /// An act.
    init(_ label: Message, state: Text? = nil, _ deed: Deed, probe: Command? = nil) {
        (self.label, self.state, self.deed, self.probe) = (label, state, deed, probe)
    }

    /// Whether choosing it opens a form and decides nothing yet.
    var isHarmless: Bool { if case .fill = deed { refusal == nil } else { false } }

    /// The command that the rules are asked about.
    private var judgedCommand: Command? {
        if case .submit(let command) = deed { return command }
        return probe
    }

    private var isFilledIn: Bool {
        if case .fill = deed { return true }
        return false
    }

    /// The acts with what the rules say of each, those that would change nothing left out.
    static func judged(
        _ acts: [OfficeAct], by authority: Authority, at now: Moment, in assembly: Assembly
    ) -> [OfficeAct] {
        acts.compactMap { act in
            guard act.refusal == nil, let command = act.judgedCommand else { return act }
            var act = act
            act.refusal = NextStep.refusal(of: command, by: authority, at: now, in: assembly)
            // The form asks for the second officer.
            if act.isFilledIn, act.refusal == .secondPersonNeeded { act.refusal = nil }
            return act.refusal == .nothingToChange ? nil : act
        }
    }

    /// Why it cannot be done, unless the act above cannot for the same reason; else what is worth knowing of it.
    private static func notes(_ act: OfficeAct, after above: OfficeAct?, _ assembly: Assembly) -> [Text] {
        guard let refusal = act.refusal else { return act.note.map { [$0] } ?? [] }
        return refusal == above?.refusal ? [] : [Text(refusal.sentence(in: assembly), .muted)]
    }

    /// The acts as a numbered list.
    static func list(_ acts: [OfficeAct], _ assembly: Assembly) -> ItemList {
        ItemList(
            acts.enumerated().map { place, act in
                Item(
                    act.id, Text(act.label, act.refusal == nil ? .text : .muted),
                    key: place < DeskKeys.actsWithDigit ? .character(Character("\(place + 1)")) : nil,
                    state: act.refusal == nil ? act.state : Text("not now", .muted),
                    notes: notes(act, after: place == 0 ? nil : acts[place - 1], assembly))
            }, whenEmpty: "Nothing can be done here now.")
    }
}
