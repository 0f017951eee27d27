import Foundation
import Glibc
import HostSocket
import Host
import PlenaryTestKit
import Testing

/// A kiosk over SSH: a real server on this machine, with the lines that the README tells people to write.
@Suite(
    "A kiosk's login is good for the kiosk alone", .serialized,
    .enabled(if: OutsideTool.sshd.isExpected && geteuid() == 0), .timeLimit(.minutes(3)))
struct SecureShellTests {
    @Test("the forced command is the kiosk, on a terminal of its own, and a delegation is asked for its badge")
    func kiosk() async throws {
        let shell = try await SecureShell.start { _, _ in try SecureShell.rulesOfReadme() }
        let terminal = try PseudoTerminal(
            "ssh", shell.options + ["-tt", "-o", "SetEnv=EVIL=1", "-p", "\(shell.port)", "127.0.0.1"])
        try await terminal.waitFor("adge", within: .seconds(20))
        // Nothing of the client's surroundings has come along.
        let kiosks = Self.environments(of: "kiosk", at: shell.host.socket)
        #expect(!kiosks.isEmpty)
        for environment in kiosks { #expect(!environment.contains("EVIL")) }
        try await shell.end()
    }

    @Test("no other command is carried out, and no shell is had")
    func commands() async throws {
        let shell = try await SecureShell.start { _, _ in try SecureShell.rulesOfReadme() }
        for command in ["echo HERE-I-AM", "plenary operators list", "sh -c 'echo HERE-I-AM'"] {
            let result = try await shell.client(["127.0.0.1", command])
            #expect(!result.output.contains("HERE-I-AM"), "\(result.output)")
            #expect(!result.output.contains("secretariat"), "\(result.output)")
        }
        try await shell.end()
    }

    @Test("neither the host's socket nor any port is reached through it")
    func forwarding() async throws {
        let shell = try await SecureShell.start { _, _ in try SecureShell.rulesOfReadme() }
        let port = try await shell.client(["-W", "127.0.0.1:\(shell.port)", "127.0.0.1"])
        #expect(port.status != 0)
        #expect(port.errors.contains("prohibited") || port.errors.contains("failed"), "\(port.errors)")
        #expect(!port.output.contains("SSH-2.0"))
        // A socket of this machine, carried to the other one.
        let carried = shell.host.directory.path(of: "carried")
        let tunnel = try PipedProcess(
            "timeout",
            ["20", "ssh"] + shell.options + ["-N", "-L", "\(carried):\(shell.host.socket)", "-p", "\(shell.port)"]
                + ["127.0.0.1"])
        for _ in 0..<100 where !FileManager.default.fileExists(atPath: carried) {
            try await Task.sleep(for: .milliseconds(100))
        }
        let client = try SocketCaller(carried)
        await #expect(throws: (any Error).self) {
            try await client.ask(#"{"jsonrpc":"2.0","id":1,"method":"host.greeting"}"#)
        }
        await tunnel.signal(SIGTERM)
        let back = try await shell.client(
            ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "\(shell.port - 1):127.0.0.1:\(shell.port)", "127.0.0.1"])
        #expect(back.status == 255, "\(back.end): \(back.errors)")
        try await shell.end()
    }

    @Test("no file is fetched or brought by sftp")
    func files() async throws {
        let shell = try await SecureShell.start { _, _ in try SecureShell.rulesOfReadme() }
        let result = try await PipedProcess.run(
            "timeout",
            ["20", "sftp"] + shell.options + ["-P", "\(shell.port)", "127.0.0.1:/etc/hostname", shell.key + ".stolen"],
            within: .seconds(30))
        #expect(result.status != 0)
        #expect(!FileManager.default.fileExists(atPath: shell.key + ".stolen"))
        try await shell.end()
    }

    /// The surroundings of the programs that run as a kiosk at a socket.
    static func environments(of command: String, at socket: String) -> [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { number in
            guard Int(number) != nil,
                let words = FileManager.default.contents(atPath: "/proc/\(number)/cmdline").map({
                    String(decoding: $0, as: UTF8.self)
                }), words.contains("plenary\0\(command)"),
                let environment = FileManager.default.contents(atPath: "/proc/\(number)/environ").map({
                    String(decoding: $0, as: UTF8.self)
                }), environment.contains(socket)
            else { return nil }
            return environment
        }
    }
}
