import Foundation
import Glibc
import PlenaryTestKit
import Testing

/// The driver of plain commands, tested on programs that every machine has.
@Suite("The pipes that tests drive plain commands with")
struct PipedProcessTests {
    @Test("a command gives back its two outputs and its exit status")
    func run() async throws {
        let script = "read -r word; echo \"got $word in $PLACE\"; echo trouble >&2; exit 4"
        let result = try await PipedProcess.run(
            "sh", ["-c", script], environment: ["PLACE": "Glasgow"], input: "yes\n")
        #expect(result.status == 4)
        #expect(result.output == "got yes in Glasgow\n")
        #expect(result.errors == "trouble\n")
    }

    @Test("long outputs on both pipes and a long input do not stop each other")
    func longStreams() async throws {
        let input = String(repeating: "0123456789abcde\n", count: 40_000)
        let result = try await PipedProcess.run("tee", ["/dev/stderr"], input: input)
        #expect(result.output == input)
        #expect(result.errors == input)
        #expect(result.status == 0)
    }

    @Test("a program that leaves without reading its input does not end the tests by SIGPIPE")
    func unreadInput() async throws {
        let result = try await PipedProcess.run("false", input: String(repeating: "x", count: 1_000_000))
        #expect(result.end == .status(1))
    }

    @Test("a conversation goes line by line, each wait hearing only what is new")
    func conversation() async throws {
        let program = try PipedProcess("sh", ["-c", "while read -r word; do echo \"heard $word\"; done"])
        try await program.send(line: "one")
        #expect(try await program.waitFor("heard one\n") == "heard one\n")
        try await program.send(line: "two")
        #expect(try await program.waitFor("heard ") == "heard ")
        #expect(try await program.waitFor("\n") == "two\n")
        await program.closeInput()
        #expect(try await program.waitForExit().end == .status(0))
    }

    @Test("a killed program is told from one that left, and a wait on it fails with its last words")
    func killed() async throws {
        let program = try PipedProcess("sh", ["-c", "echo casting; exec cat"])
        try await program.waitFor("casting")
        await program.signal(SIGKILL)
        let failure = await #expect(throws: DriverFault.self) { try await program.waitFor("cast and recorded") }
        #expect(failure?.description.contains("signal 9") == true)
        #expect(failure?.description.contains("casting") == true)
        #expect(try await program.waitForExit().end == .signal(SIGKILL))
    }

    @Test("a program has no terminal and only the given surroundings")
    func surroundings() async throws {
        let result = try await PipedProcess.run("sh", ["-c", "tty; echo $HOME $LC_ALL; exec 3</dev/tty || echo none"])
        #expect(result.output.hasPrefix("not a tty\n/nonexistent C.UTF-8\n"))
        #expect(result.errors.contains("/dev/tty"))
    }

    @Test("a temporary directory is gone afterwards, even with a read-only directory and a link inside")
    func temporaryDirectory() async throws {
        let outside = try TemporaryDirectory()
        chmod(outside.path, 0o500)
        let path = try await TemporaryDirectory.with { directory in
            try FileManager.default.createDirectory(
                atPath: directory.path(of: "locked/inner"), withIntermediateDirectories: true)
            symlink(outside.path, directory.path(of: "link"))
            chmod(directory.path(of: "locked"), 0o500)
            return directory.path
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        let attributes = try FileManager.default.attributesOfItem(atPath: outside.path)
        #expect(attributes[.posixPermissions] as? Int == 0o500)
    }

    @Test("the directory of the built products holds the running test bundle")
    func builtProducts() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: BuiltProducts.directory)
        #expect(names.contains { $0.hasSuffix(".xctest") })
        #expect(throws: DriverFault.self) { try BuiltProducts.executable("no-such-product") }
    }
}
