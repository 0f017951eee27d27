import Foundation
import PlenaryTestKit
import Testing

/// An assembly of one's own, from `plenary new` to a verified secret ballot, with the real program.
@Suite("plenary new, and what is done with its folder")
struct NewAssemblyTests {
    /// The folder as it was written, in which the members have other lines.
    private func folder(in directory: TemporaryDirectory, members: String? = nil) async throws -> String {
        let folder = directory.path(of: "ours")
        let made = try await PipedProcess.run(product: "plenary", ["new", folder])
        #expect(made.status == 0, "\(made.errors)")
        if let members { try Data(members.utf8).write(to: URL(filePath: "\(folder)/members.csv")) }
        return folder
    }

    @Test("the folder is held as it stands, under the very words that 'plenary new' has printed")
    func folderIsHeld() async throws {
        // Given a new folder
        let directory = try TemporaryDirectory()
        let folder = try await folder(in: directory)
        // When the commands are given the folder, not a file in it
        let checked = try await PipedProcess.run(product: "plenary", ["check", folder])
        let state = directory.path(of: "state")
        let held = try await PipedProcess.run(
            product: "plenary", ["rehearse", folder, "--headless", "--state", state], within: .seconds(300))
        // Then it is this assembly that sits, not the built-in one
        #expect(checked.status == 0 && held.status == 0, "\(checked.errors)\(held.errors)")
        #expect(held.output.contains("General meeting of our society"), "\(held.output)")
    }

    @Test("a secret ballot of votes with decimals is verified in votes, not in hundredths")
    func decimals() async throws {
        // Given twelve members with 1.5 or 2.25 votes each, and an election by weight
        let directory = try TemporaryDirectory()
        let letters = "ABCDEFGHIJKL"
        let lines = letters.map { "\($0),Member \($0),\($0 < "H" ? "1.5" : "2.25")\n" }
        let folder = try await folder(in: directory, members: "code,en,weight\n" + lines.joined())
        let file = "\(folder)/assembly.yaml"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        text.replace("rulebook: rulebook.yaml", with: "rulebook: company")
        text.replace("decision: election", with: "decision: directors-majority")
        text.replace("decision: motion", with: "decision: ordinary")
        let beginning = try #require(text.range(of: "delegations:")).lowerBound
        text = String(text[..<beginning]) + "delegations:\n"
        text += letters.map { "  - {member: \($0), credentials: accepted, present: true}\n" }.joined()
        try Data(text.utf8).write(to: URL(filePath: file))
        // When it is held, and its bulletin boards are verified by whoever has nothing else
        let state = directory.path(of: "state")
        let held = try await PipedProcess.run(
            product: "plenary", ["rehearse", folder, "--headless", "--state", state], within: .seconds(300))
        #expect(held.status == 0, "\(held.errors)")
        let boards = directory.path(of: "boards")
        _ = try await PipedProcess.run(product: "plenary", ["boards", state, "--to", boards])
        let board = try #require(
            try FileManager.default.contentsOfDirectory(atPath: boards).first { $0.hasSuffix(".bel") })
        // Then every figure is one that was announced: its quarters stand behind a mark, in each language by its own
        for (language, mark) in [("en", "."), ("fr", ","), ("es", ","), ("ar", "\u{66B}")] {
            let verified = try await PipedProcess.run(
                product: "plenary", ["verify", "\(boards)/\(board)", "--language", language])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
            let figures = verified.output.split(separator: "\n").filter { $0.contains("Candidate") }.compactMap {
                $0.split(separator: " ").last.map(String.init)
            }
            let votes = figures.compactMap { Double($0.replacing(mark, with: ".")) }
            #expect(votes.count == 2 && votes.reduce(0, +) <= 21.75, "\(language): \(figures)")
            #expect(figures.contains { $0.contains(mark) }, "\(language): \(figures)")
        }
    }
}
