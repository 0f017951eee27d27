import AssemblyCore
import CanonicalJSON
import Foundation
import Glibc
import Language
import Secrets
import Synchronization

/// A register of identities in a JSON file that only the host's own user may read.
///
/// Every change replaces the whole file and is synced; `plenary operators` may change it while a host is running, so a lock
/// keeps changes apart and a reader looks whether the file is another one than it has read.
package final class IdentityFile: IdentityStore {
    private struct Cache: Sendable {
        var version: Version?
        var register = IdentityRegister()
    }

    private struct Version: Equatable, Sendable {
        let inode: UInt
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    private static let sizeLimit = 256 << 20

    private let path: String
    private let cache = Mutex(Cache())

    /// A register at a path; the file is made with the first change.
    package init(path: String) { self.path = path }

    /// The register as the file holds it now.
    package func read() throws(IdentityFault) -> IdentityRegister {
        let version = try currentVersion()
        if let version, let known = cache.withLock({ $0.version == version ? $0.register : nil }) { return known }
        guard version != nil else { return IdentityRegister() }
        let register = try decode()
        cache.withLock { $0 = Cache(version: version, register: register) }
        return register
    }

    /// Changes the register and syncs the file.
    package func update<Result: Sendable>(
        _ change: (inout IdentityRegister) throws(IdentityFault) -> Result
    ) throws(IdentityFault) -> Result {
        let lock = try takeLock()
        defer { close(lock) }
        var register = try currentVersion() == nil ? IdentityRegister() : decode()
        let before = register
        let result = try change(&register)
        if register != before { try write(register) }
        return result
    }

    private func decode() throws(IdentityFault) -> IdentityRegister {
        do {
            guard let bytes = try PrivateFile.read(path, limit: Self.sizeLimit) else { return IdentityRegister() }
            return try CanonicalJSON.decode(IdentityRegister.self, from: bytes, unknownFields: .ignored)
        } catch let fault as FileFault {
            throw IdentityFault(fault.message)
        } catch {
            throw IdentityFault("The identities at \(path) cannot be read; put the file back from a backup.")
        }
    }

    private func write(_ register: IdentityRegister) throws(IdentityFault) {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            let data = try encoder.encode(register)
            try data.withUnsafeBytes { bytes in try PrivateFile.replace(path, bytes: bytes) }
        } catch let fault as FileFault {
            throw IdentityFault(fault.message)
        } catch {
            throw IdentityFault("The identities cannot be written to \(path); nothing was changed.")
        }
    }

    private func currentVersion() throws(IdentityFault) -> Version? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw IdentityFault(FileFault.system("read the identities", path).message)
        }
        return Version(
            inode: UInt(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    /// The lock is a file beside the register, because the register itself is replaced with every change.
    private func takeLock() throws(IdentityFault) -> Int32 {
        let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw IdentityFault(FileFault.system("lock the identities", path).message)
        }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                throw IdentityFault(FileFault.system("lock the identities", path).message)
            }
        }
        return descriptor
    }
}
