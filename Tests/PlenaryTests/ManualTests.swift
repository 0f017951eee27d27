import Foundation
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

/// `?`, `plenary keys`, the manual page and the README are made from the same tables.
@Suite("The manual, the README's keys and completion", .serialized)
struct ManualTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test("the manual page in the source tree is what the program writes; RECORD=1 writes it anew")
    func manual() async throws {
        let written = try await PipedProcess.run(product: "plenary", ["manual"])
        #expect(written.status == 0)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(written.output.utf8).write(to: Self.root.appending(path: "Sources/plenary/Manual/plenary.1"))
        }
        #expect(try text("Sources/plenary/Manual/plenary.1") == written.output, "record it with RECORD=1")
    }

    @Test("every command and every key stands in the manual")
    func complete() throws {
        let page = try text("Sources/plenary/Manual/plenary.1")
        for name in ["chair", "kiosk", "count", "themes", "keys", "manual", "check"] {
            #expect(page.contains(".SS plenary \(name)\n"))
        }
        #expect(!page.contains("gallery"))
        for row in KeyReport(ConsoleKeys.all).rows { #expect(page.contains("(\(row.command))")) }
    }

    @Test("the README's keys are those of the tables; RECORD=1 writes them anew")
    func readme() throws {
        let (begin, end) = ("<!-- keys: begin -->\n", "<!-- keys: end -->")
        let readme = try text("README.md")
        let start = try #require(readme.range(of: begin)?.upperBound)
        let stop = try #require(readme.range(of: end)?.lowerBound)
        let keys = KeyReport(ConsoleKeys.all).markdown + "\n"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let anew = readme.replacingCharacters(in: start..<stop, with: keys)
            try Data(anew.utf8).write(to: Self.root.appending(path: "README.md"))
        } else {
            #expect(readme[start..<stop] == keys, "record it with RECORD=1")
        }
    }

    @Test("the README's screens are those of the recorded pictures; RECORD=1 writes them anew")
    func screens() throws {
        let readme = try text("README.md")
        let place = /<!-- screen: (?<name>[a-z-]+) -->\n(?<shown>(?s).*?)<!-- screen: end -->/
        let screens = readme.matches(of: place)
        #expect(screens.count == 3)
        var anew = readme
        for screen in screens {
            let picture = try text("Tests/ScreensTests/Fixtures/\(screen.output.name).txt")
            let expected = "```text\n\(Self.screen(of: picture))\n```\n"
            anew = anew.replacing(
                screen.output.0, with: "<!-- screen: \(screen.output.name) -->\n\(expected)<!-- screen: end -->")
        }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(anew.utf8).write(to: Self.root.appending(path: "README.md"))
        } else {
            #expect(anew == readme, "record them with RECORD=1")
        }
    }

    /// The first picture of a fixture without its frame; rows that are empty stand for one.
    private static func screen(of fixture: String) -> String {
        let rows = fixture.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            .prefix { $0.hasPrefix("+") || $0.hasPrefix("|") }
            .filter { $0.hasPrefix("|") }
            .map { row in String(row.dropFirst().dropLast().reversed().drop { $0 == " " }.reversed()) }
        return rows.reduce(into: [String]()) { kept, row in
            if !row.isEmpty || kept.last?.isEmpty == false { kept.append(row) }
        }.joined(separator: "\n")
    }

    @Test(
        "completion scripts are sound for the shells that are here, and know the commands",
        arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) async throws {
        let script = try await PipedProcess.run(product: "plenary", ["--generate-completion-script", shell])
        #expect(script.status == 0)
        for name in ["kiosk", "themes", "check"] { #expect(script.output.contains(name)) }
        #expect(!script.output.contains("gallery"))
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)") else { return }
        let directory = try TemporaryDirectory()
        try Data(script.output.utf8).write(to: URL(fileURLWithPath: directory.path(of: "script")))
        let checked = try await PipedProcess.run("/usr/bin/\(shell)", ["-n", directory.path(of: "script")])
        #expect(checked.status == 0, "\(checked.errors)")
    }

    @Test("bash completes the themes by name")
    func themes() async throws {
        let script = """
            source <(plenary --generate-completion-script bash)
            COMP_WORDS=(plenary kiosk --theme ""); COMP_CWORD=3; COMP_LINE="plenary kiosk --theme "; COMP_POINT=${#COMP_LINE}
            _plenary plenary "" --theme 2>/dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let binary = try BuiltProducts.executable("plenary")
        let path = (binary as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
        let result = try await PipedProcess.run("/usr/bin/bash", ["-c", script], environment: ["PATH": path])
        #expect(result.output.contains("daylight"), "\(result.output) \(result.errors)")
    }
}
