import AssemblyCore
import EditedFiles

/// Reads the offices that are held when the session begins.
struct OfficesReader {
    static let keys = ["id", "body", "title", "decision", "holder", "member", "region", "until"]

    /// What the offices are checked against.
    let session: Session

    /// The offices in the order of the file.
    func offices(_ value: YAMLValue?) -> [HeldOffice] {
        var lines: [OfficeID: Int] = [:]
        var offices: [HeldOffice] = []
        for entry in value?.list(of: "an office", limit: 1_000) ?? [] {
            guard let mapping = entry.mapping(of: "an office", keys: Self.keys), let office = office(mapping) else {
                continue
            }
            if let first = lines[office.id] {
                mapping["id"]?.report(
                    "the office \(Shown.quoted(office.id.rawValue)) appears twice",
                    hint: "the first is in line \(first)")
            }
            lines[office.id] = lines[office.id] ?? entry.place.line
            offices.append(office)
        }
        return offices
    }

    private func office(_ mapping: YAMLMapping) -> HeldOffice? {
        let id = mapping.required("id")?.identifier()
        let body = mapping.required("body")?.identifier()
        let title = mapping.required("title")?.localized()
        let decision = mapping.required("decision").flatMap(session.decision)
        let holder = mapping["holder"]?.properName()
        let member = mapping["member"].flatMap(session.member)
        let region = mapping["region"]?.choice(of: Region.allCases)
        let until = mapping["until"]?.date()
        if let until, let from = session.from, until < from {
            mapping["until"]?.report("this term ended on \(until), before the session", hint: "leave the office out")
        }
        if !mapping.has("holder"), !mapping.has("member") {
            mapping.value.report("nobody holds this office", hint: "name 'holder' or 'member', or leave the office out")
        }
        guard let id, let body, let title, let decision else { return nil }
        return HeldOffice(
            id: OfficeID(rawValue: id), body: body, title: title, decision: decision, holder: holder, member: member,
            region: region, until: until)
    }
}
