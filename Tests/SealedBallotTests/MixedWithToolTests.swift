@testable import PlenaryTestKit
import SealedBallot
import Testing

@Suite("Together with belenios-tool 2.0", .enabled(if: OutsideTool.belenios.isExpected))
struct MixedWithToolTests {
    @Test("One key ceremony of two trustees of ours and one of the tool's; its decryption and ours open the tally")
    func ceremony() throws {
        let folder = try Folder()
        try BeleniosTool.run("setup generate-trustee-key-threshold --group BELENIOS-2048 --step 1", in: folder)
        let name = String(try #require(folder.names(ending: ".key").first).dropLast(4))
        let ours = [CeremonyMember.random(), CeremonyMember.random()]
        let certificates = [
            ours[0].certificate(index: 1, size: 3, threshold: 2, form: .plain),
            try Certificate(text: folder.read("\(name).cert"), trustee: 2),
            ours[1].certificate(index: 3, size: 3, threshold: 2, form: .plain),
        ]
        let plan = try CeremonyPlan(certificates: certificates, threshold: 2)
        try folder.write("certs.jsons", certificates.map { $0.signed.text + "\n" }.joined())
        let dealt = try BeleniosTool.run(
            "setup generate-trustee-key-threshold --group BELENIOS-2048 --step 3 --certs certs.jsons"
                + " --key \(name).key --threshold 2", in: folder)
        let deals = [try ours[0].deal(in: plan), try toolDeal(folder, dealt), try ours[1].deal(in: plan)]
        try folder.write("input", plan.input(for: 1, from: deals).text + "\n")
        let accepted = try BeleniosTool.run(
            "setup generate-trustee-key-threshold --group BELENIOS-2048 --step 5 --certs certs.jsons"
                + " --key \(name).key", in: folder, input: try folder.read("input"))
        let theirs = try #require(CeremonyShare(text: accepted.output), "\(accepted.errors)")
        let shares = [
            try ours[0].accept(plan.input(for: 0, from: deals), in: plan), theirs,
            try ours[1].accept(plan.input(for: 2, from: deals), in: plan),
        ]
        let trustees = Trustees([.threshold(try plan.outcome(deals: deals, shares: shares))])
        let keys = [1: try ours[0].key(from: shares[0].privateKey)]
        var election = TestElection(questions: [TestElection.yesNo], trustees: (trustees, keys))
        try election.cast(0, [[0, 1, 0]])
        election.close()
        election.publishTally()
        try folder.write("board.bel", election.board)
        try folder.write("share.dkey", theirs.privateKey)
        let decrypted = try BeleniosTool.run(
            "election decrypt-threshold --key \(name).key --decryption-key share.dkey --trustee-id 2", in: folder)
        let lines = decrypted.output.split(separator: "\n")
        let part = try PartialDecryption(bytes: Array(try #require(lines.first, "\(decrypted.errors)").utf8))
        election.publish(part, owner: 2)
        let own = try election.decryption(by: 1)
        election.publish(own, owner: 1)
        let result = try ElectionResult(
            of: election.count.tally, weight: 1, decryptions: [1: own, 2: part], trustees: trustees,
            election: election.election)
        election.publish(result)
        #expect(result.counts == [[0, 1, 0]])
        #expect(try objection(to: election.board) == nil)
        #expect(try BeleniosTool.accepts(election.board))
    }

    /// The tool writes the deal to standard output.
    private func toolDeal(_ folder: Folder, _ outcome: BeleniosTool.Outcome) throws -> CeremonyDeal {
        try #require(CeremonyDeal(text: outcome.output), "\(outcome.errors)")
    }

    @Test("Single trustees, credentials and ballots of the tool beside ours on one board")
    func ballots() throws {
        let folder = try Folder()
        try BeleniosTool.run("setup generate-trustee-key --group BELENIOS-2048", in: folder)
        let file = try #require(folder.names(ending: ".pubkey").first)
        let theirTrustee = try SingleTrustee(bytes: Array(folder.read(file).utf8))
        let theirKey = try #require(
            TrusteeKey(file: SecretText(try folder.read(folder.names(ending: ".privkey").first ?? ""))))
        let ourKey = TrusteeKey.random()
        let trustees = Trustees([.single(theirTrustee), .single(ourKey.trustee(name: "Ours"))])
        var election = TestElection(trustees: (trustees, [1: theirKey, 2: ourKey]))
        try election.cast(0, [[0, 1, 0], [0, 1, 0, 1]])
        let code = VotingCode.random()
        let credential = code.credential(in: election.election.identifier)
        #expect(credential.publicKey != election.voters[0].publicKey)

        // The tool votes with a credential of ours, which it takes in its own form; so the list is made anew.
        let list = CredentialList([
            .init(publicKey: credential.publicKey), .init(publicKey: election.voters[0].publicKey),
        ])
        var writer = BulletinBoardWriter(timestamp: 1)
        var board = writer.setUp(election.election, trustees: trustees, credentials: list)
        try folder.write("board.bel", board)
        try folder.write("code", code.text.revealed)
        try folder.write("vote", "[[0,0,1],[1,0,0,0]]")
        let made = try BeleniosTool.run("election generate-ballot --privcred code --ballot vote", in: folder)
        let check = BallotCheck(election: election.election, credentials: list)
        let text = made.output.hasSuffix("\n") ? String(made.output.dropLast()) : made.output
        let theirs = try check.check(bytes: Array(text.utf8))
        let ours = try election.paper(0, [[0, 1, 0], [0, 1, 0, 1]]).ballot
        var count = BallotCount(questions: election.election.questions, credentials: list)
        for ballot in [ours, theirs] {
            try check.check(ballot)
            count.add(ballot)
            board += writer.cast(ballot)
        }
        board += writer.close()
        board += writer.publish(count.tally, count.sized)
        var parts: [Int: PartialDecryption] = [:]
        for (owner, key) in [1: theirKey, 2: ourKey] {
            let part = PartialDecryption(of: count.tally, in: election.election, with: key)
            parts[owner] = part
            board += writer.publish(part, owner: owner)
        }
        let result = try ElectionResult(
            of: count.tally, weight: 2, decryptions: parts, trustees: trustees, election: election.election)
        board += writer.publish(result)
        #expect(result.counts == [[0, 1, 1], [1, 1, 0, 1]])
        #expect(try objection(to: board) == nil)
        #expect(try BeleniosTool.accepts(board))
    }
}
