import AssemblyCore
import Language

/// The sentences about what is filled in on procedure and voting.
enum ProcedureWords {
    /// A number that no amendment has.
    static func noAmendment(_ text: String, of count: Int) -> Message {
        "There is no amendment number '\(text)'; they are numbered from 1 to \(count)."
    }

    /// A number that no paragraph has.
    static func noParagraph(_ text: String, of count: Int) -> Message {
        "There is no paragraph number '\(text)'; they are numbered from 1 to \(count)."
    }

    /// A name that nobody bears.
    static func noSuchName(_ name: String) -> Message { "Nobody on the paper is called '\(name)'." }

    /// Something that is no number.
    static func notANumber(_ text: String) -> Message { "'\(text)' is not a number; type digits only." }

    /// What is no number of votes, where weights have decimals.
    static func notAFigure(_ text: String) -> Message {
        "'\(text)' is not a number, or has more decimals than the votes have."
    }

    /// A code that cannot be a member's.
    static let codeIsNeeded: Message = "A member's code has two or three capital letters, for example KI."
}
