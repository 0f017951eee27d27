import AssemblyCore
import EditedFiles

/// Reads what is announced of a panel.
struct PanelReader {
    static let keys = ["number", "room", "moderator", "panellists", "start", "end"]

    /// What the panel is checked against.
    let session: Session
    /// The day of its sitting.
    let day: CivilDate?

    /// The panel; `nil` when it has no number.
    func panel(_ value: YAMLValue) -> Panel? {
        guard let mapping = value.mapping(of: "a panel", keys: Self.keys) else { return nil }
        let number = mapping.required("number")?.integer(in: 1...1_000)
        let room = mapping["room"]?.properName()
        let moderator = mapping["moderator"]?.properName()
        let panellists = session.names(mapping["panellists"], of: "a panellist", limit: 50)
        let start = session.moment(mapping["start"], on: day)
        let end = session.moment(mapping["end"], on: day)
        if let start, let end, end <= start {
            mapping["end"]?.report("the panel would end before it begins", hint: "give an end after its start")
        }
        guard let number else { return nil }
        return Panel(
            number: number, room: room, moderator: moderator, panellists: panellists, start: start, end: end)
    }
}
