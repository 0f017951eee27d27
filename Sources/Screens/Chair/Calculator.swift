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
        guard entry.take(key) else { return }
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
    func verdict(under rule: DecisionRule, _ assembly: Assembly) throws(FormComplaint) -> Verdict {
        let figures = try figures(under: rule, assembly)
        let ballot = max(1, try number(.ballot) ?? 1)
        do throws(FiguresTrouble) {
            return try figures.verdict(under: rule, ballot: ballot, standing: figures.names)
        } catch { throw FormComplaint(error.sentence) }
    }

    private func figures(under rule: DecisionRule, _ assembly: Assembly) throws(FormComplaint) -> Figures {
        let votes: Votes
        if rule.isForNames {
            votes = .names(try scores())
        } else {
            guard entry(.votesFor).text != "" || entry(.against).text != "" else {
                throw FormComplaint(CalculatorWords.typeVotes)
            }
            votes = .motion(for: try number(.votesFor) ?? 0, against: try number(.against) ?? 0)
        }
        return Figures(
            votes: votes, abstentions: try number(.abstentions) ?? 0, invalid: try number(.invalid) ?? 0,
            present: try number(.present) ?? assembly.presentCount,
            entitled: try number(.entitled) ?? VotingRight.electorate(under: rule, in: assembly).electors.count,
            members: try number(.members) ?? assembly.members.count, seats: try number(.seats) ?? 1)
    }

    /// Votes for names, typed as numbers one after the other: the names are called A, B, C.
    private func scores() throws(FormComplaint) -> [Score] {
        let numbers = entry(.scores).text.split(whereSeparator: { " ,;".contains($0) })
        guard !numbers.isEmpty else { throw FormComplaint(CalculatorWords.typeScores) }
        guard numbers.count <= 26 else { throw FormComplaint(CalculatorWords.tooManyNames) }
        var scores: [Score] = []
        for (place, text) in numbers.enumerated() {
            guard let votes = Int(text.inASCIIDigits) else {
                throw FormComplaint(ProcedureWords.notANumber(String(text)))
            }
            scores.append(Score(String(UnicodeScalar(UInt8(65 + place))), votes))
        }
        return scores
    }

    /// A number that is typed; `nil` for nothing.
    func number(_ field: Field) throws(FormComplaint) -> Int? {
        let text = entry(field).text.trimmingSpaces
        guard !text.isEmpty else { return nil }
        guard let number = Int(text.inASCIIDigits) else { throw FormComplaint(ProcedureWords.notANumber(text)) }
        return number
    }
}

extension Figures {
    /// How many names have votes; `nil` for a motion.
    fileprivate var names: Int? {
        if case .names(let scores) = votes { return scores.count }
        return nil
    }
}

extension DecisionRule {
    /// Whether it elects among names: what equality does then is more than to lose.
    var isForNames: Bool {
        if stages.count > 1 || paper != PaperForm() || incompatibility != nil { return true }
        switch tie {
        case .lost, .castingVote, .secondVoteLater: return stages[0].tests[0].majority == nil
        case .secondBallotThenLots, .furtherBallot, .lots: return true
        }
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
        return obey("filter.end")
    }
}
