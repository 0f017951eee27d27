extension Message {
    /// How far a message from outside may spread, in bytes and parts, when it is put into words: more than the names of
    /// all delegations of the largest assembly.
    static let widestSpread = 1 << 21
    /// How deep its parts may lie in one another; ours are less than ten deep.
    static let deepestParts = 24

    /// How many bytes and parts a message comes to when it is put into words, and how deep they lie in one another. A
    /// phrase can fill in the same part many times, and parts lie in parts: a short line could come to more words than any
    /// memory holds.
    /// - Complexity: O(parts); each counts what its own parts come to, and no further than the limit.
    var spread: (size: Int, depth: Int) {
        switch content {
        case .verbatim(let words): return (words.utf8.count + 1, 1)
        case .own(let texts): return (Self.largest(of: texts) + 1, 1)
        case .name(let name): return (Self.largest(of: name.texts) + Self.largest(of: name.articles) + 1, 1)
        case .chain(let parts), .list(let parts, _), .row(let parts): return Self.spread(of: parts.map { ($0, 1) }, 0)
        case .cased(let message, _), .shortened(let message, _), .fixed(let message, _):
            return Self.spread(of: [(message, 1)], 0)
        case .phrase(let phrase):
            let formats = [phrase.key, phrase.plural?.key].compactMap(\.self).map(Placeholder.pieces)
            let parts = phrase.arguments.enumerated().map { place, argument in
                let uses = formats.map { pieces in
                    pieces.count { if case .argument(place) = $0 { true } else { false } }
                }
                return (argument, max(1, uses.max() ?? 1))
            }
            return Self.spread(of: parts, phrase.key.utf8.count + (phrase.plural?.key.utf8.count ?? 0))
        }
    }

    private static func spread(of parts: [(message: Message, uses: Int)], _ words: Int) -> (size: Int, depth: Int) {
        var (size, depth) = (words + 1, 0)
        for (message, uses) in parts {
            let spread = message.spread
            let (product, overflow) = spread.size.multipliedReportingOverflow(by: uses)
            size = overflow || product > widestSpread ? widestSpread + 1 : min(widestSpread + 1, size + product)
            depth = max(depth, spread.depth)
        }
        return (size, depth + 1)
    }

    private static func largest(of texts: [WorkingLanguage: String]) -> Int {
        texts.values.map(\.utf8.count).max() ?? 0
    }
}
