import AssemblyCore
import EditedFiles

/// What makes a question an election.
struct ElectionPart {
    var form: QuestionForm = .motion
    var candidates: [Candidate] = []
    var groups: [SeatQuota] = []
    /// The regions whose candidates can stand; `nil` for all.
    var regions: [Region]?
    /// Whether its candidates are left to simulated delegations.
    var isRehearsal = false
}

/// Reads what makes a question an election: its seats and who stands.
struct ElectionReader {
    static let keys = ["seats", "candidates", "nominations", "groups", "regions"]
    static let mostCandidates = 500

    /// What the candidates are checked against.
    let session: Session

    /// The form of the question, its seats, and the names that stand.
    func election(_ mapping: YAMLMapping) -> ElectionPart {
        guard let seats = mapping["seats"] else {
            for key in Self.keys {
                mapping[key]?.report("'\(key)' belongs to an election", hint: "add 'seats' with the number of seats")
            }
            return ElectionPart()
        }
        let count = seats.integer(in: 1...100)
        let quotas = QuotasReader(session: session)
        let regions = mapping["regions"].flatMap(quotas.regions)
        let groups = quotas.groups(mapping["groups"], seats: count, regions: regions)
        let candidates = candidates(mapping["candidates"], from: regions)
        let isRehearsal = isRehearsal(mapping)
        reportMissing(candidates, seats: count ?? 1, mapping)
        if mapping.has("amends") { mapping["amends"]?.report("an election amends nothing") }
        return ElectionPart(
            form: .election(seats: count ?? 1), candidates: candidates, groups: groups, regions: regions,
            isRehearsal: isRehearsal)
    }

    private func isRehearsal(_ mapping: YAMLMapping) -> Bool {
        let nominations = mapping["nominations"]?.choice(of: QuestionsReader.Nominations.allCases)
        if nominations == .rehearsal, !session.isRehearsal {
            mapping["nominations"]?.report(
                "simulated delegations nominate in a rehearsal only",
                hint: "set 'rehearsal: true' at the top, or name candidates")
        }
        return nominations == .rehearsal
    }

    private func reportMissing(_ candidates: [Candidate], seats count: Int, _ mapping: YAMLMapping) {
        guard candidates.isEmpty, !mapping.has("nominations") else { return }
        let hint = "'nominations: open' when the secretariat will register them"
        if let value = mapping["candidates"] {
            value.report("'candidates' names nobody", hint: "add \(hint)")
        } else {
            let what = count == 1 ? "this seat has no candidates" : "these \(count) seats have no candidates"
            mapping["seats"]?.report(what, hint: "add 'candidates', or \(hint)")
        }
    }

    private func candidates(_ value: YAMLValue?, from regions: [Region]?) -> [Candidate] {
        var candidates: [Candidate] = []
        for entry in value?.list(of: "a candidate", limit: Self.mostCandidates) ?? [] {
            guard let mapping = entry.mapping(of: "a candidate", keys: ["id", "name", "member"]) else { continue }
            let id = mapping.required("id")?.identifier()
            let name = mapping.required("name")?.properName()
            let member = mapping["member"].flatMap(session.member)
            reportRegion(of: member, mapping["member"], regions)
            guard let id, let name else { continue }
            if candidates.contains(where: { $0.id.rawValue == id }) {
                mapping["id"]?.report("the candidate \(Shown.quoted(id)) appears twice")
            }
            if candidates.contains(where: { $0.name == name }) {
                mapping["name"]?.report("the name \(Shown.quoted(name)) appears twice on this paper")
            }
            candidates.append(Candidate(id: CandidateID(rawValue: id), name: name, member: member))
        }
        return candidates
    }

    private func reportRegion(of member: MemberCode?, _ value: YAMLValue?, _ regions: [Region]?) {
        guard let member, let regions, let region = session.members?.first(where: { $0.code == member })?.region,
            !regions.contains(region)
        else { return }
        let names = Shown.alternatives(regions.map(\.rawValue))
        value?.report("\(Shown.quoted(member.rawValue)) belongs to \(region.rawValue), and this seat to \(names)")
    }
}
