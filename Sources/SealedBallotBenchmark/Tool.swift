import Glibc

/// Runs belenios-tool and measures its CPU seconds.
struct Tool {
    /// Where it looks for the board and writes its files.
    let folder: String
    private static let path = "/usr/bin/belenios-tool"

    static var isInstalled: Bool { access(path, X_OK) == 0 }

    /// Runs a command; its output goes to a file in the folder.
    /// - Returns: CPU seconds; nil when it failed.
    func run(_ command: String, output: String = "output") -> Double? {
        let before = CPUTime.children
        let status = system("cd '\(folder)' && \(Tool.path) \(command) > \(output) 2> errors")
        return status == 0 ? CPUTime.children - before : nil
    }

    /// Writes a file into the folder.
    func write(_ name: String, _ bytes: [UInt8]) {
        guard let file = fopen("\(folder)/\(name)", "w") else { return }
        bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
    }
}
