import SealedBallot
import Synchronization

/// Collects what a progress callback is told.
final class Told: Sendable {
    private let reports = Mutex<[VerificationProgress]>([])

    var all: [VerificationProgress] { reports.withLock { $0 } }

    func append(_ progress: VerificationProgress) {
        reports.withLock { $0.append(progress) }
    }
}
