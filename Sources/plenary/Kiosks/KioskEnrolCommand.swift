import Answers
import ArgumentParser
import Foundation
import Language
import Secrets

/// `plenary kiosk enrol`: a machine becomes a kiosk of a host elsewhere, first at the kiosk, then on the host.
struct KioskEnrolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Let a machine be a kiosk over SSH: first on that machine with --host, then on the host with --key.",
        discussion: """
            On the kiosk's machine it makes a key, asks the host for its own and shows it as six words. On the host it \
            writes a line with which that key is good for this one kiosk and nothing else, and shows the words of the \
            host's key: they must be the same.
            """
    )

    @Argument(help: "The kiosk's name: small letters, digits, points and hyphens, at most 32.")
    var name: KioskName
    @Option(help: "On the kiosk's machine: the host's name or address.")
    var host: String?
    @Option(help: "On the kiosk's machine: the port of the host's SSH.")
    var port = 22
    @Option(help: "On the kiosk's machine: the folder for its key.")
    var folder = KioskMachine.place
    @Option(help: "On the host: the kiosk's public key, as the kiosk's machine has shown it, or a file with it.")
    var key: String?
    @Option(help: "On the host: the file of enrolled kiosks.")
    var file = EnrolledKiosks.place
    @Option(help: "On the host: the public key by which its SSH is known.")
    var hostKey = "/etc/ssh/ssh_host_ed25519_key.pub"
    /// Its `--language` is that of the answer.
    @ParentCommand var kiosk: KioskCommand

    func validate() throws {
        guard (host == nil) != (key == nil) else {
            throw ValidationError("Give --host on the kiosk's machine, or --key on the host.")
        }
    }

    func run() throws {
        if let host { try prepareKiosk(of: KioskHost(host, port: port)) }
        if let key { try admit(key) }
    }

    private func prepareKiosk(of host: KioskHost) throws {
        let machine = KioskMachine(path: folder)
        let own = try machine.ownKey(for: name)
        let hosts = try machine.learn(host, as: name)
        tell(EnrolmentWords.keyOfHost(words: hosts.words, fingerprint: hosts.fingerprint))
        tell(EnrolmentWords.goOnAtHost)
        StandardStreams.answer(
            "    sudo plenary kiosk enrol \(name.text) --key '\(SecureShellKey.kind) \(own.base64)'")
        tell(EnrolmentWords.compareThere)
    }

    private func admit(_ text: String) throws {
        guard let key = SecureShellKey(line: try Self.line(text)) else {
            throw CommandLineFault(
                "This is no public key of the kind \(SecureShellKey.kind); give the line that 'plenary kiosk enrol' shows on "
                    + "the kiosk's machine. Nothing was changed.")
        }
        guard let own = SecureShellKey(line: try Self.line(hostKey)) else {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(hostKey)) holds no key of the kind \(SecureShellKey.kind); install openssh-server, "
                    + "or give the file with --host-key. Nothing was changed.")
        }
        var kiosks = try EnrolledKiosks(path: file)
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "plenary"
        try kiosks.add(EnrolledKiosks.Entry(name: name, key: key), program: program)
        tell(EnrolmentWords.enrolled(name.text))
        tell(EnrolmentWords.keyOfHost(words: own.words, fingerprint: own.fingerprint))
        tell(EnrolmentWords.compare)
    }

    private func tell(_ message: Message) { StandardStreams.answer(message.text(in: kiosk.terminal.language)) }

    /// The line itself, or the first one of the file that is meant.
    private static func line(_ text: String) throws -> String {
        guard !text.contains(" ") else { return text }
        do throws(FileFault) {
            let bytes = try PrivateFile.read(text, limit: 16_384, followingLinks: true) ?? []
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        } catch { throw CommandLineFault(error.sentence) }
    }
}

/// `plenary kiosk remove`: a kiosk that was lost is let in no more.
struct KioskRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "On the host: let a kiosk in no more, because it was lost or is not needed.")

    @Argument(help: "The kiosk's name.")
    var name: KioskName
    @Option(help: "The file of enrolled kiosks.")
    var file = EnrolledKiosks.place
    /// Its `--language` is that of the answer.
    @ParentCommand var kiosk: KioskCommand

    func run() throws {
        var kiosks = try EnrolledKiosks(path: file)
        try kiosks.remove(name)
        StandardStreams.answer(EnrolmentWords.removed(name.text).text(in: kiosk.terminal.language))
    }
}

/// `plenary kiosk list`: the kiosks that may come over SSH.
struct KioskListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "On the host: list the enrolled kiosks, each with the words of its key.")

    @Option(help: "The file of enrolled kiosks.")
    var file = EnrolledKiosks.place
    /// Its `--language` is that of the answer.
    @ParentCommand var kiosk: KioskCommand

    func run() throws {
        let kiosks = try EnrolledKiosks(path: file)
        if kiosks.entries.isEmpty { StandardStreams.answer(EnrolmentWords.nobody.text(in: kiosk.terminal.language)) }
        for entry in kiosks.entries { StandardStreams.answer(entry.name.text.padded(to: 24) + entry.key.words) }
        guard kiosks.strangers > 0 else { return }
        throw CommandLineFault(EnrolmentWords.strangers(kiosks.strangers).text(in: kiosk.terminal.language))
    }
}
