import AssemblyCore
import EventStream

/// Oracle 2: a count of its own, which knows who was on the roll, who asked for what, and the order of the journal.
struct ReferenceCount {
    private struct Box {
        let weights: [MemberCode: Int]
        let blanksAreInvalid: Bool
        var isOpen = true
        var choices: [MemberCode: Choice] = [:]
        var agreed: Tally?
    }

    private let ledger: Ledger
    private var boxes: [BallotID: Box] = [:]
    /// What does not agree.
    private(set) var troubles: [String] = []
    /// How many results were compared.
    private(set) var compared = 0

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// Takes in the next record.
    /// - Parameter after: the assembly after it, for nothing but the rule under which a ballot was held.
    mutating func add(_ record: StoredRecord<Event>, after: Assembly) {
        for event in record.events {
            switch event.fact {
            case .ballots(let fact): add(fact, record, after)
            case .series(.declared(let id, let result)), .series(.corrected(let id, let result)):
                compare(result, of: id, after)
            default: break
            }
        }
    }

    private mutating func add(_ fact: BallotFact, _ record: StoredRecord<Event>, _ assembly: Assembly) {
        switch fact {
        case .opened(let opening):
            let ballot = assembly.ballots[opening.id]
            boxes[opening.id] = Box(
                weights: Dictionary(opening.electors.map { ($0.member, $0.weight) }, uniquingKeysWith: { $1 }),
                blanksAreInvalid: ballot.map { $0.isElection && $0.rule.paper.blank == .invalid } ?? false)
        case .cast(let id, let member, _): cast(id, member, record)
        case .rollCallAnswered(let id, let member, let answer):
            if boxes[id]?.isOpen != true { troubles.append("\(member) answers after the close of \(id)") }
            boxes[id]?.choices[member] = answer.choice
        case .closed(let id, _): boxes[id]?.isOpen = false
        case .held(let id): boxes[id]?.isOpen = false
        case .released(let id): boxes[id]?.isOpen = true
        case .counted(let id, let tally):
            if tally.withoutNothing != sum(of: id) {
                troubles.append("the box of \(id) gives \(tally), not \(sum(of: id))")
            }
        case .handCountAgreed(let id, let tally): boxes[id]?.agreed = tally
        default: break
        }
    }

    /// A paper counts as the one who asked for this very record has marked it.
    private mutating func cast(_ id: BallotID, _ member: MemberCode, _ record: StoredRecord<Event>) {
        guard let entry = ledger.entries[record.stored.id], case .ballots(.cast(id, member, let paper)) = entry.command
        else { return troubles.append("record \(record.position) holds a paper of \(member) that nobody has cast") }
        guard boxes[id]?.isOpen == true else {
            return troubles.append("record \(record.position) holds a paper in \(id), which does not receive any")
        }
        guard boxes[id]?.weights[member] != nil else {
            return troubles.append("record \(record.position) holds a paper of \(member), who may not vote in \(id)")
        }
        if case .open(let choice) = paper, choice != entry.choice {
            troubles.append("record \(record.position) holds another choice than \(member) has marked")
        }
        boxes[id]?.choices[member] = entry.choice
    }

    private func sum(of id: BallotID) -> Tally {
        guard let box = boxes[id] else { return Tally() }
        if let agreed = box.agreed { return agreed.withoutNothing }
        var tally = Tally()
        for (member, choice) in box.choices {
            let weight = box.weights[member] ?? 0
            switch choice {
            case .yes: tally.votesFor += weight
            case .no: tally.against += weight
            case .abstain: if box.blanksAreInvalid { tally.invalid += weight } else { tally.abstentions += weight }
            case .names(let names):
                tally.papersWithNames += weight
                for name in names { tally.scores[name, default: 0] += weight }
            }
        }
        return tally.withoutNothing
    }

    private mutating func compare(_ result: Declaration, of id: BallotID, _ assembly: Assembly) {
        compared += 1
        let sum = sum(of: id)
        if result.tally.withoutNothing != sum {
            troubles.append("\(id) was announced with \(result.tally), and was cast as \(sum)")
        }
        guard let ballot = assembly.ballots[id], !ballot.isElection else { return }
        let tests = ballot.position.tests.filter { $0.metric == ballot.rule.metric }
        guard tests.count == ballot.position.tests.count, ballot.rule.franchise.vetoes.isEmpty,
            ballot.rule.putOffAbove == nil
        else { return }
        let outcomes = tests.map { Self.isReached($0, sum, ballot) }
        guard !outcomes.contains(nil) else { return }
        let isCarried = outcomes.allSatisfy { $0 == true }
        if isCarried != (result.outcome == .carried), result.outcome == .carried || result.outcome == .notCarried {
            troubles.append("\(id) was announced as \(result.outcome) with \(sum) under \(tests.map(\.majorityText))")
        }
    }

    /// Whether a motion reaches a test; `nil` where this count does not know the base.
    private static func isReached(_ test: VoteTest, _ sum: Tally, _ ballot: Ballot) -> Bool? {
        let isHeads = test.metric == .heads
        let expressed = sum.votesFor + sum.against
        let base: Int? =
            switch test.base {
            case .expressed, .voting: expressed
            case .cast: expressed + sum.abstentions + sum.invalid
            case .expressedAndInvalid: expressed + sum.invalid
            case .expressedAndAbstentions: expressed + sum.abstentions
            case .entitled: ballot.electors.values.reduce(0, +)
            case .present: isHeads ? ballot.present : nil
            case .members: isHeads ? ballot.members : nil
            case .fixed(let number): isHeads ? number : nil
            case .weight: nil
            }
        guard let base, base > 0 else { return nil }
        guard let majority = test.majority else { return sum.votesFor > sum.against }
        // Never by division: votes over base against numerator over denominator.
        let (left, right) = (sum.votesFor * majority.denominator, base * majority.numerator)
        return majority.comparator == .moreThan ? left > right : left >= right
    }
}

extension Tally {
    /// The same sum, without names that have no vote.
    var withoutNothing: Tally {
        var tally = self
        tally.scores = scores.filter { $0.value != 0 }
        return tally
    }
}
