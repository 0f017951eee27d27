import AssemblyCore
import Language
import TerminalKit

extension KioskView {
    /// The list in which a name is looked up.
    func finding(_ id: BallotID, _ search: NameSearch) -> [Node] {
        guard let ballot = assembly.ballots[id], let question = assembly.questions[ballot.question] else { return [] }
        var parts: [Node] = []
        if search.isTyping, let filter = search.filter {
            parts.append(
                TextField("filter", label: KioskWords.letters, value: filter.text, caret: filter.caret).node)
        }
        let groups = state.groups(search, in: id)
        // While letters are typed, the names below only show what they find.
        let items = groups.enumerated().map { place, names in line(names, place, isChoosable: !search.isTyping) }
        let title = Text(ballot.writeIns.isEmpty ? KioskWords.findName : KioskWords.anotherName)
        let pane = Pane(title, note: Text(question.title.message, .muted)) {
            ItemList(items, whenEmpty: KioskWords.noSuchName)
        }
        parts.append(pane.node)
        guard !search.isTyping else { return parts }
        return parts + [ItemList([Item("filter", Text(KioskWords.byLetters), key: .character("/"))]).share(0)]
    }

    private func line(_ names: [Candidate], _ place: Int, isChoosable: Bool) -> Item {
        let first = names.first?.name ?? ""
        let isMarked: Bool
        if case .names(let ids)? = state.marked {
            isMarked = names.count == 1 && ids.contains(names[0].id)
        } else {
            isMarked = false
        }
        let last = Message.verbatim(names.last?.name ?? "")
        let label = names.count == 1 ? .verbatim(first) : KioskWords.range(.verbatim(first), last)
        let count = names.count == 1 ? nil : Text(KioskWords.names(names.count), .muted)
        return Item(
            isChoosable ? NameSearch.node(place + 1) : nil, Text(label),
            key: isChoosable ? .character(Character("\(place + 1)")) : nil,
            state: isMarked ? Text(KioskWords.selectedState, .accent) : nil, detail: count)
    }

    /// Who no longer stands, and why.
    func departed(_ id: BallotID) -> [Node] {
        let items = state.departures(id).enumerated().map { place, departed in
            Item(NodeID("name.\(place + 1)"), Text(departed.name), notes: [Text(departed.reason, .muted)])
        }
        return [Pane(Text(KioskWords.departedTitle)) { ItemList(items) }.node]
    }

    /// The item of a paper under which those who no longer stand are read.
    func departedItem(_ id: BallotID) -> [Item] {
        let count = state.departures(id).count
        guard count > 0 else { return [] }
        return [
            Item(
                "departed", Text(KioskWords.departedItem), key: .character("o"),
                detail: Text(KioskWords.names(count), .muted))
        ]
    }
}
