import Foundation
import Testing

/// Ten deliberate bugs, which `Mutations/mutate` puts one after the other into a copy of the sources, to see that the
/// simulation finds each. It takes a build for each of them, so that it is run by hand; `CONTRIBUTING.md` has the seeds.
@Suite("Deliberate bugs")
struct MutationTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = here.deletingLastPathComponent().deletingLastPathComponent()

    /// The text that a patch expects in a file, hunk by hunk.
    private static func expected(by patch: String) -> [(path: String, text: String)] {
        var (path, hunks): (String, [(String, [Substring])]) = ("", [])
        for line in patch.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--- a/") {
                path = String(line.dropFirst(6))
            } else if line.hasPrefix("@@") {
                hunks.append((path, []))
            } else if !hunks.isEmpty, line.hasPrefix(" ") || line.hasPrefix("-") && !line.hasPrefix("---") {
                hunks[hunks.count - 1].1.append(line.dropFirst())
            }
        }
        return hunks.map { ($0.0, $0.1.joined(separator: "\n")) }
    }

    @Test("each of the ten still fits the sources, so that it can be tried at any time")
    func fitting() throws {
        let folder = Self.here.appending(path: "Mutations")
        let patches = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "patch" }
        #expect(patches.count == 10)
        for patch in patches {
            let hunks = Self.expected(by: try String(contentsOf: patch, encoding: .utf8))
            #expect(!hunks.isEmpty, "\(patch.lastPathComponent) changes nothing")
            for hunk in hunks {
                let source = try String(contentsOf: Self.root.appending(path: hunk.path), encoding: .utf8)
                #expect(source.contains(hunk.text), "\(patch.lastPathComponent) does not fit \(hunk.path) any more")
            }
        }
    }

    @Test("for each of the ten the seed that finds it is written down, one of the first ten thousand")
    func writtenDown() throws {
        let guide = try String(contentsOf: Self.root.appending(path: ".github/CONTRIBUTING.md"), encoding: .utf8)
        let rows = guide.matches(of: /\| `(?<bug>[a-z-]+)` \| (?<seed>[0-9]+) \| .+ \|/)
        let patches = try FileManager.default.contentsOfDirectory(
            at: Self.here.appending(path: "Mutations"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "patch" }.map { $0.deletingPathExtension().lastPathComponent }
        #expect(rows.map { String($0.bug) }.sorted() == patches.sorted())
        for row in rows { #expect((1...10_000).contains(Int(row.seed) ?? 0), "\(row.bug)") }
    }
}
