extension JSONTree {
    /// What an error of Swift's own means: types throw it when what they have read is nothing to them.
    ///
    /// - Parameter node: the value that the type was reading; its error may name a part of it.
    func fault(_ error: DecodingError, at node: Int) -> JSONFault {
        switch error {
        case .keyNotFound(let key, let context):
            return JSONFault(.missingField(key.stringValue), at: path(to: place(context, or: node)))
        case .typeMismatch(_, let context), .dataCorrupted(let context), .valueNotFound(_, let context):
            let place = place(context, or: node)
            return JSONFault(
                Self.isStandard(context) ? unknown(place) : .refused(context.debugDescription), at: path(to: place))
        @unknown default:
            return JSONFault(.refused("\(error)"), at: path(to: node))
        }
    }

    /// Whether the sentence is the one that Swift gives to every enumeration, and means nothing to people.
    private static func isStandard(_ context: DecodingError.Context) -> Bool {
        context.debugDescription.hasPrefix("Cannot initialize ")
            || context.debugDescription.hasPrefix("Invalid number of keys found")
    }

    private func unknown(_ node: Int) -> JSONFault.Kind {
        switch nodes[node].kind {
        case .object:
            let names = keys(of: node)
            return .unknownValue(names.isEmpty ? "{}" : names.prefix(3).joined(separator: ", "))
        case .text, .escapedText: return .unknownValue(string(node))
        case .array: return .unknownValue("[]")
        default: return .unknownValue(String(decoding: slice(node), as: UTF8.self))
        }
    }

    /// The node that an error names, if it is the one that was read or a part of it.
    private func place(_ context: DecodingError.Context, or node: Int) -> Int {
        var place = 0
        for key in context.codingPath {
            guard let part = part(key, of: place) else { return node }
            place = part
        }
        return place >= node && place < Int(nodes[node].next) ? place : node
    }

    private func part(_ key: any CodingKey, of node: Int) -> Int? {
        switch nodes[node].kind {
        case .object: return member(key.stringValue, of: node)
        case .array:
            var (element, number) = (node + 1, 0)
            while element < Int(nodes[node].next) {
                if number == key.intValue { return element }
                (element, number) = (Int(nodes[element].next), number + 1)
            }
            return nil
        default: return nil
        }
    }
}
