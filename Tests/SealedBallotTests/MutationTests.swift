import Testing

@testable import SealedBallot

/// A small generator with a fixed seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

@Suite("Changes of a good board")
struct MutationTests {
    /// One question, two voters, two trustees: small, so that thousands of changes take seconds.
    private func small() throws -> TestElection {
        var election = TestElection(questions: [TestElection.yesNo], weights: [1, 1])
        try election.cast(0, [[0, 1, 0]])
        try election.cast(1, [[0, 0, 1]])
        _ = try election.conclude(owners: [1, 2])
        return election
    }

    @Test("1,500 changes of one byte of the file: every one is refused, none crashes")
    func bytes() throws {
        let board = try small().board
        var generator = SplitMix(seed: 1)
        for _ in 0..<1500 {
            var changed = board
            let place = Int.random(in: 0..<board.count, using: &generator)
            let byte = UInt8.random(in: 0...255, using: &generator)
            guard byte != board[place] else { continue }
            changed[place] = byte
            #expect(try objection(to: changed) != nil, "byte \(place): \(board[place]) became \(byte)")
        }
    }

    @Test("300 cuts, doublings and swaps of pieces of the file: every one is refused or an earlier stage of the board")
    func pieces() throws {
        let board = try small().board
        var generator = SplitMix(seed: 2)
        for _ in 0..<300 {
            let from = Int.random(in: 0..<board.count, using: &generator)
            let to = min(board.count, from + Int.random(in: 1...4096, using: &generator))
            var changed = board
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: changed.removeSubrange(from..<to)
            case 1: changed.insert(contentsOf: board[from..<to], at: from)
            default: changed = Array(board[..<from])
            }
            let objection = try objection(to: changed)
            #expect(objection != nil || board.starts(with: changed), "\(from)..<\(to)")
        }
    }

    @Test("400 changes of one digit in a number of an object, all hashes and events made right again")
    func digits() throws {
        let board = try small().board
        var generator = SplitMix(seed: 3)
        for _ in 0..<400 {
            var parts = BoardParts(board)
            // The first object is the election; a digit of its texts may change without breaking anything but the
            // proofs, which is what makes it a good case as well.
            let object = Int.random(in: 0..<parts.objects.count, using: &generator)
            let places = parts.objects[object].indices.filter { (48...57).contains(parts.objects[object][$0]) }
            let place = try #require(places.randomElement(using: &generator))
            let digit = UInt8.random(in: 48...57, using: &generator)
            guard digit != parts.objects[object][place] else { continue }
            parts.objects[object][place] = digit
            let objection = try objection(to: parts.rebuilt())
            #expect(objection != nil, "object \(object), byte \(place)")
        }
    }
}
