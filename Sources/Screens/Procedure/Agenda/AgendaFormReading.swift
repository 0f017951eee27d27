import AssemblyCore
import Language
import TerminalKit

/// Reads the change of the agenda out of a form that is filled in.
struct AgendaFormReading {
    let form: Form
    let assembly: Assembly

    private typealias Name = AgendaForms.Name

    /// The command.
    /// - Throws: what is wrong with what was typed.
    func command(_ kind: AgendaForm) throws(FormRefusal) -> Command {
        switch kind {
        case .add(let after):
            return try addition(after: after, under: after.flatMap { assembly.agenda[$0]?.parent })
        case .addUnder(let parent): return try addition(after: nil, under: parent)
        case .move(let id):
            return .agenda(.move(id, before: try form.value(Name.before).map(item(numbered:))))
        case .rename(let id): return .agenda(.rename(id, title))
        case .split(let id): return .agenda(.split(id, into: try parts(of: id)))
        case .withdraw(let id): return .agenda(.withdraw(id, reason: form.value(Name.reason)))
        case .invite(let id): return .agenda(.invite(form.guest(knownFrom: nil), to: id))
        case .inscribe(let id):
            let member = try form.member(ProcedureForms.Name.member, in: assembly)
            return .floor(.request(member, onBehalfOf: try form.group(in: assembly), ahead: id))
        case .place(let id):
            return .agenda(.place(id, under: try item(numbered: form.value(Name.item) ?? "")))
        }
    }

    /// The item itself, or the question whether it is admitted.
    private func addition(after: ItemID?, under parent: ItemID?) throws(FormRefusal) -> Command {
        guard assembly.decidesOnLateItems else {
            let kind = try self.kind()
            return .agenda(
                .add(
                    AgendaItem(
                        id: assembly.agenda.freeName("added"), parent: parent,
                        number: assembly.agenda.freeNumber(under: parent), title: title, kind: kind,
                        sitting: assembly.sitting.number), after: after, by: nil))
        }
        guard let item = assembly.agenda.placeForProcedure else {
            throw FormRefusal("Every item has been concluded, so nothing can be put to the vote any more.")
        }
        return .questions(
            .table(
                Question(
                    id: assembly.freeName("late-item"), item: item.id,
                    title: LocalizedText("Addition to the agenda: \(title.message)"), text: title, decision: .lateItem,
                    isRehearsal: assembly.isRehearsal)))
    }

    private func kind() throws(FormRefusal) -> ItemKind {
        guard let text = form.value(Name.kind) else { return .report }
        guard let kind = FormChoices.itemKinds.value(of: text) else {
            throw FormRefusal(FormChoices.itemKinds.complaint)
        }
        return kind
    }

    private var title: LocalizedText {
        let languages = AgendaForms(assembly: assembly).languages
        let pairs = languages.compactMap { language in form.value(Name.title(language)).map { (language, $0) } }
        return LocalizedText(form.value(Name.title(.english)) ?? "", Dictionary(uniqueKeysWithValues: pairs))
    }

    private func item(numbered text: String) throws(FormRefusal) -> ItemID {
        let wanted = text.inASCIIDigits
        guard let item = assembly.agenda.items.first(where: { $0.number.inASCIIDigits == wanted }) else {
            throw FormRefusal("No item has the number \(text). Enter it as it stands on the agenda.")
        }
        return item.id
    }

    private func parts(of id: ItemID) throws(FormRefusal) -> [AgendaItem] {
        guard let item = assembly.agenda[id] else { throw FormRefusal(Refusal.noSuchItem(id).sentence(in: assembly)) }
        let titles = (form.value(Name.parts) ?? "").split(separator: ";").map { String($0).trimmingSpaces }
        return titles.filter { !$0.isEmpty }.enumerated().map { place, title in
            AgendaItem(
                id: ItemID(rawValue: "\(id.rawValue.prefix(60))-part-\(place + 1)"), parent: id,
                number: "\(item.number).\(place + 1)", title: LocalizedText(title), kind: item.kind,
                sitting: item.sitting)
        }
    }
}

extension OfficeState {
    /// Gives the host what was filled in, or says first why it would be refused, so that nothing typed is lost.
    mutating func carryOut(_ kind: AgendaForm, of form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        try give(AgendaFormReading(form: form, assembly: desk.assembly).command(kind), of: form)
    }
}

extension Agenda {
    /// The item under which the assembly decides on its own agenda: the one in hand, else the next that is about
    /// procedure, else the next one.
    fileprivate var placeForProcedure: AgendaItem? {
        itemInHand ?? items.first { $0.kind == .procedure && ($0.state == .pending) && !isHeading($0) } ?? nextItem
    }
}

extension Assembly {
    /// A name that no question has yet.
    func freeName(_ stem: String) -> QuestionID {
        let stem = String(stem.prefix(50))
        var number = 1
        while questions[QuestionID(rawValue: "\(stem)-\(number)")] != nil { number += 1 }
        return QuestionID(rawValue: "\(stem)-\(number)")
    }
}
