import CGMP

/// Many public powers and products, asked for first and computed together: the squarings of a base are shared by all
/// the exponents that it is raised to, and the processor's vector lanes are kept full.
struct PowerBatch {
    /// Which power of which base.
    struct Handle {
        fileprivate let base: Int
        fileprivate let number: Int
    }

    private var bases: [GroupElement] = []
    private var exponents: [[Scalar]] = []
    private var factors: [(table: PublicTable, handles: [Handle], exponents: [Scalar])] = []
    /// The limbs of all results, and where those of each base begin.
    private var results: [UInt64] = []
    private var starts: [Int] = []

    /// Adds a base and says its number.
    mutating func addBase(_ element: GroupElement) -> Int {
        bases.append(element)
        exponents.append([])
        return bases.count - 1
    }

    /// Asks for a power of a base.
    mutating func addPower(of base: Int, _ exponent: Scalar) -> Handle {
        exponents[base].append(exponent)
        return Handle(base: base, number: exponents[base].count - 1)
    }

    /// Asks that a power be multiplied by a power of a base with a table; once for each power and table.
    mutating func multiply(_ handle: Handle, byPower exponent: Scalar, of table: PublicTable) {
        let place = factors.firstIndex { $0.table === table } ?? factors.count
        if place == factors.count { factors.append((table, [], [])) }
        factors[place].handles.append(handle)
        factors[place].exponents.append(exponent)
    }

    /// Computes everything that was asked for.
    mutating func compute() {
        let size = GroupElement.limbCount
        starts = exponents.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count * size) }
        results = [UInt64](repeating: 0, count: starts.last ?? 0)
        // Bases with equally many exponents go side by side; eight at a time are computed together, those with fewer
        // exponents than their neighbours being raised to 0 in between.
        let order = bases.indices.sorted { exponents[$0].count > exponents[$1].count }
        for first in stride(from: 0, to: order.count, by: 8) {
            computePowers(Array(order[first..<min(order.count, first + 8)]))
        }
        for factor in factors { multiply(factor.handles, factor.table, factor.exponents) }
    }

    private mutating func computePowers(_ group: [Int]) {
        let size = GroupElement.limbCount
        let each = exponents[group[0]].count
        var output = [UInt64](repeating: 0, count: group.count * each * size)
        let padded = group.flatMap { exponents[$0] + Array(repeating: .zero, count: each - exponents[$0].count) }
        let elements = group.flatMap { bases[$0].limbs }
        output.withUnsafeMutableBufferPointer { output in
            padded.withLimbs { exponents, _ in
                guard let output = output.baseAddress else { return }
                sealed_powers(output, elements, exponents, group.count, each)
            }
        }
        for (place, base) in group.enumerated() {
            let source = place * each * size
            let count = exponents[base].count * size
            results.replaceSubrange(starts[base]..<(starts[base] + count), with: output[source..<(source + count)])
        }
    }

    private mutating func multiply(_ handles: [Handle], _ table: PublicTable, _ exponents: [Scalar]) {
        let size = GroupElement.limbCount
        var elements = handles.flatMap { results[range(of: $0)] }
        table.multiply(&elements, byPowers: exponents)
        for (place, handle) in handles.enumerated() {
            results.replaceSubrange(range(of: handle), with: elements[(place * size)..<((place + 1) * size)])
        }
    }

    private func range(of handle: Handle) -> Range<Int> {
        let start = starts[handle.base] + handle.number * GroupElement.limbCount
        return start..<(start + GroupElement.limbCount)
    }

    /// A power with its factors, after ``compute()``.
    subscript(_ handle: Handle) -> GroupElement {
        GroupElement(limbs: results[range(of: handle)])
    }
}
