extension Assembly {
    func permitDebate(_ command: DebateCommand, _ authority: Authority) throws(Refusal) {
        switch command {
        case .raisePointOfOrder(let member, _):
            if authority == .delegate(member) { return }
            try require(authority, .chair, .secretariat)
        }
    }

    func decideDebate(
        _ command: DebateCommand, by authority: Authority, at now: Moment
    ) throws(Refusal) -> [DebateFact] {
        switch command {
        case .raisePointOfOrder(let member, let words):
            try requireRepresented(member)
            return [.pointOfOrderRaised(member, words)]
        }
    }

    mutating func applyDebate(_ fact: DebateFact, of event: Event) {}
}
