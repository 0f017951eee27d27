import Language
import TerminalKit

extension BoardView {
    /// What a page is about: large where there is room, never as large as what the hall wants to know.
    func title(_ words: Message, _ ink: Ink = .heading) -> Node {
        Banner(words, ink: ink).growing(in: 3).node.share(3).inSight()
    }

    /// The title of a list, which is the page.
    func listTitle(_ words: Message, in lines: Int = 1) -> Node {
        var banner = Banner(words).growing(in: lines)
        banner.tallest = max(3, surroundings.size.rows / 8)
        return banner.node.inSight()
    }

    /// A line in the middle, as large as is left for it.
    func line(_ words: Message, _ ink: Ink = .text, share: Int = 2, in lines: Int = 2) -> Node {
        Banner(words, ink: ink).growing(in: lines).node.share(share)
    }

    /// What the hall wants to know, and the words below it; by ear both are one sentence.
    /// - Parameters:
    ///   - spoken: how it is read.
    ///   - widest: the widest that a figure becomes.
    func told(
        _ words: Message, _ ink: Ink, _ caption: Message, _ captionInk: Ink = .text, spoken: Message? = nil,
        widest: Message? = nil, in lines: Int = 1
    ) -> (largest: Node, caption: Node) {
        var largest = Banner(words, ink: ink).growing(in: lines, widest: widest)
        let figure = spoken ?? words
        largest.spoken = figure == .empty ? caption : [figure, caption].joined(separator: " ")
        var below = Banner(caption, ink: captionInk).growing(in: 2)
        below.spoken = .empty
        return (largest.node, below.node.share(1))
    }
}

extension Text {
    /// The words as one message, for large letters, which have one ink.
    var words: Message {
        spans.map { $0.fills.isEmpty ? $0.message : .verbatim(Text(spans: [$0]).plain) }.joined()
    }
}
