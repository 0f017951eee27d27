import AssemblyCore
import EditedFiles

/// Reads which seats of an election only some can take.
struct QuotasReader {
    /// What the members are checked against.
    let session: Session

    /// The regions that a list names; `nil` when one cannot be read.
    func regions(_ value: YAMLValue) -> [Region]? {
        var regions: [Region] = []
        guard let entries = value.list(of: "a region", limit: 20) else { return nil }
        for entry in entries {
            guard let region = entry.choice(of: Region.allCases) else { continue }
            if regions.contains(region) { entry.report("the region '\(region.rawValue)' appears twice") }
            regions.append(region)
        }
        if entries.isEmpty { value.report("\(value.name) names no region", hint: "leave it out where all can stand") }
        return regions.count == entries.count && !regions.isEmpty ? regions : nil
    }

    /// The groups of seats.
    /// - Parameters:
    ///   - seats: of the election; `nil` where it could not be read.
    ///   - eligible: the regions whose candidates can stand at all; `nil` for all.
    func groups(_ value: YAMLValue?, seats: Int?, regions eligible: [Region]?) -> [SeatQuota] {
        guard let value else { return [] }
        var groups: [SeatQuota] = []
        for entry in value.list(of: "a group", limit: 100) ?? [] {
            guard let mapping = entry.mapping(of: "a group", keys: ["name", "seats", "regions", "members"]),
                let group = group(mapping, eligible)
            else { continue }
            if groups.contains(where: { $0.name == group.name }) {
                mapping["name"]?.report("the group \(Shown.quoted(group.name)) appears twice")
            }
            groups.append(group)
        }
        let kept = groups.reduce(0) { $0 + $1.seats }
        if let seats, kept > seats {
            value.report("the groups have \(kept) seats together, and the election has \(seats)")
        }
        return groups
    }

    private func group(_ mapping: YAMLMapping, _ eligible: [Region]?) -> SeatQuota? {
        let name = mapping.required("name")?.properName()
        let seats = mapping.required("seats")?.integer(in: 1...100)
        let regions = mapping["regions"].flatMap(regions) ?? []
        let members = (mapping["members"]?.list(of: "a member", limit: 1_000) ?? []).compactMap(session.member)
        if !mapping.has("regions"), !mapping.has("members") {
            mapping.value.report("a group needs 'regions' or 'members'", hint: "say whose candidates take its seats")
        }
        if let eligible, let outside = regions.first(where: { !eligible.contains($0) }) {
            mapping["regions"]?.report("nobody from \(outside.rawValue) can stand in this election")
        }
        guard let name, let seats else { return nil }
        return SeatQuota(name: name, seats: seats, regions: regions, members: members)
    }
}
