import AssemblyCore
import Language
import TerminalKit

/// All members as seats in the order of names: by vote where it is known, by turnout where it is secret, by presence
/// while nothing is voted.
enum SeatMap {
    private static let kinds = [
        Mosaic.Kind("●", ascii: "+", ink: .affirmative, label: "for"),
        Mosaic.Kind("✕", ascii: "x", ink: .negative, label: "against"),
        Mosaic.Kind("◐", ascii: "o", ink: .neutral, label: "abstain"),
        Mosaic.Kind("■", ascii: "#", ink: .accent, label: "voted"),
        Mosaic.Kind("·", ascii: ".", ink: .pending, label: "not yet"),
        Mosaic.Kind("□", ascii: "_", ink: .pending, label: "did not vote"),
        Mosaic.Kind("○", ascii: "e", ink: .text, label: "entitled"),
        Mosaic.Kind("◇", ascii: "n", ink: .caution, label: "no vote"),
        Mosaic.Kind("-", ascii: "-", ink: .muted, label: "absent"),
    ]
    private static let (votedFor, against, abstained, voted, notYet, didNotVote, entitled, noVote, absent) = (
        0, 1, 2, 3, 4, 5, 6, 7, 8
    )

    /// The seats during and after a ballot.
    /// - Parameters:
    ///   - page: the page to show where not all seats fit.
    ///   - showsCounts: whether the legend tells how many there are of each kind.
    static func votes(_ ballot: Ballot, _ assembly: Assembly, page: Int = 0, showsCounts: Bool = true) -> Node {
        seats(assembly, page: page, showsCounts: showsCounts) { member in
            guard ballot.electors[member] != nil else { return assembly.isPresent(member) ? noVote : absent }
            // Of hands and papers only the sums are known.
            if ballot.method.isCountedByHand { return entitled }
            switch ballot.papers[member] {
            case .open(.yes): return votedFor
            case .open(.no): return against
            case .open(.abstain): return abstained
            case .open(.names), .sealed, .withheld: return voted
            // After the close nobody can vote any more.
            case nil: return ballot.closedAt == nil ? notYet : didNotVote
            }
        }
    }

    /// The seats while nothing is voted: who is here and has a vote on ordinary decisions.
    /// - Parameter page: the page to show where not all seats fit.
    static func presence(_ assembly: Assembly, page: Int = 0) -> Node {
        seats(assembly, page: page) { member in
            guard let delegation = assembly.delegations[member], delegation.isPresent else { return absent }
            let isSuspended = delegation.arrears != nil && delegation.arrears?.waiver == nil
            return delegation.isRepresented && !isSuspended ? entitled : noVote
        }
    }

    /// The sign of a side, the same wherever it is shown in the hall.
    static func kind(of side: Side) -> Mosaic.Kind {
        switch side {
        case .votesFor: kinds[votedFor]
        case .against: kinds[against]
        case .abstained: kinds[abstained]
        }
    }

    /// How somebody has voted.
    enum Side { case votesFor, against, abstained }

    private static func seats(
        _ assembly: Assembly, page: Int = 0, showsCounts: Bool = true, kind: (MemberCode) -> Int
    ) -> Node {
        let found = assembly.roll.map { (kind($0), $0) }
        // Only the kinds that occur stand in the legend.
        let used = Set(found.map(\.0)).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        var mosaic = Mosaic(
            kinds: used.map { kinds[$0] },
            cells: found.map { Mosaic.Cell(kind: places[$0.0] ?? 0, label: $0.1.rawValue) }, page: page)
        mosaic.showsCounts = showsCounts
        return mosaic.quiet()
    }
}

extension Assembly {
    /// Whether a member's delegation has checked in.
    func isPresent(_ member: MemberCode) -> Bool { delegations[member]?.isPresent ?? false }
}
