import Bytes
import CGMP

/// A public number modulo q, the order of the group: a challenge, a response, a weight.
///
/// What must stay secret is a ``SecretScalar``.
public struct Scalar: Hashable, Sendable {
    /// The number below q, least significant limb first.
    var limbs: SIMD4<UInt64>

    /// Zero.
    static let zero = Scalar(limbs: .zero)

    /// q itself, the exponent of the membership test; the only value of this type that is not below q.
    static let order = Scalar(limbs: SIMD4(sealed_q.0, sealed_q.1, sealed_q.2, sealed_q.3))

    init(limbs: SIMD4<UInt64>) {
        self.limbs = limbs
    }

    /// A small whole number, negative ones modulo q.
    init(_ value: Int) {
        self = Scalar.computed { sealed_scalar_from_int($0, Int64(value)) }
    }

    /// A big-endian number of at most 64 bytes modulo q.
    init(reducing bytes: [UInt8]) {
        self = Scalar.computed { sealed_scalar_reduce($0, bytes, bytes.count) }
    }

    /// Reads canonical decimal digits; nil when there is a leading zero, another character, or the number is not below q.
    init?(decimal: some Collection<UInt8>) {
        var read = SIMD4<UInt64>.zero
        let digits = Array(decimal)
        let fits = withUnsafeMutablePointer(to: &read) {
            $0.withMemoryRebound(to: UInt64.self, capacity: 4) {
                sealed_scalar_from_decimal($0, digits, digits.count)
            }
        }
        guard fits == 1 else { return nil }
        limbs = read
    }

    /// The canonical decimal digits.
    var decimal: [UInt8] {
        withLimbs { limbs in
            Array(unsafeUninitializedCapacity: 80) { buffer, count in
                count = buffer.baseAddress.map { sealed_scalar_to_decimal($0, limbs) } ?? 0
            }
        }
    }

    /// The inverse modulo q, nil for zero. Not in constant time.
    var inverse: Scalar? {
        self == .zero ? nil : Scalar.computed { result in withLimbs { _ = sealed_scalar_invert(result, $0) } }
    }

    /// Gives the limbs to a C function.
    func withLimbs<Result>(_ body: (UnsafePointer<UInt64>) -> Result) -> Result {
        withUnsafePointer(to: limbs) { $0.withMemoryRebound(to: UInt64.self, capacity: 4) { body($0) } }
    }

    /// The scalar that a C function writes.
    static func computed(_ body: (UnsafeMutablePointer<UInt64>) -> Void) -> Scalar {
        var limbs = SIMD4<UInt64>.zero
        withUnsafeMutablePointer(to: &limbs) {
            $0.withMemoryRebound(to: UInt64.self, capacity: 4) { body($0) }
        }
        return Scalar(limbs: limbs)
    }

    static func + (a: Scalar, b: Scalar) -> Scalar { combined(a, b, sealed_scalar_add) }

    static func - (a: Scalar, b: Scalar) -> Scalar { combined(a, b, sealed_scalar_subtract) }

    static func * (a: Scalar, b: Scalar) -> Scalar { combined(a, b, sealed_scalar_multiply) }

    private static func combined(
        _ a: Scalar, _ b: Scalar,
        _ function: (UnsafeMutablePointer<UInt64>, UnsafePointer<UInt64>, UnsafePointer<UInt64>) -> Void
    ) -> Scalar {
        computed { result in a.withLimbs { a in b.withLimbs { b in function(result, a, b) } } }
    }
}

extension Digest {
    /// The digest as a number modulo q: the format's H.
    var scalar: Scalar { Scalar(reducing: bytes) }
}
