import PlenaryTestKit
import SealedBallot
import Testing

@Suite("Elections that we hold ourselves")
struct ProductionTests {
    @Test("Yes, No, blank and at most two of four: the result is the plain count, a vote cast again counts once")
    func whole() throws {
        var election = TestElection()
        try election.cast(0, [[0, 1, 0], [1, 1, 0, 0]])
        try election.cast(1, [[1, 0, 0], [0, 0, 0, 0]])
        try election.cast(0, [[0, 0, 1], [0, 0, 0, 1]])
        let result = try election.conclude(owners: [1, 2])
        #expect(result.counts == [[1, 0, 1], [0, 0, 0, 1]])
        let report = try BulletinBoardVerifier(BulletinBoardBytes(election.board)).verify()
        #expect(report.result == result)
        #expect(report.cast == 3 && report.counted == 2)
        #expect(report.lastEventHash == election.writer.lastEventHash)
        #expect(try !OutsideTool.belenios.isExpected || BeleniosTool.accepts(election.board))
    }

    @Test("A board is right at every stage, with no ballots too", .enabled(if: OutsideTool.belenios.isExpected))
    func stages() throws {
        var election = TestElection(questions: [TestElection.yesNo], weights: [1])
        var stages: [[UInt8]] = [election.board]
        election.close()
        stages.append(election.board)
        election.publishTally()
        stages.append(election.board)
        for owner in 1...2 {
            election.publish(try election.decryption(by: owner), owner: owner)
            stages.append(election.board)
        }
        for board in stages {
            #expect(try objection(to: board) == nil)
            #expect(try BeleniosTool.accepts(board))
        }
    }

    @Test("Threshold trustees: any two of three open the tally", arguments: [[1, 2], [1, 3], [2, 3], [1, 2, 3]])
    func threshold(owners: [Int]) throws {
        var election = TestElection(trustees: try TestElection.thresholdTrustees(2, of: 3))
        try election.cast(0, [[0, 1, 0], [1, 0, 0, 0]])
        try election.cast(2, [[0, 1, 0], [1, 0, 1, 0]])
        let result = try election.conclude(owners: owners)
        #expect(result.counts == [[0, 2, 0], [2, 0, 1, 0]])
        #expect(try objection(to: election.board) == nil)
        #expect(try !OutsideTool.belenios.isExpected || BeleniosTool.accepts(election.board))
    }

    @Test("A single trustee and three of five together; one too few opens nothing")
    func mixed() throws {
        var election = TestElection(
            questions: [TestElection.yesNo], trustees: try TestElection.thresholdTrustees(3, of: 5, mixed: true))
        try election.cast(1, [[0, 0, 1]])
        for tooFew in [[1, 2, 3], [2, 3, 4]] {
            var attempt = election
            #expect(throws: ObjectRefusal.tooFewDecryptions) { try attempt.conclude(owners: tooFew) }
        }
        #expect(try election.conclude(owners: [1, 2, 4, 6]).counts == [[0, 0, 1]])
        #expect(try objection(to: election.board) == nil)
        #expect(try !OutsideTool.belenios.isExpected || BeleniosTool.accepts(election.board))
    }

    @Test("Weights multiply, also 0 and a thousand million")
    func weights() throws {
        var election = TestElection(questions: [TestElection.yesNo], weights: [3, 0, 1_073_741_824, 250])
        try election.cast(0, [[0, 1, 0]])
        try election.cast(1, [[0, 1, 0]])
        try election.cast(2, [[0, 0, 1]])
        try election.cast(3, [[1, 0, 0]])
        try election.cast(3, [[0, 1, 0]])
        #expect(try election.conclude(owners: [1, 2]).counts == [[0, 253, 1_073_741_824]])
        #expect(try objection(to: election.board) == nil)
        #expect(try !OutsideTool.belenios.isExpected || BeleniosTool.accepts(election.board))
    }

    @Test("Marks that the election does not permit are refused before anything is encrypted")
    func marks() {
        let questions = [TestElection.yesNo, TestElection.twoOfFour]
        #expect(throws: Marks.Refusal.wrongShape) { try Marks([[0, 1, 0]], for: questions) }
        #expect(throws: Marks.Refusal.notAMark(question: 1)) { try Marks([[0, 2, 0], [0, 0, 0, 0]], for: questions) }
        for marks in [[0, 1, 1], [1, 1, 0], [0, 0, 0]] {
            #expect(throws: Marks.Refusal.notPermitted(question: 1)) {
                try Marks([marks, [0, 0, 0, 0]], for: questions)
            }
        }
        #expect(throws: Marks.Refusal.notPermitted(question: 2)) {
            try Marks([[1, 0, 0], [1, 1, 1, 0]], for: questions)
        }
    }

    @Test("A spoiled paper shows what is in it, and a false claim is found out")
    func spoiled() throws {
        let election = TestElection()
        let spoiled = SpoiledPaper(try election.paper(0, [[0, 1, 0], [1, 1, 0, 0]]))
        let file = spoiled.bytes
        try SpoiledPaper(bytes: file).check(with: election.check)
        #expect(try SpoiledPaper(bytes: file).marks == [[0, 1, 0], [1, 1, 0, 0]])
        let claim = String(decoding: file, as: UTF8.self).replacing("[[0,1,0]", with: "[[0,0,1]")
        #expect(throws: ObjectRefusal.otherContent(question: 1, choice: 2)) {
            try SpoiledPaper(bytes: Array(claim.utf8)).check(with: election.check)
        }
    }
}
