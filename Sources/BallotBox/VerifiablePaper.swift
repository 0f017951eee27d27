package import AssemblyCore
import Bytes
package import SealedBallot
import Secrets

/// The paper of a secret ballot as a question of the public Belenios format: For and Against, or the names, with a blank
/// that stands for the abstention.
///
/// An electronic paper cannot be invalid: only what the question permits can be encrypted with a proof. Where the rule
/// calls a blank paper invalid, blanks are counted so.
package struct VerifiablePaper: Sendable {
    /// The scheme's name in a seal.
    package static let scheme = "belenios-2048"

    private let isElection: Bool
    private let names: [Candidate]
    private let seats: Int
    private let needed: Int?

    /// The paper of a ballot.
    package init(_ ballot: Ballot) {
        (isElection, names, seats, needed) = (ballot.isElection, ballot.names, ballot.seats, ballot.marksNeeded)
    }

    /// The paper of a ballot that is about to open.
    package init(_ opening: BallotOpening, under rule: DecisionRule, isElection: Bool, in assembly: Assembly) {
        self.isElection = isElection
        (names, seats) = (assembly.names(on: opening), opening.marks)
        guard isElection, opening.tieBreak == nil, case .exactly = rule.paper.marks else {
            needed = nil
            return
        }
        needed = opening.marks
    }

    /// The question of the election.
    /// - Parameter title: as the voter reads it.
    package func question(_ title: String) -> SealedBallot.Question {
        guard isElection else {
            return SealedBallot.Question(
                title, answers: ["For", "Against"], minimum: 1, maximum: 1, hasBlank: true)
        }
        // "None of the candidates" stands alone, so a paper with one mark is permitted where it is offered.
        let offersNone = names.contains { $0.id == Candidate.noneID }
        let most = min(seats, names.count)
        return SealedBallot.Question(
            title, answers: names.map(\.name), minimum: offersNone ? 1 : min(needed ?? 1, most), maximum: most,
            hasBlank: true)
    }

    /// Whether the election of a ballot asks exactly what its paper bears.
    package static func agrees(withElectionOf ballot: Ballot) throws(ObjectRefusal) -> Bool {
        let election = try Election(bytes: Array((ballot.seal?.election ?? "").utf8))
        guard election.questions.count == 1 else { return false }
        return election.questions[0] == VerifiablePaper(ballot).question(election.questions[0].text)
    }

    /// The marks of a choice, the blank first.
    package func marks(of choice: Choice) -> [Int] {
        switch choice {
        case .abstain: [1] + Array(repeating: 0, count: isElection ? names.count : 2)
        case .yes: [0, 1, 0]
        case .no: [0, 0, 1]
        case .names(let marked): [0] + names.map { marked.contains($0.id) ? 1 : 0 }
        }
    }

    /// The sum of a ballot from the counts of its result.
    /// - Parameter weight: the votes that stand behind all papers.
    /// - Returns: `nil` when the counts are not those of this paper.
    package func tally(of counts: [UInt64], weight: UInt64, in ballot: Ballot) -> Tally? {
        guard counts.count == (isElection ? names.count : 2) + 1, let blank = counts.first, blank <= weight else {
            return nil
        }
        var tally = Tally()
        ballot.add(.abstain, weight: Int(blank), to: &tally)
        guard isElection else {
            (tally.votesFor, tally.against) = (Int(counts[1]), Int(counts[2]))
            return tally
        }
        tally.papersWithNames = Int(weight - blank)
        for (name, count) in zip(names, counts.dropFirst()) where count > 0 { tally.scores[name.id] = Int(count) }
        return tally
    }
}

/// The two forms of a tracker: the record and the archive have hexadecimal digits, voters and belenios-tool Base64.
package enum Tracker {
    /// The form that a voter reads: 43 characters of Base64.
    /// - Parameter hexadecimal: 64 digits.
    /// - Returns: the text itself when it is no tracker.
    package static func short(_ hexadecimal: String) -> String {
        Digest(hexadecimal)?.base64 ?? hexadecimal
    }
}

extension Tracker {
    /// The hexadecimal form of what a voter reads.
    /// - Parameter short: 43 characters of Base64.
    /// - Returns: an empty text when it is no tracker.
    package static func hexadecimal(_ short: String) -> String {
        Digest(base64: short)?.description ?? ""
    }
}
