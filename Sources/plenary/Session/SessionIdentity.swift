import Answers
import AssemblyCore
import EventStream
import Language
import SQLiteJournal

/// What makes an assembly this one and no other: its titles and its first day. Members, weights, texts, even one of the
/// two titles may be corrected, and the session stays the same.
struct SessionIdentity: Hashable, Sendable {
    /// The title.
    let title: String
    /// The short title.
    let shortTitle: String
    /// The first day.
    let from: CivilDate

    /// The identity of an assembly as its file gives it.
    init(_ convocation: Convocation) {
        (title, shortTitle, from) = (convocation.title.english, convocation.shortTitle, convocation.from)
    }

    /// Whether it is the same assembly, one of its titles corrected perhaps.
    func isSame(as other: SessionIdentity) -> Bool {
        from == other.from && (title == other.title || shortTitle == other.shortTitle)
    }

    /// The title and the first day, for a sentence.
    var words: String { "'\(CommandLineFault.quoted(title))' of \(from)" }

    /// The name of its directory: readable letters of any script, and a number that tells equal names apart.
    var directoryName: String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        var name = ""
        for scalar in words.joined(separator: "-").unicodeScalars {
            // A file name has at most 255 bytes, and others begin with this one.
            guard name.utf8.count + scalar.utf8.count <= 120 else { break }
            name.unicodeScalars.append(scalar)
        }
        return (name.isEmpty ? "session" : name) + "-" + number
    }

    /// FNV-1a over everything, in ten digits. It only keeps names apart: whose a journal is, its first record tells.
    private var number: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(title)\u{0}\(shortTitle)\u{0}\(from)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String((hash ^ hash >> 24) & 0xFF_FFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }
}

extension Convocation {
    /// What a journal convenes in its first record; `nil` for an empty one.
    static func recorded(in journal: any Journal<Event>) async throws(JournalFault) -> Convocation? {
        for event in try await journal.records(from: .first, limit: 1).first?.events ?? [] {
            if case .record(.convened(let convocation)) = event.fact { return convocation }
        }
        return nil
    }
}

extension StateDirectory {
    /// The directory of an assembly's session: the one that bears its name, else one that holds its session under another
    /// name, because a title was corrected or an older version named it; else the name for a new one.
    static func of(_ convocation: Convocation) async -> StateDirectory {
        let identity = SessionIdentity(convocation)
        let own = StateDirectory(session: identity.directoryName)
        if own.holdsSession { return own }
        for directory in StateDirectory.all where !directory.isSetAside {
            guard let recorded = await directory.recordedIdentity, recorded.isSame(as: identity) else { continue }
            return directory
        }
        return own
    }

    /// Whose session its journal holds; `nil` where there is none that can be read.
    private var recordedIdentity: SessionIdentity? {
        get async {
            do throws(JournalFault) {
                let journal = try SQLiteJournal<Event>.openForReading(self.journal)
                let convocation = try? await Convocation.recorded(in: journal)
                await journal.close()
                return convocation.flatMap { $0 }.map(SessionIdentity.init)
            } catch { return nil }
        }
    }
}
