import Foundation

extension PackageTree {
    /// The names at the top of the package: of what git tracks or would track, or where git cannot tell, of what the
    /// directory holds but for the file that the package manager writes itself.
    static func topLevel() throws -> Set<String> {
        if let paths = trackedPaths() {
            return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
        }
        return Set(try FileManager.default.contentsOfDirectory(atPath: root)).subtracting(["Package.resolved"])
    }

    /// The paths that git knows or does not ignore; nil when there is no git, no repository or nothing in it.
    private static func trackedPaths() -> [Substring]? {
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard"]
        let output = Pipe()
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        guard (try? git.run()) != nil, let bytes = try? output.fileHandleForReading.readToEnd() else { return nil }
        git.waitUntilExit()
        return git.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self).split(separator: "\n") : nil
    }
}
