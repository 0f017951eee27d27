import AssemblyCore
import Glibc
import Language
package import Secrets

/// The directory into which the registrar's files are written: for its owner only, all of the files or none.
package struct RegistrarFolder: Sendable {
    /// What stands in a file.
    package enum Content {
        /// Nothing secret.
        case open([UInt8])
        /// Codes.
        case secret(SecretDocument)
    }

    /// The directory.
    package let path: String
    private let isNew: Bool

    /// Makes a directory, or takes one that is there and holds no file of the names.
    package init(_ path: String, for names: [String]) throws(FileFault) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        if mkdir(path, 0o700) == 0 {
            isNew = true
            return
        }
        guard errno == EEXIST else { throw .system("make the directory", path) }
        isNew = false
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw FileFault("\(path) is not a directory; name a new one. Nothing was written.")
        }
        for name in names where PrivateFile.exists("\(path)/\(name)") {
            throw FileFault(
                "\(path) holds \(name) already, and cards that were printed would no longer fit; name a new directory. Nothing was written."
            )
        }
    }

    /// Writes the files; when one cannot be written, those before it are overwritten and removed.
    package func write(_ files: [(name: String, content: Content)]) throws(FileFault) {
        var done: [String] = []
        for file in files {
            let target = "\(path)/\(file.name)"
            do throws(FileFault) {
                switch file.content {
                case .open(let bytes): try PrivateFile.create(target, bytes: bytes)
                case .secret(let document):
                    try document.withUnsafeBytes { (bytes) throws(FileFault) in
                        try PrivateFile.create(target, bytes: bytes)
                    }
                }
            } catch {
                for path in done { try? PrivateFile.destroy(path) }
                removeIfNew()
                throw FileFault("\(error.message) None of the files is left; nothing else was changed.")
            }
            done.append(target)
        }
    }

    /// Takes away a directory that was made for nothing.
    package func removeIfNew() {
        if isNew { rmdir(path) }
    }
}
