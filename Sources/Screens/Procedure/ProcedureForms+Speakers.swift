import AssemblyCore
import Language
import TerminalKit

/// Forms by which somebody comes to the microphone: a guest, a delegation that speaks for a group, another order.
extension ProcedureForms {
    func speakers(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .guest:
            make(
                kind, "Give the floor to a guest", "An official, a panellist, whoever is of no delegation.",
                [
                    guestName(known: assembly.agenda.itemInHand?.guests ?? []), guestOffice,
                    optional(Name.minutes, "Minutes", "for the speech", empty: "no limit"),
                ])
        case .onBehalf:
            make(
                kind, "On behalf of a group", "The delegation is put on the speakers list.",
                [member, group(empty: nil)])
        case .listOrder:
            make(
                kind, "The order of the speakers list", "\(numberedList.sideBySide).",
                [
                    Form.Field(
                        Name.order, "Order", hint: "numbers; whoever is left out stands behind", limit: 200,
                        suggestion: .verbatim(reversedNumbers))
                ])
        default: nil
        }
    }

    /// The name of a guest: one of those who are known, by number, or another.
    func guestName(known guests: [Guest]) -> Form.Field {
        let listed = guests.enumerated().map { place, guest -> Message in "\(place + 1) \(guest.name)" }
        return Form.Field(
            Name.name, "Name", hint: guests.isEmpty ? "as it is read out" : "a number, or a name as it is read out",
            limit: TextRule.longestName, note: listed.isEmpty ? nil : listed.sideBySide,
            suggestion: guests.first.map { .verbatim($0.name) } ?? "A guest")
    }

    var guestOffice: Form.Field {
        Form.Field(
            Name.office, "Office", hint: "as it is read out", limit: TextRule.longestTitle, whenEmpty: "as announced")
    }

    /// The group in whose name a delegation speaks.
    /// - Parameter empty: what an empty field means; `nil` where it may not be empty.
    func group(empty: Message?) -> Form.Field {
        let regions = FormChoices.regions(of: assembly)
        return Form.Field(
            Name.group, "Group", hint: regions.options.isEmpty ? "as it is read out" : regions.hint,
            limit: TextRule.longestName, whenEmpty: empty, suggestion: empty == nil ? regions.words.first : nil)
    }

    private var numberedList: [Message] {
        assembly.floor.requests.enumerated().map { place, request in
            "\(place + 1) \(assembly.name(of: request.member))"
        }
    }

    private var reversedNumbers: String {
        (1...max(1, assembly.floor.requests.count)).reversed().map(String.init).joined(separator: " ")
    }
}

extension ProcedureFormReading {
    /// What is entered about speakers; `nil` for another form.
    func speakers(_ kind: ProcedureForm) throws(FormRefusal) -> Command? {
        switch kind {
        case .guest:
            let minutes = try number(ProcedureForms.Name.minutes)
            let guest = form.guest(knownFrom: assembly.agenda.itemInHand)
            return .floor(.callGuest(guest, limitSeconds: minutes.map { $0 * 60 }))
        case .onBehalf: return .floor(.request(try member, onBehalfOf: try form.group(in: assembly)))
        case .listOrder: return .floor(.arrangeList(try order))
        default: return nil
        }
    }

    /// Members of the list by the numbers that the form shows.
    private var order: [MemberCode] {
        get throws(FormRefusal) {
            let known = assembly.floor.requests.map(\.member)
            var order: [MemberCode] = []
            let typed = form.value(ProcedureForms.Name.order) ?? ""
            for text in typed.split(whereSeparator: { " ,;".contains($0) }) {
                guard let number = Int(String(text).inASCIIDigits), known.indices.contains(number - 1) else {
                    throw FormRefusal(
                        "\(String(text)) is no number on the list; the numbers are 1 to \(known.count).",
                        at: ProcedureForms.Name.order)
                }
                order.append(known[number - 1])
            }
            return order
        }
    }
}

extension Form {
    /// The guest that is named: one of an item's by number, or by name with the office that is known.
    func guest(knownFrom item: AgendaItem?) -> Guest {
        let typed = value(ProcedureForms.Name.name) ?? ""
        let known = item?.guests ?? []
        let place = Int(typed.inASCIIDigits).map { $0 - 1 }.flatMap { known.indices.contains($0) ? $0 : nil }
        let name = place.map { known[$0].name } ?? typed
        let office = value(ProcedureForms.Name.office).map { LocalizedText($0) }
        return Guest(name, office: office ?? item?.offices[name])
    }

    /// The group that is named: a region by its number or name, or another; `nil` where none is.
    /// - Throws: when it is a number that is not among those that were offered.
    func group(in assembly: Assembly) throws(FormRefusal) -> String? {
        guard let typed = value(ProcedureForms.Name.group) else { return nil }
        let offered = FormChoices.regions(of: assembly)
        if let region = offered.value(of: typed) { return region.rawValue }
        guard Int(typed.inASCIIDigits) != nil, !offered.options.isEmpty else {
            return FormChoices.regions.value(of: typed)?.rawValue ?? typed
        }
        throw FormRefusal(offered.complaint, at: ProcedureForms.Name.group)
    }
}
