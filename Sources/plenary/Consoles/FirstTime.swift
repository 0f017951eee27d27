import Foundation

/// Whether this user opens the chair's console for the first time; noted in the state directory, beside the sessions.
enum FirstTime {
    /// Whether it is; asked a second time, it is not.
    static func isNow() -> Bool {
        let root = StateDirectory.root(ProcessInfo.processInfo.environment)
        let note = root + "/oriented"
        guard !FileManager.default.fileExists(atPath: note) else { return false }
        try? FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return FileManager.default.createFile(atPath: note, contents: Data())
    }
}
