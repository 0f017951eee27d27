import CSodium

/// Products under construction whose factors must stay secret, such as y^r on the way to y^r g^m: in one place in
/// memory, wiped when they are released.
final class SecretElements {
    private let elements: UnsafeMutableBufferPointer<UInt64>
    private let count: Int

    /// As many products of no factors.
    init(count: Int) {
        self.count = count
        elements = .allocate(capacity: count * GroupElement.limbCount)
        elements.initialize(repeating: 0)
        for index in 0..<count { elements[index * GroupElement.limbCount] = 1 }
    }

    deinit {
        if let first = elements.baseAddress { sodium_memzero(first, elements.count * 8) }
        elements.deallocate()
    }

    /// Multiplies each product by a power of a base that has a table.
    func multiply(byPowers exponents: [SecretScalar], of table: SecretTable) {
        precondition(exponents.count == count, "one exponent for each product")
        let limbs = UnsafeMutablePointer<UInt64>.allocate(capacity: 4 * count)
        defer {
            sodium_memzero(limbs, 32 * count)
            limbs.deallocate()
        }
        for (index, exponent) in exponents.enumerated() {
            exponent.withLimbs { (limbs + 4 * index).initialize(from: $0, count: 4) }
        }
        if let first = elements.baseAddress { table.multiply(first, byPowers: limbs, count: count) }
    }

    /// The finished products, which are public.
    var disclosed: [GroupElement] {
        (0..<count).map { index in
            let start = index * GroupElement.limbCount
            return GroupElement { $0.update(from: elements.baseAddress.map { $0 + start } ?? $0, count: 32) }
        }
    }
}
