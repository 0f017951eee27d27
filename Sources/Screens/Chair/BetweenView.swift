import AssemblyCore
import Host
import Language
import TerminalKit

/// The time in which no item is in hand: before the session, between sittings and items, after the close.
struct BetweenView {
    let hall: HallState
    /// What hangs on the host of this console, as it was counted last.
    var attached: Attached?
    /// Whether what is told the first time stands below it, where lines are few.
    var isTight = false

    private var assembly: Assembly { hall.assembly }

    /// The pane.
    var pane: Node {
        Pane(Text(assembly.convocation?.title.message ?? "", .heading)) { parts }.share(0).priority(.essential)
            .inSight(.heading)
    }

    @NodeBuilder
    private var parts: [Node] {
        if let convocation = assembly.convocation {
            Facts([Fact("Place", Text(convocation.place.message))] + sitting(convocation) + next + elsewhere)
        }
        if assembly.sitting == .sessionClosed {
            ItemList(decided, whenEmpty: "Nothing was decided.")
        }
    }

    /// Before anything has begun: what is run in other terminals, and how many of each are there.
    private var elsewhere: [Fact] {
        guard assembly.sitting == .closed(last: 0) else { return [] }
        let kiosks = hall.status.kioskCounts.map { $0.all - $0[.lost] } ?? hall.status.kiosks.count { $0.isOnline }
        return [
            Fact("Kiosks", told(.verbatim("plenary kiosk"), max(kiosks, attached?.kiosks ?? 0))),
            Fact("Boards", told(.verbatim("plenary board"), attached?.boards)),
        ]
    }

    private func told(_ command: Message, _ count: Int?) -> Text {
        let there = count.flatMap { $0 == 0 ? nil : Text("  connected: \($0)", .success) }
        guard isTight else { return Text(command, .accent) + Text("  in another terminal", .muted) + (there ?? "") }
        // Where lines are few each of them is one; once a console is there nobody needs to be told where it is run.
        return Text(command, .accent) + (there ?? Text(" in another terminal", .muted))
    }

    private func sitting(_ convocation: Convocation) -> [Fact] {
        let number = assembly.sitting.number ?? assembly.nextSitting
        guard let planned = convocation.sittings.first(where: { $0.number == number }) else {
            let (first, last) = (TimeWords.shortDay(convocation.from), TimeWords.shortDay(convocation.to))
            return [
                convocation.from == convocation.to
                    ? Fact("Day", Text(first)) : Fact("Days", Text("\(first) to \(last)"))
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
        guard let item = assembly.nextItem else {
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
                nil, Text(question.title.message), state: CorrectionParts.state(of: question, hall),
                mark: OutcomeWords.mark(outcome),
                notes: notes)
        }
    }
}
