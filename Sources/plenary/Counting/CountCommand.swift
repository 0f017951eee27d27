import ArgumentParser
import AssemblyCore
import AssemblyFiles

/// `plenary count`: the chair's calculator. Figures in, outcome and arithmetic out.
struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Tell what figures decide, with the arithmetic.",
        discussion: """
            A motion:    plenary count --majority '>=2/3' --base expressed --for 75 --against 24 --abstain 34
            An election: plenary count --majority '>1/2' --base expressed --candidate 'A=95' --candidate 'B=52'
            By rulebook: plenary count --rulebook interpol --decision admission --for 75 --against 24
            """
    )

    @Option(help: "The majority: >N/D, >=N/D or plurality.")
    var majority: String?
    @Option(help: "What it is a share of: \(Base.names).")
    var base: String?
    @Option(help: "A rulebook by name (interpol) or a rulebook file.")
    var rulebook: String?
    @Option(help: "A decision of the rulebook.")
    var decision: String?
    @Option(help: "The number of the ballot in its series.")
    var ballot = 1
    @Flag(help: "List the decisions of the rulebook.")
    var listDecisions = false

    @Option(name: .customLong("for"), parsing: .unconditional, help: "Votes for.")
    var votesFor: Int?
    @Option(parsing: .unconditional, help: "Votes against.")
    var against: Int?
    @Option(
        name: .customLong("candidate"), parsing: .unconditionalSingleValue,
        help: "A candidate with its votes, NAME=VOTES; repeat it for each.")
    var candidates: [String] = []
    @Option(parsing: .unconditional, help: "Abstentions, blank papers among them.")
    var abstain = 0
    @Option(parsing: .unconditional, help: "Invalid papers.")
    var invalid = 0
    @Option(parsing: .unconditional, help: "Seats to be filled.")
    var seats = 1
    @Option(parsing: .unconditional, help: "Papers with a valid mark, where several names may be marked.")
    var ballots: Int?
    @Option(parsing: .unconditional, help: "All members.")
    var members: Int?
    @Option(parsing: .unconditional, help: "Members present.")
    var present: Int?
    @Option(parsing: .unconditional, help: "Members entitled to vote.")
    var entitled: Int?
    @Flag(help: "Answer in JSON.")
    var json = false

    func run() throws {
        if listDecisions { return try listing() }
        let rule = try CountingRule(
            majority: majority, base: base, rulebook: rulebook, decision: decision, ballot: ballot)
        let figures = try figures()
        let verdict: Verdict
        do throws(FiguresTrouble) {
            verdict = try figures.verdict(under: rule.tests, citation: rule.citation)
        } catch { throw Complaint(error.sentence) }
        let answer = CountAnswer(figures: figures, verdict: verdict, rule: rule)
        print(json ? try CanonicalJSON.text(of: answer) : answer.text)
    }

    private func figures() throws -> Figures {
        guard candidates.isEmpty || (votesFor == nil && against == nil) else {
            throw Complaint("Give either --for and --against, or candidates, not both.")
        }
        let votes: Votes
        if candidates.isEmpty {
            guard let votesFor, let against else {
                throw Complaint("Give the votes: --for N --against N, or --candidate NAME=VOTES for each name.")
            }
            votes = .motion(for: votesFor, against: against)
        } else {
            votes = .names(try candidates.map(score))
        }
        return Figures(
            votes: votes, abstentions: abstain, invalid: invalid, papers: ballots, present: present, entitled: entitled,
            members: members, weight: nil, seats: seats)
    }

    /// Reads `NAME=VOTES`; the name may contain an equals sign, the number may not.
    private func score(_ text: String) throws -> Score {
        guard let equals = text.lastIndex(of: "="), let votes = Int(text[text.index(after: equals)...]) else {
            throw Complaint("'\(Complaint.quoted(text))' is not NAME=VOTES; write for example --candidate 'Tedros=95'.")
        }
        let name = String(text[..<equals])
        if let trouble = TextRule.trouble(with: name, as: "A candidate's name", limit: TextRule.longestName) {
            throw Complaint(trouble)
        }
        return Score(name, votes)
    }

    private func listing() throws {
        let rulebook = try CountingRule.rulebook(named: rulebook ?? "interpol")
        if json { return print(try CanonicalJSON.text(of: DecisionListing(rulebook))) }
        print("\(rulebook.title.english), \(rulebook.edition)")
        for rule in rulebook.decisions { print(DecisionListing.line(for: rule)) }
    }
}
