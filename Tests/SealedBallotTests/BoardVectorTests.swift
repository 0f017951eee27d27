@testable import SealedBallot
import Testing

@Suite("The boards of the vectors")
struct BoardVectorTests {
    @Test("A board of belenios-tool 2.0 is accepted", arguments: [(Vectors.single, 3), (Vectors.threshold, 2)])
    func accepted(folder: String, decryptions: Int) throws {
        let report = try BulletinBoardVerifier(BulletinBoardBytes(Vectors.board(in: folder))).verify()
        #expect(report.stage == .result)
        #expect(report.result?.counts == [[1, 0, 2], [0, 0, 1, 0]])
        #expect(report.cast == 4 && report.counted == 3 && report.decryptions == decryptions)
    }

    @Test("A board is also accepted from a file, with progress told to the end")
    func file() throws {
        let name = try #require(Vectors.names(in: Vectors.single, ending: ".bel").first)
        let told = Told()
        let file = try BulletinBoardFile(path: Vectors.path("\(Vectors.single)/\(name)"))
        _ = try BulletinBoardVerifier(file) { told.append($0) }.verify()
        #expect(told.all.filter { $0.phase == .ballots }.map(\.done) == [4])
        #expect(told.all.last == VerificationProgress(phase: .decryptions, done: 3, total: 3))
    }

    @Test("A file that is not there is a fault, not an objection")
    func missing() {
        #expect(throws: BulletinBoardFault.self) { try BulletinBoardFile(path: Vectors.path("nowhere.bel")) }
    }

    @Test(
        "A forged board is refused with the right reason",
        arguments: [
            (
                "bad-individual-proof", BulletinBoardObject.Kind.ballot(1),
                ObjectRefusal.badIndividualProof(question: 1, choice: 1)
            ),
            ("bad-pd-factor", .partialDecryption(1), .badDecryptionProof(question: 1, choice: 2)),
            ("bad-signature", .ballot(1), .badSignature),
            (
                "ballots-split-by-EndBallots", .event("Ballot", height: 4),
                .wrongOrder(found: "Ballot", after: "EndBallots")
            ),
            ("published-ET-differs", .encryptedTally, .wrongEncryptedTally(question: 1, choice: 2)),
            ("replayed-ciphertexts", .ballot(2), .badIndividualProof(question: 1, choice: 1)),
            ("wrong-result", .result, .wrongResult(question: 1, choice: 2)),
        ])
    func forged(folder: String, kind: BulletinBoardObject.Kind, reason: ObjectRefusal) throws {
        let objection = try #require(try objection(to: Vectors.board(in: "reject/\(folder)"), workers: 2))
        #expect(objection.object.kind == kind)
        #expect(objection.reason == reason)
        #expect(objection.reason.code != "other" && !objection.description.contains("nil"))
    }
}
