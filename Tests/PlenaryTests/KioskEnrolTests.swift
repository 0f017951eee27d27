import Foundation
import Glibc
import PlenaryTestKit
import Testing

@testable import plenary

/// Machines that become kiosks of a host elsewhere: the real program, with files of its own.
@Suite("plenary kiosk enrol, list and remove", .timeLimit(.minutes(2)))
struct KioskEnrolTests {
    private static let key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHf1p2EGeXMrVv5p2mDS2YcmRpwzZVxMtUaPzvbl6MbU someone@somewhere"
    private static let other =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILvNsVLZnnbPaMKxMCbG1LCVWSQ6qNwyCjd3cFyvCIBA hall-13"

    /// A host with a key of its own.
    private struct Machine {
        let directory: TemporaryDirectory
        var file: String { directory.path(of: "kiosks") }

        init() throws {
            directory = try TemporaryDirectory()
            try other.write(toFile: directory.path(of: "host.pub"), atomically: true, encoding: .utf8)
        }

        func enrol(_ name: String, _ key: String, _ more: [String] = []) async throws -> PipedProcess.Result {
            try await PipedProcess.run(
                product: "plenary",
                [
                    "kiosk", "enrol", name, "--key", key, "--file", file, "--host-key", directory.path(of: "host.pub"),
                ] + more)
        }

        func run(_ arguments: [String]) async throws -> PipedProcess.Result {
            try await PipedProcess.run(product: "plenary", ["kiosk"] + arguments + ["--file", file])
        }

        var text: String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }
    }

    @Test("a key is written with one command and no rights but a terminal, and the host's key is said in words")
    func enrolled() async throws {
        let machine = try Machine()
        let result = try await machine.enrol("hall-12", Self.key)
        #expect(result.status == 0, "\(result.errors)")
        let key = try #require(SecureShellKey(line: Self.other))
        #expect(key.words.split(separator: " ").count == 6)
        #expect(result.output.contains("in words: \(key.words) (\(key.fingerprint))"), "\(result.output)")
        let line = "restrict,pty,command=\"\(BuiltProducts.directory)/plenary kiosk --name hall-12\" "
        #expect(machine.text == line + Self.key.replacing("someone@somewhere", with: "hall-12") + "\n")
        var status = stat()
        stat(machine.file, &status)
        #expect(status.st_mode & 0o7777 == 0o644, "sshd reads it as the user who comes")
        let list = try await machine.run(["list"])
        #expect(list.output.hasPrefix("hall-12 ") && list.status == 0, "\(list.output)")
    }

    @Test("the words are those of the fingerprint that every SSH program shows")
    func fingerprint() async throws {
        let machine = try Machine()
        let shown = try await PipedProcess.run("ssh-keygen", ["-l", "-f", machine.directory.path(of: "host.pub")])
        let key = try #require(SecureShellKey(line: Self.other))
        #expect(shown.output.contains(key.fingerprint), "\(shown.output)")
    }

    @Test("a name or a key that is there already, or is none, is refused in one sentence, and nothing is changed")
    func refused() async throws {
        let machine = try Machine()
        _ = try await machine.enrol("hall-12", Self.key)
        let before = machine.text
        for (name, key, status) in [
            ("hall-12", Self.other, Int32(1)), ("hall-13", Self.key, 1), ("Hall 13", Self.other, 64),
            ("x\"y", Self.other, 64), ("-x", Self.other, 64), ("hall-13", "ssh-rsa AAAAB3NzaC1yc2E= x", 1),
            ("hall-13", "command=\"sh\" " + Self.other, 1), ("hall-13", "ssh-ed25519 AAAA x", 1),
            ("hall-13", "/nonexistent/key", 1),
        ] {
            let result = try await machine.enrol(name, key)
            #expect(result.status == status, "\(name), \(key): \(result.errors)")
            #expect(machine.text == before, "\(name), \(key)")
        }
    }

    @Test("one is taken out, the others stay, and a line that somebody else has written is warned of")
    func removed() async throws {
        let machine = try Machine()
        for (name, key) in [("hall-12", Self.key), ("hall-13", Self.other)] { _ = try await machine.enrol(name, key) }
        let result = try await machine.run(["remove", "hall-12", "--language", "fr"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("hall-12") && !result.output.contains("let in"), "it is said in French")
        #expect(!machine.text.contains("hall-12") && machine.text.contains("hall-13"))
        #expect(try await machine.run(["remove", "hall-12"]).status == 1)
        try (machine.text + "ssh-ed25519 AAAA stranger\n")
            .write(toFile: machine.file, atomically: true, encoding: .utf8)
        let list = try await machine.run(["list"])
        #expect(list.status == 1 && list.errors.contains("1 line of the file was not written by this program"))
        #expect(list.output.contains("hall-13"))
        #expect(try await machine.run(["remove", "hall-13"]).status == 0)
        #expect(machine.text == "ssh-ed25519 AAAA stranger\n", "what is not ours is left as it is")
    }

    @Test("neither side, or both at once, is wrong usage; a host that does not answer is said")
    func sides() async throws {
        let machine = try Machine()
        let folder = machine.directory.path(of: "own")
        for options in [[], ["--key", Self.key, "--host", "127.0.0.1"]] {
            #expect(try await machine.run(["enrol", "hall-12"] + options).status == 64)
        }
        let silent = try await machine.run(
            ["enrol", "hall-12", "--host", "127.0.0.1", "--port", "1", "--folder", folder])
        #expect(silent.status == 1 && silent.errors.contains("No SSH answers"), "\(silent.errors)")
        for address in ["-oProxyCommand=x", "a b"] {
            #expect(try await machine.run(["enrol", "h", "--host=\(address)", "--folder", folder]).status == 1)
        }
    }
}
