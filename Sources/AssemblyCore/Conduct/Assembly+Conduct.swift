extension Assembly {
    func permitConduct(_ command: ConductCommand, _ authority: Authority) throws(Refusal) {
        try require(authority, .chair, .secretariat)
    }

    func decideConduct(
        _ command: ConductCommand, by authority: Authority, at now: Moment
    ) throws(Refusal) -> [Fact] {
        switch command {
        case .drawFirstName(let member):
            guard members[member] != nil else { throw .noSuchMember(member) }
            guard rulebook?.nameStart == .lot else { throw .conduct(.namesBeginWithTheFirst) }
            return [.conduct(.firstNameDrawn(member))]
        }
    }

    mutating func applyConduct(_ fact: ConductFact, of event: Event) {}
}
