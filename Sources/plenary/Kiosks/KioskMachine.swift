import Answers
import Foundation
import Glibc
import Language
import Secrets

/// What a machine keeps that is a kiosk of a host elsewhere: a key of its own, the key by which it knows the host, and where
/// the host is.
struct KioskMachine {
    /// Where the package looks for it.
    static let place = "/etc/plenary/kiosk"
    /// The group whose users run kiosks, where there is one.
    private static let group = "kiosks"

    /// The folder.
    let path: String

    private var key: String { path + "/key" }

    /// The public key, made with its other half where there is none yet.
    func ownKey(for name: KioskName) throws -> SecureShellKey {
        do throws(FileFault) { try PrivateFile.makeDirectory(path) } catch { throw CommandLineFault(error.sentence) }
        if !PrivateFile.exists(key) {
            _ = try Self.output(of: "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name.text, "-f", key])
        }
        let line = try text(of: key + ".pub")
        guard let found = SecureShellKey(line: line) else {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(key)) holds a key of another kind; move it away, and another is made.")
        }
        try open(to: Self.group)
        return found
    }

    /// Asks a host for its key, and keeps it: from then on no other one is talked to.
    func learn(_ host: KioskHost, as name: KioskName) throws -> SecureShellKey {
        let answer = try Self.output(
            of: "ssh-keyscan", ["-T", "10", "-t", "ed25519", "-p", "\(host.port)", host.address])
        let lines = answer.split(separator: "\n").filter { !$0.hasPrefix("#") }
        guard let line = lines.first,
            let found = SecureShellKey(line: line.split(separator: " ").dropFirst().joined(separator: " "))
        else {
            throw CommandLineFault(
                "No SSH answers at \(CommandLineFault.quoted(host.address)), port \(host.port), with a key of the kind "
                    + "\(SecureShellKey.kind). Look at the address, and whether the host runs. The kiosk's own key is kept."
            )
        }
        try replace("known_hosts", with: "\(line)\n")
        try replace(
            "host", with: "PLENARY_HOST=\(host.address)\nPLENARY_PORT=\(host.port)\nPLENARY_KIOSK=\(name.text)\n")
        try open(to: Self.group)
        return found
    }

    private func replace(_ name: String, with text: String) throws {
        do throws(FileFault) { try PrivateFile.replace("\(path)/\(name)", with: Array(text.utf8)) } catch {
            throw CommandLineFault(error.sentence)
        }
    }

    private func text(of path: String) throws -> String {
        do throws(FileFault) {
            return String(decoding: try PrivateFile.read(path, limit: 16_384) ?? [], as: UTF8.self)
        } catch { throw CommandLineFault(error.sentence) }
    }

    /// Lets those read it who run the kiosk, and nobody else; whoever has no such group runs it under one user.
    private func open(to name: String) throws {
        guard geteuid() == 0, let entry = getgrnam(name) else { return }
        for (file, mode) in [(path, 0o750), (key, 0o640), (path + "/known_hosts", 0o640), (path + "/host", 0o640)] {
            guard PrivateFile.exists(file) else { continue }
            guard chown(file, 0, entry.pointee.gr_gid) == 0, chmod(file, mode_t(mode)) == 0 else {
                throw CommandLineFault(FileFault.system("set the rights of the file", file).sentence)
            }
        }
    }

    /// What a program of OpenSSH answers.
    private static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let answer = Pipe()
        (process.executableURL, process.arguments) = (URL(filePath: "/usr/bin/\(program)"), arguments)
        (process.standardOutput, process.standardError) = (answer, FileHandle.nullDevice)
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw CommandLineFault("/usr/bin/\(program) cannot be run; install openssh-client. Nothing was changed.")
        }
        let bytes = answer.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Where a host is, for those who come over SSH.
struct KioskHost: Hashable {
    /// A name or an address.
    let address: String
    let port: Int

    /// - Throws: where it could be taken for something else than a name or an address.
    init(_ address: String, port: Int) throws {
        guard address.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.:\-]*/) != nil, address.utf8.count <= 253 else {
            throw CommandLineFault(
                "'\(CommandLineFault.quoted(address))' is neither the name of a machine nor an address.")
        }
        guard (1...65_535).contains(port) else { throw CommandLineFault("A port is a number from 1 to 65535.") }
        (self.address, self.port) = (address, port)
    }
}
