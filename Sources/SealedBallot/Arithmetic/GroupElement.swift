import CGMP
import CSodium

/// A number between 1 and p - 1: a public key, one half of a ciphertext.
///
/// That a number from outside belongs to the group of order q is a test of its own, ``isMember``.
public struct GroupElement: Hashable, Sendable {
    /// How many limbs a number has.
    static let limbCount = Int(SEALED_ELEMENT_LIMBS)

    /// The number below p, least significant limb first.
    private(set) var limbs: [UInt64]

    /// The neutral element, 1.
    static let one = GroupElement { $0[0] = 1 }

    /// The generator of BELENIOS-2048.
    static let generator = GroupElement { limbs in
        withUnsafePointer(to: sealed_g) {
            $0.withMemoryRebound(to: UInt64.self, capacity: limbCount) { limbs.update(from: $0, count: limbCount) }
        }
    }

    /// The number that a C function writes into limbs that are zero.
    init(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
        limbs = Array(repeating: 0, count: GroupElement.limbCount)
        withMutableLimbs(body)
    }

    /// Takes 32 limbs of a number below p.
    init(limbs: ArraySlice<UInt64>) {
        self.limbs = Array(limbs)
    }

    /// Reads canonical decimal digits; nil when there is a leading zero, another character, or the number is not
    /// between 1 and p - 1.
    public init?(decimal: some Collection<UInt8>) {
        let digits = Array(decimal)
        var fits: Int32 = 0
        self.init { fits = sealed_element_from_decimal($0, digits, digits.count) }
        guard fits == 1, digits != [UInt8(ascii: "0")] else { return nil }
    }

    /// The canonical decimal digits.
    public var decimal: [UInt8] {
        Array(unsafeUninitializedCapacity: 640) { buffer, count in
            count = buffer.baseAddress.map { sealed_element_to_decimal($0, limbs) } ?? 0
        }
    }

    /// Whether the number belongs to the group of order q. Costs a power.
    var isMember: Bool {
        raised(to: .order) == .one
    }

    /// The inverse modulo p; every number between 1 and p - 1 has one.
    var inverse: GroupElement {
        GroupElement { result in
            precondition(sealed_invert(result, limbs) == 1, "a number below a prime has an inverse")
        }
    }

    /// Overwrites a number that served as a secret.
    mutating func wipe() {
        withMutableLimbs { sodium_memzero($0, GroupElement.limbCount * 8) }
    }

    /// Multiplies this number by another one.
    mutating func multiply(by other: GroupElement) {
        withMutableLimbs { sealed_multiply($0, $0, other.limbs) }
    }

    /// Lets a C function change the limbs in place.
    mutating func withMutableLimbs(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
        limbs.withUnsafeMutableBufferPointer { buffer in
            if let base = buffer.baseAddress { body(base) }
        }
    }

    static func * (a: GroupElement, b: GroupElement) -> GroupElement {
        GroupElement { sealed_multiply($0, a.limbs, b.limbs) }
    }

    /// The power with a public exponent, in time that depends on it.
    func raised(to exponent: Scalar) -> GroupElement {
        GroupElement { result in exponent.withLimbs { sealed_powers(result, limbs, $0, 1, 1) } }
    }

    /// The power with a small public exponent; much cheaper than ``raised(to:)-(Scalar)`` for weights and counts.
    func raised(to exponent: UInt64) -> GroupElement {
        var power = GroupElement.one
        for bit in (0..<(64 - exponent.leadingZeroBitCount)).reversed() {
            power.multiply(by: power)
            if exponent >> UInt64(bit) & 1 == 1 { power.multiply(by: self) }
        }
        return power
    }

    /// The power with a secret exponent, in constant time.
    func raised(to exponent: SecretScalar) -> GroupElement {
        exponent.withLimbs { exponent in GroupElement { sealed_power_secret($0, limbs, exponent) } }
    }

    /// The smaller number first, for the order of lists of public credentials.
    static func numericallyAscending(_ a: GroupElement, _ b: GroupElement) -> Bool {
        sealed_compare(a.limbs, b.limbs) < 0
    }

    /// The place of the first element that is no member of the group, all tested together; nil when all are.
    public static func firstStranger(in elements: [GroupElement]) -> Int? {
        var powers = PowerBatch()
        let tests = elements.map { element in
            let base = powers.addBase(element)
            return powers.addPower(of: base, .order)
        }
        powers.compute()
        return tests.firstIndex { powers[$0] != .one }
    }
}
