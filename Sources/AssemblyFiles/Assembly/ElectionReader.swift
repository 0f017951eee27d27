import AssemblyCore

/// Reads what makes a question an election: its seats and who stands.
struct ElectionReader {
    static let mostCandidates = 500

    /// What the candidates are checked against.
    let session: Session

    /// The form of the question, the names that stand, and whether they are left to simulated delegations.
    func election(_ mapping: YAMLMapping) -> (form: QuestionForm, candidates: [Candidate], isRehearsal: Bool) {
        guard let seats = mapping["seats"] else {
            for key in ["candidates", "nominations"] {
                mapping[key]?.report("'\(key)' belongs to an election", hint: "add 'seats' with the number of seats")
            }
            return (.motion, [], false)
        }
        let count = seats.integer(in: 1...100) ?? 1
        let candidates = candidates(mapping["candidates"])
        let nominations = mapping["nominations"]?.choice(of: QuestionsReader.Nominations.allCases)
        if nominations == .rehearsal, !session.isRehearsal {
            mapping["nominations"]?.report(
                "simulated delegations nominate in a rehearsal only",
                hint: "set 'rehearsal: true' at the top, or name candidates")
        }
        if candidates.isEmpty, !mapping.has("candidates"), !mapping.has("nominations") {
            let what = count == 1 ? "this seat has no candidates" : "these \(count) seats have no candidates"
            seats.report(what, hint: "add 'candidates', or 'nominations: open' when the secretariat will register them")
        } else if candidates.isEmpty, !mapping.has("nominations") {
            mapping["candidates"]?.report(
                "'candidates' names nobody", hint: "add 'nominations: open' when the secretariat will register them")
        }
        if mapping.has("amends") { mapping["amends"]?.report("an election amends nothing") }
        return (.election(seats: count), candidates, nominations == .rehearsal)
    }

    private func candidates(_ value: YAMLValue?) -> [Candidate] {
        var candidates: [Candidate] = []
        for entry in value?.list(of: "a candidate", limit: Self.mostCandidates) ?? [] {
            guard let mapping = entry.mapping(of: "a candidate", keys: ["id", "name", "member"]) else { continue }
            let id = mapping.required("id")?.identifier()
            let name = mapping.required("name")?.properName()
            let member = mapping["member"].flatMap(session.member)
            guard let id, let name else { continue }
            if candidates.contains(where: { $0.id.rawValue == id }) {
                mapping["id"]?.report("the candidate \(Shown.quoted(id)) is given twice")
            }
            if candidates.contains(where: { $0.name == name }) {
                mapping["name"]?.report("the name \(Shown.quoted(name)) stands twice on this paper")
            }
            candidates.append(Candidate(id: CandidateID(rawValue: id), name: name, member: member))
        }
        return candidates
    }
}
