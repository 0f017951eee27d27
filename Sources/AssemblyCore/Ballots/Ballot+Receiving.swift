extension Ballot {
    /// Puts a paper in the place of the elector's earlier one, and keeps the sum of a recorded vote. O(marks).
    mutating func receive(_ paper: Paper, of member: MemberCode) {
        guard let place = electors.list.place(of: member), let weight = electors[place: place] else { return }
        let before = papers.exchange(paper, at: place)
        if case .open(let choice)? = before { add(choice, of: member, weighing: weight, taking: -1) }
        if case .open(let choice) = paper { add(choice, of: member, weighing: weight, taking: 1) }
        if !notCast.isEmpty { notCast[member] = nil }
    }

    /// Takes down an answer at a roll call; an answer without a vote takes an earlier vote away.
    mutating func takeAnswer(_ answer: RollCallAnswer, of member: MemberCode, by authority: Authority) {
        let recorder: OperatorID? = if case .officer(_, let name, _) = authority { name } else { nil }
        rollCall?.record(answer, of: member, by: recorder)
        if let choice = answer.choice {
            receive(.open(choice), of: member)
        } else if let place = electors.list.place(of: member),
            case .open(let choice)? = papers.exchange(nil, at: place)
        {
            add(choice, of: member, taking: -1)
        }
    }

    /// Receives nothing more.
    mutating func close(at moment: Moment) {
        closedAt = moment
        // A recorded vote is its own count; a secret one waits for the box, others for those who count.
        let isItsOwnCount = !isSealed && !method.isCountedByHand
        phase = isItsOwnCount ? .counted : .closed
    }

    /// Takes over the sum from the box or from two counters who agree.
    mutating func takeCount(_ sum: Tally) {
        tally = sum
        phase = .counted
        letGoOfCiphertexts()
    }
}

/// The announced time of a ballot: it stands still while the ballot is held, and what is added counts from the moment at
/// which it is added.
extension Ballot {
    /// When the announced time is up; `nil` where none was announced.
    public var endsAt: Moment? { limitSeconds.map { openedAt.adding(seconds: $0) } }

    /// The seconds that are left; `nil` where no time was announced. While the ballot is held they do not pass.
    public func secondsLeft(at now: Moment) -> Int? { endsAt.map { $0.seconds(since: heldAt ?? now) } }

    mutating func hold(at moment: Moment) { (phase, heldAt) = (.held, moment) }

    mutating func goOn(at moment: Moment) {
        if let heldAt, let limit = limitSeconds, !timeIsUp {
            limitSeconds = limit.addingReportingOverflow(max(0, moment.seconds(since: heldAt))).partialValue
        }
        (phase, heldAt) = (.open, nil)
    }

    /// Adds time to what is left; where nothing is left or nothing was announced, it begins now.
    mutating func extend(by seconds: Int, at moment: Moment) {
        let elapsed = max(0, (heldAt ?? moment).seconds(since: openedAt))
        limitSeconds = max(limitSeconds ?? 0, elapsed).addingReportingOverflow(seconds).partialValue
        timeIsUp = false
    }
}
