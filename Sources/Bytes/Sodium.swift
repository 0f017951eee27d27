import CSodium

/// libsodium, made ready before its first use.
package enum Sodium {
    /// Whether the library has found its randomness and chosen its implementations; done once for the process.
    private static let isReady = sodium_init() >= 0

    /// Makes the library ready; to be called before any other function of it but hashes, comparisons and conversions.
    package static func prepare() {
        precondition(isReady, "libsodium finds no randomness on this system")
    }

    /// Whether two byte strings are the same; the time it takes tells nothing about where they differ.
    package static func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count else { return false }
        guard let one = left.baseAddress, let other = right.baseAddress else { return true }
        return sodium_memcmp(one, other, left.count) == 0
    }
}
