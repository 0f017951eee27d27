import Bytes
import Synchronization

/// The strict check of a whole board: everything that belenios-tool checks, and what it leaves open: the order of
/// events, the published tally and counters, unique owners, duplicate ballots, membership of every number.
///
/// The file is read twice: first headers and events, then the objects, ballot by ballot on all cores. What is kept in
/// memory for each ballot is its place in the file, never its content.
public struct BulletinBoardVerifier: Sendable {
    let source: any BulletinBoardSource
    let workers: Int
    private let progress: (@Sendable (VerificationProgress) -> Void)?

    /// - Parameters:
    ///   - workers: how many threads check ballots; all cores unless said otherwise.
    ///   - progress: called from any of the threads, one call at a time.
    public init(
        _ source: any BulletinBoardSource, workers: Int? = nil,
        progress: (@Sendable (VerificationProgress) -> Void)? = nil
    ) {
        self.source = source
        self.workers = workers ?? Parallel.cores
        self.progress = progress
    }

    /// Checks everything that is on the board, up to whatever stage it has come.
    /// - Throws: ``BulletinBoardRefusal``, the first one found; ``BulletinBoardFault`` when the file cannot be read.
    public func verify() throws -> BulletinBoardReport {
        let index = try readIndex()
        let setup = try checkSetup(index.setup)
        let counted = try checkBallots(index.ballots, setup)
        let tally = try checkTally(index.tally, counted)
        let decryptions = try checkDecryptions(index.decryptions, counted.tally, setup)
        let result = try checkResult(index.result, counted, decryptions, setup)
        guard let last = index.last else { preconditionFailure("an index has at least the setup") }
        return BulletinBoardReport(
            stage: last.type, identifier: setup.election.identifier, name: setup.election.name,
            fingerprint: setup.election.fingerprint, lastEventHash: last.digest.description,
            trustees: setup.trustees.publicKeys.count, credentials: setup.credentials.entries.count,
            totalWeight: setup.credentials.totalWeight, cast: index.ballots.count,
            counted: tally?.counted ?? counted.counted, countedWeight: tally?.weight ?? counted.weight,
            decryptions: decryptions.count, result: result, election: setup.election,
            tally: tally == nil ? nil : counted.tally, questions: setup.election.questions)
    }

    /// The first pass over the file.
    private func readIndex() throws -> BulletinBoardIndex {
        let total = source.length >> 20
        // A small file is read before anybody could see a bar.
        guard let progress, total >= 16 else { return try BulletinBoardIndexer.index(source) { _ in } }
        return try BulletinBoardIndexer.index(source) { offset in
            progress(VerificationProgress(phase: .reading, done: offset >> 20, total: total))
        }
    }

    /// Reads an object and tests its hash.
    func body(_ object: BulletinBoardIndex.Object) throws -> [UInt8] {
        let bytes = try source.read(at: object.offset, count: object.length)
        guard Digest(of: bytes) == object.digest else {
            throw BulletinBoardRefusal(object: object.named, reason: .wrongHash)
        }
        return bytes
    }

    /// Runs a check whose reason concerns an object.
    func checking<Value>(
        _ object: BulletinBoardIndex.Object, _ check: () throws(ObjectRefusal) -> Value
    ) throws(BulletinBoardRefusal) -> Value {
        do {
            return try check()
        } catch {
            throw BulletinBoardRefusal(object: object.named, reason: error)
        }
    }

    /// A counter that tells the progress of one phase; it is given how many more are done.
    func counter(_ phase: VerificationProgress.Phase, total: Int) -> @Sendable (Int) -> Void {
        guard let progress else { return { _ in } }
        let done = SharedCount()
        return { more in
            done.value.withLock { value in
                value += more
                progress(VerificationProgress(phase: phase, done: value, total: total))
            }
        }
    }
}

/// A number that several threads count up.
private final class SharedCount: Sendable {
    let value = Mutex(0)
}
