import AssemblyCore
import Language
import SealedBallot

extension Message {
    /// What the machinery of secret ballots objects to, within a sentence and without a full stop.
    package init(sealedBallot error: any Error) {
        self =
            switch error {
            case let reason as Reason: reason.message
            case let objection as Objection: objection.message
            case let trouble as CeremonyTrouble: trouble.message
            case let trouble as ScrutinyAudit.Trouble: trouble.message
            default: .verbatim("\(error)")
            }
    }
}
