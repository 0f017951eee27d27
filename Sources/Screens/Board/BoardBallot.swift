import AssemblyCore
import TerminalKit

/// A ballot under way on the board: turnout for a secret one, live figures for a recorded one.
enum BoardBallot {
    /// The parts of the page.
    static func parts(_ ballot: Ballot, at now: Moment) -> [Node] {
        let turnout = Banner(
            "\(ballot.received)/\(ballot.entitled)", ink: .accent, caption: caption(ballot, now),
            spoken: "\(ballot.received) of \(ballot.entitled) have voted", tallest: 10)
        var parts: [Node] = [turnout.quiet()]
        if ballot.isSecret || !showsTotals(ballot) {
            parts.append(Meters([Meter("Voted", value: ballot.received, maximum: ballot.entitled)]).quiet())
        } else {
            parts.append(meters(ballot).quiet())
        }
        if let seal = ballot.seal {
            parts.append(Paragraph(Text("Secret ballot. \(seal.grade)", .caution), alignment: .centre).node)
        }
        return parts
    }

    private static func caption(_ ballot: Ballot, _ now: Moment) -> Text {
        switch ballot.phase {
        case .open:
            guard let limit = ballot.limitSeconds else { return Text("have voted") }
            let left = limit - now.seconds(since: ballot.openedAt)
            if ballot.timeIsUp || left <= 0 { return Text("have voted: time is up", .caution) }
            return Text("have voted, \(left / 60):\(twoFigures(left % 60)) left")
        case .held: return Text("have voted: the ballot is held", .caution)
        case .closed: return Text("voted. The ballot is closed; the box is being opened.", .heading)
        case .counted: return Text("voted. The ballot is closed and counted.", .heading)
        case .declared, .annulled: return Text("voted")
        }
    }

    private static func showsTotals(_ ballot: Ballot) -> Bool {
        ballot.rule.disclosure == .live || ballot.closedAt != nil
    }

    /// The bars of a recorded vote as far as they may be shown, with the majority that would be required now.
    static func meters(_ ballot: Ballot) -> Meters {
        let figures = ballot.figures
        let required = (try? figures.verdict(under: ballot.stage.tests))?.required
        let threshold = required.map { Meter.Threshold($0, label: "required") }
        switch figures.votes {
        case .motion(let votesFor, let against):
            return Meters([
                Meter(
                    "For", value: votesFor, maximum: ballot.entitled, threshold: threshold, ink: .affirmative, mark: "+"
                ),
                Meter("Against", value: against, maximum: ballot.entitled, ink: .negative, mark: "-"),
                Meter("Abstain", value: figures.abstentions, maximum: ballot.entitled, ink: .neutral, mark: "o"),
            ])
        case .names(let scores):
            return Meters(
                scores.fallingByVotes.map {
                    Meter($0.name, value: $0.votes, maximum: ballot.entitled, threshold: threshold)
                })
        }
    }

    /// All members as a hemicycle: by vote where it is recorded, by turnout only where it is secret.
    static func seats(_ ballot: Ballot, _ assembly: Assembly) -> Node {
        let kinds = [
            Mosaic.Kind("●", ascii: "+", ink: .affirmative, label: "for"),
            Mosaic.Kind("✕", ascii: "x", ink: .negative, label: "against"),
            Mosaic.Kind("◐", ascii: "o", ink: .neutral, label: "abstain"),
            Mosaic.Kind("■", ascii: "#", ink: .accent, label: "voted"),
            Mosaic.Kind("·", ascii: ".", ink: .pending, label: "not yet"),
            Mosaic.Kind("-", ascii: "-", ink: .faint, label: "no vote"),
        ]
        let cells = assembly.roll.map { member in
            Mosaic.Cell(kind: kind(of: member, in: ballot), label: member.rawValue)
        }
        let used = Set(cells.map(\.kind)).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        return Mosaic(
            kinds: used.map { kinds[$0] }, cells: cells.map { Mosaic.Cell(kind: places[$0.kind] ?? 0, label: $0.label) }
        ).node
    }

    private static func kind(of member: MemberCode, in ballot: Ballot) -> Int {
        guard ballot.electors[member] != nil else { return 5 }
        switch ballot.papers[member] {
        case .open(.yes): return 0
        case .open(.no): return 1
        case .open(.abstain): return 2
        case .open(.names), .sealed, .withheld: return 3
        case nil: return 4
        }
    }
}
