/// Which plural form belongs to which count, as the `Plural-Forms` header of a catalogue says it.
public struct PluralForms: Sendable, Hashable {
    /// How many forms the language has.
    public let count: Int
    private let rule: PluralExpression

    /// No language needs more; what is longer would be read, and reckoned, as deep as it is long.
    private static let longestRule = 1_000

    /// One form for one, the other for everything else.
    static let english = PluralForms(count: 2, rule: .binary("!=", .count, .number(1)))

    private init(count: Int, rule: PluralExpression) {
        self.count = count
        self.rule = rule
    }

    /// Reads a header: `nplurals=2; plural=n > 1;`.
    public init(_ header: String, line: Int) throws(CatalogueFault) {
        var fields: [String: Substring] = [:]
        for part in header.split(separator: ";") {
            guard let sign = part.firstIndex(of: "=") else { continue }
            let name = part[..<sign].filter { !$0.isWhitespace }
            fields[name] = part[part.index(after: sign)...]
        }
        guard let number = fields["nplurals"].flatMap({ Int($0.filter { !$0.isWhitespace }) }), (1...6).contains(number)
        else { throw CatalogueFault(line: line, "The header must say nplurals, from 1 to 6.") }
        guard let text = fields["plural"] else {
            throw CatalogueFault(line: line, "The header must say plural, an expression in n.")
        }
        guard text.utf8.count <= Self.longestRule else {
            throw CatalogueFault(line: line, "The plural expression has more than \(Self.longestRule) characters.")
        }
        var parser = PluralParser(text, line: line)
        self.init(count: number, rule: try parser.whole())
    }

    /// The form of a count, from 0; always one that there is.
    public func form(of count: Int) -> Int {
        min(max(0, rule.value(Int(clamping: count.magnitude))), self.count - 1)
    }
}

/// An expression in C in the one unknown `n`.
indirect enum PluralExpression: Sendable, Hashable {
    case count
    case number(Int)
    case not(PluralExpression)
    case binary(String, PluralExpression, PluralExpression)
    case choice(PluralExpression, PluralExpression, PluralExpression)

    func value(_ n: Int) -> Int {
        switch self {
        case .count: return n
        case .number(let number): return number
        case .not(let inner): return inner.value(n) == 0 ? 1 : 0
        case .choice(let test, let yes, let no): return test.value(n) != 0 ? yes.value(n) : no.value(n)
        case .binary(let sign, let left, let right):
            let (left, right) = (left.value(n), right.value(n))
            switch sign {
            case "||": return left != 0 || right != 0 ? 1 : 0
            case "&&": return left != 0 && right != 0 ? 1 : 0
            case "==": return left == right ? 1 : 0
            case "!=": return left != right ? 1 : 0
            case "<": return left < right ? 1 : 0
            case "<=": return left <= right ? 1 : 0
            case ">": return left > right ? 1 : 0
            case ">=": return left >= right ? 1 : 0
            case "%": return right == 0 ? 0 : left.remainderReportingOverflow(dividingBy: right).partialValue
            case "/": return right == 0 ? 0 : left.dividedReportingOverflow(by: right).partialValue
            case "*": return left.multipliedReportingOverflow(by: right).partialValue
            case "+": return left &+ right
            default: return left &- right
            }
        }
    }
}

/// Reads such an expression by precedence.
struct PluralParser {
    private var rest: [Character]
    private let line: Int
    private var depth = 0

    /// The signs of two sides, from the loosest to the tightest.
    private static let levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]]

    init(_ text: Substring, line: Int) {
        rest = text.filter { !$0.isWhitespace }
        self.line = line
    }

    mutating func whole() throws(CatalogueFault) -> PluralExpression {
        let expression = try choice()
        guard rest.isEmpty else { throw fault }
        return expression
    }

    private var fault: CatalogueFault {
        CatalogueFault(line: line, "The plural expression cannot be read at '\(String(rest))'.")
    }

    private mutating func choice() throws(CatalogueFault) -> PluralExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { throw fault }
        let test = try binary(0)
        guard consume("?") else { return test }
        let yes = try choice()
        guard consume(":") else { throw fault }
        return .choice(test, yes, try choice())
    }

    private mutating func binary(_ level: Int) throws(CatalogueFault) -> PluralExpression {
        guard level < Self.levels.count else { return try single() }
        var left = try binary(level + 1)
        while let sign = Self.levels[level].first(where: { rest.starts(with: $0) }) {
            rest.removeFirst(sign.count)
            left = .binary(sign, left, try binary(level + 1))
        }
        return left
    }

    private mutating func single() throws(CatalogueFault) -> PluralExpression {
        if consume("n") { return .count }
        if !rest.starts(with: "!="), consume("!") { return .not(try single()) }
        if consume("(") {
            let inner = try choice()
            guard consume(")") else { throw fault }
            return inner
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(String(digits)) else { throw fault }
        rest.removeFirst(digits.count)
        return .number(number)
    }

    private mutating func consume(_ sign: Character) -> Bool {
        guard rest.first == sign else { return false }
        rest.removeFirst()
        return true
    }
}
