import Foundation
import PlenaryTestKit
import Testing

/// What `.ci/run` prints at the end of a run that failed: all that is needed to see why, and nothing else.
@Suite("The last lines of a run that failed")
struct WhatFailedTests {
    private func said(of printed: String) async throws -> String {
        try await TemporaryDirectory.with { directory in
            let log = directory.path(of: "log")
            try Data(printed.utf8).write(to: URL(filePath: log))
            let script = PackageTree.root + "/.ci/what-failed"
            let result = try await PipedProcess.run(script, [log])
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
    }

    @Test("given an issue with lines of explanation, all of them are printed, and none of the tests that passed")
    func issue() async throws {
        let said = try await said(
            of: """
                Building for debugging...
                ◇ Test run started.
                ↳ Testing Library Version: 6.3.1
                ◇ Test "a delegate votes by voice" started.
                ✘ Test "a delegate votes by voice" recorded an issue at Spoken.swift:52:35: Expectation failed: line → nil
                ↳ never said: the ballot
                  english|100|The screen is dark.
                ✘ Test "a delegate votes by voice" failed after 24.748 seconds with 1 issue.
                ◇ Test "one mistake" started.
                ◇ Test case passing 1 argument spoilt → a.yaml:3:1: error: no key 'plaice' to "one mistake" started.
                ✔ Test "one mistake" with 1 test case passed after 0.001 seconds.
                ✘ Test run with 2 tests in 1 suite failed after 24.749 seconds with 1 issue.
                """)
        #expect(
            said == """
                ✘ Test "a delegate votes by voice" recorded an issue at Spoken.swift:52:35: Expectation failed: line → nil
                ↳ never said: the ballot
                  english|100|The screen is dark.
                ✘ Test run with 2 tests in 1 suite failed after 24.749 seconds with 1 issue.

                """)
    }

    @Test("an explanation that does not end is cut")
    func long() async throws {
        let lines = (1...500).map { "  line \($0)" }.joined(separator: "\n")
        let said = try await said(of: "✘ Test a() recorded an issue at A.swift:1:1: Issue recorded\n\(lines)\n")
        #expect(said.contains("line 59\n") && said.hasSuffix("  …\n") && !said.contains("line 61"))
    }

    @Test("given a crash, what had begun and did not end is named, and what the crash said")
    func crash() async throws {
        let said = try await said(
            of: """
                ◇ Suite "Boards" started.
                ◇ Test "a board is read" started.
                ✔ Test "a board is read" passed after 0.1 seconds.
                ◇ Test "a board is shown" started.
                AssemblyCore/Board.swift:12: Fatal error: Index out of range
                error: Exited with unexpected signal code 4
                """)
        let lines = said.split(separator: "\n").map(String.init)
        #expect(
            lines.prefix(2) == [
                "AssemblyCore/Board.swift:12: Fatal error: Index out of range",
                "error: Exited with unexpected signal code 4",
            ])
        #expect(
            Set(lines.dropFirst(2)) == [
                "not ended: ◇ Suite \"Boards\" started.", "not ended: ◇ Test \"a board is shown\" started.",
            ])
    }

    @Test("a build that failed tells its errors, and a failure without a word its last lines")
    func build() async throws {
        let error = "/checkout/Sources/A.swift:12:3: error: cannot find 'paper' in scope"
        #expect(try await said(of: "[1/2] Compiling A\n\(error)\n") == error + "\n")
        let silent = try await said(of: "one\ntwo\n")
        #expect(silent == "Nothing says why; the last lines were:\none\ntwo\n")
    }
}
