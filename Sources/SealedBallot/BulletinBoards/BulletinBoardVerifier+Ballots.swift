import Synchronization

/// The outcome of the check of all ballots.
struct CountedBallots: Sendable {
    let tally: EncryptedTally
    let counted: UInt64
    let weight: UInt64
}

extension BulletinBoardVerifier {
    /// Checks every ballot and multiplies those that count: the last one of each credential.
    func checkBallots(_ objects: [BulletinBoardIndex.Object], _ setup: BulletinBoardSetup) throws -> CountedBallots {
        let ballots = try lastBallots(objects, setup)
        let check = BallotCheck(election: setup.election, credentials: setup.credentials)
        let products = WorkerTallies(workers, EncryptedTally(for: setup.election.questions))
        let count = counter(.ballots, total: ballots.count)
        let pieces = (ballots.count + Self.together - 1) / Self.together
        try Parallel.forEach(count: pieces, workers: workers) { worker, piece in
            let first = piece * Self.together
            let group = ballots[first..<min(ballots.count, first + Self.together)]
            for (ballot, place) in zip(try checked(group, check), group) where place.counts {
                let weight = place.credential.map { setup.credentials.entries[$0].weight } ?? 0
                products.add(ballot, weight: weight, worker: worker)
            }
            count(group.count)
        }
        let counting = ballots.filter(\.counts)
        return CountedBallots(
            tally: products.total, counted: UInt64(counting.count),
            weight: counting.reduce(0) { sum, ballot in
                sum + (ballot.credential.map { setup.credentials.entries[$0].weight } ?? 0)
            })
    }

    /// How many ballots are computed together: enough to fill the vector lanes, few enough for progress to be smooth.
    private static var together: Int { 8 }

    /// Reads some ballots and checks them together.
    private func checked(
        _ group: ArraySlice<BulletinBoardIndex.Ballot>, _ check: BallotCheck
    ) throws -> [EncryptedBallot] {
        var ballots: [EncryptedBallot] = []
        var unreadable: (any Error)?
        for place in group {
            do {
                let bytes = try body(place.object)
                let ballot = try checking(place.object) { () throws(ObjectRefusal) in try EncryptedBallot(bytes: bytes)
                }
                // The first pass read this credential; another one now means that the file changed meanwhile.
                guard check.credentials.position(of: ballot.credential) == place.credential else {
                    throw BulletinBoardRefusal(object: place.object.named, reason: .wrongHash)
                }
                ballots.append(ballot)
            } catch {
                unreadable = error
                break
            }
        }
        // What can be read before the first that cannot is checked first: the first objection is the one that counts.
        if let objection = check.firstObjection(in: ballots) {
            throw BulletinBoardRefusal(
                object: group[group.startIndex + objection.ballot].object.named, reason: objection.reason)
        }
        if let unreadable { throw unreadable }
        return ballots
    }

    /// Finds out from the first bytes of the ballots which of them is the last of its credential.
    private func lastBallots(
        _ objects: [BulletinBoardIndex.Object], _ setup: BulletinBoardSetup
    ) throws -> [BulletinBoardIndex.Ballot] {
        var latest: [Int: Int] = [:]
        var ballots: [BulletinBoardIndex.Ballot] = []
        for (index, object) in objects.enumerated() {
            // Fingerprint and credential take less than 2,048 bytes; a ballot that cannot be read here is refused when it
            // is checked.
            let headLength = 2048 + setup.election.identifier.utf8.count
            let head = try source.read(at: object.offset, count: min(object.length, headLength))
            let position = EncryptedBallot.credential(inHead: head).flatMap(setup.credentials.position)
            ballots.append(BulletinBoardIndex.Ballot(object: object, credential: position))
            if let position { latest[position] = index }
        }
        for index in latest.values { ballots[index].counts = true }
        return ballots
    }
}

/// One product for each worker, so that nobody waits for anybody.
private final class WorkerTallies: Sendable {
    private let tallies: Mutex<[EncryptedTally]>

    init(_ workers: Int, _ empty: EncryptedTally) {
        tallies = Mutex(Array(repeating: empty, count: workers))
    }

    func add(_ ballot: EncryptedBallot, weight: UInt64, worker: Int) {
        let choices = ballot.answers.map(\.choices)
        let sum = tallies.withLock { $0[worker] }.adding(choices, weight: weight)
        tallies.withLock { $0[worker] = sum }
    }

    var total: EncryptedTally {
        tallies.withLock { tallies in tallies.dropFirst().reduce(tallies[0]) { $0.adding($1) } }
    }
}
