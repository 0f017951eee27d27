import AssemblyCore
import EditedFiles

/// Reads the planned sittings.
struct SittingsReader {
    static let keys = ["number", "title", "date", "opens", "closes"]
    static let mostSittings = 200

    /// What the sittings are checked against.
    let session: Session

    /// The sittings in order; `nil` when none can be read.
    func sittings(_ value: YAMLValue?) -> [PlannedSitting]? {
        guard let value, let entries = value.list(of: "a sitting", limit: Self.mostSittings) else { return nil }
        if entries.isEmpty { value.report("a session needs at least one sitting") }
        var sittings: [PlannedSitting] = []
        for (index, entry) in entries.enumerated() {
            guard let sitting = sitting(entry, expecting: index + 1) else { continue }
            if let last = sittings.last, sitting.date < last.date {
                entry.report(
                    "sitting \(sitting.number) is on \(sitting.date), before sitting \(last.number) on \(last.date)")
            }
            sittings.append(sitting)
        }
        // With a sitting missing, every item planned for it would be reported as well.
        return sittings.count == entries.count && !sittings.isEmpty ? sittings : nil
    }

    private func sitting(_ entry: YAMLValue, expecting expected: Int) -> PlannedSitting? {
        guard let mapping = entry.mapping(of: "a sitting", keys: Self.keys) else { return nil }
        let number = mapping.required("number")?.integer(in: 1...Self.mostSittings)
        if let number, number != expected {
            mapping["number"]?.report(
                "this is sitting \(number), and sitting \(expected) comes next",
                hint: "sittings are numbered from 1 without gaps")
        }
        let title = mapping.required("title")?.localized()
        let date = mapping.required("date")?.date()
        if let date, let value = mapping["date"] { session.check(date, of: value) }
        let opens = session.moment(mapping["opens"], on: date)
        let closes = session.moment(mapping["closes"], on: date)
        if let opens, let closes, closes <= opens {
            mapping["closes"]?.report("the sitting would close before it opens")
        }
        guard number != nil, let title, let date else { return nil }
        return PlannedSitting(number: expected, title: title, date: date, opens: opens, closes: closes)
    }
}
