import Foundation

/// The files of this package as the tests of layering and tidiness read them.
enum PackageTree {
    /// The directory that holds `Package.swift`, found from the place of this very file. Symbolic links are resolved,
    /// because a listing does not go into a directory that is itself a link and would find nothing.
    static let root: String = URL(filePath: #filePath)
        .deletingLastPathComponent().resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

    /// A text file and where it lies in the package.
    struct Source {
        /// The path from the root, for example `Sources/Host/Host.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
        /// The directory below `Sources` or `Tests`.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// The text of a file of the package.
    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The directories directly below one of the package's directories.
    static func directories(in directory: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(directory)").sorted().filter { name in
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(directory)/\(name)", isDirectory: &isDirectory)
                && isDirectory.boolValue
        }
    }

    /// Every source file below a directory of the package, in order of the paths.
    ///
    /// - Parameters:
    ///   - directory: `Sources` or `Tests`.
    ///   - endings: The endings of the names that count.
    static func sources(in directory: String, endings: [String] = ["swift"]) throws -> [Source] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(directory)")
        return try names.sorted().filter { name in endings.contains { name.hasSuffix(".\($0)") } }.map { name in
            Source(path: "\(directory)/\(name)", text: try text("\(directory)/\(name)"))
        }
    }
}
