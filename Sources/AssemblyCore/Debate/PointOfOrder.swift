public import Language

/// A point of order and what became of it.
public struct PointOfOrder: Hashable, Codable, Sendable {
    /// Its number in the session, from 1.
    public let number: Int
    /// Who raised it.
    public let member: MemberCode
    /// What it says.
    public let words: String
    /// When it was raised.
    public let at: Moment
    /// The ballot on whose conduct it was raised; `nil` outside a vote.
    public let ballot: BallotID?
    /// The chair's ruling; `nil` before it.
    public internal(set) var ruling: Ruling?
    /// Whether the delegation dropped it.
    public internal(set) var isWithdrawn: Bool
    /// Who appealed against the ruling.
    public internal(set) var appellant: MemberCode?
    /// The question by which the appeal is voted: votes for overrule the ruling.
    public internal(set) var appeal: QuestionID?

    /// A point of order that has not been ruled on.
    init(number: Int, member: MemberCode, words: String, at: Moment, ballot: BallotID?) {
        (self.number, self.member, self.words, self.at, self.ballot) = (number, member, words, at, ballot)
        (ruling, isWithdrawn, appellant, appeal) = (nil, false, nil, nil)
    }

    /// Whether the chair has to rule on it now.
    public var isInHand: Bool { ruling == nil && !isWithdrawn }
}

/// The chair's ruling on a point of order.
public struct Ruling: Hashable, Codable, Sendable {
    /// Whether the point was well taken.
    public let isUpheld: Bool
    /// What the chair said.
    public let words: String
    /// When.
    public let at: Moment
}

/// What has become of a ruling.
public enum RulingFate: Hashable, Codable, Sendable {
    /// No appeal: it stands.
    case stands
    /// An appeal is to be put to the vote.
    case appealed
    /// The appeal was not carried, or withdrawn: the ruling stands.
    case confirmed
    /// A majority overruled it.
    case overruled
}

extension Ruling {
    /// What the chair says when it says nothing of its own; kept in the record in English, so that it reads the same
    /// whoever presides in which language.
    static func usualWords(isUpheld: Bool) -> String { usual(isUpheld).english }

    /// The words of a ruling for people: the usual ones in the language of the reader, the chair's own as they were said.
    static func sentence(_ words: String, isUpheld: Bool) -> Message {
        let usual = usual(isUpheld)
        return usual == words || StatedReason.isStatedOrally(words) ? usual : .verbatim(words.ended)
    }

    /// What the chair said as a whole sentence, in the language of the reader where it is the usual one.
    public var sentence: Message { Self.sentence(words, isUpheld: isUpheld) }

    /// The ruling as the chair gives it: whether the point is well taken, then what the chair says of its own.
    public var spoken: Message {
        let usual = Self.usual(isUpheld)
        return sentence == usual ? usual : "\(usual) \(sentence)"
    }

    private static func usual(_ isUpheld: Bool) -> Message {
        isUpheld ? "The point of order is well taken." : "The point of order is not well taken."
    }
}
