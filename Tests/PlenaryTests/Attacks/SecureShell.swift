import Foundation
import Glibc
import PlenaryTestKit
import Testing

/// A real server of SSH on this machine beside a real host, and how a client comes to it.
struct SecureShell {
    let host: ServedHost
    let server: PipedProcess
    let port: Int
    let key: String

    /// What every client says first.
    var options: [String] {
        [
            "-F", "none", "-i", key, "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o",
            "BatchMode=yes", "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=10",
        ]
    }

    /// Given a server, and a host whose kiosks come over it.
    /// - Parameter rules: what stands in its configuration for the user `kiosk`, here for whoever runs the tests; it is
    ///   given the folder of files and the variables by which the host is found.
    static func start(
        rules: (_ directory: TemporaryDirectory, _ variables: String) throws -> String
    ) async throws -> SecureShell {
        let host = try await ServedHost.start()
        let directory = host.directory
        let key = directory.path(of: "key")
        for name in [key, directory.path(of: "host-key")] {
            _ = try await PipedProcess.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", name])
        }
        let port = Int.random(in: 20_000...60_000)
        let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
        let variables = "PATH=\(BuiltProducts.directory):/usr/bin:/bin PLENARY_SOCKET=\(host.socket)"
        let text = try rules(directory, variables)
        let configuration = """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(directory.path(of: "host-key"))
            AuthorizedKeysFile \(key).pub
            PermitRootLogin yes
            StrictModes no
            UsePAM no
            PidFile none
            PermitUserEnvironment yes
            AcceptEnv LANG LC_*
            Subsystem sftp internal-sftp
            SetEnv \(variables)
            \(text.replacing("Match User kiosk", with: "Match User \(user)"))
            """
        let path = directory.path(of: "sshd_config")
        try Data(configuration.utf8).write(to: URL(filePath: path))
        mkdir("/run/sshd", 0o755)
        let server = try PipedProcess(OutsideTool.sshd.path, ["-D", "-e", "-f", path])
        for _ in 0..<40 {
            let scan = try await PipedProcess.run("ssh-keyscan", ["-T", "1", "-p", "\(port)", "127.0.0.1"])
            if scan.output.contains("ssh-ed25519") { break }
            try await Task.sleep(for: .milliseconds(200))
        }
        return SecureShell(host: host, server: server, port: port, key: key)
    }

    /// The lines that the README tells people to write.
    static func rulesOfReadme() throws -> String {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        return String(try #require(readme.firstMatch(of: /```\n(Match User kiosk\n(?:    .*\n)+)```/)?.output.1))
    }

    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    func end() async throws {
        await server.signal(SIGTERM)
        try await host.stop()
    }

    /// A client that says something, and how it ended.
    func client(_ arguments: [String]) async throws -> PipedProcess.Result {
        try await PipedProcess.run(
            "timeout", ["20", "ssh"] + options + ["-p", "\(port)"] + arguments, within: .seconds(30))
    }

    /// A client on a terminal.
    func terminal(_ arguments: [String] = [], command: [String] = []) throws -> PseudoTerminal {
        try PseudoTerminal("ssh", options + ["-tt", "-p", "\(port)"] + arguments + ["127.0.0.1"] + command)
    }
}
