import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// The result sheet by name, as the press reads it at a desk: the outcome, the figures in the order in which they are
    /// announced, and of a recorded vote who has voted how. On a wall it is read from afar.
    var sheetPage: [Node]? {
        guard let ballot = state.shownBallot, let result = ballot.result,
            let question = assembly.questions[ballot.question]
        else { return nil }
        let sides = ballot.sides(assembly, in: state.language) ?? []
        let series = SeriesParts.isWorthShowing(question, assembly) ? SeriesParts.table(question, assembly) : nil
        let isLarge = surroundings.size.rows >= 30 && !surroundings.isLinear
        if isWall || isLarge && sides.isEmpty {
            return [largeSheet(result, ballot, question, table: sides.isEmpty ? series : names(of: sides).node).node]
        }
        var nodes = [
            Pane(
                Text(question.title.message, .heading),
                note: question.isRehearsal && !assembly.isRehearsal ? Text(BoardWords.rehearsal, .caution) : nil
            ) {
                Paragraph(ResultParts.outcome(result, of: ballot, assembly)).inSight()
                if let rejected = assembly.rejectionOfWhole(with: ballot) {
                    Paragraph(Text(rejected, .caution)).inSight()
                }
                Paragraph(Text(figures(result, ballot), .muted))
                CorrectionParts.of(ballot.id, state.hall)
            }.share(0).priority(.essential)
        ]
        if !sides.isEmpty {
            nodes.append(
                Pane(
                    "Votes by name",
                    note: LanguageWords.order(of: assembly, for: state.language).map { Text($0, .muted) }
                ) {
                    surroundings.isLinear
                        ? Facts(sides.map { TerminalKit.Fact($0.name, Text($0.members.sideBySide)) }).node
                        : names(of: sides).node
                }.node)
        } else if let series {
            nodes.append(Pane("Ballots") { series }.node)
        }
        return nodes
    }

    private func largeSheet(
        _ result: DeclaredResult, _ ballot: Ballot, _ question: Question, table: Node?
    ) -> Poster {
        Poster(above: [listTitle(question.title.message, in: 2)] + rehearsal(question)) {
            line(ResultParts.outcome(result, of: ballot, assembly).words, .heading, share: 4, in: 3)
            rejectionOfWhole(ballot)
            line(figures(result, ballot), .muted, share: 1, in: 6)
            CorrectionParts.of(ballot.id, state.hall)
            if let table { table.share(12) }
        }
    }

    private func figures(_ result: DeclaredResult, _ ballot: Ballot) -> Message {
        assembly.announcement(of: result, in: ballot).map { "\($0.label): \($0.number)" as Message }
            .joined(separator: "; ")
    }

    /// The members side by side under what they have voted: in as few columns as show all of them at once, where there
    /// are so many.
    private func names(of sides: [VotedSide]) -> Table {
        let width = surroundings.size.columns - 4
        let most = max(1, width / (isWall ? Self.largeName : 26))
        let rows = surroundings.size.rows - 12
        let columns = (1...most).first { columns in
            sides.reduce(0) { $0 + 1 + ($1.members.count + columns - 1) / columns } <= rows
        }
        return names(of: sides, columns: isWall ? most : columns ?? most)
    }

    /// The columns of a name whose every sign is large.
    private static let largeName = 24 * 6

    private func names(of sides: [VotedSide], columns: Int) -> Table {
        let blank = Array(repeating: Text(""), count: columns - 1)
        var rows: [Table.Row] = []
        for side in sides {
            rows.append(Table.Row(nil, [Text(side.name, .heading) + Text("  \(side.members.count)", .accent)] + blank))
            for start in stride(from: 0, to: side.members.count, by: columns) {
                let line = side.members[start..<min(start + columns, side.members.count)].map { Text($0) }
                rows.append(Table.Row(nil, line + Array(repeating: Text(""), count: columns - line.count)))
            }
        }
        return Table(
            (0..<columns).map { _ in Table.Column(share: 1) }, rows: rows, page: state.listPage)
    }
}

/// The members that have voted alike.
struct VotedSide {
    /// What they have voted.
    let name: Message
    /// The members by name, in the order of their names in the language of the board.
    let members: [Message]
}

extension Ballot {
    /// Who has voted how, where that is recorded, in the order of names in a language; `nil` where it is secret, or where
    /// only sums are known.
    func sides(_ assembly: Assembly, in language: WorkingLanguage) -> [VotedSide]? {
        guard isRecorded, !method.isCountedByHand, closedAt != nil else { return nil }
        func members(_ isMeant: (Choice?) -> Bool) -> [Message] {
            assembly.roll(in: language).filter { electors[$0] != nil && isMeant(openChoice(of: $0)) }.map {
                assembly.name(of: $0)
            }
        }
        var sides = [
            VotedSide(name: BoardWords.votedFor, members: members { $0 == .yes }),
            VotedSide(name: BoardWords.votedAgainst, members: members { $0 == .no }),
        ]
        sides += candidates.map { candidate in
            VotedSide(name: .verbatim(candidate.name), members: members { $0?.marks(candidate.id) == true })
        }
        sides.append(VotedSide(name: BoardWords.abstained, members: members { $0 == .abstain }))
        sides.append(VotedSide(name: BoardWords.didNotVote, members: members { $0 == nil }))
        return sides.filter { !$0.members.isEmpty }
    }

    private func openChoice(of member: MemberCode) -> Choice? {
        if case .open(let choice)? = papers[member] { return choice }
        return nil
    }
}

extension Choice {
    fileprivate func marks(_ candidate: CandidateID) -> Bool {
        if case .names(let names) = self { return names.contains(candidate) }
        return false
    }
}
