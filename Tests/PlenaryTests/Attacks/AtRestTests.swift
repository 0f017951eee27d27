import AssemblyCore
import Foundation
import Glibc
import Host
import PlenaryTestKit
import Secrets
import Testing

/// What lies on the disk, and what a crash could leave there.
@Suite("A session's files are its owner's", .timeLimit(.minutes(2)))
struct AtRestTests {
    @Test("the host and the program that takes passwords leave no core dumps")
    func coreDumps() async throws {
        let host = try await ServedHost.start()
        let limits = try String(contentsOfFile: "/proc/\(host.process.processIdentifier)/limits", encoding: .utf8)
        #expect(limits.contains(/Max core file size +0 +0/))
        try await host.stop()
    }

    @Test("a directory, identities or keys that others can write to are refused by name, at the host and for logins")
    func open() async throws {
        let directory = try TemporaryDirectory()
        let host = try await ServedHost.start(in: directory)
        try await host.stop()
        let state = directory.path(of: "session")
        try await OperatorRoster(IdentityFile(path: "\(state)/identities.json"))
            .add("mara", roles: [.chair], password: "a long password")
        let places = [
            (state, mode_t(0o777)), ("\(state)/identities.json", 0o666), ("\(state)/identities.json", 0o644),
            ("\(state)/keys", 0o770), ("\(state)/journal.sqlite", 0o666),
        ]
        for (path, mode) in places {
            var status = stat()
            stat(path, &status)
            chmod(path, mode)
            for command in [["host", "--socket", directory.path(of: "socket")], ["operators", "list"]] {
                let result = try await PipedProcess.run(product: "plenary", command + ["--state", state])
                #expect(result.status == 1, "\(command) with \(path) of mode \(String(mode, radix: 8)): \(result.end)")
                #expect(result.errors.contains("is open to other users"))
                #expect(result.errors.contains(path))
            }
            chmod(path, status.st_mode & 0o777)
        }
        guard geteuid() == 0 else { return }
        // Identities of another user: whoever wrote them would be the chair.
        chown("\(state)/identities.json", 65_534, 65_534)
        let result = try await PipedProcess.run(product: "plenary", ["operators", "list", "--state", state])
        #expect(result.errors.contains("belongs to another user"))
    }

    @Test("a program that is ended like a crash leaves no core, though cores are asked for: host, operators, chair")
    func realCores() async throws {
        let directory = try TemporaryDirectory()
        // Where this machine writes no cores into a directory, nothing can be seen.
        let pattern = try String(contentsOfFile: "/proc/sys/kernel/core_pattern", encoding: .utf8)
        guard !pattern.hasPrefix("|"), !pattern.hasPrefix("/") else { return }
        func cores() -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? [])
                .filter { $0.hasPrefix("core") }
        }
        func launch(_ words: String) -> [String] { ["-c", "ulimit -c unlimited && \(words)"] }
        // The shell itself does leave one here, so that a program that leaves none has seen to it.
        _ = try await PipedProcess.run("bash", launch("kill -SEGV $$"), directory: directory.path)
        try #require(!cores().isEmpty, "this machine leaves no cores")
        for core in cores() { try FileManager.default.removeItem(atPath: directory.path(of: core)) }
        let plenary = try BuiltProducts.executable("plenary")
        let place = "--state \(directory.path(of: "session")) --socket \(directory.path(of: "socket"))"
        for (arguments, words) in [
            ("host \(place)", "Serving"),
            ("operators add mara --role chair --state \(directory.path(of: "other"))", "assword"),
            ("chair --state \(directory.path(of: "third"))", "Next"),
        ] {
            let terminal = try PseudoTerminal(
                "bash", launch("exec \(plenary) \(arguments)"), environment: ["XDG_RUNTIME_DIR": directory.path],
                directory: directory.path)
            try await terminal.waitFor(words, within: .seconds(60))
            try await terminal.type("a password that nobody may read")
            try await Task.sleep(for: .milliseconds(500))
            await terminal.signal(SIGSEGV)
            _ = try await terminal.waitForExit(within: .seconds(20))
            #expect(cores().isEmpty, "\(arguments) left \(cores())")
        }
    }

    @Test("a directory above the session's that others can write to is refused by name, at the host and for logins")
    func above() async throws {
        let directory = try TemporaryDirectory()
        let above = directory.path(of: "above")
        let state = above + "/session"
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for (mode, owner) in [(mode_t(0o777), geteuid()), (0o772, geteuid()), (0o755, 65_534)] {
            guard owner == geteuid() || geteuid() == 0 else { continue }
            chmod(above, mode)
            chown(above, owner, getegid())
            for command in [["host", "--socket", directory.path(of: "socket")], ["operators", "list"]] {
                let result = try await PipedProcess.run(product: "plenary", command + ["--state", state])
                #expect(result.status == 1, "\(command), \(String(mode, radix: 8)), \(owner): \(result.end)")
                #expect(result.errors.contains("could put other files in its place"))
                #expect(result.errors.contains(above))
            }
        }
        chown(above, geteuid(), getegid())
        // A place like /tmp, where files stay their owners', is fit.
        chmod(above, 0o1777)
        #expect(try await PipedProcess.run(product: "plenary", ["operators", "list", "--state", state]).status == 0)
    }

    @Test("the sshd configuration of the README is taken by sshd", .enabled(if: OutsideTool.sshd.isExpected))
    func sshd() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let snippet = try #require(readme.firstMatch(of: /```\n(Match User kiosk\n(?:    .*\n)+)```/)?.output.1)
        let directory = try TemporaryDirectory()
        let key = directory.path(of: "key")
        _ = try await PipedProcess.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])
        let configuration = directory.path(of: "sshd_config")
        try Data("Port 22\n\(snippet)".utf8).write(to: URL(filePath: configuration))
        mkdir("/run/sshd", 0o755)
        let result = try await PipedProcess.run(OutsideTool.sshd.path, ["-t", "-f", configuration, "-h", key])
        #expect(result.status == 0, "\(result.errors)")
    }
}
