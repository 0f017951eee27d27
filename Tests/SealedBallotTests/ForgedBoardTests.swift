import CGMP
import Testing

@testable import SealedBallot

@Suite("Boards that we forge ourselves, with all hashes right")
struct ForgedBoardTests {
    /// Two voters, the first of whom votes twice; two trustees; concluded.
    private func good() throws -> TestElection {
        var election = TestElection(questions: [TestElection.yesNo], weights: [2, 3])
        try election.cast(0, [[0, 1, 0]])
        try election.cast(1, [[0, 0, 1]])
        try election.cast(0, [[1, 0, 0]])
        _ = try election.conclude(owners: [1, 2])
        return election
    }

    /// The reason for which a board is refused after a replacement in one kind of object.
    private func reason(
        _ board: [UInt8], containing marker: String, replacing old: String, with new: String
    ) throws -> ObjectRefusal? {
        var parts = BoardParts(board)
        let index = try #require(parts.objects.firstIndex { String(decoding: $0, as: UTF8.self).contains(marker) })
        let text = String(decoding: parts.objects[index], as: UTF8.self)
        #expect(text.contains(old))
        parts.objects[index] = Array(text.replacing(old, with: new).utf8)
        return try objection(to: parts.rebuilt())?.reason
    }

    @Test("Counters, owners and results that do not fit")
    func figures() throws {
        let board = try good().board
        #expect(try objection(to: BoardParts(board).rebuilt()) == nil)
        let tallied = "\"num_tallied\":"
        #expect(
            try reason(board, containing: tallied, replacing: "tallied\":2", with: "tallied\":3")
                == .wrongNumberOfBallots(published: 3, counted: 2))
        #expect(
            try reason(board, containing: tallied, replacing: "weight\":5", with: "weight\":6")
                == .wrongTotalWeight(published: 6, counted: 5))
        #expect(
            try reason(board, containing: "\"owner\":2", replacing: "\"owner\":2", with: "\"owner\":1")
                == .repeatedOwner(1))
        #expect(
            try reason(board, containing: "\"owner\":2", replacing: "\"owner\":2", with: "\"owner\":3")
                == .unknownOwner(3))
        #expect(
            try reason(board, containing: "\"owner\":2", replacing: "\"owner\":2", with: "\"owner\":0")
                == .unknownOwner(0))
        #expect(
            try reason(board, containing: "{\"result\"", replacing: "[2,0,3]", with: "[2,3,0]")
                == .wrongResult(question: 1, choice: 2))
        #expect(
            try reason(board, containing: "{\"result\"", replacing: "[2,0,3]", with: "[2,0,6]")
                == .tooManyVotes(question: 1, choice: 3))
        #expect(try reason(board, containing: "{\"result\"", replacing: "[2,0,3]", with: "[2,0]") == .wrongShape)
        #expect(
            try reason(board, containing: "{\"result\"", replacing: "[2,0,3]", with: "[2, 0,3]")
                == .notCanonical(offset: 14))
    }

    @Test("Another election, group, key or question")
    func elections() throws {
        let board = try good().board
        let election = "{\"version\":1,"
        #expect(try reason(board, containing: election, replacing: "Yes", with: "No!") == .otherElection)
        #expect(
            try reason(board, containing: election, replacing: "BELENIOS-2048", with: "RFC-3526-2048")
                == .unknownGroup("RFC-3526-2048"))
        #expect(
            try reason(board, containing: election, replacing: "\"version\":1", with: "\"version\":2")
                == .unknownVersion)
        #expect(
            try reason(board, containing: election, replacing: "\"max\":1", with: "\"max\":0")
                == .malformedQuestion(question: 1))
        #expect(
            try reason(board, containing: election, replacing: "\"public_key\":\"", with: "\"public_key\":\"0")
                == .missingMember("public_key"))
        let other = TestElection.singleTrustees(2).0.electionKey.description
        let key = try good().election.publicKey.description
        #expect(key != other)
        let own = try Election(bytes: Vectors.objects(of: board)[0]).publicKey.description
        #expect(try reason(board, containing: election, replacing: own, with: other) == .wrongElectionKey)
    }

    @Test("Ballots twice, after the close, of strangers, with numbers outside the group")
    func ballots() throws {
        var election = TestElection(questions: [TestElection.yesNo], weights: [1])
        let ballot = try election.paper(0, [[0, 1, 0]]).ballot
        try election.cast(ballot)
        var twice = election
        try twice.cast(ballot)
        #expect(try objection(to: twice.board)?.reason == .duplicateBallot)

        let stranger = election.sealer.seal(
            try Marks([[0, 1, 0]], for: election.election.questions), with: .random()
        ).ballot
        #expect(throws: ObjectRefusal.unknownCredential) { try election.check.check(stranger) }

        let choices = ballot.answers[0].choices
        let twisted = Ciphertext(alpha: choices[1].alpha * minusOne, beta: choices[1].beta)
        #expect(
            reason(ballot, election) { _ in [choices[0], twisted, choices[2]] }
                == .choiceNotAMember(question: 1, choice: 2))
        let blinded = Ciphertext(alpha: choices[1].alpha, beta: choices[1].beta * .generator)
        #expect(
            reason(ballot, election) { _ in [choices[0], blinded, choices[2]] }
                == .badIndividualProof(question: 1, choice: 2))
        #expect(reason(ballot, election) { Array($0.dropLast()) } == .wrongShape)
    }

    private var minusOne: GroupElement {
        GroupElement { limbs in
            withUnsafePointer(to: sealed_p) {
                $0.withMemoryRebound(to: UInt64.self, capacity: 32) { limbs.update(from: $0, count: 32) }
            }
            limbs[0] -= 1
        }
    }

    /// The reason for which a ballot with other choices, signed by its voter, is refused.
    private func reason(
        _ ballot: EncryptedBallot, _ election: TestElection, _ change: ([Ciphertext]) -> [Ciphertext]
    ) -> ObjectRefusal? {
        let answer = ballot.answers[0]
        let changed = EncryptedBallot(
            answers: [
                Answer(
                    choices: change(answer.choices), individualProofs: answer.individualProofs,
                    overallProof: answer.overallProof, blankProof: answer.blankProof)
            ], election: election.election, credential: election.voters[0])
        return election.check.firstObjection(in: [ballot, changed])?.reason
    }

    @Test("Every proof of a ballot exchanged for one of another ballot of the same voter")
    func proofs() throws {
        let election = TestElection(questions: [TestElection.yesNo], weights: [1])
        let ballot = try election.paper(0, [[0, 1, 0]]).ballot
        let answer = ballot.answers[0]
        let other = try election.paper(0, [[0, 1, 0]]).ballot.answers[0]
        func reason(_ answer: Answer) -> ObjectRefusal? {
            let changed = EncryptedBallot(
                answers: [answer], election: election.election, credential: election.voters[0])
            return election.check.firstObjection(in: [changed])?.reason
        }
        #expect(reason(answer) == nil)
        #expect(
            reason(
                Answer(
                    choices: answer.choices, individualProofs: answer.individualProofs,
                    overallProof: other.overallProof,
                    blankProof: answer.blankProof)) == .badOverallProof(question: 1))
        #expect(
            reason(
                Answer(
                    choices: answer.choices, individualProofs: answer.individualProofs,
                    overallProof: answer.overallProof, blankProof: other.blankProof)) == .badBlankProof(question: 1))
        #expect(
            reason(
                Answer(
                    choices: answer.choices,
                    individualProofs: [other.individualProofs[0]] + answer.individualProofs.dropFirst(),
                    overallProof: answer.overallProof, blankProof: answer.blankProof))
                == .badIndividualProof(question: 1, choice: 1))
    }

    @Test("Trustees: a key that is not the sender's, a ceremony with one number changed")
    func trustees() throws {
        let (trustees, _) = try TestElection.thresholdTrustees(2, of: 3, mixed: true)
        let text = String(decoding: trustees.bytes, as: UTF8.self)
        _ = try Trustees(bytes: trustees.bytes)
        // A list that is known to hold vouches for no other one.
        #expect(try Trustees.checked(bytes: trustees.bytes).electionKey == trustees.electionKey)
        #expect(try Trustees.checked(bytes: trustees.bytes).publicKeys == trustees.publicKeys)
        // The digits of every number of the list, one after the other: none may change.
        var generator = SplitMix(seed: 9)
        for _ in 0..<60 {
            var bytes = trustees.bytes
            let places = bytes.indices.filter { (48...57).contains(bytes[$0]) }
            let place = try #require(places.randomElement(using: &generator))
            bytes[place] = bytes[place] == 57 ? 48 : bytes[place] + 1
            #expect(throws: ObjectRefusal.self, "byte \(place)") { try Trustees(bytes: bytes) }
            #expect(throws: ObjectRefusal.self, "byte \(place)") { try Trustees.checked(bytes: bytes) }
        }
        let foreign = CeremonyForm.plain
        #expect(foreign != .bound && text.contains("signatures"))
        let stripped = text.replacing("\"signatures\":", with: "\"signed\":")
        #expect(throws: ObjectRefusal.badCertificate(trustee: 2)) { try Trustees(bytes: Array(stripped.utf8)) }
    }
}
