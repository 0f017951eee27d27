extension AssemblySnapshot {
    /// The state without the questions and ballots that are not kept.
    init(
        of assembly: Assembly, keeping kept: Kept, for audience: Audience, records: [BallotID: [RecordRun]]
    ) {
        var convened = Assembly()
        if let convocation = assembly.convocation { convened.convene(convocation) }
        convocation = assembly.convocation.map { $0.with(questions: []) }
        members = assembly.members.values.filter { convened.members[$0.code] != $0 }.sorted { $0.code < $1.code }
        roll = assembly.roll == convened.roll ? [] : assembly.roll
        delegations = assembly.delegations(for: audience).values.filter { convened.delegations[$0.member] != $0 }
            .sorted { $0.member < $1.member }
        (sitting, sittingTimes) = (assembly.sitting, assembly.sittingTimes)
        agenda = assembly.agenda.items.filter { convened.agenda[$0.id] != $0 }.map(AgendaItemSnapshot.init)
        let order = assembly.agenda.items.map(\.id)
        agendaOrder = order == convened.agenda.items.map(\.id) ? nil : order
        floor = assembly.floor
        var tables = SnapshotTables()
        questions = assembly.questionOrder.filter { kept.questions.contains($0) }
            .compactMap { assembly.questions[$0] }.map { QuestionSnapshot($0, in: assembly, isWhole: false) }
        ballots = assembly.ballotOrder.filter { kept.ballots.contains($0) }
            .compactMap { assembly.ballots[$0] }
            .map { assembly.snapshot(of: $0, for: audience, records[$0.id] ?? [], &tables) }
        self.tables = tables
        (ballotsUnderWay, ballotUnderWay) = (assembly.ballotsUnderWay, assembly.ballotUnderWay)
        debate = assembly.debate.withoutMotions(on: assembly.questions)
        conduct = assembly.conduct.withoutMoves(on: assembly.questions)
        scrutiny = assembly.scrutiny.withoutBoards(of: assembly.ballots).redacted(for: audience)
        (corrections, presentCount, standing) = (
            assembly.corrections, assembly.presentCount, assembly.membership.standing
        )
        (hostKey, lastEventAt) = (assembly.hostKey, assembly.lastEventAt)
    }
}

extension Debate {
    /// Without the motions that stand with their questions.
    fileprivate func withoutMotions(on questions: [QuestionID: Question]) -> Debate {
        var copy = self
        copy.motions = motions.filter { questions[$0.key] == nil }
        return copy
    }
}

extension Conduct {
    /// Without the lots and casting votes that stand with their questions.
    fileprivate func withoutMoves(on questions: [QuestionID: Question]) -> Conduct {
        var copy = self
        copy.moves = moves.filter { questions[$0.key] == nil }
        return copy
    }
}

extension Scrutiny {
    /// Without the boards that stand with their ballots.
    fileprivate func withoutBoards(of ballots: [BallotID: Ballot]) -> Scrutiny {
        var copy = self
        copy.boards = boards.filter { ballots[$0.key] == nil }
        copy.spoiled = spoiled.filter { ballots[$0.key] == nil }
        return copy
    }
}

extension Convocation {
    /// The convocation with other questions.
    func with(questions: [Question]) -> Convocation {
        Convocation(
            title: title, shortTitle: shortTitle, place: place, from: from, to: to, utcOffsetMinutes: utcOffsetMinutes,
            isRehearsal: isRehearsal, languages: languages, rulebook: rulebook, members: members,
            delegations: delegations, sittings: sittings, agenda: agenda, questions: questions, notes: notes,
            offices: offices, weightDecimals: weightDecimals)
    }
}
