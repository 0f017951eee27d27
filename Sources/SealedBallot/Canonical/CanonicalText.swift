import CanonicalJSON

/// A canonical JSON text under construction: compact, members in the order they are written, raw UTF-8, and escapes
/// for quotation marks, backslashes and control characters only.
struct CanonicalText {
    private(set) var bytes: [UInt8] = []

    /// An empty text.
    init() {}

    /// An empty text with room for secrets, so that growing leaves no copy of them behind.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Overwrites the text.
    mutating func wipe() {
        bytes.wipe()
    }

    /// Appends punctuation and member names as they stand.
    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends a JSON text that is already canonical.
    mutating func raw(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Appends a quoted string.
    mutating func string(_ text: String) {
        quoted(Array(text.utf8))
    }

    /// Appends UTF-8 bytes as a quoted string; also the way in which a JSON text becomes a message.
    mutating func quoted(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { JSONText.quote($0, into: &bytes) }
    }

    /// Appends an element as a quoted decimal.
    mutating func element(_ element: GroupElement) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: element.decimal)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a scalar as a quoted decimal.
    mutating func scalar(_ scalar: Scalar) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: scalar.decimal)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a count: a number up to 2^30 - 1, a string of digits above, as the format demands.
    mutating func count(_ value: UInt64) {
        if value <= 1_073_741_823 { raw(String(value)) } else { string(String(value)) }
    }

    /// Appends an array.
    mutating func array<Elements: Sequence>(
        _ elements: Elements, _ write: (inout CanonicalText, Elements.Element) -> Void
    ) {
        raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw("]")
    }

    /// Appends a member with a text value, after a comma unless it is the first.
    mutating func member(_ name: String, _ text: String) {
        raw(bytes.last == UInt8(ascii: "{") ? "" : ",")
        string(name)
        raw(":")
        string(text)
    }
}
