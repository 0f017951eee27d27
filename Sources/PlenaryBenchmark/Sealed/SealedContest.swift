import Foundation
import SealedBallot

/// One election held to its end, each step measured beside the same step of belenios-tool on the same board.
struct SealedContest {
    /// The CPU seconds of a step.
    struct Times {
        var create = 0.0
        var check = 0.0
        var close = 0.0
        var verify = 0.0
    }

    private let scenario: SealedScenario
    private let keys = [TrusteeKey.random(), TrusteeKey.random()]
    private let codes: [VotingCode]
    private let election: Election
    private let trustees: Trustees
    private let credentials: CredentialList

    init(_ scenario: SealedScenario) {
        self.scenario = scenario
        codes = (0..<scenario.voters).map { _ in .random() }
        trustees = Trustees(keys.map { .single($0.trustee()) })
        let identifier = Election.makeIdentifier()
        election = Election(
            identifier: identifier, name: "Benchmark", summary: "", questions: [scenario.question], trustees: trustees)
        credentials = CredentialList(codes.map { .init(publicKey: $0.credential(in: identifier).publicKey) })
    }

    /// Holds the election.
    /// - Parameter tool: the contender; nil when it is not installed.
    func run(_ tool: BeleniosTool?) throws -> (own: Times, tool: Times?) {
        var writer = BulletinBoardWriter(timestamp: 1_795_419_092)
        var board = writer.setUp(election, trustees: trustees, credentials: credentials)
        var (own, theirs) = (Times(), Times())
        if let tool {
            try tool.writeBoard(board)
            theirs.create = try tool.creation(
                of: (0..<scenario.toolBallots).map { (codes[$0].text.withBytes { Array($0) }, scenario.marks($0)) })
        }
        let ballots = try create(&own)
        let check = BallotCheck(election: election, credentials: credentials)
        var count = BallotCount(questions: [scenario.question], credentials: credentials)
        let checking = try CPUTime.of {
            for ballot in ballots {
                try check.check(ballot)
                count.add(ballot)
            }
        }
        own.check = checking.seconds / Double(ballots.count)
        for ballot in ballots { board += writer.cast(ballot) }
        board += writer.close()
        if let tool {
            try tool.writeBoard(board)
            theirs.close = try tool.closing(keys: keys.map { $0.file.withBytes { Array($0) } })
        }
        let closing = try CPUTime.of { try close(count, &writer) }
        own.close = closing.seconds
        board += closing.result
        if let tool {
            try tool.writeBoard(board)
            theirs.verify = try tool.verification()
        }
        own.verify = try CPUTime.of { try BulletinBoardVerifier(BulletinBoardBytes(board)).verify() }.seconds
        return (own, tool == nil ? nil : theirs)
    }

    private func create(_ own: inout Times) throws -> [EncryptedBallot] {
        let voters = codes.map { $0.credential(in: election.identifier) }
        let papers = try voters.indices.map { try Marks([scenario.marks($0)], for: [scenario.question]) }
        // The tables of the generator and of the election's key are made once for all ballots of a kiosk.
        let sealer = BallotSealer(election: election)
        let creation = CPUTime.of { zip(papers, voters).map { sealer.seal($0, with: $1).ballot } }
        own.create = creation.seconds / Double(voters.count)
        return creation.result
    }

    /// From the close to the announced result: the tally, two decryptions with their proofs, the check of both, the sum.
    private func close(_ count: BallotCount, _ writer: inout BulletinBoardWriter) throws -> [UInt8] {
        var board = writer.publish(count.tally, count.sized)
        var parts: [Int: PartialDecryption] = [:]
        for (owner, key) in keys.enumerated() {
            let part = PartialDecryption(of: count.tally, in: election, with: key)
            parts[owner + 1] = part
            board += writer.publish(part, owner: owner + 1)
        }
        let result = try ElectionResult(
            of: count.tally, weight: count.weight, decryptions: parts, trustees: trustees, election: election)
        return board + writer.publish(result)
    }
}
