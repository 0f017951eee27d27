import AssemblyCore
package import Language
import SealedBallot

/// A ballot box does not do what it should.
package struct BallotBoxFault: Error, Hashable, Sendable {
    /// What happened, in one sentence.
    package let message: Message

    /// A fault.
    package init(_ message: Message) { self.message = message }

    /// The sentence in English, for logs.
    package var sentence: String { message.english }
}

extension Message {
    /// What the machinery of secret ballots objects to, within a sentence and without a full stop.
    package init(sealedBallot error: any Error) {
        self =
            switch error {
            case let reason as ObjectRefusal: reason.message
            case let objection as BulletinBoardRefusal: objection.message
            case let trouble as CeremonyRefusal: trouble.message
            case let trouble as ScrutinyAudit.AuditFault: trouble.message
            default: .verbatim("\(error)")
            }
    }
}
