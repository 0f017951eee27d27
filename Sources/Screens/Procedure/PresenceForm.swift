import AssemblyCore
import Language
import TerminalKit

/// How it is registered at once who is here: all but some, or those on a list; or nobody, when a day begins anew.
struct PresenceForm {
    /// Whom the names stand for.
    private enum Way: CaseIterable {
        case allBut, onlyThese, asNowBut
    }

    private enum Name {
        static let way: NodeID = "way"
        static let members: NodeID = "members"
    }

    private static var ways: FormChoices<Way> {
        FormChoices([
            (.allBut, "all are here but these"), (.onlyThese, "only these are here"),
            (.asNowBut, "those registered now but these"),
        ])
    }

    /// Who is here, in one step.
    static func all(_ assembly: Assembly) -> Form {
        Form(
            "Register who is here",
            "\(assembly.registeredCount) of \(assembly.members.count) are registered now. What is given here takes its place.",
            for: .presence,
            [
                Form.Field(Name.way, "Who", limit: 60, whenEmpty: ways.words[0]).choosing(ways.words),
                Form.Field(
                    Name.members, "Delegations", hint: "codes or names, with commas", limit: 2_000,
                    whenEmpty: "none is named"
                ).forMembers,
            ])
    }

    /// Before nobody is registered any more.
    static func anew(_ assembly: Assembly) -> Confirmation {
        Confirmation(
            question: "Ask anew who is here?",
            consequence:
                "\(assembly.registeredCount) are registered as present; after this nobody is, until each is registered again.",
            safe: "Leave the presence as it is", act: "Ask anew",
            deed: .submit([.delegations(.takePresence(of: []))], attestedBy: nil))
    }

    /// Who is here by what was filled in, in the order of names.
    static func present(by form: Form, in assembly: Assembly) throws(FormRefusal) -> [MemberCode] {
        guard let way = form.value(Name.way) == nil ? .allBut : ways.value(of: form.value(Name.way)) else {
            throw FormRefusal(ways.complaint, at: Name.way)
        }
        let named = Set(try form.members(Name.members, in: assembly))
        return assembly.roll.filter { member in
            switch way {
            case .allBut: !named.contains(member)
            case .onlyThese: named.contains(member)
            case .asNowBut: assembly.delegations[member]?.isPresent == true && !named.contains(member)
            }
        }
    }
}

extension OfficeAct {
    /// How the presence of all is registered at once, or asked anew.
    static func presence(_ assembly: Assembly) -> [OfficeAct] {
        [
            OfficeAct("Register who is here", .fill(PresenceForm.all(assembly))),
            OfficeAct("Ask anew who is here", .ask(PresenceForm.anew(assembly))),
        ]
    }
}

extension OfficeState {
    /// Registers who is here as a form says.
    mutating func carryOutPresence(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        let members = try PresenceForm.present(by: form, in: desk.assembly)
        return try give(.delegations(.takePresence(of: members)), of: form)
    }
}
