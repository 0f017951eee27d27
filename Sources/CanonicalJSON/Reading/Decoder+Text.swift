extension Decoder {
    /// Whether a string stands where the decoder is, for types that are written as a string or as an object. Canonical JSON
    /// is asked what stands there, O(1); any other decoder has to try.
    public var isAtText: Bool {
        guard let decoder = self as? NodeDecoder else {
            return (try? singleValueContainer().decode(String.self)) != nil
        }
        let kind = decoder.tree.nodes[decoder.node].kind
        return kind == .text || kind == .escapedText
    }
}

extension Decoder {
    /// The strings of a list that holds nothing else, read in one go; `nil` for anything else, and from decoders of
    /// others. O(length).
    public var texts: [String]? {
        guard let decoder = self as? NodeDecoder, decoder.tree.nodes[decoder.node].kind == .array else { return nil }
        let tree = decoder.tree
        var (texts, element) = ([String](), decoder.node + 1)
        while element < Int(tree.nodes[decoder.node].next) {
            let kind = tree.nodes[element].kind
            guard kind == .text || kind == .escapedText else { return nil }
            texts.append(tree.string(element))
            tree.mark(element)
            element = Int(tree.nodes[element].next)
        }
        return texts
    }
}
