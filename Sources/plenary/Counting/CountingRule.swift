import AssemblyCore
import AssemblyFiles

/// The rule that a count is made by: given in words, or taken from a rulebook.
struct CountingRule {
    /// The tests, all of which must hold.
    let tests: [VoteTest]
    /// Where the rule is written; `nil` for one given in words.
    let citation: String?

    /// Reads the rule from the options.
    /// - Throws: what is missing or contradictory, in one sentence.
    init(majority: String?, base: String?, rulebook: String?, decision: String?, ballot: Int) throws {
        guard rulebook != nil || decision != nil else {
            tests = [try Self.test(majority, base)]
            citation = nil
            return
        }
        guard majority == nil, base == nil else {
            throw Complaint("A rulebook gives majority and base; leave out --majority and --base.")
        }
        guard let decision else {
            throw Complaint("Name the decision with --decision; --list-decisions shows what the rulebook has.")
        }
        guard ballot >= 1 else { throw Complaint("Ballots are numbered from 1; --ballot is \(ballot).") }
        let book = try Self.rulebook(named: rulebook ?? "interpol")
        guard let rule = book[DecisionID(rawValue: decision)] else {
            let known = book.decisions.map(\.id.rawValue).joined(separator: ", ")
            throw Complaint(
                "The rulebook '\(book.id)' has no decision '\(Complaint.quoted(decision))'; it has \(known).")
        }
        tests = rule.stage(forBallot: ballot).tests
        citation = rule.citation
    }

    private static func test(_ majority: String?, _ base: String?) throws -> VoteTest {
        guard let majority else {
            throw Complaint("Give the majority, for example --majority '>=2/3', or a --rulebook with a --decision.")
        }
        guard let base = Base(base ?? "expressed") else {
            throw Complaint("'\(Complaint.quoted(base ?? ""))' is not a base; it is one of \(Base.names).")
        }
        if majority == "plurality" { return VoteTest(majority: nil, base: base) }
        guard let share = Majority(majority) else {
            throw Complaint(
                "'\(Complaint.quoted(majority))' is not a majority; write >N/D, >=N/D (N at most D) or plurality.")
        }
        return VoteTest(majority: share, base: base)
    }

    /// A built-in rulebook by its name, or one from a file.
    static func rulebook(named name: String) throws -> Rulebook {
        if let builtIn = RulebookFile.builtIn(named: name) { return builtIn }
        return try FileDoor.read { () throws(FileTrouble) in try RulebookFile.load(name) }
    }
}

extension Base {
    /// The bases that can be named, for messages.
    static let names = "expressed, voting, cast, present, entitled, members, weight or fixed:N"
}
