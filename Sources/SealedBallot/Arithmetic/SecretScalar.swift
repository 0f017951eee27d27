import Bytes
import CGMP
import CSodium

// Unchecked: the pointer is written only while the object is being made and freed only when nobody holds it any more.
/// A secret number modulo q: a key, the randomness of a ciphertext, a mark of a ballot.
///
/// It lives in one place on the heap, is only handled by constant-time C functions, and is wiped when it is released.
/// The class is immutable once made.
public final class SecretScalar: @unchecked Sendable {
    private let limbs: UnsafeMutablePointer<UInt64>

    /// The number that a C function writes.
    init(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
        limbs = .allocate(capacity: 4)
        limbs.initialize(repeating: 0, count: 4)
        body(limbs)
    }

    deinit {
        sodium_memzero(limbs, 32)
        limbs.deallocate()
    }

    /// A uniform number below q from the system's generator.
    static func random() -> SecretScalar {
        SecretScalar { limbs in
            // Numbers that are not below q are thrown away; their number tells nothing about the one that is kept.
            repeat { randombytes_buf(limbs, 32) } while sealed_scalar_in_range(limbs) == 0
        }
    }

    /// A big-endian number of at most 64 bytes modulo q. The caller wipes the bytes.
    convenience init(reducing bytes: [UInt8]) {
        self.init { sealed_scalar_reduce($0, bytes, bytes.count) }
    }

    /// A secret digest as a number modulo q.
    convenience init(_ digest: Digest) {
        var bytes = digest.bytes
        defer { bytes.wipe() }
        self.init(reducing: bytes)
    }

    /// A small whole number, negative ones modulo q, in time that does not depend on it.
    convenience init(_ value: Int) {
        self.init { sealed_scalar_from_int($0, Int64(value)) }
    }

    /// Reads decimal digits modulo q; nil when there are none, others, or absurdly many.
    ///
    /// Other programs write secrets that are sums of shares without reducing them.
    convenience init?(reducingDecimal digits: [UInt8]) {
        guard (1...200).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.init { limbs in
            // Horner's rule, so that the same work is done for the same number of digits.
            for digit in digits {
                Scalar(10).withLimbs { sealed_scalar_multiply(limbs, limbs, $0) }
                SecretScalar(Int(digit) - 48).withLimbs { sealed_scalar_add(limbs, limbs, $0) }
            }
        }
    }

    /// Gives the limbs to a C function and keeps the number alive, hence unwiped, until it returns.
    func withLimbs<Result>(_ body: (UnsafePointer<UInt64>) -> Result) -> Result {
        withExtendedLifetime(self) { body(limbs) }
    }

    /// The same number where it need not be secret any more, as in the response of a proof.
    var disclosed: Scalar {
        withLimbs { source in Scalar.computed { $0.update(from: source, count: 4) } }
    }

    /// The canonical decimal digits, for a key file or an encrypted message. The caller wipes them.
    var secretDecimal: [UInt8] {
        withLimbs { limbs in
            Array(unsafeUninitializedCapacity: 80) { buffer, count in
                count = buffer.baseAddress.map { sealed_scalar_to_decimal($0, limbs) } ?? 0
            }
        }
    }

    static func + (a: SecretScalar, b: SecretScalar) -> SecretScalar { combined(a, b, sealed_scalar_add) }

    static func - (a: SecretScalar, b: SecretScalar) -> SecretScalar { combined(a, b, sealed_scalar_subtract) }

    static func * (a: SecretScalar, b: SecretScalar) -> SecretScalar { combined(a, b, sealed_scalar_multiply) }

    static func * (a: SecretScalar, b: Scalar) -> SecretScalar {
        a.withLimbs { a in b.withLimbs { b in SecretScalar { sealed_scalar_multiply($0, a, b) } } }
    }

    static func - (a: Scalar, b: SecretScalar) -> SecretScalar {
        a.withLimbs { a in b.withLimbs { b in SecretScalar { sealed_scalar_subtract($0, a, b) } } }
    }

    private static func combined(
        _ a: SecretScalar, _ b: SecretScalar,
        _ function: (UnsafeMutablePointer<UInt64>, UnsafePointer<UInt64>, UnsafePointer<UInt64>) -> Void
    ) -> SecretScalar {
        a.withLimbs { a in b.withLimbs { b in SecretScalar { function($0, a, b) } } }
    }
}
