import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// What can be done with the agenda as a whole.
    static func agenda(_ assembly: Assembly) -> [OfficeAct] {
        [adding("Add an agenda item", .add(after: nil), assembly)]
    }

    /// How the place and the name of an item can be changed, and what can be added beside it.
    static func changes(of id: ItemID, _ assembly: Assembly) -> [OfficeAct] {
        guard let item = assembly.agenda[id] else { return [] }
        if item.isWithdrawn {
            return [OfficeAct("Put it back on the agenda", .submit(.agenda(.restore(id))))]
        }
        var acts = [adding("Add an item after it", .add(after: id), assembly)]
        if !item.isConcluded { acts.append(fill("Add an item under it", .addUnder(id), assembly)) }
        acts.append(fill("Rename it", .rename(id), assembly))
        guard !item.isConcluded, !item.isInHand else { return acts + speakers(of: item, assembly) }
        acts.append(fill("Move it", .move(id), assembly))
        if assembly.agenda.children(of: id).contains(where: { $0.origin == .part }) {
            acts.append(OfficeAct("Put its parts together again", .submit(.agenda(.join(id)))))
        } else if !assembly.agenda.isHeading(item), item.panel == nil {
            acts.append(
                fill("Split it", .split(id), assembly, probe: .agenda(.split(id, into: Self.anyParts(of: item)))))
        }
        acts.append(
            fill("Withdraw it", .withdraw(id), assembly, probe: .agenda(.withdraw(id, reason: nil))))
        return acts + speakers(of: item, assembly)
    }

    /// Who is invited to speak to an item, and who is inscribed for it ahead.
    private static func speakers(of item: AgendaItem, _ assembly: Assembly) -> [OfficeAct] {
        guard !item.isConcluded, !assembly.agenda.isHeading(item) else { return [] }
        var acts = [fill("Invite a guest to speak to it", .invite(item.id), assembly)]
        acts += item.speakers.map { name in
            OfficeAct(
                "Withdraw the invitation of \(name)",
                .submit(.agenda(.withdrawInvitation(item.guest(name), to: item.id))))
        }
        if !item.isInHand { acts.append(fill("Inscribe a delegation to speak to it", .inscribe(item.id), assembly)) }
        return acts
            + assembly.floor.list(ahead: item.id).map { request in
                OfficeAct(
                    "Strike \(assembly.name(of: request.member)) off its list",
                    .submit(.floor(.withdrawRequest(request.member, ahead: item.id))))
            }
    }

    /// The chair takes an item up from the agenda; one that is in hand is adjourned first, when that is confirmed.
    static func takingUp(_ id: ItemID, _ assembly: Assembly) -> [OfficeAct] {
        guard let item = assembly.agenda[id], !item.isInHand, !item.isConcluded, !item.isWithdrawn,
            !assembly.agenda.isHeading(item)
        else { return [] }
        guard let inHand = assembly.agenda.itemInHand else {
            return [OfficeAct("Take it up", .submit(.agenda(.takeUp(id))))]
        }
        return [
            OfficeAct(
                "Take it up", .ask(StepQuestions.exchange(inHand, for: item)), probe: .agenda(.adjourn(inHand.id)))
        ]
    }

    /// A question can be taken under another item while nothing has been voted on it.
    static func place(_ id: QuestionID, _ assembly: Assembly) -> [OfficeAct] {
        guard let question = assembly.questions[id], question.isPending, question.kind == .matter,
            question.amends == nil, question.partOf == nil, question.rounds == 0
        else {
            return []
        }
        return [fill("Put it under another item", .place(question.id), assembly)]
    }

    /// An act that says that the assembly decides first, where it does.
    private static func adding(_ label: Message, _ kind: AgendaForm, _ assembly: Assembly) -> OfficeAct {
        var act = fill(label, kind, assembly)
        if assembly.decidesOnLateItems {
            let article = assembly.rulebook?[.lateItem]?.citation.bracketed ?? .empty
            act.note = Text("the assembly decides first\(article)", .muted)
        }
        return act
    }

    private static func fill(
        _ label: Message, _ kind: AgendaForm, _ assembly: Assembly, probe: Command? = nil
    ) -> OfficeAct {
        OfficeAct(label, .fill(AgendaForms(assembly: assembly).form(kind)), probe: probe)
    }

    private static func anyParts(of item: AgendaItem) -> [AgendaItem] {
        (1...2).map {
            AgendaItem(
                id: ItemID(rawValue: "\(item.id.rawValue.prefix(60))-part-\($0)"), parent: item.id,
                number: "\(item.number).\($0)", title: "Part", kind: item.kind)
        }
    }
}
