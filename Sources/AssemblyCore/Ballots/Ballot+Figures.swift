public import Language

extension Ballot {
    /// The figures as they stand, from the sum of its papers, in the unit that its rule counts first.
    public var figures: Figures {
        let size = roll.sizes[rule.metric] ?? RollSize()
        let main = measure(of: tally, in: size)
        return Figures(
            votes: main.votes, abstentions: main.abstentions, invalid: main.invalid, papers: main.papers,
            present: size.present, entitled: size.entitled, members: size.members, weight: roll.weight,
            seats: position.seats, marks: marksOnPaper,
            measures: measures, sections: sectionMeasures, vetoes: vetoers, decimals: decimals)
    }

    /// How many names a paper may bear, or must, where that does not follow from the seats and the rule.
    private var marksOnPaper: Int? {
        guard isElection else { return nil }
        if let needed = marksNeeded, case .exactly(let count) = rule.paper.marks, needed != count { return needed }
        return seats == position.seats ? nil : seats
    }

    /// A figure of this ballot as people read it.
    public func figure(_ units: Int) -> DecimalFigure { DecimalFigure(units, decimals: decimals) }

    /// The decimals of its figures, in the unit that its rule counts first.
    public var decimals: Int { rule.metric.decimals(ofWeights: roll.weightDecimals) }

    private func measure(of tally: Tally, in size: RollSize, decimals: Int = 0) -> Measure {
        let votes: Votes =
            isElection ? .names(scores(of: tally)) : .motion(for: tally.votesFor, against: tally.against)
        return Measure(
            votes: votes, abstentions: tally.abstentions, invalid: tally.invalid,
            papers: isElection ? tally.papersWithNames : nil, present: size.present, entitled: size.entitled,
            members: size.members, decimals: decimals)
    }

    /// The names of the paper, and those written in that have a vote.
    private func scores(of tally: Tally) -> [Score] {
        candidates.map { Score($0.name, tally.scores[$0.id] ?? 0) }
            + writeIns.compactMap { name in
                tally.scores[name.id].flatMap { $0 == 0 ? nil : Score(name.name, $0) }
            }
    }

    private var measures: [Metric: Measure]? {
        guard !roll.counts.isEmpty else { return nil }
        return roll.counts.keys.reduce(into: [:]) { measures, unit in
            measures[unit] = measure(
                of: further.units[unit] ?? Tally(), in: roll.sizes[unit] ?? RollSize(),
                decimals: unit.decimals(ofWeights: roll.weightDecimals))
        }
    }

    private var sectionMeasures: [String: Measure]? {
        guard !roll.sectionSizes.isEmpty else { return nil }
        return roll.sectionSizes.reduce(into: [:]) { measures, section in
            measures[section.key] = measure(
                of: further.sections[section.key] ?? Tally(), in: section.value, decimals: roll.weightDecimals)
        }
    }

    /// Members with a veto that voted against, in the order of the rule.
    private var vetoers: [String]? {
        guard !rule.franchise.vetoes.isEmpty, isRecorded else { return nil }
        return rule.franchise.vetoes.filter { papers[$0] == .open(.no) }.map(\.rawValue)
    }
}

extension Ballot {
    /// Puts a choice into the sums of a recorded vote, or takes it out. O(marks and units).
    mutating func add(_ choice: Choice, of member: MemberCode, taking sign: Int) {
        add(choice, of: member, weighing: electors[member] ?? 0, taking: sign)
    }

    /// The same where the votes of the member are known.
    mutating func add(_ choice: Choice, of member: MemberCode, weighing weight: Int, taking sign: Int) {
        // The sums are told how to count: a method of the ballot that changes them would copy the ballot for each paper.
        let blanksAreInvalid = self.blanksAreInvalid
        tally.add(choice, weight: sign * weight, blanksAreInvalid: blanksAreInvalid)
        // Nearly all ballots count heads alone.
        if roll.counts.isEmpty, roll.sections.isEmpty { return }
        for (metric, counts) in roll.counts {
            further.units[metric, default: Tally()]
                .add(choice, weight: sign * (counts[member] ?? 0), blanksAreInvalid: blanksAreInvalid)
        }
        guard let section = roll.sections[member] else { return }
        let share = roll.counts[.sectionShare]?[member] ?? weight
        further.sections[section, default: Tally()]
            .add(choice, weight: sign * share, blanksAreInvalid: blanksAreInvalid)
    }

    /// Whether whoever marks no name has handed in an invalid paper.
    private var blanksAreInvalid: Bool { isElection && rule.paper.blank == .invalid }

    /// Adds a choice to a sum as this ballot's rule counts it.
    /// - Parameter weight: the votes that the paper bears; negative to take it away.
    public func add(_ choice: Choice, weight: Int, to tally: inout Tally) {
        tally.add(choice, weight: weight, blanksAreInvalid: blanksAreInvalid)
    }

    /// The sums of the papers, counted from nothing.
    func recounted() -> Ballot {
        var copy = self
        (copy.tally, copy.further) = (Tally(), FurtherTallies())
        for (member, paper) in papers {
            if case .open(let choice) = paper { copy.add(choice, of: member, taking: 1) }
        }
        return copy
    }
}
