import CGMP
import Testing

@testable import SealedBallot

@Suite("GMP and the vector lanes", .enabled(if: sealed_lanes_available() == 1), .serialized)
struct EngineTests {
    /// Runs a piece of work with one of the engines. Others may run meanwhile: every result is right with either.
    private func with<Value>(lanes: Bool, _ work: () throws -> Value) rethrows -> Value {
        sealed_use_lanes(lanes ? 1 : 0)
        defer { sealed_use_lanes(1) }
        return try work()
    }

    @Test("Powers agree for any number of bases and exponents, extreme ones included", arguments: [1, 2, 3, 8, 9, 17])
    func powers(bases: Int) {
        let elements = (0..<bases).map { _ in GroupElement.generator.raised(to: SecretScalar.random()) }
        let exponents = [Scalar.zero, Scalar(1), Scalar(-1), .order, SecretScalar.random().disclosed]
        func results() -> [GroupElement] {
            var batch = PowerBatch()
            let handles = elements.enumerated().flatMap { index, element in
                let base = batch.addBase(element)
                return exponents.prefix(1 + index % 5).map { batch.addPower(of: base, $0) }
            }
            batch.compute()
            return handles.map { batch[$0] }
        }
        #expect(with(lanes: true, results) == with(lanes: false, results))
    }

    @Test("Elements at the edges of their range come back as they are")
    func range() {
        let small = GroupElement.one
        let great = GroupElement { limbs in
            withUnsafePointer(to: sealed_p) {
                $0.withMemoryRebound(to: UInt64.self, capacity: 32) { limbs.update(from: $0, count: 32) }
            }
            limbs[0] -= 1
        }
        func results() -> [GroupElement] {
            var batch = PowerBatch()
            let handles = [small, great, great, small].map { element in
                let base = batch.addBase(element)
                return [Scalar(1), Scalar(2), Scalar(3)].map { batch.addPower(of: base, $0) }
            }
            batch.compute()
            return handles.joined().map { batch[$0] }
        }
        let lanes = with(lanes: true, results)
        #expect(lanes == with(lanes: false, results))
        #expect(lanes[3] == great && lanes[4] == .one && lanes[5] == great)
    }

    @Test("Tables agree, public and secret, for any number of exponents", arguments: [1, 7, 8, 9])
    func tables(count: Int) {
        let base = GroupElement.generator.raised(to: SecretScalar.random())
        let secrets = [SecretScalar(0), SecretScalar(-1)] + (0..<count).map { _ in .random() }
        func secretPowers() -> [GroupElement] { SecretTable(of: base).powers(secrets) }
        func publicPowers() -> [GroupElement] {
            let table = PublicTable(of: base)
            return secrets.map { table.power($0.disclosed) }
        }
        let expected = secrets.map { base.raised(to: $0) }
        for lanes in [true, false] {
            #expect(with(lanes: lanes, secretPowers) == expected)
            #expect(with(lanes: lanes, publicPowers) == expected)
        }
    }

    @Test("A board made with one engine is accepted with the other", arguments: [true, false])
    func boards(lanes: Bool) throws {
        let board = try with(lanes: lanes) {
            var election = TestElection()
            try election.cast(0, [[1, 0, 0], [0, 0, 0, 0]])
            try election.cast(1, [[0, 1, 0], [0, 1, 1, 0]])
            _ = try election.conclude(owners: [1, 2])
            return election.board
        }
        #expect(try with(lanes: !lanes) { try objection(to: board) } == nil)
    }
}
