import Answers
import ArgumentParser
import Glibc
import Language
import Secrets

/// The file of those kiosks that may come over SSH: a file of keys as sshd reads it, in which every key is good for one
/// kiosk under its name and for nothing else.
struct EnrolledKiosks {
    /// One of them.
    struct Entry: Hashable {
        let name: KioskName
        let key: SecureShellKey
    }

    /// Where sshd looks for them, as the package has set it up.
    static let place = "/etc/plenary/kiosks"
    /// No hall has so many kiosks that the file is larger.
    private static let largestFile = 4 * 1_024 * 1_024

    private let path: String
    private var lines: [String]

    /// Reads the file; a file that is not there has no kiosks.
    init(path: String) throws {
        self.path = path
        do throws(FileFault) {
            let bytes = try PrivateFile.read(path, limit: Self.largestFile) ?? []
            lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        } catch { throw CommandLineFault(error.sentence) }
    }

    /// The kiosks in the order in which they were enrolled.
    var entries: [Entry] { lines.compactMap(Self.entry) }

    /// How many lines were written by somebody else, whose keys may be good for more.
    var strangers: Int { lines.count { !$0.hasPrefix("#") && Self.entry($0) == nil } }

    /// Adds a kiosk.
    /// - Parameter program: the program whose kiosk is carried out, with its whole path.
    /// - Throws: where the name or the key is in the file already.
    mutating func add(_ entry: Entry, program: String) throws {
        for other in entries {
            guard other.name != entry.name else {
                throw CommandLineFault(
                    "A kiosk '\(entry.name.text)' is enrolled already. Remove it first with 'plenary kiosk remove "
                        + "\(entry.name.text)', or give this one another name. Nothing was changed.")
            }
            guard other.key != entry.key else {
                throw CommandLineFault(
                    "This key is that of the kiosk '\(other.name.text)' already. Make one of its own for each kiosk. "
                        + "Nothing was changed.")
            }
        }
        // A blank or a quotation mark would end the command where it should not.
        guard program.wholeMatch(of: /[A-Za-z0-9_.\/\-]+/) != nil else {
            throw CommandLineFault(
                "The program lies at \(CommandLineFault.path(program)); put it where the path has letters, digits, points "
                    + "and hyphens alone. Nothing was changed.")
        }
        lines.append(Self.line(of: entry, program))
        try write()
    }

    /// Takes a kiosk out.
    /// - Throws: where there is none of this name.
    mutating func remove(_ name: KioskName) throws {
        let left = lines.filter { Self.entry($0)?.name != name }
        guard left.count < lines.count else {
            throw CommandLineFault("No kiosk '\(name.text)' is enrolled in \(CommandLineFault.path(path)).")
        }
        lines = left
        try write()
    }

    /// What sshd makes of it: no forwarding of any kind, nothing of the client's, a terminal, and one command.
    private static func line(of entry: Entry, _ program: String) -> String {
        "restrict,pty,command=\"\(program) kiosk --name \(entry.name.text)\" \(SecureShellKey.kind) "
            + "\(entry.key.base64) \(entry.name.text)"
    }

    private static func entry(_ line: String) -> Entry? {
        let form = /restrict,pty,command="[A-Za-z0-9_.\/\-]+ kiosk --name ([^" ]+)" ssh-ed25519 ([^ ]+) ([^ ]+)/
        guard let match = line.wholeMatch(of: form), match.1 == match.3,
            let name = KioskName(argument: String(match.1)), let key = SecureShellKey(base64: String(match.2))
        else { return nil }
        return Entry(name: name, key: key)
    }

    /// Everybody may read the file: sshd reads it as the user who comes, and it holds public keys alone.
    private func write() throws {
        do throws(FileFault) {
            try PrivateFile.replace(path, with: Array(lines.map { $0 + "\n" }.joined().utf8))
        } catch { throw CommandLineFault(error.sentence) }
        guard chmod(path, 0o644) == 0 else {
            throw CommandLineFault(FileFault.system("set the rights of the file", path).sentence)
        }
    }
}

/// The name of a kiosk, as the chair's page of kiosks shows it. It stands in a command that a login carries out, so it has
/// nothing in it that a shell or a file of keys could take for something else.
struct KioskName: Hashable, Sendable, ExpressibleByArgument {
    /// The name.
    let text: String

    /// A name of small letters, digits, points and hyphens, which begins with a letter or a digit; `nil` for any other text.
    init?(argument: String) {
        guard (1...32).contains(argument.utf8.count), argument.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil else {
            return nil
        }
        text = argument
    }

    /// The name of the device: it begins as those of all kiosks do.
    var device: String { "kiosk \(text)" }
}
