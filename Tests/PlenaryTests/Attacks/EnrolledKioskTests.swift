import Foundation
import Glibc
import PlenaryTestKit
import Testing

/// A kiosk that has been enrolled and is in the hands of somebody who wants more: a real server of SSH with the rules that
/// the package brings, and the line that `plenary kiosk enrol` has written.
@Suite(
    "An enrolled kiosk gets out in no way that is known", .serialized,
    .enabled(if: OutsideTool.sshd.isExpected && geteuid() == 0), .timeLimit(.minutes(4)))
struct EnrolledKioskTests {
    /// The file of enrolled kiosks.
    private static func kiosks(_ directory: TemporaryDirectory) -> String { directory.path(of: "kiosks") }

    /// Given a server with the package's rules, which lets in whoever is enrolled.
    private static func start() async throws -> SecureShell {
        let path = SecureShell.root.appending(path: ".package/kiosks/sshd.conf")
        let rules = try String(contentsOf: path, encoding: .utf8)
        return try await SecureShell.start { directory, variables in
            rules.replacing("/etc/plenary/kiosks", with: kiosks(directory))
                .replacing("SetEnv ", with: "SetEnv \(variables) ")
        }
    }

    private static func enrol(_ name: String, at shell: SecureShell) async throws {
        let result = try await PipedProcess.run(
            product: "plenary",
            [
                "kiosk", "enrol", name, "--key", shell.key + ".pub", "--file", kiosks(shell.host.directory),
                "--host-key", shell.host.directory.path(of: "host-key.pub"),
            ])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test("it is let in once it is enrolled, the chair knows it by its name, and removed it is let in no more")
    func enrolled() async throws {
        let shell = try await Self.start()
        #expect(try await shell.client(["127.0.0.1"]).status == 255, "nobody is let in who is not enrolled")
        try await Self.enrol("hall-12", at: shell)
        let kiosk = try shell.terminal()
        try await kiosk.waitFor("Identify", within: .seconds(30))
        let chair = try PseudoTerminal(
            product: "plenary", ["chair", "--socket", shell.host.socket], environment: [:], rows: 30, columns: 100)
        try await chair.waitFor("Open sitting 1")
        try await chair.type("K")
        try await chair.waitFor("kiosk hall-12")
        await chair.signal(SIGTERM)
        try await chair.waitForExit()
        let removed = try await PipedProcess.run(
            product: "plenary", ["kiosk", "remove", "hall-12", "--file", Self.kiosks(shell.host.directory)])
        #expect(removed.status == 0, "\(removed.errors)")
        #expect(try await shell.client(["127.0.0.1"]).status == 255)
        try await shell.end()
    }

    @Test("whatever command is asked for, with a terminal or without, there is the kiosk and nothing else")
    func commands() async throws {
        let shell = try await Self.start()
        try await Self.enrol("hall-12", at: shell)
        for command in ["echo HERE-I-AM", "sh", "plenary operators list", "; echo HERE-I-AM", "$(echo HERE-I-AM)"] {
            let result = try await shell.client(["127.0.0.1", command])
            #expect(!result.output.contains("HERE-I-AM"), "\(command): \(result.output)")
            #expect(!result.output.contains("secretariat"), "\(command): \(result.output)")
        }
        let terminal = try shell.terminal(command: ["sh", "-c", "'echo HERE-I-AM; sleep 60'"])
        try await terminal.waitFor("Identify", within: .seconds(30))
        #expect(await !terminal.screen().contains("HERE-I-AM"))
        try await shell.end()
    }

    @Test("no key suspends it, interrupts it or leads to a shell, and the kiosk serves on")
    func keys() async throws {
        let shell = try await Self.start()
        try await Self.enrol("hall-12", at: shell)
        let kiosk = try shell.terminal(["-e", "none"])
        try await kiosk.waitFor("Identify", within: .seconds(30))
        // Ctrl-C, Ctrl-Z, Ctrl-backslash, Ctrl-D, Ctrl-S, Ctrl-Q, Escape and what a shell would take for a command.
        for byte: UInt8 in [3, 26, 28, 4, 19, 17, 27] { try await kiosk.send([byte]) }
        try await kiosk.send(Array("\n~C\n~&\n~.\n!sh\n:sh\n".utf8))
        try await kiosk.send([27, 27])
        try await kiosk.waitUntil("the kiosk serves on") { $0.contains("Identify") || $0.contains("adge") }
        #expect(await kiosk.end() == nil)
        try await shell.end()
    }

    @Test("neither a port nor a socket is reached through it in either direction, nor a tunnel, an agent or a screen")
    func forwarding() async throws {
        let shell = try await Self.start()
        try await Self.enrol("hall-12", at: shell)
        let straight = try await shell.client(["-W", "127.0.0.1:\(shell.port)", "127.0.0.1"])
        #expect(straight.status != 0)
        #expect(!straight.output.contains("SSH-2.0"))
        for (number, option) in [
            ["-R", "\(shell.port - 1):127.0.0.1:\(shell.port)"],
            ["-R", "\(shell.host.directory.path(of: "back")):\(shell.host.socket)"], ["-w", "0:0"],
        ].enumerated() {
            let result = try await shell.client(["-N", "-o", "ExitOnForwardFailure=yes"] + option + ["127.0.0.1"])
            #expect(result.status == 255, "\(number): \(result.end): \(result.errors)")
        }
        // These listen at the client, and are refused as soon as somebody comes.
        let carried = shell.host.directory.path(of: "carried")
        let tunnel = try PipedProcess(
            "timeout",
            ["20", "ssh"] + shell.options
                + ["-N", "-L", "\(carried):\(shell.host.socket)", "-p", "\(shell.port)", "127.0.0.1"])
        for _ in 0..<100 where !FileManager.default.fileExists(atPath: carried) {
            try await Task.sleep(for: .milliseconds(100))
        }
        let client = try SocketCaller(carried)
        await #expect(throws: (any Error).self) {
            try await client.ask(#"{"jsonrpc":"2.0","id":1,"method":"host.greeting"}"#)
        }
        await tunnel.signal(SIGTERM)
        let agent = try shell.terminal(["-A", "-X", "-o", "SetEnv=EVIL=1"])
        try await agent.waitFor("Identify", within: .seconds(30))
        let surroundings = SecureShellTests.environments(of: "kiosk", at: shell.host.socket)
        #expect(!surroundings.isEmpty)
        for environment in surroundings {
            for name in ["SSH_AUTH_SOCK", "DISPLAY", "XAUTHORITY"] { #expect(!environment.contains("\(name)=")) }
        }
        try await shell.end()
    }

    @Test("no file is fetched or brought, and no second visit travels on the connection of the first")
    func filesAndSessions() async throws {
        let shell = try await Self.start()
        try await Self.enrol("hall-12", at: shell)
        let stolen = shell.host.directory.path(of: "stolen")
        for (program, arguments) in [("sftp", ["-P"]), ("scp", ["-P"]), ("scp", ["-O", "-P"])] {
            let result = try await PipedProcess.run(
                "timeout",
                ["20", program] + shell.options + arguments
                    + ["\(shell.port)", "127.0.0.1:/etc/hostname", stolen], within: .seconds(30))
            #expect(result.status != 0, "\(program)")
            #expect(!FileManager.default.fileExists(atPath: stolen), "\(program)")
        }
        let control = shell.host.directory.path(of: "control")
        let first = try shell.terminal(["-M", "-S", control])
        try await first.waitFor("Identify", within: .seconds(30))
        let second = try await shell.client(["-S", control, "-o", "ControlMaster=no", "127.0.0.1", "echo HERE-I-AM"])
        #expect(!second.output.contains("HERE-I-AM"))
        try await shell.end()
    }
}

/// The shell of the user under which kiosks come, whatever sshd is told.
@Suite("The kiosks' own shell does one thing", .timeLimit(.minutes(2)))
struct KioskShellTests {
    /// Given the shell as the package brings it, with something in the place of the program.
    private static func shell(in directory: TemporaryDirectory) throws -> String {
        let text = try String(
            contentsOf: SecureShell.root.appending(path: ".package/kiosks/kiosk-shell"), encoding: .utf8)
        let path = directory.path(of: "kiosk-shell")
        let stand = directory.path(of: "stand-in")
        try "#!/bin/sh\necho \"ASKED:$*:$#:${EVIL-clean}\"\n".write(toFile: stand, atomically: true, encoding: .utf8)
        // The line that is compared stays as it is; what is carried out is the stand-in.
        try text.replacing("=no /usr/bin/plenary", with: "=no \(stand)")
            .write(toFile: path, atomically: true, encoding: .utf8)
        for file in [path, stand] { chmod(file, 0o755) }
        return path
    }

    @Test(
        "it takes a name from its line, and nothing else from anything",
        arguments: [
            (["-c", "/usr/bin/plenary kiosk --name hall-12"], "ASKED:kiosk --name hall-12:3:clean"),
            (["-c", "/usr/bin/plenary kiosk --name x; id"], "ASKED:kiosk:1:clean"),
            (["-c", "/usr/bin/plenary kiosk --name $(id)"], "ASKED:kiosk:1:clean"),
            (["-c", "/usr/bin/plenary kiosk --name -x"], "ASKED:kiosk:1:clean"),
            (["-c", "id"], "ASKED:kiosk:1:clean"), (["-c", "/usr/bin/plenary operators list"], "ASKED:kiosk:1:clean"),
            (["-i"], "ASKED:kiosk:1:clean"), ([], "ASKED:kiosk:1:clean"), (["-s", "sftp"], "ASKED:kiosk:1:clean"),
        ])
    func words(arguments: [String], asked: String) async throws {
        let directory = try TemporaryDirectory()
        let terminal = try PseudoTerminal(
            try Self.shell(in: directory), arguments, environment: ["EVIL": "1", "ENV": "/etc/profile"])
        try await terminal.waitFor(asked)
    }

    @Test("without a terminal it says that it needs one, and does nothing")
    func withoutTerminal() async throws {
        let directory = try TemporaryDirectory()
        let result = try await PipedProcess.run(try Self.shell(in: directory), ["-c", "id"])
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("needs a terminal"))
    }
}
