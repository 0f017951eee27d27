import Answers
import ArgumentParser
import BallotBox
import Bytes
import EventStream
import Host
import Secrets

/// What people have heard, written down or been handed outside of the journal: whoever wrote the journal cannot change it.
struct AnnouncedOutside {
    /// A record's hash as it was announced, or its beginning.
    var head: String?
    /// The host's keys as they were announced: their words, or the keys themselves; empty where none is told.
    var keys: [String] = []
    /// Where the registrar's lists of voting cards are.
    var lists: [String] = []

    /// The registrar's lists.
    func cards() throws -> [PublicCredentials] {
        try lists.map { path in
            do throws(FileFault) { return try PublicCredentials.load(from: path) } catch {
                throw CommandLineFault(error.sentence)
            }
        }
    }

    /// Whether the record that was announced is among those of a journal; so it is where none is told.
    func isHead(amongst hashes: [Digest]) -> Bool {
        guard let head = head?.lowercased() else { return true }
        return hashes.contains { $0.description.hasPrefix(head) }
    }

    /// Whether a key is one that was announced; all are where none is told.
    func knows(_ publicKey: String) -> Bool {
        let words = Self.words(HeadSignature.fingerprint(of: publicKey))
        return keys.isEmpty || keys.contains { $0 == publicKey || Self.words($0) == words }
    }

    /// Words however they are set apart.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

/// The same as it is told on the command line.
struct AnnouncedOptions: ParsableArguments {
    @Option(
        help: "The hash of a record as it was announced, 16 digits of it or more: the journal must hold that record.")
    var head: String?
    @Option(
        parsing: .singleValue,
        help: "The words of the host's key as they were announced, or the key itself; again for each further key.")
    var key: [String] = []
    @Option(
        parsing: .singleValue,
        help:
            "The registrar's list of voting cards, from the registrar and not from the host; again for each further one."
    )
    var credentials: [String] = []

    func validate() throws {
        guard let head else { return }
        guard (16...64).contains(head.count), head.allSatisfy(\.isHexDigit) else {
            throw ValidationError("A head has 16 to 64 hexadecimal digits.")
        }
    }

    /// What was told.
    var outside: AnnouncedOutside { AnnouncedOutside(head: head, keys: key, lists: credentials) }
}
