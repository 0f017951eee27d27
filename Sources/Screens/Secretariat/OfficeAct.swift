import AssemblyCore
import TerminalKit

/// Something that the secretariat can do with what the page shows.
struct OfficeAct: Hashable, Sendable {
    /// What is done.
    enum Deed: Hashable, Sendable {
        /// A command at once.
        case submit(Command)
        /// A form that is filled in first.
        case fill(Form)
        /// A question that is answered first.
        case ask(Confirmation)
    }

    /// What it is called.
    let label: String
    /// How it stands now.
    var state: Text?
    /// What is done.
    let deed: Deed
    /// Why it cannot be done now.
    var refusal: Refusal?

    /// The name on the screen: from what it does.
    var id: NodeID { NodeID("act.\(label)") }

    /// An act.
    init(_ label: String, state: Text? = nil, _ deed: Deed) {
        (self.label, self.state, self.deed) = (label, state, deed)
    }

    /// The acts of a page, those that would change nothing left out.
    static func all(_ state: SecretariatState) -> [OfficeAct] {
        let acts =
            switch state.page {
            case .delegation(let member): delegation(member, state.assembly)
            case .question(let id): question(id, state.assembly)
            case .item(let id): item(id, state.assembly)
            case .register, .questions, .schedule, .record, .why: [OfficeAct]()
            }
        return acts.compactMap { act in
            guard case .submit(let command) = act.deed else { return act }
            var act = act
            act.refusal = state.assembly.refusal(of: command, by: state.authority, at: state.now)
            return act.refusal == .nothingToChange ? nil : act
        }
    }

    /// The acts as a numbered list.
    static func list(_ acts: [OfficeAct]) -> ItemList {
        ItemList(
            acts.enumerated().map { place, act in
                Item(
                    act.id, Text(act.label, act.refusal == nil ? .text : .muted),
                    key: place < SecretariatKeys.actsWithDigit ? .character(Character("\(place + 1)")) : nil,
                    state: act.refusal == nil ? act.state : Text("not now", .muted),
                    notes: act.refusal.map { [Text($0.sentence, .muted)] } ?? [])
            }, whenEmpty: "Nothing can be done here now.")
    }
}
