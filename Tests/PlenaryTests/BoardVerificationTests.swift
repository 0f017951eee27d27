import Foundation
import PlenaryTestKit
import SealedBallot
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
        // What was read out in the hall is words, so the answer has the words of the last event, the same in both forms.
        let read = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
        let heard = try #require(read?["words"] as? [String])
        #expect(heard.count == 8)
        #expect(words.output.contains("Words of the bulletin board  \(heard.joined(separator: " "))"))
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

    @Test("a board under another name is known by how it begins")
    func otherName() async throws {
        let directory = try TemporaryDirectory()
        let copy = directory.path(of: "board.tar")
        try FileManager.default.copyItem(atPath: try Self.board("v2.0-BELENIOS-2048-single3"), toPath: copy)
        let words = try await PipedProcess.run(product: "plenary", ["verify", copy])
        #expect(words.status == 0)
        #expect(words.output.contains("The bulletin board is complete, and everything holds."))
    }

    @Test("a pipe, a directory and a device are refused at once, whatever their names")
    func noFile() async throws {
        let directory = try TemporaryDirectory()
        mkfifo(directory.path(of: "pipe.bel"), 0o600)
        symlink("/dev/zero", directory.path(of: "zeros.bel"))
        symlink(directory.path, directory.path(of: "folder.bel"))
        for name in ["pipe.bel", "zeros.bel", "folder.bel"] {
            let refused = try await PipedProcess.run(product: "plenary", ["verify", directory.path(of: name)])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("a directory, a pipe or a device"), "\(refused.errors)")
        }
    }

    @Test("escape sequences in the name of an election and in its answers never reach the terminal")
    func escapes() async throws {
        let directory = try TemporaryDirectory()
        let trustees = Trustees([.single(TrusteeKey.random().trustee())])
        let question = SealedBallot.Question(
            "Who?\r\u{1B}[H", answers: ["A\u{1B}[31m", "\u{202E}B"], minimum: 1, maximum: 1, hasBlank: false)
        let election = Election(
            identifier: Election.makeIdentifier(), name: "Evil \u{1B}]0;name\u{07} \u{9B}2J", summary: "",
            questions: [question], trustees: trustees)
        var writer = BulletinBoardWriter(timestamp: 1)
        let board = writer.setUp(
            election, trustees: trustees, credentials: CredentialList([.init(publicKey: trustees.electionKey)]))
        let path = directory.path(of: "evil.bel")
        try Data(board).write(to: URL(fileURLWithPath: path))
        for arguments in [["verify", path], ["verify", path, "--json"]] {
            let words = try await PipedProcess.run(product: "plenary", arguments)
            #expect(words.status == 0)
            for scalar in words.output.unicodeScalars {
                #expect(scalar == "\n" || scalar.properties.generalCategory != .control, "\(scalar.value)")
                #expect(scalar != "\u{202E}" || arguments.count == 3)
            }
        }
    }

    /// The board in one of the folders of the vectors.
    private static func board(_ folder: String) throws -> String {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("SealedBallotTests/Data/\(folder)")
        let files = try FileManager.default.contentsOfDirectory(atPath: data.path)
        return data.appendingPathComponent(try #require(files.first { $0.hasSuffix(".bel") })).path
    }
}
