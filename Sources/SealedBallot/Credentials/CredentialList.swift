import CanonicalJSON

/// The public credentials of an election with their weights.
public struct CredentialList: Sendable {
    /// One credential and how many votes it carries.
    public struct Entry: Hashable, Sendable {
        /// The public key.
        public let publicKey: GroupElement
        /// A whole number, 0 included.
        public let weight: UInt64

        /// A credential of a weight, 1 unless said otherwise.
        public init(publicKey: GroupElement, weight: UInt64 = 1) {
            self.publicKey = publicKey
            self.weight = weight
        }
    }

    /// The published bytes.
    public let bytes: [UInt8]
    /// The credentials in the order of the bytes.
    public let entries: [Entry]
    private let positions: [GroupElement: Int]

    /// The sum of all weights.
    public var totalWeight: UInt64 { entries.reduce(0) { $0 + $1.weight } }

    /// Writes a list, sorted by value so that the order tells nothing about the voters.
    /// - Precondition: no credential twice; the weights' sum below 2^62.
    public init(_ entries: [Entry]) {
        let sorted = entries.sorted { GroupElement.numericallyAscending($0.publicKey, $1.publicKey) }
        var text = CanonicalText()
        text.array(sorted) { text, entry in
            text.string(entry.weight == 1 ? "\(entry.publicKey)" : "\(entry.publicKey),\(entry.weight)")
        }
        self.entries = sorted
        bytes = text.bytes
        positions = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($0.element.publicKey, $0.offset) })
    }

    /// Reads a published list and tests every credential for membership, which costs a power for each.
    /// - Parameter testingMembership: false when the caller tests in its own threads.
    public init(bytes: [UInt8], testingMembership: Bool = true) throws(ObjectRefusal) {
        guard let listed = try JSONValue(reading: bytes).array else { throw .notAList }
        var entries: [Entry] = []
        var positions: [GroupElement: Int] = [:]
        var total: UInt64 = 0
        for (index, value) in listed.enumerated() {
            guard let entry = value.string.flatMap(CredentialList.entry) else {
                throw .malformedCredential(line: index + 1)
            }
            guard positions.updateValue(index, forKey: entry.publicKey) == nil else {
                throw .duplicateCredential(line: index + 1)
            }
            guard !testingMembership || entry.publicKey.isMember else {
                throw .credentialNotAMember(line: index + 1)
            }
            total = total.addingReportingOverflow(entry.weight).partialValue
            guard entry.weight < 1 << 62, total < 1 << 62 else { throw .tooMuchWeight }
            entries.append(entry)
        }
        self.bytes = bytes
        self.entries = entries
        self.positions = positions
    }

    /// Where a credential stands in ``entries``.
    public func position(of publicKey: GroupElement) -> Int? {
        positions[publicKey]
    }

    /// Reads `s(C)` or `s(C),weight`.
    private static func entry(_ text: String) -> Entry? {
        let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let key = GroupElement(decimal: parts[0]) else { return nil }
        guard parts.count == 2 else { return Entry(publicKey: key) }
        guard let weight = UInt64(String(decoding: parts[1], as: UTF8.self)),
            String(weight).utf8.elementsEqual(parts[1])
        else { return nil }
        return Entry(publicKey: key, weight: weight)
    }
}
