import Foundation
import Glibc

/// A directory of its own for one test, removed with everything in it when the last reference goes.
///
/// Swift may let go of a value after its last use: a test that only passes `path` on uses ``with(_:)``, which keeps
/// the directory until its body has returned.
package final class TemporaryDirectory: Sendable {
    /// Its absolute path, short enough for a Unix socket inside it.
    package let path: String

    /// Makes an empty directory that only its owner can enter.
    ///
    /// - Parameter inMemory: whether its files may lie in memory where the machine has such a place: for tests that write
    ///   many journals, and do not ask what a disk keeps.
    /// - Throws: ``DriverFault`` when it cannot be made.
    package init(inMemory: Bool = false) throws {
        let shared = "/dev/shm"
        let parent =
            inMemory && access(shared, W_OK) == 0
            ? shared : getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/plenary-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw DriverFault.system("cannot make a directory in \(parent)", errno)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        chmod(path, 0o700)
        // A test of a read-only directory may have left one behind, which could not be emptied.
        if let names = FileManager.default.enumerator(atPath: path) {
            while let name = names.nextObject() as? String { Self.openDirectory("\(path)/\(name)") }
        }
        // What cannot be removed (a mount, another user's file) is left: it is no failure of what was tested.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Lets the owner into a directory; a link is not followed, since it may lead out.
    private static func openDirectory(_ path: String) {
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { chmod(path, 0o700) }
    }

    /// The path of something inside.
    ///
    /// - Parameter name: Its name, relative to the directory.
    package func path(of name: String) -> String {
        "\(path)/\(name)"
    }

    /// Lends a directory to a body and removes it afterwards.
    ///
    /// - Parameter body: What to do with it.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or ``DriverFault`` when the directory cannot be made.
    package static func with<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryDirectory) async throws -> Value
    ) async throws -> Value {
        let directory = try TemporaryDirectory()
        let value = try await body(directory)
        withExtendedLifetime(directory) {}
        return value
    }
}
