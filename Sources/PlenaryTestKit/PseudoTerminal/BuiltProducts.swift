import Glibc

/// The executables that were built together with the running tests.
package enum BuiltProducts {
    /// The directory of the test bundle, where the package's executables lie too, whatever the scratch path is.
    package static var directory: String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count)
        precondition(count > 0, "the running program has no name")
        let bytes = path[..<count].map { UInt8(bitPattern: $0) }
        let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// The path of an executable of this package.
    ///
    /// - Parameter name: Its name, for example `plenary`.
    /// - Returns: The path.
    /// - Throws: ``DriverFault`` when it has not been built.
    package static func executable(_ name: String) throws -> String {
        let path = "\(directory)/\(name)"
        guard access(path, X_OK) == 0 else {
            throw DriverFault(
                description: "\(path) is not there: let the test target depend on “\(name)”, or build it first.")
        }
        return path
    }
}
