/// Text from a file that may be hostile, fit for a sentence on a terminal: no control characters, never long.
enum Quoted {
    /// A name or value in quotation marks.
    static func text(_ text: String) -> String { "“\(shown(text, limit: 60))”" }

    /// What a type said about its refusal: a clause, as the types here say it.
    static func clause(_ text: String) -> String { shown(text, limit: 300) }

    /// A key in a path: plain names after a dot, others in brackets.
    static func step(_ key: String) -> String {
        let isPlain = key.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") < 10
                || (byte | 0x20) &- UInt8(ascii: "a") < 26
        }
        return isPlain && !key.isEmpty && key.utf8.count <= 60 ? ".\(key)" : "[\(text(key))]"
    }

    private static func shown(_ text: String, limit: Int) -> String {
        // Cut first: a name may have many megabytes.
        let start = text.unicodeScalars.prefix(limit)
        let clean = String(String.UnicodeScalarView(start.map { isHidden($0) ? "\u{FFFD}" : $0 }))
        return start.endIndex == text.unicodeScalars.endIndex ? clean : clean + "…"
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
