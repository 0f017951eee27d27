extension Message: ExpressibleByStringInterpolation {
    /// A phrase without anything to fill in.
    public init(stringLiteral value: String) { content = .phrase(Phrase(key: value)) }

    /// A phrase with arguments.
    public init(stringInterpolation: Interpolation) {
        content = .phrase(Phrase(key: stringInterpolation.key, arguments: stringInterpolation.arguments))
    }

    /// Gathers the key and the arguments of a literal.
    public struct Interpolation: StringInterpolationProtocol {
        var key = ""
        var arguments: [Message] = []

        /// An empty interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) {
            key.reserveCapacity(literalCapacity + interpolationCount * 4)
            arguments.reserveCapacity(interpolationCount)
        }

        /// Adds words of the key.
        public mutating func appendLiteral(_ literal: String) { key += literal }

        /// Fills in another message, which is put into the same language.
        public mutating func appendInterpolation(_ message: Message) {
            arguments.append(message)
            key += Placeholder.text(arguments.count)
        }

        /// Fills in words or a figure that are the same in every language; a literal is a message.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendInterpolation(Message.verbatim(value.description))
        }
    }
}

/// Where something is filled in: `%1$@`. It is the form of gettext's `objc-format`, so that `msgfmt --check` sees to it
/// that translations fill in the same.
public enum Placeholder {
    /// The placeholder of an argument, counted from 1.
    public static func text(_ number: Int) -> String { "%\(number)$@" }

    /// The words between placeholders, and the placeholders.
    public enum Piece: Sendable, Hashable {
        /// Words.
        case words(String)
        /// An argument, counted from 0.
        case argument(Int)
    }

    /// The pieces of a format. Complexity: linear.
    public static func pieces(of format: String) -> [Piece] {
        guard format.utf8.contains(UInt8(ascii: "%")) else { return [.words(format)] }
        var pieces: [Piece] = []
        var words = ""
        var rest = format[...]
        while let sign = rest.firstIndex(of: "%") {
            words += rest[..<sign]
            let after = rest[rest.index(after: sign)...]
            let digits = after.prefix { $0.isASCII && $0.isNumber }
            let end = after[digits.endIndex...]
            if let number = Int(digits), number > 0, end.hasPrefix("$@") {
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                pieces.append(.argument(number - 1))
                rest = end.dropFirst(2)
            } else {
                words += "%"
                rest = after
            }
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }
}
