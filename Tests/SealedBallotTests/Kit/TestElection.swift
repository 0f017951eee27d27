import SealedBallot
import Testing

/// A whole election held in memory: trustees, voters, the board as it grows.
struct TestElection {
    let election: Election
    let trustees: Trustees
    let keys: [Int: TrusteeKey]
    let voters: [VotingCredential]
    let credentials: CredentialList
    let sealer: BallotSealer
    let check: BallotCheck
    private(set) var writer = BulletinBoardWriter(timestamp: 1_795_419_092)
    private(set) var board: [UInt8] = []
    private(set) var count: BallotCount

    static let yesNo = Question("Shall it be adopted?", answers: ["Yes", "No"], minimum: 1, maximum: 1, hasBlank: true)
    static let twoOfFour = Question(
        "At most two", answers: ["A", "B", "C", "D"], minimum: 0, maximum: 2, hasBlank: false)

    init(
        questions: [Question] = [yesNo, twoOfFour], weights: [UInt64] = [1, 1, 1],
        trustees: (Trustees, [Int: TrusteeKey]) = singleTrustees(2)
    ) {
        (self.trustees, keys) = trustees
        election = Election(
            identifier: Election.makeIdentifier(), name: "Élection “7”", summary: "Line\nbreak \\ and “quotes\"",
            questions: questions, trustees: self.trustees, binding: [("previous_board", "abc")])
        voters = weights.map { _ in .random() }
        credentials = CredentialList(
            zip(voters, weights).map { CredentialList.Entry(publicKey: $0.publicKey, weight: $1) })
        sealer = BallotSealer(election: election)
        check = BallotCheck(election: election, credentials: credentials)
        count = BallotCount(questions: questions, credentials: credentials)
        board = writer.setUp(election, trustees: self.trustees, credentials: credentials)
    }

    static func singleTrustees(_ number: Int) -> (Trustees, [Int: TrusteeKey]) {
        let keys = (1...number).map { _ in TrusteeKey.random() }
        let items = keys.enumerated().map { Trustees.Item.single($1.trustee(name: "Trustee \($0 + 1)")) }
        return (Trustees(items), Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0 + 1, $1) }))
    }

    /// Trustees of whom `threshold` are needed, after a single one if `mixed`.
    static func thresholdTrustees(
        _ threshold: Int, of size: Int, mixed: Bool = false, form: CeremonyForm = .bound,
        cipher: PrivateMessage.Cipher = .ccm
    ) throws -> (Trustees, [Int: TrusteeKey]) {
        let members = (0..<size).map { _ in CeremonyMember.random() }
        let plan = try CeremonyPlan(
            certificates: members.enumerated().map {
                $1.certificate(index: $0 + 1, size: size, threshold: threshold, form: form)
            }, threshold: threshold, cipher: cipher)
        let deals = try members.map { try $0.deal(in: plan) }
        let shares = try members.indices.map { try members[$0].accept(plan.input(for: $0, from: deals), in: plan) }
        let group = try plan.outcome(deals: deals, shares: shares)
        var keys: [Int: TrusteeKey] = [:]
        var items: [Trustees.Item] = []
        if mixed {
            let key = TrusteeKey.random()
            keys[1] = key
            items.append(.single(key.trustee()))
        }
        for (index, member) in members.enumerated() {
            keys[items.count + index + 1] = try member.key(from: shares[index].privateKey)
        }
        return (Trustees(items + [.threshold(group)]), keys)
    }

    func paper(_ voter: Int, _ marks: [[Int]]) throws -> SealedPaper {
        sealer.seal(try Marks(marks, for: election.questions), with: voters[voter])
    }

    mutating func cast(_ voter: Int, _ marks: [[Int]]) throws {
        try cast(try paper(voter, marks).ballot)
    }

    mutating func cast(_ ballot: EncryptedBallot) throws {
        try check.check(ballot)
        count.add(ballot)
        board += writer.cast(ballot)
    }

    mutating func close() {
        board += writer.close()
    }

    mutating func publishTally() {
        board += writer.publish(count.tally, count.sized)
    }

    func decryption(by owner: Int) throws -> PartialDecryption {
        PartialDecryption(of: count.tally, in: election, with: try #require(keys[owner]))
    }

    mutating func publish(_ decryption: PartialDecryption, owner: Int) {
        board += writer.publish(decryption, owner: owner)
    }

    mutating func publish(_ result: ElectionResult) {
        board += writer.publish(result)
    }

    /// Closes, tallies, decrypts by some owners and publishes the result.
    mutating func conclude(owners: [Int]) throws -> ElectionResult {
        close()
        publishTally()
        var decryptions: [Int: PartialDecryption] = [:]
        for owner in owners {
            let part = try decryption(by: owner)
            decryptions[owner] = part
            publish(part, owner: owner)
        }
        let result = try ElectionResult(
            of: count.tally, weight: count.weight, decryptions: decryptions, trustees: trustees, election: election)
        publish(result)
        return result
    }
}

/// The objection to a board, nil when it is accepted.
func objection(to board: [UInt8], workers: Int = 1) throws -> BulletinBoardRefusal? {
    do {
        _ = try BulletinBoardVerifier(BulletinBoardBytes(board), workers: workers).verify()
        return nil
    } catch let objection as BulletinBoardRefusal {
        return objection
    }
}
