public import Language

/// What a delegate marks.
public enum Choice: Hashable, Sendable {
    case yes, no, abstain
    /// One or more names; never empty.
    case names([CandidateID])
}

/// A paper sealed on the kiosk to the key of its ballot.
public struct SealedPaper: Hashable, Sendable {
    /// The longest ciphertext, which has room for some 300 names.
    public static let longestCiphertext = 768 * 1_024

    /// The ciphertext in Base64.
    public let ciphertext: String
    /// The hash of the ciphertext in hexadecimal, by which its voter finds it on the list of received papers.
    public let tracker: String

    /// A sealed paper.
    public init(ciphertext: String, tracker: String) { (self.ciphertext, self.tracker) = (ciphertext, tracker) }
}

/// A paper on its way into the record.
public enum Paper: Hashable, Sendable {
    /// A recorded vote.
    case open(Choice)
    /// A sealed paper of a secret ballot.
    case sealed(SealedPaper)
    /// What an audience hears of a paper whose content is not for it: that it was received, and its tracker if it has one.
    case withheld(tracker: String?)

    /// The tracker of a sealed paper.
    public var tracker: String? {
        switch self {
        case .open: nil
        case .sealed(let paper): paper.tracker
        case .withheld(let tracker): tracker
        }
    }
}

/// What seals the papers of one ballot: an election of the public Belenios format.
public struct BallotSeal: Hashable, Codable, Sendable {
    /// How papers are sealed: `belenios-2048`.
    public let scheme: String
    /// The public key, in decimal digits.
    public let publicKey: String
    /// Who could open the box, said on the board; `nil` where it is not known.
    public let grade: SealGrade?
    /// The election as it is published, in JSON; its hash is in every paper.
    public let election: String
    /// The public key of the voting card of each elector; `nil` for every audience, so that nobody learns from the
    /// record which ballot of the board is whose.
    public let credentials: [MemberCode: String]?
    /// The hash of the board's first event, which commits to election, trustees and credentials.
    public let setup: String

    /// The names of the fields in a record, which are kept for ever.
    enum CodingKeys: String, CodingKey {
        case scheme = "scheme"
        case publicKey = "publicKey"
        case grade = "grade"
        case election = "election"
        case credentials = "credentials"
        case setup = "setup"
    }

    /// A seal.
    public init(
        scheme: String, publicKey: String, grade: SealGrade?, election: String = "",
        credentials: [MemberCode: String]? = nil, setup: String = ""
    ) {
        (self.scheme, self.publicKey, self.grade) = (scheme, publicKey, grade)
        (self.election, self.credentials, self.setup) = (election, credentials, setup)
    }

    /// The seal as an audience may see it.
    var withoutCredentials: BallotSeal {
        BallotSeal(scheme: scheme, publicKey: publicKey, grade: grade, election: election, setup: setup)
    }
}

/// Who could open a sealed box.
public enum SealGrade: Hashable, Sendable {
    /// The host holds the keys itself, as in a rehearsal.
    case host
    /// So many of the scrutineers, together.
    case scrutineers(Int, of: Int)

    /// Who it is, to stand within a sentence.
    public var words: Message {
        switch self {
        case .host: "keys held by the host: for rehearsals only"
        case .scrutineers(let needed, let all): "opened only by the scrutineers together: \(needed) of \(all)"
        }
    }
}

/// The sum of the papers of a ballot.
public struct Tally: Hashable, Sendable {
    /// Votes for a motion.
    public var votesFor: Int
    /// Votes against a motion.
    public var against: Int
    /// Abstentions and blank papers.
    public var abstentions: Int
    /// Invalid papers.
    public var invalid: Int
    /// Papers with at least one name.
    public var papersWithNames: Int
    /// Votes per name.
    public var scores: [CandidateID: Int]

    /// An empty sum.
    public init() {
        (votesFor, against, abstentions, invalid, papersWithNames, scores) = (0, 0, 0, 0, 0, [:])
    }

    /// Adds a choice, or takes one away. O(marks), whatever the number of papers.
    /// - Parameters:
    ///   - weight: the votes the paper bears; negative to take it away.
    ///   - blanksAreInvalid: whether a paper without a mark is an invalid one, and no abstention.
    public mutating func add(_ choice: Choice, weight: Int = 1, blanksAreInvalid: Bool = false) {
        switch choice {
        case .yes: votesFor += weight
        case .no: against += weight
        case .abstain where blanksAreInvalid: invalid += weight
        case .abstain: abstentions += weight
        case .names(let names):
            papersWithNames += weight
            for name in names {
                scores[name, default: 0] += weight
                // A name for which nobody votes any more is one for which nobody has: whoever hears of the papers at the close
                // has the same sum.
                if weight <= 0, scores[name] == 0 { scores[name] = nil }
            }
        }
    }

    /// Papers in the sum.
    public var papers: Int { votesFor + against + abstentions + invalid + papersWithNames }
}
