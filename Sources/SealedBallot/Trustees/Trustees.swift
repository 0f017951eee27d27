import CanonicalJSON
import Synchronization

/// The trustees of an election: their public keys, from which the election's key is made.
public struct Trustees: Sendable {
    /// One entry of the list.
    public enum Item: Hashable, Sendable {
        /// A trustee who is always needed.
        case single(SingleTrustee)
        /// Trustees of whom some are needed.
        case threshold(ThresholdTrustees)
    }

    /// The published bytes.
    public let bytes: [UInt8]
    /// The list.
    public let items: [Item]
    /// The product of the items' keys.
    public let electionKey: GroupElement
    /// The public keys of all who decrypt, in the order of their owner numbers, which count from 1.
    public let publicKeys: [GroupElement]

    /// Writes a list of trustees whose parts are known to be right.
    public init(_ items: [Item]) {
        var text = CanonicalText()
        text.array(items) { text, item in
            switch item {
            case .single(let trustee):
                text.raw("[\"Single\",")
                trustee.write(to: &text)
            case .threshold(let trustees):
                text.raw("[\"Pedersen\",")
                trustees.write(to: &text)
            }
            text.raw("]")
        }
        self.init(items, bytes: text.bytes)
    }

    /// Reads a published list and checks every proof, signature and membership in it.
    public init(bytes: [UInt8]) throws(ObjectRefusal) {
        guard let listed = try JSONValue(reading: bytes).array, !listed.isEmpty else {
            throw .notAList
        }
        var items: [Item] = []
        var owners = 0
        for value in listed {
            guard let pair = value.array, pair.count == 2 else { throw .missingMember("Single") }
            switch pair[0] {
            case .string("Single"):
                guard let trustee = SingleTrustee(pair[1]) else { throw .missingMember("public_key") }
                owners += 1
                try trustee.check(owner: owners)
                items.append(.single(trustee))
            case .string("Pedersen"):
                let trustees = try ThresholdTrustees(pair[1], firstOwner: owners + 1)
                owners += trustees.size
                items.append(.threshold(trustees))
            default: throw .missingMember("Single")
            }
        }
        self.init(items, bytes: bytes)
    }

    private init(_ items: [Item], bytes: [UInt8]) {
        self.items = items
        self.bytes = bytes
        electionKey = items.reduce(.one) { key, item in
            switch item {
            case .single(let trustee): key * trustee.publicKey
            case .threshold(let trustees): key * trustees.publicKey
            }
        }
        publicKeys = items.flatMap { item in
            switch item {
            case .single(let trustee): [trustee.publicKey]
            case .threshold(let trustees): trustees.verificationKeys.map(\.publicKey)
            }
        }
    }
}

extension Trustees {
    /// The last lists that held. A session has one, and every ballot of it asks whether it holds.
    private static let held = Mutex<[Trustees]>([])
    private static let most = 8

    /// Reads a published list as ``init(bytes:)`` does, but only once where the very same bytes have held before.
    /// - Throws: what does not hold; that is looked for again each time.
    /// - Complexity: some ten milliseconds the first time, the comparison of the bytes afterwards.
    public static func checked(bytes: [UInt8]) throws(ObjectRefusal) -> Trustees {
        if let known = held.withLock({ held in held.first { $0.bytes == bytes } }) { return known }
        let trustees = try Trustees(bytes: bytes)
        held.withLock { held in
            if held.count == most { held.removeFirst() }
            held.append(trustees)
        }
        return trustees
    }
}
