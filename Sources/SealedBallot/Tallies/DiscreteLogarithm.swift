/// Finds how often g was multiplied, up to a bound, by baby steps and giant steps.
///
/// A table of about √bound powers serves all the choices of a tally; each then costs at most as many products.
struct DiscreteLogarithm {
    private let bound: UInt64
    private let stride: UInt64
    /// The exponent of a power by its lowest limb; further ones with the same lowest limb, which are all but unheard of.
    private var steps: [UInt64: UInt64] = [:]
    private var others: [UInt64: [UInt64]] = [:]
    private let giant: GroupElement

    /// Makes the table. - Complexity: √bound products.
    init(bound: UInt64) {
        self.bound = bound
        var root: UInt64 = 1
        while root * root <= bound { root += max(1, root / 64) }
        stride = root
        var power = GroupElement.one
        for exponent in 0..<root {
            let limb = power.limbs[0]
            if steps[limb] == nil { steps[limb] = exponent } else { others[limb, default: []].append(exponent) }
            power.multiply(by: .generator)
        }
        giant = power.inverse
    }

    /// The exponent of g, nil when it is greater than the bound.
    func callAsFunction(_ element: GroupElement) -> UInt64? {
        var rest = element
        var turn: UInt64 = 0
        while turn * stride <= bound {
            if let low = steps[rest.limbs[0]] {
                for low in [low] + (others[rest.limbs[0]] ?? []) {
                    let exponent = turn * stride + low
                    guard exponent <= bound else { continue }
                    if GroupElement.generator.raised(to: exponent) == element { return exponent }
                }
            }
            rest.multiply(by: giant)
            turn += 1
        }
        return nil
    }
}
