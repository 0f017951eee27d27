import CGMP

// Unchecked: the table is written while the object is being made and only read afterwards.
/// A table of powers of one base for public exponents: a power is one product for each byte of the exponent.
final class PublicTable: @unchecked Sendable {
    private let table: OpaquePointer

    /// The generator's table, made at the first use and kept.
    static let generator = PublicTable(of: .generator)

    /// Makes the table: some 2 MB, about 8,000 products.
    init(of base: GroupElement) {
        table = sealed_public_table(base.limbs)
    }

    deinit {
        sealed_table_free(table)
    }

    /// Multiplies each of many elements by a power of the base.
    /// - Parameter elements: the limbs of all, one after the other.
    func multiply(_ elements: inout [UInt64], byPowers exponents: [Scalar]) {
        precondition(elements.count == exponents.count * GroupElement.limbCount, "one exponent for each element")
        withExtendedLifetime(self) {
            elements.withUnsafeMutableBufferPointer { elements in
                exponents.withLimbs { exponents, count in
                    guard let elements = elements.baseAddress else { return }
                    sealed_public_table_powers(elements, table, exponents, count)
                }
            }
        }
    }

    /// A power of the base.
    func power(_ exponent: Scalar) -> GroupElement {
        GroupElement.one.multiplied(byPower: exponent, of: self)
    }
}

extension GroupElement {
    /// The product of this element and a power of a base that has a table.
    func multiplied(byPower exponent: Scalar, of table: PublicTable) -> GroupElement {
        var product = limbs
        table.multiply(&product, byPowers: [exponent])
        return GroupElement(limbs: product[...])
    }
}

extension [Scalar] {
    /// Gives the limbs of all numbers, one after the other, to a C function.
    func withLimbs(_ body: (UnsafePointer<UInt64>, Int) -> Void) {
        let limbs = map(\.limbs)
        limbs.withUnsafeBytes { bytes in
            if let first = bytes.bindMemory(to: UInt64.self).baseAddress { body(first, count) }
        }
    }
}
