import AssemblyCore

/// Simulated candidates, where the facts are unknown.
extension RehearsalRoad {
    func nominate(_ before: Assembly) async throws(RehearsalFault) -> Assembly {
        var assembly = before
        var used: Set<MemberCode> = []
        for id in assembly.questionOrder {
            guard let question = assembly.questions[id], case .election = question.form, question.candidates.isEmpty
            else { continue }
            for member in nominees(for: id, assembly, excluding: used) {
                used.insert(member)
                let candidate = candidate(of: member, in: assembly)
                assembly = try await act(.questions(.nominate(id, candidate)), by: secretariat, pausing: .registration)
            }
        }
        return assembly
    }

    /// Two to four delegations of the post's region, each for one post only (Const. 15: different countries).
    private func nominees(
        for id: QuestionID, _ assembly: Assembly, excluding used: Set<MemberCode>
    ) -> [MemberCode] {
        var generator = SeededGenerator(seed: seed, purpose: "nominees/\(id)")
        let region = Region.allCases.first { id.rawValue.contains($0.rawValue.lowercased()) }
        var pool = assembly.roll.filter { member in
            assembly.delegations[member]?.isRepresented == true && !used.contains(member)
                && (region == nil || assembly.members[member]?.region == region)
                && canStand(member, for: id, assembly)
        }
        pool.shuffle(using: &generator)
        let chosen = pool.prefix(2 + generator.below(3))
        return assembly.roll.filter { chosen.contains($0) }
    }

    /// Whether nothing bars a candidate of a member from the post.
    private func canStand(_ member: MemberCode, for id: QuestionID, _ assembly: Assembly) -> Bool {
        guard let question = assembly.questions[id] else { return false }
        return Bar.nominationBar(against: member, in: question, in: assembly) == nil
            && Bar.raised(against: candidate(of: member, in: assembly), in: question, in: assembly) == nil
    }

    private func candidate(of member: MemberCode, in assembly: Assembly) -> Candidate {
        Candidate(
            id: CandidateID(rawValue: member.rawValue.lowercased()),
            name: "Candidate of \(assembly.name(of: member))", member: member, isRehearsal: true)
    }

    /// Brings another name for an appointment that was not carried.
    func bringName(for id: QuestionID, _ assembly: Assembly) async throws(RehearsalFault) -> Assembly {
        let named = Set(assembly.questions[id]?.candidates.compactMap(\.member) ?? [])
        let rounds = assembly.questions[id]?.rounds ?? 0
        var generator = SeededGenerator(seed: seed, purpose: "name/\(id)/\(rounds)")
        var pool = assembly.roll.filter { member in
            assembly.delegations[member]?.isRepresented == true && !named.contains(member)
                && canStand(member, for: id, assembly)
        }
        pool.shuffle(using: &generator)
        guard let member = pool.first else {
            throw RehearsalFault("Nobody is left who could be brought as another name for '\(id)'.")
        }
        return try await act(
            .series(.bringCandidate(id, candidate(of: member, in: assembly))), by: secretariat)
    }
}
