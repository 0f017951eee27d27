import Foundation
import Glibc
import PlenaryTestKit
import Testing

/// What BRLTTY shows on a braille display while the real program runs on a Linux console. It takes a virtual console
/// of the machine and brings it to the front, so that it runs only where somebody says that it may.
@Suite("A screen reader: BRLTTY on a Linux console")
struct BrailleTests {
    /// Whether it may; where it may and a console, BRLTTY or python3 is missing, it fails.
    static var isAllowed: Bool { ProcessInfo.processInfo.environment["PLENARY_BRAILLE"] == "1" }

    @Test(
        "the line under the fingers is the focused item, whatever was pressed",
        .enabled(if: BrailleTests.isAllowed, "PLENARY_BRAILLE=1 lets it take a virtual console"))
    func focusedLine() async throws {
        let directory = try TemporaryDirectory()
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Braille/heard.py"
        let keys = ["a", "j", "\u{1B}", "?", "\u{1B}", "0", "agenda"]
        let heard = try await PipedProcess.run(
            "/usr/bin/python3", [script, try BuiltProducts.executable("plenary"), directory.path] + keys,
            within: .seconds(120))
        let lines = heard.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let expected = [
            "›    Open sitting 1", "Opening of the session", "Opening by the Prime", "›    Open sitting 1", "› 1",
            "›    Open sitting 1", "› Find", "› Find  agenda",
        ]
        #expect(lines.count >= expected.count, "\(heard.output) \(heard.errors)")
        for (line, words) in zip(lines, expected) { #expect(line.contains(words), "\(heard.output)") }
    }
}
