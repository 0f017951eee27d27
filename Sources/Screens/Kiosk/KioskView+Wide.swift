import AssemblyCore
import TerminalKit

/// A kiosk in a large window: what the page is about stands in large letters above it, its lines have air between them,
/// and the text in hand and the day stand beside it. Each has the same place at every step.
extension KioskView {
    /// The rows of the large letters, at every step alike: more than whole lines of the smallest letters, so that a title of
    /// many lines never touches what stands below it.
    private var headRows: Int { size.rows / 4 + ((size.rows / 4).isMultiple(of: Self.rowsOfLetter) ? 1 : 0) }
    /// The rows of the smallest letters.
    private static let rowsOfLetter = 3
    /// The blank lines between two lines to choose from.
    private var air: Int { size.rows >= Self.leastForMoreAir ? 2 : 1 }
    /// So many rows have room for two blank lines, and for what was recorded last below the day.
    private static let leastForMoreAir = 60
    /// The most lines in which large letters stand.
    private static let mostLines = 4
    /// A paper with more lines than this needs the rows for itself.
    private static let mostLinesOfPaper = 12
    /// The columns that the page keeps for itself.
    private static let leastForPage = 80

    /// The page with what stands beside it, where there is room.
    func beside(_ page: [Node]) -> [Node] {
        guard WidePage.isBeside(size), !isLinear, assembly.convocation != nil else { return page }
        return [
            Row {
                Column { composed(page) }.share(3).minimum(width: Self.leastForPage)
                Column { companion }.share(2).minimum(width: 60)
            }.node
        ]
    }

    /// The page under large letters; a paper with many lines stays as it is.
    private func composed(_ page: [Node]) -> [Node] {
        guard !hasLongPaper, let first = page.first, let head = head(first) else { return page.map(aired) }
        let rest = if case .pane(let pane) = first.content { pane.parts } else { [Node]() }
        return [head.fixed(rows: headRows)] + (rest + page.dropFirst()).map(aired)
    }

    private var hasLongPaper: Bool {
        switch state.step {
        case .marking(let id): state.options(of: id).count > Self.mostLinesOfPaper
        case .finding, .departed: true
        default: false
        }
    }

    /// What the page is about in large letters; `nil` where it begins with what is to be read as it is.
    private func head(_ part: Node) -> Node? {
        let words: Text
        switch part.content {
        case .heading(let text): words = text
        case .paragraph(let paragraph) where state.step == .idle: words = paragraph.text
        case .pane(let pane) where state.step == .home: words = pane.title
        case .banner(var banner):
            banner.tallest = headRows - (banner.caption == nil ? 0 : 2)
            return Node(.banner(banner), layout: part.layout)
        default: return nil
        }
        var banner = Banner(words.words, ink: words.ink ?? .heading, alignment: .leading).growing(in: Self.mostLines)
        banner.tallest = headRows - 1
        return Node(.banner(banner), layout: part.layout)
    }

    private func aired(_ part: Node) -> Node {
        guard case .list(var list) = part.content else { return part }
        list.air = air
        return Node(.list(list), layout: part.layout)
    }

    /// The text in hand, and the course of the day below it.
    @NodeBuilder
    private var companion: [Node] {
        let now = state.hall.shownMoment
        let width = (size.columns - 6) * 2 / 5
        textInHand
        Pane("Agenda") { WidePage.shown(AgendaParts.table(assembly, at: now, width: width)) }.share(0)
        if assembly.agenda.items.contains(where: { $0.panel != nil }) {
            Pane("Panels") { WidePage.shown(PanelParts.brief(assembly, at: now, width: width)) }.share(0)
                .priority(.ornament)
        }
        Pane("Floor") { Column { FloorParts.speaker(assembly, at: now) }.quiet() }.share(0).priority(.ornament)
        if size.rows >= Self.leastForMoreAir {
            WidePage.latest(state.hall, width: width, rows: size.rows / 4)
        }
    }

    /// The text that is voted on, or that is put next; not beside the page on which it is read.
    private var textInHand: [Node] {
        if case .reading = state.step { return [] }
        let inHand = state.openBallot.flatMap { assembly.questions[$0.question] } ?? state.questionToRead
        guard let question = inHand, question.isDocument, question.text != nil else { return [] }
        let lines = DocumentParts.text(of: question, in: state.language, assembly, isSpoken: false)
        return [
            Pane(DocumentParts.title(of: question)) {
                ItemList(lines.map { Item(nil, $0.label) }, whenEmpty: KioskWords.noText, page: 0).quiet()
            }.share(0)
        ]
    }
}

extension Text {
    /// The ink of all of it; `nil` where there are several.
    fileprivate var ink: Ink? {
        let inks = Set(spans.map(\.ink))
        return inks.count == 1 ? inks.first : nil
    }
}
