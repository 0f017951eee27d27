import Bytes
import CSodium

/// A secret in memory of its own: between guard pages, kept off the swap where the system allows it, absent from core
/// dumps, and overwritten when the last reference goes.
///
/// `@unchecked Sendable` because the compiler cannot see the rule that makes it safe: the memory is written only while the
/// secret is being made, before anybody else holds it.
package final class SecretBytes: @unchecked Sendable {
    /// The length in bytes.
    package let count: Int
    private let base: UnsafeMutableRawPointer

    /// A secret.
    /// - Parameters:
    ///   - count: its length in bytes.
    ///   - fill: writes it; as many bytes as the secret is long.
    package init(count: Int, filledBy fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        Sodium.prepare()
        guard let memory = sodium_malloc(count) else { preconditionFailure("there is no memory for a secret") }
        (base, self.count) = (memory, count)
        fill(memory.bindMemory(to: UInt8.self, capacity: count))
    }

    deinit {
        // Overwrites before it frees.
        sodium_free(base)
    }

    /// Lends the bytes.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: base, count: count))
    }

    /// Lends the bytes to a C function.
    package func withPointer<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
        body(UnsafePointer(base.assumingMemoryBound(to: UInt8.self)))
    }
}
