import Bytes

/// A PIN, a password or a key as somebody typed it: UTF-8 in guarded memory, which is overwritten as soon as nobody needs
/// it any more. Unlike a string it leaves no copies behind when it grows, and nothing prints it.
package struct TypedSecret: Sendable {
    /// `nil` while nothing is typed.
    private let memory: SecretBytes?

    /// Nothing typed yet.
    package init() { memory = nil }

    /// UTF-8 bytes; the caller wipes its own copy.
    package init(utf8 bytes: UnsafeRawBufferPointer) {
        memory = bytes.isEmpty ? nil : SecretBytes(count: bytes.count) { Self.copy(bytes, to: $0) }
    }

    /// A text that was a string before, which nobody can wipe: what is published, and what came from a line or a paste.
    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { TypedSecret(utf8: UnsafeRawBufferPointer($0)) }
    }

    /// Whether nothing was typed.
    package var isEmpty: Bool { memory == nil }

    /// The length in UTF-8.
    package var byteCount: Int { memory?.count ?? 0 }

    /// How many characters it has, each of one scalar.
    package var characterCount: Int { withBytes { $0.count { !Self.continues($0) } } }

    /// Lends the bytes; they must not be kept.
    package func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let memory else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return try memory.withUnsafeBytes(body)
    }

    /// The secret with a few characters more.
    /// - Parameter place: how many characters stand before them.
    package func inserting(_ text: String, at place: Int) -> TypedSecret {
        var text = text
        return text.withUTF8 { new in
            withBytes { old in
                let cut = Self.offset(of: place, in: old)
                return Self.joined([old[..<cut], UnsafeRawBufferPointer(new)[...], old[cut...]])
            }
        }
    }

    /// The secret with one byte more.
    package func appending(_ byte: UInt8) -> TypedSecret {
        withUnsafeBytes(of: byte) { new in withBytes { Self.joined([$0[...], new[...]]) } }
    }

    /// The secret without one character.
    package func removing(at place: Int) -> TypedSecret {
        withBytes { old in
            let (from, to) = (Self.offset(of: place, in: old), Self.offset(of: place + 1, in: old))
            return Self.joined([old[..<from], old[to...]])
        }
    }

    /// The secret without its spaces and tabs.
    package var withoutBlanks: TypedSecret {
        withBytes { old in
            let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
            return Self.joined(old.indices.filter { !isBlank(old[$0]) }.map { old[$0...$0] })
        }
    }

    private static func joined(_ parts: [Slice<UnsafeRawBufferPointer>]) -> TypedSecret {
        let count = parts.reduce(0) { $0 + $1.count }
        guard count > 0 else { return TypedSecret() }
        return TypedSecret(
            SecretBytes(count: count) { start in
                var end = start
                for part in parts {
                    copy(UnsafeRawBufferPointer(rebasing: part), to: end)
                    end += part.count
                }
            })
    }

    private init(_ memory: SecretBytes) { self.memory = memory }

    private static func copy(_ bytes: UnsafeRawBufferPointer, to start: UnsafeMutablePointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        UnsafeMutableRawPointer(start).copyMemory(from: base, byteCount: bytes.count)
    }

    /// How many bytes stand before a character.
    private static func offset(of place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var seen = 0
        for (offset, byte) in bytes.enumerated() where !continues(byte) {
            if seen == place { return offset }
            seen += 1
        }
        return bytes.count
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension TypedSecret: Hashable {
    /// Whether two secrets are the same; the time it takes tells nothing about where they differ.
    package static func == (left: TypedSecret, right: TypedSecret) -> Bool {
        left.withBytes { left in right.withBytes { right in Sodium.isEqual(left, right) } }
    }

    /// Only its length: a hash of it would be a trace of it.
    package func hash(into hasher: inout Hasher) { hasher.combine(byteCount) }
}

extension TypedSecret: CustomStringConvertible {
    /// Never what it is.
    package var description: String { "***" }
}

/// Written into a program, a secret is published already.
extension TypedSecret: ExpressibleByStringInterpolation {
    /// What stands in the source.
    package init(stringLiteral text: String) { self.init(text) }
}
