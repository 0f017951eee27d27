import Glibc
import PlenaryTestKit
import Testing

/// What becomes of an answer that cannot be written.
@Suite("Output that cannot be written")
struct UnwritableOutputTests {
    static let commands = [
        "count --majority '>1/2' --base expressed --for 3 --against 2", "keys", "themes", "manual", "--help",
        "--version",
        "count --help", "count --rulebook interpol --list-decisions", "new DIR", "check DIR",
    ]

    private func run(_ command: String, _ redirection: String) async throws -> PipedProcess.Result {
        let directory = try TemporaryDirectory()
        if command.hasPrefix("check") {
            _ = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "it")])
        }
        let words = command.replacing("DIR", with: directory.path(of: "it"))
        let script = "exec \(try BuiltProducts.executable("plenary")) \(words) \(redirection)"
        return try await PipedProcess.run("/bin/sh", ["-c", script])
    }

    @Test("a full disk is told in one sentence, and the status is 1", arguments: commands)
    func full(_ command: String) async throws {
        let result = try await run(command, "> /dev/full")
        #expect(result.status == 1)
        #expect(result.errors == "Error: The output could not be written whole: No space left on device.\n")
    }

    @Test("a closed output is told too, and nothing else is taken for it", arguments: commands)
    func closed(_ command: String) async throws {
        let result = try await run(command, ">&-")
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("Error: The output could not be written whole: "))
    }

    @Test("a pipe whose reader has gone is told where the signal for it is ignored")
    func broken() async throws {
        let plenary = try BuiltProducts.executable("plenary")
        let script = "(trap '' PIPE; sleep 0.2; \(plenary) keys; echo status $? >&2) | true"
        let result = try await PipedProcess.run("/bin/sh", ["-c", script])
        #expect(result.errors == "Error: The output could not be written whole: Broken pipe.\nstatus 1\n")
    }

    @Test(
        "a console that is read line by line ends as other programs do when whoever read it has gone, and says nothing")
    func consoleWithoutReader() async throws {
        let hall = try TerminalHall()
        let host = try PipedProcess(product: "plenary", ["host"], environment: hall.environment)
        try await host.waitFor("Serving")
        let plenary = try BuiltProducts.executable("plenary")
        for console in ["kiosk", "board", "secretariat"] {
            let script = "sleep 8 | (\(plenary) \(console) --linear; echo status $? >&2) | true"
            let result = try await PipedProcess.run("/bin/sh", ["-c", script], environment: hall.environment)
            #expect(result.errors == "status 141\n", "\(console)")
        }
        try await host.endInOrder()
    }

    @Test(
        "a closed or full error stream crashes nothing: the status tells alone",
        arguments: ["2>&-", "2>/dev/full", ">&- 2>&-", ">/dev/full 2>/dev/full"])
    func errors(_ redirection: String) async throws {
        let refused = try await run("check /nowhere", redirection)
        #expect(refused.status == 1)
        let wrong = try await run("--nonsense", redirection)
        #expect(wrong.status == 64)
    }
}
