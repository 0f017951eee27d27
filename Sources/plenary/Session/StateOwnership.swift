import Foundation
import Glibc

/// Whose the files of a session are. What somebody else owns, or can write to, is not trusted; what is secret is not read
/// by others either.
enum StateOwnership {
    /// What lies in a directory, with its path.
    static func names(in directory: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.sorted().map { "\(directory)/\($0)" }
    }

    /// - Throws: when the directory is not this user's, or others can put something into it.
    static func check(directory path: String, mayBeRead: Bool) throws {
        var status = stat()
        // The session's own directory may be a link that its owner has made.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Complaint("\(Complaint.quoted(path)) is no directory; name another with --state.")
        }
        try check(status, path, mayBeRead: mayBeRead)
    }

    /// - Throws: when there is a file that is not this user's, that others can write to, or that is no plain file.
    static func check(file path: String, mayBeRead: Bool) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Complaint("\(Complaint.quoted(path)) is no plain file; remove it, or name another --state.")
        }
        try check(status, path, mayBeRead: mayBeRead)
    }

    private static func check(_ status: stat, _ path: String, mayBeRead: Bool) throws {
        guard status.st_uid == geteuid() else {
            throw Complaint(
                "\(Complaint.quoted(path)) belongs to another user, who could change who is an officer; "
                    + "own it (chown), or name another --state.")
        }
        let forbidden: mode_t = mayBeRead ? 0o022 : 0o077
        guard status.st_mode & forbidden == 0 else {
            throw Complaint(
                "\(Complaint.quoted(path)) is open to other users (mode \(String(status.st_mode & 0o777, radix: 8))); "
                    + "close it (chmod go-rwx) after seeing that all in it is as it should be.")
        }
    }
}
