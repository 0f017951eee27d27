import AssemblyCore
import EventStream
import Host

/// Papers that follow one another in one ballot, each cast by its own delegation, as they travel together: what they have in
/// common is said once.
struct PapersForm: Codable, Sendable {
    /// The longest run: a client keeps a line whole before it reads it.
    private static let most = 4_096

    /// The position of the first.
    private let position: Position
    /// When the first was recorded.
    private let at: Moment
    /// How many milliseconds after the first each was recorded; left out where all were at one moment.
    private let after: [Int64]?
    private let ballot: BallotID
    private let members: [MemberCode]
    /// What each says; left out where none says anything.
    private let votes: [Choice]?

    private struct Cast {
        let position: Position
        let at: Moment
        let ballot: BallotID
        let member: MemberCode
        /// `nil` where it is withheld.
        let vote: Choice?
    }

    /// The papers at the beginning of some updates.
    /// - Returns: `nil` where there are fewer than two that can travel together.
    init?(_ updates: ArraySlice<HostUpdate>) {
        guard let first = updates.first.flatMap(Self.cast) else { return nil }
        var casts = [first]
        for update in updates.dropFirst().prefix(Self.most - 1) {
            guard let cast = Self.cast(update), cast.ballot == first.ballot, (cast.vote == nil) == (first.vote == nil),
                cast.position == first.position.advanced(by: casts.count)
            else { break }
            casts.append(cast)
        }
        guard casts.count > 1 else { return nil }
        (position, at, ballot) = (first.position, first.at, first.ballot)
        after = casts.allSatisfy { $0.at == first.at } ? nil : casts.map { $0.at.milliseconds - first.at.milliseconds }
        members = casts.map(\.member)
        votes = first.vote == nil ? nil : casts.compactMap(\.vote)
    }

    /// How many they are.
    var count: Int { members.count }

    /// The papers as records; none where the lists do not fit one another.
    var updates: [HostUpdate] {
        guard after.map({ $0.count == count }) ?? true, votes.map({ $0.count == count }) ?? true else { return [] }
        return members.indices.map { place in
            let paper = votes.map { Paper.open($0[place]) } ?? .withheld(tracker: nil)
            let moment = Moment(milliseconds: at.milliseconds &+ (after?[place] ?? 0))
            let event = Event(
                at: moment, by: .delegate(members[place]), fact: .ballots(.cast(ballot, members[place], paper)))
            return .record(position.advanced(by: place), [event])
        }
    }

    private static func cast(_ update: HostUpdate) -> Cast? {
        guard case .record(let position, let events) = update, events.count == 1, let event = events.first,
            event.language == nil, case .ballots(.cast(let ballot, let member, let paper)) = event.fact,
            event.by == .delegate(member)
        else { return nil }
        switch paper {
        case .open(let choice):
            return Cast(position: position, at: event.at, ballot: ballot, member: member, vote: choice)
        case .withheld(nil): return Cast(position: position, at: event.at, ballot: ballot, member: member, vote: nil)
        case .withheld, .sealed: return nil
        }
    }
}
