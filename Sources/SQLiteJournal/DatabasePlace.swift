/// Where a journal is, and by which file system SQLite reaches it.
struct DatabasePlace: Hashable, Sendable {
    /// The file.
    let path: String
    /// The name of the file system (a VFS of SQLite's that was registered in this process); nil for the machine's own.
    let fileSystem: String?

    /// A place.
    init(path: String, fileSystem: String? = nil) { (self.path, self.fileSystem) = (path, fileSystem) }

    /// The place as SQLite is told of it.
    var location: String { fileSystem.map { uri("vfs=\($0)") } ?? path }

    /// The same for a file that nobody changes while it is read.
    var unchanging: String { uri((fileSystem.map { "vfs=\($0)&" } ?? "") + "immutable=1") }

    private func uri(_ parameters: String) -> String {
        let escaped = path.map { ["%": "%25", "?": "%3f", "#": "%23"][$0] ?? String($0) }.joined()
        return "file:\(escaped)?\(parameters)"
    }
}
