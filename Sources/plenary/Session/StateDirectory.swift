import Answers
import AssemblyCore
import EventStream
import Foundation
import Language
import SQLiteJournal

/// Where a session keeps its files: a directory of its own (0700) under `$XDG_STATE_HOME/plenary`.
struct StateDirectory: Sendable {
    /// The directory.
    let path: String

    /// The record of the session.
    var journal: String { path + "/journal.sqlite" }
    /// Badges, PIN hashes and operators' password hashes: apart from the journal, which is exported.
    var identities: String { path + "/identities.json" }
    /// On a cluster, this machine's copy of the identities that its hosts keep together.
    var sharedIdentities: String { path + "/cluster-identities.json" }
    /// The host's signing key.
    var keys: String { path + "/keys" }
    /// The boards of secret ballots, for everybody to check.
    var boards: String { path + "/boards" }
    /// The log.
    var log: String { path + "/plenary.log" }
    /// Whether a session has been held here.
    var holdsSession: Bool { FileManager.default.fileExists(atPath: journal) }

    /// A directory given by name.
    init(path: String) { self.path = (path as NSString).standardizingPath }

    /// The directory of a session by its name.
    init(session: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
        path = Self.root(environment) + "/" + session
    }

    /// `$XDG_STATE_HOME/plenary`, or `~/.local/state/plenary`.
    static func root(_ environment: [String: String]) -> String {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/plenary" }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state/plenary"
    }

    /// Where a kiosk writes the papers that were shown instead of being cast.
    static var shownPapers: String { root(ProcessInfo.processInfo.environment) + "/shown" }

    /// All directories of sessions that lie where this user's lie, in the order of their names.
    static var all: [StateDirectory] {
        let root = root(ProcessInfo.processInfo.environment)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().map { StateDirectory(path: root + "/" + $0) }.filter(\.holdsSession)
    }

    /// Whether it was set aside for a new session: its name ends in a number that was added.
    var isSetAside: Bool { path.contains(/\.[0-9]+$/) }

    /// Makes the directory and its sub-directories, readable by their owner only.
    /// - Throws: one sentence that says what, where, and what to do.
    func prepare() throws {
        for directory in [path, keys, boards] {
            do {
                try FileManager.default.createDirectory(
                    atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw CommandLineFault(
                    "The directory \(CommandLineFault.path(directory)) cannot be made: \(error.systemReason). "
                        + "Name another with --state; nothing was changed.")
            }
        }
        try check()
        guard access(path, W_OK) == 0 else {
            throw CommandLineFault(
                "The directory \(CommandLineFault.path(path)) cannot be written to: \(String(cString: strerror(errno))). "
                    + "Name another with --state; nothing was changed.")
        }
    }

    /// Sees to it that nobody else could have put anything here: whoever replaces the identities is the chair.
    /// - Throws: one sentence that names what cannot be trusted, and what to do.
    func check() throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try StateOwnership.check(directory: path, mayBeRead: true)
        try StateOwnership.check(above: path)
        for directory in [keys, boards] where FileManager.default.fileExists(atPath: directory) {
            try StateOwnership.check(directory: directory, mayBeRead: directory == boards)
        }
        let secrets =
            [identities, identities + ".lock", sharedIdentities, sharedIdentities + ".lock"]
            + StateOwnership.names(in: keys)
        for file in secrets { try StateOwnership.check(file: file, mayBeRead: false) }
        let record = [journal, journal + "-wal", journal + "-shm", log] + StateOwnership.names(in: boards)
        for file in record { try StateOwnership.check(file: file, mayBeRead: true) }
    }

    /// Moves a finished session's directory aside, so that a new one can begin; nothing is deleted.
    /// - Returns: the new name of the old directory.
    @discardableResult
    func setAside() throws -> String {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(path).\(number)") { number += 1 }
        try FileManager.default.moveItem(atPath: path, toPath: "\(path).\(number)")
        return "\(path).\(number)"
    }
}

extension Error {
    /// What the system says was wrong, without the names of our types.
    var systemReason: String {
        let error = self as NSError
        // What lies below is a POSIXError, and here no cast makes an NSError of it.
        if let below = error.userInfo[NSUnderlyingErrorKey] as? POSIXError {
            return String(cString: strerror(below.code.rawValue))
        }
        let text = error.localizedDescription
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

extension String {
    /// The folder in which the file of this path lies; `.` for a name alone. Foundation's own ends the program at a name of
    /// one letter, and knows no folder for others.
    var parentFolder: String {
        var path = self[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        path = path[..<slash]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return path.isEmpty ? "/" : String(path)
    }
}

extension StateDirectory {
    /// The directories of all sessions of this user, by name.
    static func sessions(environment: [String: String] = ProcessInfo.processInfo.environment) -> [StateDirectory] {
        let root = root(environment)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().map { StateDirectory(path: root + "/" + $0) }.filter(\.holdsSession)
    }
}

extension RecordedSession {
    /// The title of the assembly whose journal this is; `nil` where no record convenes one.
    static func title(in path: String) async throws -> String? {
        for (_, event) in try await read(path).events {
            if case .record(.convened(let convocation)) = event.fact { return convocation.title.english }
        }
        return nil
    }
}
