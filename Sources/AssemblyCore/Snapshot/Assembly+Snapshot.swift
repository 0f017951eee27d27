extension Assembly {
    /// The state that a snapshot holds; what it has left out follows by ``add(_:)``, before any further event.
    public init(_ snapshot: AssemblySnapshot) {
        self.init()
        if let convocation = snapshot.convocation { convene(convocation) }
        let changed = Dictionary(snapshot.members.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let roll = snapshot.roll.isEmpty ? membership.roll : snapshot.roll
        membership.enrol(roll.compactMap { changed[$0] ?? members[$0] })
        for delegation in snapshot.delegations { membership.delegations[delegation.member] = delegation }
        (sittings.state, sittings.times) = (snapshot.sitting, snapshot.sittingTimes)
        let items = Dictionary(
            snapshot.agenda.map { ($0.prepared.id, $0.item) }, uniquingKeysWith: { first, _ in first })
        let order = snapshot.agendaOrder ?? agenda.items.map(\.id)
        agenda.arrange(order.compactMap { items[$0] ?? agenda[$0] })
        floor = snapshot.floor
        (debate, conduct, scrutiny) = (snapshot.debate, snapshot.conduct, snapshot.scrutiny)
        for question in snapshot.questions { restore(question) }
        docket.order = snapshot.questions.map(\.prepared.id)
        for ballot in snapshot.ballots { restore(ballot, with: snapshot.tables) }
        balloting.order = snapshot.ballots.map(\.id)
        (balloting.underWay, balloting.current) = (snapshot.ballotsUnderWay, snapshot.ballotUnderWay)
        // Whatever goes on is within the first part.
        balloting.recounting = balloting.order.filter {
            ballots[$0]?.phase == .declared && ballots[$0]?.recountInHand != nil
        }
        (membership.presentCount, membership.standing) = (snapshot.presentCount, snapshot.standing)
        record.corrections = snapshot.corrections
        (record.hostKey, record.lastEventAt) = (snapshot.hostKey, snapshot.lastEventAt)
        record.lead = snapshot.lead
    }

    /// Adds some of what a snapshot had left out.
    public mutating func add(_ past: AssemblyPast) {
        for run in past.questions {
            for question in run.entries { restore(question) }
            docket.order.insert(run.entries.map(\.prepared.id), before: run.before)
        }
        for question in past.completed { restore(question) }
        for run in past.ballots {
            for ballot in run.entries { restore(ballot, with: past.tables) }
            balloting.order.insert(run.entries.map(\.id), before: run.before)
        }
        if !past.prepared.isEmpty {
            convocation = convocation.map { $0.with(questions: $0.questions + past.prepared) }
        }
    }

    private mutating func restore(_ snapshot: QuestionSnapshot) {
        let id = snapshot.prepared.id
        questions[id] = snapshot.question
        seriesRecords[id] = snapshot.series
        if let motion = snapshot.motion { debate.motions[id] = motion }
        if let moves = snapshot.moves { conduct.moves[id] = moves }
        if let answers = snapshot.answers { docket.answers[id] = answers }
    }

    private mutating func restore(_ snapshot: BallotSnapshot, with tables: SnapshotTables) {
        ballots[snapshot.id] = snapshot.ballot(with: tables)
        if let board = snapshot.board { scrutiny.boards[snapshot.id] = board }
        if let spoiled = snapshot.spoiled { scrutiny.spoiled[snapshot.id] = spoiled }
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func insert(_ latestFirst: [Element], before next: Element?) {
        insert(contentsOf: latestFirst.reversed(), at: next.flatMap { firstIndex(of: $0) } ?? endIndex)
    }
}
