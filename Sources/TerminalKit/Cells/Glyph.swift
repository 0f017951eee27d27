import Synchronization

/// What one cell shows: one scalar, or a base scalar with combining marks, interned so that it stays one number.
public struct Glyph: Sendable, Hashable {
    /// A scalar's value, or, with the highest bit set, a place in the table of clusters.
    public let code: UInt32

    private init(code: UInt32) { self.code = code }

    /// A blank.
    public static let space = Glyph(code: 0x20)
    /// What stands for text that no terminal can be trusted with.
    public static let substitute = Glyph(code: 0xFFFD)

    private static let clusterBit: UInt32 = 0x8000_0000

    /// A glyph of one scalar.
    public init(_ scalar: Unicode.Scalar) { code = scalar.value }

    /// The glyph of a cluster that has already passed `TextWidth`; the substitute when the table of clusters is full.
    public init(_ character: Character) {
        let scalars = character.unicodeScalars
        if let first = scalars.first, scalars.dropFirst().isEmpty {
            self.init(first)
        } else if let index = ClusterTable.shared.index(of: character) {
            self.init(code: Glyph.clusterBit | index)
        } else {
            self = .substitute
        }
    }

    /// The scalars to hand to a terminal: one spacing scalar, then at most four combining marks.
    public var scalars: [Unicode.Scalar] {
        guard code & Glyph.clusterBit != 0 else { return [Unicode.Scalar(code) ?? "\u{FFFD}"] }
        return Array(ClusterTable.shared.cluster(at: code & ~Glyph.clusterBit).unicodeScalars)
    }

    /// The spacing scalar, without the marks on it.
    var base: UInt32 {
        guard code & Glyph.clusterBit != 0 else { return code }
        return ClusterTable.shared.cluster(at: code & ~Glyph.clusterBit).unicodeScalars.first?.value ?? 0xFFFD
    }

    /// The glyph as text.
    public var character: Character {
        guard code & Glyph.clusterBit != 0 else { return Character(Unicode.Scalar(code) ?? "\u{FFFD}") }
        return ClusterTable.shared.cluster(at: code & ~Glyph.clusterBit)
    }
}

/// The clusters met so far, shared by all surfaces so that equal cells have equal numbers in every frame.
private final class ClusterTable: Sendable {
    static let shared = ClusterTable()

    /// Enough for every name of a large assembly, and a limit against text made to exhaust memory.
    private static let capacity = 16_384

    private struct Entries {
        var byIndex: [Character] = []
        var indices: [Character: UInt32] = [:]
    }

    private let entries = Mutex(Entries())

    func index(of character: Character) -> UInt32? {
        entries.withLock { entries in
            if let known = entries.indices[character] { return known }
            guard entries.byIndex.count < Self.capacity else { return nil }
            let index = UInt32(entries.byIndex.count)
            entries.byIndex.append(character)
            entries.indices[character] = index
            return index
        }
    }

    func cluster(at index: UInt32) -> Character {
        entries.withLock { $0.byIndex.indices.contains(Int(index)) ? $0.byIndex[Int(index)] : "\u{FFFD}" }
    }
}
