extension Bar {
    /// Why a candidate cannot stand or take the seat now; `nil` when it can.
    public static func raised(against candidate: Candidate, in question: Question, in assembly: Assembly) -> Bar? {
        guard let member = candidate.member, let rule = assembly.rule(of: question) else { return nil }
        if let bar = regionBar(against: member, in: question, in: assembly) { return bar }
        guard let incompatibility = rule.incompatibility else { return nil }
        let offices = assembly.conduct.offices.filter { $0.body == incompatibility.body }
        if let own = offices.first(where: {
            $0.decision == rule.id && $0.holder == candidate.name && endsWithSession($0, in: assembly)
        }) {
            return .holdsThePost(own)
        }
        let lasting = offices.filter { !endsWithSession($0, in: assembly) }
        if incompatibility.distinctMembers, let office = lasting.first(where: { $0.member == member }) {
            return .countryHolds(office)
        }
        guard incompatibility.distinctRegions.contains(rule.id), let region = assembly.members[member]?.region else {
            return nil
        }
        let taken = lasting.first {
            incompatibility.distinctRegions.contains($0.decision) && Bar.region(of: $0, in: assembly) == region
        }
        return taken.map { .regionHolds($0) }
    }

    /// Why a member cannot nominate for a question now: whoever has no vote does not nominate (RPGA 46(3)(a)).
    public static func nominationBar(against member: MemberCode, in question: Question, in assembly: Assembly) -> Bar? {
        guard let rule = assembly.rule(of: question) else { return nil }
        if assembly.membership.standing.sanctions[member] != nil { return .nominatorSuspended(member) }
        guard rule.franchise.arrearsSuspend, let arrears = assembly.delegations[member]?.arrears, arrears.waiver == nil
        else {
            return nil
        }
        return .nominatorSuspended(member)
    }

    /// Candidates of a question that neither withdrew nor won and yet cannot stand now, with the reason.
    public static func barredCandidates(in question: Question, in assembly: Assembly) -> [BarredCandidate] {
        question.standing.compactMap { candidate in
            raised(against: candidate, in: question, in: assembly).map {
                BarredCandidate(candidate: candidate.id, bar: $0)
            }
        }
    }

    private static func regionBar(against member: MemberCode, in question: Question, in assembly: Assembly) -> Bar? {
        guard let region = assembly.members[member]?.region else { return nil }
        if let eligible = question.eligibleRegions, !eligible.contains(region) { return .notFromRegion(eligible) }
        guard !question.groups.isEmpty, !question.groups.contains(where: { $0.admits(member, from: region) }) else {
            return nil
        }
        return .notFromRegion(question.groups.flatMap(\.regions))
    }

    /// Whether an office ends with this session, so that it bars nobody but its own holder.
    private static func endsWithSession(_ office: HeldOffice, in assembly: Assembly) -> Bool {
        guard let until = office.until, let last = assembly.convocation?.to else { return false }
        return until <= last
    }

    static func region(of office: HeldOffice, in assembly: Assembly) -> Region? {
        office.region ?? office.member.flatMap { assembly.members[$0]?.region }
    }

    /// The office that a winner takes; `nil` where the rule looks at no body.
    static func office(wonBy candidate: Candidate, in question: Question, in assembly: Assembly) -> HeldOffice? {
        guard let rule = assembly.rule(of: question), let body = rule.incompatibility?.body else { return nil }
        return HeldOffice(
            id: .won(by: candidate.id, in: question.id), body: body, title: question.title, decision: rule.id,
            holder: candidate.name, member: candidate.member)
    }

    /// The first winner of a ballot that cannot take the seat beside those before it.
    static func conflict(among elected: [String], in ballot: Ballot, in assembly: Assembly) -> (
        name: String, barred: BarredCandidate
    )? {
        guard let incompatibility = ballot.rule.incompatibility, let question = assembly.questions[ballot.question]
        else {
            return nil
        }
        let winners = elected.compactMap { name in ballot.names.first { $0.name == name } }
        for (place, winner) in winners.enumerated() {
            guard let member = winner.member else { continue }
            let before = winners[..<place].compactMap { office(wonBy: $0, in: question, in: assembly) }
            if incompatibility.distinctMembers, let office = before.first(where: { $0.member == member }) {
                return (winner.name, BarredCandidate(candidate: winner.id, bar: .countryHolds(office)))
            }
            guard incompatibility.distinctRegions.contains(ballot.rule.id),
                let region = assembly.members[member]?.region,
                let office = before.first(where: { Bar.region(of: $0, in: assembly) == region })
            else { continue }
            return (winner.name, BarredCandidate(candidate: winner.id, bar: .regionHolds(office)))
        }
        return nil
    }
}

extension Require {
    /// Nominations come before the first ballot, from members with a vote, and for candidates that can take the seat.
    static func nominable(_ candidate: Candidate, in question: Question, in assembly: Assembly) throws(Refusal) {
        guard assembly.seriesRecords[question.id]?.declared.isEmpty ?? true else {
            throw .conduct(.seriesHasBegun(question.id))
        }
        guard candidate.id != Candidate.noneID, candidate.name != Candidate.noneName else {
            throw .candidateExists(candidate.id)
        }
        if let member = candidate.member, let bar = Bar.nominationBar(against: member, in: question, in: assembly) {
            throw .conduct(.barred(candidate.id, bar))
        }
        if let bar = Bar.raised(against: candidate, in: question, in: assembly) {
            throw .conduct(.barred(candidate.id, bar))
        }
    }
}

extension OfficeID {
    /// The office that a candidate wins in a question.
    static func won(by candidate: CandidateID, in question: QuestionID) -> OfficeID {
        OfficeID(rawValue: "\(question)/\(candidate)")
    }
}
