import AssemblyCore
import Language
import TerminalKit

extension KioskView {
    /// What a delegation can ask for in the debate.
    var asking: [Node] {
        let items = state.asks.enumerated().map { place, act in
            Item(
                act.id, Text(act.label, act.refusal == nil ? .text : .muted),
                key: place < KioskKeys.linesWithDigit ? .character(Character("\(place + 1)")) : nil,
                state: act.refusal == nil ? nil : Text(KioskWords.notNow, .muted),
                notes: (act.about.isEmpty ? [] : [Text(act.about, .muted)])
                    + (act.refusal.map { [Text($0.sentence(in: assembly), .muted)] } ?? []))
        }
        return [
            Pane(Text(KioskWords.otherRequests), note: Text(KioskWords.saidFromSeat, .muted)) { ItemList(items) }.node
        ]
    }

    /// The question whether a request is meant: the list may have changed under the delegate's finger.
    func confirmation(of id: NodeID) -> Dialog {
        let act = state.asks.first { $0.id == id }
        return Dialog(Text(KioskWords.askQuestion)) {
            Paragraph(Text(act?.label ?? KioskWords.cannotBeAskedNow, .heading)).inSight()
            if let act, !act.about.isEmpty { Paragraph(Text(act.about)).inSight() }
            ItemList([
                Item("stay", Text(KioskWords.doNotAsk), key: .character("1")),
                Item("confirm", Text(KioskWords.askForIt), key: .character("9")),
            ])
        }
    }
}
