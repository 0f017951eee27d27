import Foundation
import SealedBallot

/// A board of many ballots of 20 candidates, closed but not counted, written piece by piece.
enum LargeBulletinBoard {
    /// Writes it.
    static func write(voters: Int, to path: String) throws {
        let scenario = SealedScenario.large(voters: voters)
        let trustees = Trustees([.single(TrusteeKey.random().trustee())])
        let election = Election(
            identifier: Election.makeIdentifier(), name: "Large", summary: "", questions: [scenario.question],
            trustees: trustees)
        let credentials = (0..<voters).map { _ in VotingCredential.random() }
        let list = CredentialList(credentials.map { .init(publicKey: $0.publicKey) })
        var writer = BulletinBoardWriter(timestamp: 1_795_419_092)
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw BenchmarkFault("\(path) cannot be written.") }
        try file.write(contentsOf: writer.setUp(election, trustees: trustees, credentials: list))
        let sealer = BallotSealer(election: election)
        for (voter, credential) in credentials.enumerated() {
            let marks = try Marks([scenario.marks(voter)], for: election.questions)
            try file.write(contentsOf: writer.cast(sealer.seal(marks, with: credential).ballot))
        }
        try file.write(contentsOf: writer.close())
        try file.close()
    }
}
