import AssemblyCore
import Language
import TerminalKit

extension BoardView {
    /// Who is called, who answered last, who is next; the marks of the members as they fall.
    func rollCall(_ call: RollCall, _ ballot: Ballot, _ above: [Node]) -> Poster {
        let called = call.next.map { told(assembly.name(of: $0), .accent, CountingWords.place(in: call), in: 2) }
        let ended = called == nil ? line(CountingWords.everybodyCalled(ballot), .success, in: 3) : nil
        return Poster(called?.largest ?? ended, above: above, beside: seats(ballot), foot: comingCalls(call)) {
            if let called { called.caption }
            if let last = CountingWords.last(call) {
                line("Last \(assembly.name(of: last.member)): \(last.answer.words)")
            }
            if showsTotals(ballot) { meters(ballot) }
        }
    }

    private func comingCalls(_ call: RollCall) -> [Node] {
        let names = CountingWords.after(call).map { assembly.name(of: $0) }
        return names.isEmpty ? [] : [line("Then " + names.sideBySide, .muted)]
    }
}
