import CGMP

// Unchecked: the table is written while the object is being made and only read afterwards.
/// A table of powers of one base for secret exponents. Every entry of a window is read for every digit, so neither
/// the time nor the cache tells which one was used.
///
/// Weighed: a constant-time power without a table (mpn_sec_powm) takes 450 µs here, the scanned table 100 µs with GMP
/// and 19 µs in vector lanes; a table looked up by index would save another fifth and leak through the cache. Scanned.
final class SecretTable: @unchecked Sendable {
    private let table: OpaquePointer

    /// The generator's table, made at the first use and kept.
    static let generator = SecretTable(of: .generator)

    /// Makes the table: some 500 kB, about 1,700 products.
    init(of base: GroupElement) {
        table = sealed_secret_table(base.limbs)
    }

    deinit {
        sealed_table_free(table)
    }

    /// Multiplies elements in memory by powers of the base, one for each of `count` exponents of four limbs.
    func multiply(_ elements: UnsafeMutablePointer<UInt64>, byPowers exponents: UnsafePointer<UInt64>, count: Int) {
        withExtendedLifetime(self) { sealed_secret_table_powers(elements, table, exponents, count) }
    }

    /// Powers of the base with many exponents.
    func powers(_ exponents: [SecretScalar]) -> [GroupElement] {
        let elements = SecretElements(count: exponents.count)
        elements.multiply(byPowers: exponents, of: self)
        return elements.disclosed
    }

    /// A power of the base.
    func power(_ exponent: SecretScalar) -> GroupElement {
        powers([exponent])[0]
    }
}
