import Foundation
import PlenaryTestKit
import Testing

@Suite("The board of a secret ballot is verified without a host")
struct BoardVerificationTests {
    @Test("a sound board holds and tells its result, in words and in JSON")
    func sound() async throws {
        let board = try Self.board("v2.0-BELENIOS-2048-threshold2of3")
        let words = try await PipedProcess.run(product: "plenary", ["verify", board])
        #expect(words.status == 0)
        #expect(words.output.contains("VERIFIED"))
        let answer = try await PipedProcess.run(product: "plenary", ["verify", board, "--json"])
        #expect(answer.output.contains("\"holds\" : true"))
    }

    @Test("a forged board is refused with the object and the reason, and a byte that was changed too")
    func forged() async throws {
        let board = try Self.board("reject/bad-pd-factor")
        let refused = try await PipedProcess.run(product: "plenary", ["verify", board])
        #expect(refused.status == 1)
        #expect(refused.output.contains("NOT VERIFIED"))
        let directory = try TemporaryDirectory()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: try Self.board("v2.0-BELENIOS-2048-single3")))
        bytes[bytes.count / 2] ^= 1
        let changed = directory.path(of: "changed.bel")
        try bytes.write(to: URL(fileURLWithPath: changed))
        let answer = try await PipedProcess.run(product: "plenary", ["verify", changed, "--json"])
        #expect(answer.status == 1)
        #expect(answer.output.contains("\"holds\" : false"))
    }

    @Test("a board that is not there is told in one sentence")
    func missing() async throws {
        let answer = try await PipedProcess.run(product: "plenary", ["verify", "nowhere.bel"])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("cannot be read"))
    }

    /// The board in one of the folders of the vectors.
    private static func board(_ folder: String) throws -> String {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("SealedBallotTests/Data/\(folder)")
        let files = try FileManager.default.contentsOfDirectory(atPath: data.path)
        return data.appendingPathComponent(try #require(files.first { $0.hasSuffix(".bel") })).path
    }
}
