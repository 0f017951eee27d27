import AssemblyCore
import Language
import TerminalKit

/// The chair's what-if: a decision of the rulebook and figures that nobody has voted, worked out off the board.
struct Calculator: Hashable, Sendable {
    /// One figure that can be typed.
    enum Field: String, CaseIterable, Hashable, Sendable {
        case votesFor = "for"
        case against, abstentions, invalid, scores, seats, ballot, present, entitled, members

        /// Its name on the screen.
        var id: NodeID { NodeID("figure.\(rawValue)") }
    }

    /// The decision whose rule is applied; `nil` until one is chosen, and then the first of the rulebook.
    var decision: DecisionID?
    private var entries: [Field: TextEntry] = [:]

    /// A calculator with nothing typed.
    init() {}

    /// What is typed in a field.
    func entry(_ field: Field) -> TextEntry { entries[field] ?? TextEntry("", limit: field == .scores ? 60 : 9) }

    /// The field of a name on the screen.
    static func field(of id: NodeID?) -> Field? { Field.allCases.first { $0.id == id } }

    /// Takes a key for a field.
    mutating func type(_ key: Key, in field: Field) {
        var entry = entry(field)
        guard entry.accept(key) else { return }
        entries[field] = entry
    }

    /// Replaces the text of a field.
    mutating func fill(_ field: Field, _ text: String) {
        entries[field] = TextEntry(text, limit: entry(field).limit)
    }

    /// The fields that the chosen decision asks for: votes for names in a ballot for names, else for and against.
    func fields(under rule: DecisionRule) -> [Field] {
        let votes: [Field] = rule.isForNames ? [.scores, .seats] : [.votesFor, .against]
        let bases = Set(rule.stages.flatMap(\.tests).map(\.base))
        var fields = votes + [.abstentions, .invalid]
        if rule.stages.count > 1 { fields.append(.ballot) }
        if bases.contains(.present) { fields.append(.present) }
        if bases.contains(.entitled) { fields.append(.entitled) }
        if bases.contains(.members) { fields.append(.members) }
        return fields
    }

    /// What the figures would decide.
    /// - Throws: what is missing or contradictory, in one sentence.
    func verdict(under rule: DecisionRule, _ assembly: Assembly) throws(FormRefusal) -> Verdict {
        let figures = try figures(under: rule, assembly)
        let ballot = max(1, try number(.ballot) ?? 1)
        do throws(FiguresRefusal) {
            return try figures.verdict(under: rule, ballot: ballot, standing: figures.names)
        } catch { throw FormRefusal(error.sentence) }
    }

    private func figures(under rule: DecisionRule, _ assembly: Assembly) throws(FormRefusal) -> Figures {
        let decimals = rule.metric.decimals(ofWeights: assembly.weightDecimals)
        let size = Size(of: rule, in: assembly)
        let votes: Votes
        if rule.isForNames {
            votes = .names(try scores(decimals))
        } else {
            guard entry(.votesFor).text != "" || entry(.against).text != "" else {
                throw FormRefusal(CalculatorWords.typeVotes)
            }
            votes = .motion(for: try units(.votesFor, decimals) ?? 0, against: try units(.against, decimals) ?? 0)
        }
        return Figures(
            votes: votes, abstentions: try units(.abstentions, decimals) ?? 0,
            invalid: try units(.invalid, decimals) ?? 0,
            present: try units(.present, decimals) ?? size.present.units(of: decimals),
            entitled: try units(.entitled, decimals) ?? size.entitled.units(of: decimals),
            members: try units(.members, decimals) ?? size.members.units(of: decimals),
            weight: assembly.membership.weightInAll, seats: try number(.seats) ?? 1, decimals: decimals)
    }

    /// Votes for names, typed as numbers one after the other: the names are called A, B, C.
    private func scores(_ decimals: Int) throws(FormRefusal) -> [Score] {
        // Where votes have decimals, the comma marks those.
        let separators = decimals > 0 ? " ;" : " ,;"
        let numbers = entry(.scores).text.split(whereSeparator: { separators.contains($0) })
        guard !numbers.isEmpty else { throw FormRefusal(CalculatorWords.typeScores) }
        guard numbers.count <= 26 else { throw FormRefusal(CalculatorWords.tooManyNames) }
        var scores: [Score] = []
        for (place, text) in numbers.enumerated() {
            let votes = try units(String(text), decimals)
            scores.append(Score(String(UnicodeScalar(UInt8(65 + place))), votes))
        }
        return scores
    }

    /// Votes that are typed, with decimals where weights have them; `nil` for nothing.
    private func units(_ field: Field, _ decimals: Int) throws(FormRefusal) -> Int? {
        let text = entry(field).text.trimmingSpaces
        return text.isEmpty ? nil : try units(text, decimals)
    }

    private func units(_ text: String, _ decimals: Int) throws(FormRefusal) -> Int {
        if decimals > 0 {
            guard let units = DecimalFigure(text)?.units(of: decimals) else {
                throw FormRefusal(ProcedureWords.notAFigure(text))
            }
            return units
        }
        guard let number = Int(text.inASCIIDigits) else { throw FormRefusal(ProcedureWords.notANumber(text)) }
        return number
    }

    /// A number that is typed; `nil` for nothing.
    func number(_ field: Field) throws(FormRefusal) -> Int? {
        let text = entry(field).text.trimmingSpaces
        guard !text.isEmpty else { return nil }
        guard let number = Int(text.inASCIIDigits) else { throw FormRefusal(ProcedureWords.notANumber(text)) }
        return number
    }
}

extension Calculator {
    /// What stands behind the members as they are now, in the unit that a rule counts first.
    struct Size {
        /// Behind those present, or represented by another where votes weigh.
        let present: DecimalFigure
        /// Behind those entitled to vote.
        let entitled: DecimalFigure
        /// Behind all members.
        let members: DecimalFigure

        init(of rule: DecisionRule, in assembly: Assembly) {
            let metric = rule.metric
            func sum(_ members: some Sequence<MemberCode>) -> DecimalFigure {
                assembly.votes(members.reduce(0) { $0 + (assembly.members[$1]?.count(in: metric) ?? 0) }, in: metric)
            }
            present = sum(assembly.roll.filter { assembly.isPresent($0) })
            entitled = sum(VotingRight.electorate(under: rule, in: assembly).electors.map(\.member))
            members = sum(assembly.roll)
        }
    }
}

extension Figures {
    /// How many names have votes; `nil` for a motion.
    fileprivate var names: Int? {
        if case .names(let scores) = votes { return scores.count }
        return nil
    }
}

extension ChairState {
    /// The figure that is typed now.
    var calculatedField: Calculator.Field? {
        guard page == .calculator, let rule = calculatedRule else { return nil }
        let fields = calculator.fields(under: rule)
        guard let focus = desk.focus else { return fields.first }
        return Calculator.field(of: focus).flatMap { fields.contains($0) ? $0 : nil }
    }

    /// Takes text: for the calculator while one of its figures has the focus, else for forms and filters.
    mutating func type(_ key: Key) {
        if desk.isFree, let field = calculatedField {
            calculator.type(key, in: field)
        } else {
            desk.type(key)
        }
    }

    /// Takes the whole text of a field, as it is given line by line.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        if page == .calculator, let field = Calculator.field(of: id) {
            calculator.fill(field, text)
            desk.focus = id
            return []
        }
        desk.filter = TextEntry(text, limit: 40)
        return obey(.desk(.filterEnd))
    }
}
