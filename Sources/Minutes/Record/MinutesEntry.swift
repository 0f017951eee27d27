public import AssemblyCore
public import Language

/// One thing that the minutes tell.
public struct MinutesEntry: Hashable, Sendable, Encodable {
    /// How it is set.
    public enum Kind: String, Hashable, Sendable, Encodable {
        case note, speech, question, ballot, annulment
    }

    /// How it is set.
    public let kind: Kind
    /// The journal's record that it tells of.
    public let record: Int
    /// When, on the assembly's clock.
    public let at: MinutesTime
    /// What happened, in one sentence.
    public internal(set) var sentence: String
    /// The language of what somebody wrote in it, where that is not English.
    public let language: WorkingLanguage?
    /// Whether that is another one than the language of the minutes.
    let isForeign: Bool
    /// Who spoke, for a speech.
    public internal(set) var speech: SpeechMinutes?
    /// What was put to the vote, for a question.
    public let question: QuestionMinutes?
    /// The figures, for a declared result.
    public internal(set) var ballot: BallotMinutes?
    /// What was decided because nobody objected.
    public let agreement: AgreementMinutes?
    /// Notes made later that put this right.
    public internal(set) var corrections: [MinutesCorrection]

    private enum CodingKeys: String, CodingKey {
        case kind, record, at, sentence, language, speech, question, ballot, agreement, corrections
    }
}

/// A decision that was taken without a vote, nobody objecting.
public struct AgreementMinutes: Hashable, Sendable, Encodable {
    /// The number of the agenda item.
    public let item: String
    /// What was decided.
    public let question: String
    /// Where it is written; empty where nothing is.
    public let citation: String
    /// Whether it was made up for a rehearsal.
    public let isRehearsal: Bool
}

/// A speech.
public struct SpeechMinutes: Hashable, Sendable, Encodable {
    /// The member's code.
    public let member: String
    /// The member's name.
    public let name: String
    /// How long it took; `nil` when the record ends before it does.
    public internal(set) var seconds: Int?
}

/// A question as it was put to the vote for the first time.
public struct QuestionMinutes: Hashable, Sendable, Encodable {
    /// What it is called.
    public let title: String
    /// The text that was voted on.
    public let text: String?
    /// Who tabled it.
    public let sponsors: [String]
    /// What it would amend.
    public let amends: String?
    /// The names that stood, in the order of the paper.
    public let candidates: [String]
    /// How many seats were to be filled; `nil` for a motion.
    public let seats: Int?
    /// What the rulebook calls such a decision.
    public let decision: String
    /// Where its rule is written.
    public let citation: String
    /// Secret or recorded.
    public let secrecy: String
    /// How votes were given.
    public let method: BallotMethod
    /// A remark for everyone.
    public let note: String?
    /// Whether its facts were made up for a rehearsal.
    public let isRehearsal: Bool
}

/// A note that corrects what an earlier record says and changes nothing.
public struct MinutesCorrection: Hashable, Sendable, Encodable {
    /// The record in which the note stands.
    public let record: Int
    /// The record that it puts right.
    public let corrects: Int
    /// When it was made.
    public let at: MinutesTime
    /// What is put right.
    public let note: String
    /// The language of the note, where that is not English.
    public let language: WorkingLanguage?
    /// Whether that is another one than the language of the minutes.
    let isForeign: Bool

    private enum CodingKeys: String, CodingKey {
        case record, corrects, at, note, language
    }
}
