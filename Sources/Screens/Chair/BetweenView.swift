import AssemblyCore
import TerminalKit

/// The time in which no item is in hand: before the session, between sittings and items, after the close.
struct BetweenView {
    let assembly: Assembly

    /// The pane.
    var pane: Node {
        Pane(Text(assembly.convocation?.title.message ?? "", .heading)) { parts }.share(0).priority(.essential)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let convocation = assembly.convocation {
            Facts([Fact("Place", Text(convocation.place.message))] + sitting(convocation) + next)
        }
        if assembly.sitting == .sessionClosed {
            ItemList(decided, whenEmpty: "Nothing was decided.")
        }
    }

    private func sitting(_ convocation: Convocation) -> [Fact] {
        let number = assembly.sitting.number ?? assembly.nextSitting
        guard let planned = convocation.sittings.first(where: { $0.number == number }) else {
            return [
                Fact("Days", Text("\(TimeWords.shortDay(convocation.from)) to \(TimeWords.shortDay(convocation.to))"))
            ]
        }
        guard assembly.sitting.number == nil else {
            return [Fact("Sitting \(number)", Text("\(planned.title.message), \(TimeWords.day(planned.date))"))]
        }
        let opens = planned.opens.map { Text(assembly.clock($0)) } ?? Text(TimeWords.notAnnounced, .muted)
        return [
            Fact("Sitting \(number)", Text("\(planned.title.message), \(TimeWords.day(planned.date))")),
            Fact("Opens", opens),
        ]
    }

    private var next: [Fact] {
        if assembly.sitting == .sessionClosed { return [] }
        guard let item = assembly.agenda.nextItem else {
            return [Fact("Agenda", Text("completed", .success))]
        }
        return [Fact("Next", Text("\(item.number)  \(item.title.message)"))]
    }

    /// What the session has decided.
    private var decided: [Item] {
        assembly.questionOrder.compactMap { assembly.questions[$0] }.compactMap { question in
            guard case .decided(let outcome) = question.state else { return nil }
            let names = question.elected.compactMap { id in question.candidates.first { $0.id == id }?.name }
            let notes = names.isEmpty ? [] : [Text(names.sideBySide)]
            return Item(
                nil, Text(question.title.message), state: OutcomeWords.word(outcome, on: question, assembly),
                mark: OutcomeWords.mark(outcome),
                notes: notes)
        }
    }
}
