import AssemblyCore
import Language
import TerminalKit

/// The seats that an assembly fills by election: which are filled, by whom, what they have answered, and which are open.
struct SlateParts {
    /// The item under which they are filled.
    let item: AgendaItem
    let assembly: Assembly
    /// Whether a post can be chosen, to go on with it.
    var canFocus = false

    /// The posts, in the order in which they are put.
    var posts: [Question] {
        assembly.questions(under: item.id).filter { $0.form.isElection || $0.isAppointment(in: assembly) }
    }

    /// `7 of 9 seats filled`; a seat that is declined is open.
    var filled: Text {
        let (filled, all) = (posts.reduce(0) { $0 + taken($1) }, posts.reduce(0) { $0 + seats($1) })
        return Text("Filled: \(filled) of \(all)", filled == all ? .success : .accent)
    }

    /// The posts in rows: the seat, who has taken it or how far its ballots are, how many stand.
    var table: Table {
        Table(
            [
                Table.Column("Seat", share: 1), Table.Column("Elected", share: 1),
                Table.Column("Candidates", alignment: .trailing, priority: .secondary),
            ],
            rows: posts.map(row))
    }

    private func row(_ post: Question) -> Table.Row {
        let left = open(post)
        let names = post.chosen.map { chosen in Text(chosen.name, .success) + answer(of: chosen, on: post) }
        let open: [Text] =
            left == 0 && !names.isEmpty
            ? [] : [names.isEmpty ? OutcomeWords.state(post, assembly) : Text("open: \(left)", .caution)]
        return Table.Row(
            canFocus ? ProposalParts.id(of: post.id) : nil,
            [
                Text(post.title.message, left == 0 ? .muted : .text), Self.listed(names + open),
                post.isPending && post.form.isElection ? Text("\(post.standing.count)") : Text(""),
            ], mark: left == 0 ? "✓" : nil)
    }

    private static func listed(_ texts: [Text]) -> Text {
        texts.dropFirst().reduce(texts.first ?? Text("")) { $0 + Text(", ") + $1 }
    }

    private func answer(of candidate: Candidate, on post: Question) -> Text {
        assembly.answer(of: candidate.id, on: post.id).map { Text("  ", .text) + OutcomeWords.answer($0) } ?? Text("")
    }

    private func seats(_ post: Question) -> Int {
        if case .election(let seats) = post.form { return seats }
        return 1
    }

    private func taken(_ post: Question) -> Int {
        post.chosen.count { assembly.answer(of: $0.id, on: post.id) != .declined }
    }

    private func open(_ post: Question) -> Int { max(0, seats(post) - taken(post)) }
}

extension Assembly {
    /// The items under which seats are filled, the one in hand first.
    var slates: [SlateParts] {
        let items = agenda.items.filter { !agenda.isHeading($0) && !$0.isWithdrawn }
        return (items.filter(\.isInHand) + items.filter { !$0.isInHand })
            .map { SlateParts(item: $0, assembly: self) }.filter { !$0.posts.isEmpty }
    }
}
