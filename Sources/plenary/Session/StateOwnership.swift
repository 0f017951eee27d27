import Answers
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
            throw CommandLineFault("\(CommandLineFault.path(path)) is no directory; name another with --state.")
        }
        try check(status, path, mayBeRead: mayBeRead)
    }

    /// Whoever owns, or can write to, a directory above puts another one in this one's place.
    /// - Throws: when somebody else can, up to the root; places such as `/tmp` where nobody removes what others own are fit.
    static func check(above path: String) throws {
        guard
            var place = realpath(path, nil).map({ pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            })
        else { return }
        while place != "/" {
            place = place.parentFolder
            var status = stat()
            guard stat(place, &status) == 0 else { return }
            guard status.st_uid == 0 || status.st_uid == geteuid() else {
                throw CommandLineFault(
                    "\(CommandLineFault.path(place)), above \(CommandLineFault.path(path)), belongs to another user, "
                        + "who could put other files in its place; name another --state.")
            }
            // A group of one's own is nobody else; where files stay their owners', others may write.
            let others: mode_t = status.st_gid == getegid() || status.st_gid == 0 ? 0o002 : 0o022
            guard status.st_mode & others == 0 || status.st_mode & S_ISVTX != 0 else {
                throw CommandLineFault(
                    "\(CommandLineFault.path(place)), above \(CommandLineFault.path(path)), is open to other users "
                        + "(mode \(String(status.st_mode & 0o7777, radix: 8))), who could put other files in its place; "
                        + "close it (chmod o-w), or name another --state.")
            }
        }
    }

    /// - Throws: when there is a file that is not this user's, that others can write to, or that is no plain file.
    static func check(file path: String, mayBeRead: Bool) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is no plain file; remove it, or name another --state.")
        }
        try check(status, path, mayBeRead: mayBeRead)
    }

    private static func check(_ status: stat, _ path: String, mayBeRead: Bool) throws {
        guard status.st_uid == geteuid() else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) belongs to another user, who could change who is an officer; "
                    + "own it (chown), or name another --state.")
        }
        let forbidden: mode_t = mayBeRead ? 0o022 : 0o077
        guard status.st_mode & forbidden == 0 else {
            throw CommandLineFault(
                "\(CommandLineFault.path(path)) is open to other users (mode \(String(status.st_mode & 0o777, radix: 8))); "
                    + "close it (chmod go-rwx) after seeing that all in it is as it should be.")
        }
    }
}
