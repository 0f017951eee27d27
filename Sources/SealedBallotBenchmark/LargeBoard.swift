import Glibc
import SealedBallot

/// Writes a board of many ballots of 20 candidates, closed but not counted, piece by piece.
struct LargeBoard {
    let path: String
    let voters: Int

    func write() throws {
        let scenario = Scenario.all(voters: voters)[1]
        let trustees = Trustees([.single(TrusteeKey.random().trustee())])
        let election = Election(
            identifier: Election.makeIdentifier(), name: "Large", summary: "", questions: [scenario.question],
            trustees: trustees)
        let credentials = (0..<voters).map { _ in VotingCredential.random() }
        let list = CredentialList(credentials.map { .init(publicKey: $0.publicKey) })
        var writer = BoardWriter(timestamp: 1_795_419_092)
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        append(writer.setUp(election, trustees: trustees, credentials: list), to: file)
        let sealer = BallotSealer(election: election)
        for (voter, credential) in credentials.enumerated() {
            let marks = try Marks([scenario.marks(voter)], for: election.questions)
            append(writer.cast(sealer.seal(marks, with: credential).ballot), to: file)
        }
        append(writer.close(), to: file)
    }

    private func append(_ bytes: [UInt8], to file: UnsafeMutablePointer<FILE>) {
        bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    }
}
