import AssemblyCore
import Language
import SealedBallot

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
