/// Combines partial decryptions to the factors that open a tally.
struct Combination {
    let trustees: Trustees

    /// For each choice the factor by which beta is divided.
    /// - Parameter decryptions: checked partial decryptions by owner number.
    /// - Throws: ``ObjectRefusal/tooFewDecryptions`` when a single trustee's or a threshold's are missing.
    func factors(_ decryptions: [Int: PartialDecryption], shape: [Int]) throws(ObjectRefusal) -> [[GroupElement]] {
        var factors = shape.map { Array(repeating: GroupElement.one, count: $0) }
        var first = 1
        for item in trustees.items {
            switch item {
            case .single:
                guard let decryption = decryptions[first] else { throw .tooFewDecryptions }
                multiply(&factors, decryption, to: nil)
                first += 1
            case .threshold(let group):
                let present = (1...group.size).filter { decryptions[first + $0 - 1] != nil }.prefix(group.threshold)
                guard present.count == group.threshold else { throw .tooFewDecryptions }
                for index in present {
                    guard let decryption = decryptions[first + index - 1] else { continue }
                    multiply(&factors, decryption, to: Combination.lagrange(index, among: Array(present)))
                }
                first += group.size
            }
        }
        return factors
    }

    private func multiply(_ factors: inout [[GroupElement]], _ decryption: PartialDecryption, to exponent: Scalar?) {
        for question in factors.indices {
            for choice in factors[question].indices {
                let factor = decryption.factors[question][choice]
                factors[question][choice].multiply(by: exponent.map(factor.raised(to:)) ?? factor)
            }
        }
    }

    /// The coefficient with which the share of one trustee enters the value at zero: the product of k / (k - j).
    static func lagrange(_ index: Int, among indices: [Int]) -> Scalar {
        indices.filter { $0 != index }.reduce(Scalar(1)) { product, other in
            guard let inverse = Scalar(other - index).inverse else {
                preconditionFailure("two different small numbers differ modulo q")
            }
            return product * Scalar(other) * inverse
        }
    }
}
