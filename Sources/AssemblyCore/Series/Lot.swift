import Language

/// Lots drawn with a number that was made in public: dice, lottery balls. Anyone can do it again with a pencil.
///
/// The names stand in the order of the paper and are numbered from 0. The remainder of the number divided by how many
/// names there are takes the name; for a further place the quotient goes on with the names that are left.
public struct Lot: Hashable, Sendable {
    /// The shortest number that decides fairly: with six digits no name of a thousand is favoured noticeably.
    public static let fewestDigits = 6
    /// The longest number that anybody will read out.
    public static let mostDigits = 60

    /// The digits, as they were drawn.
    public let seed: String

    /// Reads a number that was drawn; spaces between digits do not count.
    /// - Throws: what is wrong with it.
    public init(seed: String) throws(FiguresRefusal) {
        let digits = seed.filter { $0 != " " }
        guard digits.allSatisfy({ ("0"..."9").contains($0) }) else {
            throw .contradiction("Lots need a decimal number drawn in public; enter its digits only.")
        }
        guard (Lot.fewestDigits...Lot.mostDigits).contains(digits.count) else {
            throw .contradiction(
                "Lots need a number that is drawn in public (digits: \(Lot.fewestDigits) to \(Lot.mostDigits); given: \(digits.count))."
            )
        }
        self.seed = digits
    }

    /// The names that the number takes, in the order in which it takes them.
    /// - Parameters:
    ///   - places: at most as many as there are names.
    ///   - names: in the order of the paper.
    public func draw(_ places: Int, of names: [String]) -> [String] {
        precondition(places <= names.count, "lots take no more names than there are")
        var (digits, left, drawn) = (seed.compactMap(\.wholeNumberValue), names, [String]())
        for _ in 0..<places { drawn.append(left.remove(at: Lot.divide(&digits, by: left.count))) }
        return drawn
    }

    /// What the number leaves when it is divided: the place of the first name that it takes.
    public func remainder(of count: Int) -> Int {
        precondition(count >= 1, "lots are drawn among names")
        var digits = seed.compactMap(\.wholeNumberValue)
        return Lot.divide(&digits, by: count)
    }

    /// Divides a decimal number in place, as on paper.
    /// - Returns: the remainder.
    private static func divide(_ digits: inout [Int], by divisor: Int) -> Int {
        var remainder = 0
        for index in digits.indices {
            let dividend = remainder * 10 + digits[index]
            (digits[index], remainder) = (dividend / divisor, dividend % divisor)
        }
        return remainder
    }
}
