/// Gives the state of an assembly in parts: first what is needed at once, then what has been, the latest first.
public struct SnapshotSource: Sendable {
    private let assembly: Assembly
    private let audience: Audience
    private let partLength: Int
    /// What is needed at once.
    public let first: AssemblySnapshot
    private var questions: ArraySlice<Place<QuestionID>>
    private var long: ArraySlice<QuestionID>
    private var ballots: ArraySlice<Place<BallotID>>
    private var prepared: ArraySlice<Question>
    private let records: [BallotID: [RecordRun]]

    /// Something that is left out, and what comes right after it.
    private struct Place<ID: Hashable & Sendable>: Sendable {
        let id: ID
        let next: ID?
    }

    /// The state as an audience may know it.
    /// - Parameters:
    ///   - records: which records tell of which ballot; nothing for who is shown no record.
    ///   - room: about how many bytes of questions and ballots the first part holds beside those under way.
    ///   - partLength: about how many bytes a later part holds.
    /// - Complexity: O(questions + ballots + members); later parts are made when they are asked for.
    public init(
        of assembly: Assembly, for audience: Audience, records: BallotRecords = BallotRecords(),
        room: Int = 64 * 1_024, partLength: Int = 40 * 1_024
    ) {
        (self.assembly, self.audience, self.partLength) = (assembly, audience, partLength)
        let kept = Kept(in: assembly, room: room)
        self.records = records.byBallot
        first = AssemblySnapshot(of: assembly, keeping: kept, for: audience, records: self.records)
        questions = Self.places(of: assembly.questionOrder, without: kept.questions)[...]
        long =
            assembly.questionOrder.filter {
                kept.questions.contains($0) && QuestionSnapshot.isLong($0, in: assembly)
            }[...]
        ballots = Self.places(of: assembly.ballotOrder, without: kept.ballots)[...]
        prepared = (assembly.convocation?.questions ?? [])[...]
    }

    private static func places<ID: Hashable & Sendable>(of order: [ID], without kept: Set<ID>) -> [Place<ID>] {
        var places: [Place<ID>] = []
        var next: ID?
        for id in order.reversed() {
            if !kept.contains(id) { places.append(Place(id: id, next: next)) }
            next = id
        }
        return places
    }

    /// The next part of the past; `nil` when everything has been given.
    public mutating func nextPast() -> AssemblyPast? {
        var past = AssemblyPast()
        var length = 0
        while length < partLength {
            if let place = questions.popFirst() {
                guard let question = assembly.questions[place.id] else { continue }
                Self.add(QuestionSnapshot(question, in: assembly), place, to: &past.questions) { $0.prepared.id }
                length += question.snapshotSize
            } else if let id = long.popFirst() {
                guard let question = assembly.questions[id] else { continue }
                past.completed.append(QuestionSnapshot(question, in: assembly))
                length += partLength
            } else if let place = ballots.popFirst() {
                guard let ballot = assembly.ballots[place.id] else { continue }
                let heard = assembly.snapshot(of: ballot, for: audience, records[place.id] ?? [], &past.tables)
                Self.add(heard, place, to: &past.ballots, \.id)
                length += ballot.snapshotSize
            } else if let question = prepared.popFirst() {
                past.prepared.append(question)
                length += question.snapshotSize
            } else {
                return length > 0 ? past : nil
            }
        }
        return past
    }

    private static func add<ID, Entry>(
        _ entry: Entry, _ place: Place<ID>, to runs: inout [AssemblyPast.Run<ID, Entry>], _ id: (Entry) -> ID
    ) {
        if let last = runs.indices.last, let above = runs[last].entries.last, id(above) == place.next {
            runs[last].entries.append(entry)
        } else {
            runs.append(AssemblyPast.Run(before: place.next, entries: [entry]))
        }
    }
}

extension Assembly {
    /// A ballot as an audience may know it.
    func snapshot(
        of ballot: Ballot, for audience: Audience, _ records: [RecordRun], _ tables: inout SnapshotTables
    ) -> BallotSnapshot {
        let heard = ballot.holdsMore(than: audience) ? ballot.redacted(for: audience) : ballot
        return BallotSnapshot(heard, in: scrutiny.about(ballot.id).redacted(for: audience), records, &tables)
    }
}

extension Scrutiny {
    /// Nothing but what belongs to one ballot.
    func about(_ id: BallotID) -> Scrutiny {
        var part = Scrutiny()
        (part.boards[id], part.spoiled[id]) = (boards[id], spoiled[id])
        return part
    }
}
