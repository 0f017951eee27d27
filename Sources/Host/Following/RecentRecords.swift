import AssemblyCore
import EventStream

/// The latest records without their papers, for the history of a console that begins with a snapshot.
struct RecentRecords: Sendable {
    /// The most records that are kept.
    static let most = 2_000
    /// How many a follower that is no officer is told: enough to know what was decided last.
    static let mostForHall = 64
    /// How many are told at a time.
    static let partLength = 256

    private var records: [EarlierRecord] = []
    /// Which of all records tell of which ballot.
    private(set) var ofBallots = BallotRecords()

    /// Takes in a record; papers are many and say little. O(1) on average.
    mutating func add(_ position: Position, _ events: some Collection<Event>) {
        for event in events { ofBallots.note(event.fact, at: position.number) }
        if events.count == 1, case .ballots(.cast)? = events.first?.fact { return }
        let kept = events.filter { event in
            if case .ballots(.cast) = event.fact { return false }
            return true
        }
        guard !kept.isEmpty else { return }
        records.append(EarlierRecord(position: position, events: kept))
        if records.count > Self.most * 2 { records.removeFirst(records.count - Self.most) }
    }

    /// The delegations to which one of the records that delegations are told was told alone.
    var delegationsHearingMore: Set<MemberCode> {
        Set(records.suffix(Self.mostForHall).flatMap { $0.events.compactMap(\.onlyDelegation) })
    }

    /// The records in their order as an audience may hear them, in parts.
    func parts(for audience: Audience, in assembly: Assembly) -> ArraySlice<[EarlierRecord]> {
        let heard = records.suffix(audience.isOfficer ? Self.most : Self.mostForHall).compactMap { record in
            let events = record.events.compactMap { $0.redacted(for: audience, in: assembly) }
            return events.isEmpty ? nil : EarlierRecord(position: record.position, events: events)
        }
        return stride(from: 0, to: heard.count, by: Self.partLength).map { start in
            Array(heard[start..<min(start + Self.partLength, heard.count)])
        }[...]
    }
}
