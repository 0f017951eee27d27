import AssemblyCore
import TerminalKit

extension FormReading {
    /// What is announced of a panel; what stays empty stays as it was.
    func announcement(of item: ItemID) throws(FormRefusal) -> PanelAnnouncement {
        let panellists = names(Name.panellists)
        return PanelAnnouncement(
            room: form.value(Name.room), moderator: form.value(Name.moderator),
            panellists: panellists.isEmpty ? nil : panellists, start: try moment(Name.start, on: item),
            end: try moment(Name.end, on: item))
    }

    /// Names between semicolons or commas.
    func names(_ field: NodeID) -> [String] { form.names(field) }

    /// Members by their codes or names.
    func members(_ field: NodeID) throws(FormRefusal) -> [MemberCode] { try form.members(field, in: assembly) }

    /// A number from 1 on.
    func number(_ field: NodeID) throws(FormRefusal) -> Int {
        guard let number = form.value(field).flatMap({ Int($0) }), number >= 1 else {
            throw FormRefusal(SecretariatWords.numberIsNeeded, at: field)
        }
        return number
    }

    /// A length in minutes; `nil` when it is left empty.
    func minutes() throws(FormRefusal) -> Int? { form.value(Name.minutes) == nil ? nil : try number(Name.minutes) }

    /// A time `HH:MM` on the day of an item's sitting; `nil` when it is left empty.
    func moment(_ field: NodeID, on item: ItemID) throws(FormRefusal) -> Moment? {
        guard let text = form.value(field) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { throw FormRefusal(SecretariatWords.timeIsNeeded, at: field) }
        guard let day = day(of: item) else { throw FormRefusal(SecretariatWords.noDay, at: field) }
        return Moment(date: day, minuteOfDay: hour * 60 + minute, utcOffsetMinutes: assembly.utcOffsetMinutes)
    }

    private func day(of item: ItemID) -> CivilDate? {
        let sittings = assembly.convocation?.sittings ?? []
        let number = assembly.agenda[item]?.sitting ?? assembly.sitting.number
        return sittings.first { $0.number == number }?.date ?? assembly.convocation?.from
    }
}
