import Foundation
import PlenaryTestKit
import Testing

@Suite("A copy of the session that is meant")
struct BackupCommandTests {
    private func session(_ name: String, in root: TemporaryDirectory) throws {
        let folder = root.path(of: "plenary/\(name)")
        for part in ["keys", "boards"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
        }
        _ = try GoldenJournal.copy(in: root, as: "plenary/\(name)/journal.sqlite")
    }

    private func backup(_ root: TemporaryDirectory, _ arguments: String...) async throws -> PipedProcess.Result {
        try await PipedProcess.run(
            product: "plenary", ["backup"] + arguments, environment: ["XDG_STATE_HOME": root.path(of: ".")])
    }

    @Test("the only session that is here is copied, and its title is said; of several none is guessed")
    func meant() async throws {
        let root = try TemporaryDirectory()
        try session("harbour-works", in: root)
        let only = try await backup(root, root.path(of: "copy"))
        #expect(only.status == 0, "\(only.errors)")
        #expect(only.output.contains("Copied Golden Conference up to record 455"), "\(only.output)")
        try session("union-of-small-states", in: root)
        let several = try await backup(root, root.path(of: "other"))
        #expect(several.status == 1)
        #expect(several.errors.contains("Several sessions are here"), "\(several.errors)")
        #expect(!FileManager.default.fileExists(atPath: root.path(of: "other")))
        let named = try await backup(
            root, root.path(of: "third"), "--state", root.path(of: "plenary/union-of-small-states"))
        #expect(named.status == 0, "\(named.errors)")
    }

    @Test("a copy that cannot be made leaves nothing behind: keys without their record would begin another session")
    func cutOff() async throws {
        let root = try TemporaryDirectory()
        try session("harbour-works", in: root)
        let journal = root.path(of: "plenary/harbour-works/journal.sqlite")
        try Data("no journal at all".utf8).write(to: URL(fileURLWithPath: journal))
        let copy = try await backup(root, root.path(of: "copy"))
        #expect(copy.status == 1 && !copy.errors.isEmpty)
        for name in ["copy", "copy.part"] { #expect(!FileManager.default.fileExists(atPath: root.path(of: name))) }
    }
}
