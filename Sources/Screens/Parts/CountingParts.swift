import AssemblyCore
import Language
import TerminalKit

/// A vote that no machine takes: who is called in a roll call, and how far the counters of hands or papers are.
struct CountingParts {
    let ballot: Ballot
    let assembly: Assembly
    /// Whether there is no room for large letters.
    var isLow = false

    /// What is shown above the figures; nothing for a vote by machine.
    @NodeBuilder
    var parts: [Node] {
        switch ballot.method {
        case .machine: []
        case .rollCall: if let call = ballot.rollCall { rollCall(call) }
        case .hands, .paper: counters
        }
    }

    // MARK: Roll call

    @NodeBuilder
    private func rollCall(_ call: RollCall) -> [Node] {
        if let next = call.next {
            if isLow {
                Paragraph(Text(assembly.name(of: next), .accent) + Text("  \(CountingWords.place(in: call))", .muted))
            } else {
                Banner(
                    assembly.name(of: next), ink: .accent, caption: Text(CountingWords.place(in: call), .muted),
                    tallest: 5)
            }
        } else {
            Paragraph(Text(CountingWords.everybodyCalled(ballot), .success))
        }
        if !CountingWords.after(call).isEmpty {
            Paragraph(Text("Then ", .muted) + Text(CountingWords.after(call).map { assembly.name(of: $0) }.sideBySide))
        }
        if let last = CountingWords.last(call) {
            Paragraph(Text("Last ", .muted) + Text("\(assembly.name(of: last.member)): \(last.answer.words)"))
        }
    }

    // MARK: Counts

    @NodeBuilder
    private var counters: [Node] {
        if ballot.phase != .counted, ballot.phase != .declared || ballot.awaitsRecount {
            Facts([
                Fact(
                    "Counted by",
                    Text(ballot.method == .hands ? "two officers" : "the Elections Board, typed by two officers")),
                Fact("Counts", Text("\(ballot.handCounts.count) of 2", .heading) + by),
            ])
            if ballot.countsDiffered {
                Paragraph(
                    Text("THE TWO COUNTS DIFFERED. ", .danger)
                        + Text("Both officers count and enter their counts again."))
            }
            if ballot.runsInBackground {
                Paragraph(Text("The papers are counted outside; business goes on meanwhile.", .muted))
            }
        }
    }

    private var by: Text {
        guard !ballot.handCounts.isEmpty else { return Text("") }
        return Text("  by \(ballot.handCounts.map(\.by.rawValue).sideBySide)", .muted)
    }
}
