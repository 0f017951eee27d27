import AssemblyCore
import EditedFiles

/// Reads who is invited to speak to an item: a name, or a name with an office.
enum GuestsReader {
    static let keys = ["name", "office"]
    static let mostGuests = 50

    /// The guests, each once, in the order in which they speak.
    static func guests(_ value: YAMLValue?) -> [Guest] {
        var guests: [Guest] = []
        for entry in value?.list(of: "a speaker", limit: mostGuests) ?? [] {
            guard let guest = guest(entry) else { continue }
            if guests.contains(where: { $0.name == guest.name }) {
                entry.report("the speaker \(Shown.quoted(guest.name)) appears twice", hint: "list each speaker once")
            } else {
                guests.append(guest)
            }
        }
        return guests
    }

    /// The offices of guests by name.
    static func offices(of guests: [Guest]) -> [String: LocalizedText] {
        guests.reduce(into: [:]) { offices, guest in offices[guest.name] = guest.office }
    }

    private static func guest(_ entry: YAMLValue) -> Guest? {
        if entry.written != nil { return entry.properName().map { Guest($0) } }
        guard let mapping = entry.mapping(of: "a speaker", keys: keys) else { return nil }
        let office = mapping["office"]?.localized()
        return mapping.required("name")?.properName().map { Guest($0, office: office) }
    }
}
