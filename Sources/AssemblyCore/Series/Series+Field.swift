extension Series {
    /// Does what is left to be done after a ballot, until a tie must be decided first.
    mutating func proceed(_ departures: inout [Departure]) {
        while ties.isEmpty, !duties.isEmpty, seatsLeft > 0, !hasFailed {
            switch duties.removeFirst() {
            case .eliminate:
                dropUnseatable(&departures)
                eliminate(&departures)
            case .moveOn: moveOn(&departures)
            }
        }
        if ties.isEmpty, seatsLeft > 0, !isOpen, field.isEmpty { hasFailed = true }
    }

    /// Takes out whoever can take none of the seats that are left, because those of the group are filled.
    private mutating func dropUnseatable(_ departures: inout [Departure]) {
        guard !groups.isEmpty else { return }
        let open = groupsLeft.filter { $0.seats > 0 }
        let free = seatsLeft - open.reduce(0) { $0 + $1.seats }
        guard free <= 0 else { return }
        for score in ranking where standing.contains(score.name) {
            if !open.contains(where: { $0.names.contains(score.name) }) {
                let group = groups.first { $0.names.contains(score.name) }
                remove(score.name, group.map { .seatsFilled(group: $0.name) } ?? .noSeatLeft, &departures)
            }
        }
    }

    /// Goes on to the next stage where this one is over, and cuts the field as that stage says.
    private mutating func moveOn(_ departures: inout [Departure]) {
        let now = rule.stages[stage]
        let isOver = now.ballots.map { ballotsInStage >= $0 } ?? false
        guard isOver || now.isPassed(standing: countOfStanding) else {
            if case .leadingPerSeat(let each) = now.field, seatsLeft < seatsAtCut {
                narrow(to: each * seatsLeft, &departures)
            }
            return
        }
        guard let following = followingStage() else {
            if rule.onFailure != .furtherBallot { hasFailed = true }
            return
        }
        (stage, ballotsInStage) = (following, 0)
        enterField(&departures)
    }

    /// The stage after this one that is not left out; `nil` at the end.
    private func followingStage() -> Int? {
        var index = stage
        // Once round is enough: what is left out then is left out for ever.
        for _ in 0...(2 * rule.stages.count) {
            index += 1
            if index >= rule.stages.count {
                guard let back = rule.returnsTo, back < rule.stages.count else { return nil }
                index = max(0, back)
            }
            if !rule.stages[index].isPassed(standing: countOfStanding) { return index }
        }
        return nil
    }

    /// Leaves out stages that wait for fewer names than stand, before the first ballot and after a withdrawal.
    mutating func skipPassedStages() {
        while rule.stages[stage].isPassed(standing: countOfStanding), stage + 1 < rule.stages.count {
            (stage, ballotsInStage) = (stage + 1, 0)
        }
    }

    private var countOfStanding: Int? { isOpen ? nil : standing.count }

    private mutating func enterField(_ departures: inout [Departure]) {
        switch rule.stages[stage].field {
        case .all: break
        case .unrestricted:
            isOpen = allowsAnyone
            let back = named.filter {
                !elected.contains($0) && !withdrawn.contains($0) && (out[$0] == nil || cut.contains($0))
            }
            standing.formUnion(back)
            for name in back { out[name] = nil }
            cut = []
        case .leading(let count): narrow(to: count, &departures)
        case .leadingPerSeat(let each): narrow(to: each * seatsLeft, &departures)
        }
    }

    /// Keeps only the leading names of the last ballot in the field.
    private mutating func narrow(to count: Int, _ departures: inout [Departure]) {
        seatsAtCut = seatsLeft
        let pool = ranking.filter { standing.contains($0.name) }
        // Without a vote nobody leads, unless nobody has one.
        let voted = pool.filter { $0.votes > 0 }
        let leading = voted.isEmpty ? pool : voted
        isOpen = false
        guard leading.count > count, count > 0 else {
            return keep(Set(leading.map(\.name)), of: count, &departures)
        }
        let bar = leading[count - 1].votes
        let above = leading.filter { $0.votes > bar }
        let equal = leading.filter { $0.votes == bar }
        let (sure, all) = (Set(above.map(\.name)), Set((above + equal).map(\.name)))
        guard all.count > count else { return keep(all, of: count, &departures) }
        switch rule.cutTie {
        case .keepAll: keep(all, of: count, &departures)
        case .dropAll: keep(sure.count >= max(1, seatsLeft) ? sure : all, of: count, &departures)
        case .extraBallot, .lots:
            keep(all, of: count, &departures)
            let between = named.filter { name in equal.contains { $0.name == name } }
            let tie = Tie(between: between, places: count - above.count, purpose: .stay)
            ties.append(PendingTie(tie: tie, isCut: true))
        }
    }

    /// Keeps these names, which are the `count` leading ones of the last ballot.
    private mutating func keep(_ names: Set<String>, of count: Int, _ departures: inout [Departure]) {
        let leaving = ranking.map(\.name).filter { standing.contains($0) && !names.contains($0) }
        for name in leaving {
            remove(name, .notLeading(names: count, ballot: ballots, votes: votes(of: name)), &departures)
            cut.insert(name)
        }
        for name in standing.subtracting(names) {
            remove(name, .notLeading(names: count, ballot: ballots, votes: nil), &departures)
            cut.insert(name)
        }
    }

    /// Takes a name out of the field, with the reason.
    mutating func remove(_ name: String, _ reason: Departure.Reason, _ departures: inout [Departure]) {
        standing.remove(name)
        out[name] = reason
        departures.append(Departure(name: name, reason: reason))
    }

    /// The votes of a name in the last ballot.
    func votes(of name: String) -> Int { ranking.first { $0.name == name }?.votes ?? 0 }
}
