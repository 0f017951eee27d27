import ClusterJournal
import EditedFiles
import Foundation

/// The file that names a session and the servers that keep its journal.
struct ClusterFile {
    /// Where the servers are.
    let access: ClusterAccess
    /// The session.
    let name: StreamName

    /// Reads a file.
    ///
    /// - Throws: everything that is wrong with it, each with its place.
    static func read(_ path: String) throws(EditedFileFault) -> ClusterFile {
        try read(SourceFile.read(path), beside: URL(filePath: path).deletingLastPathComponent())
    }

    /// Reads a file's text.
    ///
    /// - Parameter folder: where files lie that it names without a whole path.
    static func read(_ source: SourceFile, beside folder: URL) throws(EditedFileFault) -> ClusterFile {
        let findings = Findings()
        guard let root = YAMLDocument(source, reportingTo: findings).root else { return try findings.close(nil) }
        let value = YAMLValue(node: root, name: "the file", file: source.name, findings: findings)
        let keys = ["session", "servers", "credentials", "authorities", "user", "key"]
        guard let mapping = value.mapping(of: "a cluster", keys: keys) else { return try findings.close(nil) }
        let name = session(mapping.required("session"))
        let servers = mapping.required("servers").map(self.servers) ?? []
        func file(_ key: String) -> String? {
            mapping[key]?.written.map { URL(filePath: $0, relativeTo: folder).absoluteURL.path(percentEncoded: false) }
        }
        let access = ClusterAccess(
            servers: servers.map(\.address), monitors: servers.map(\.monitor),
            credentialsFile: file("credentials"), authoritiesFile: file("authorities"),
            user: mapping["user"]?.written, keyFile: file("key"))
        return try findings.close(name.map { ClusterFile(access: access, name: $0) })
    }

    private static func session(_ value: YAMLValue?) -> StreamName? {
        guard let value else { return nil }
        if let name = StreamName(session: value.written ?? "") { return name }
        value.report("the name of a session has letters, digits, '-' and '_', 64 at most", hint: "write session: ga-92")
        return nil
    }

    private static func servers(_ value: YAMLValue) -> [(address: String, monitor: String)] {
        let entries = value.list(of: "a server", limit: 9) ?? []
        let servers = entries.compactMap { entry -> (address: String, monitor: String)? in
            guard let server = entry.mapping(of: "a server", keys: ["address", "monitor"]),
                let address = server.required("address"), let monitor = server.required("monitor")
            else { return nil }
            guard let text = address.written, text.wholeMatch(of: /(?:nats|tls):\/\/[^\s\/@]+:[0-9]{1,5}/) != nil else {
                address.report("this is no address of a server", hint: "write nats://10.0.0.1:4222, or tls://…")
                return nil
            }
            guard let told = monitor.written, told.wholeMatch(of: /http:\/\/[^\s\/@]+:[0-9]{1,5}\/?/) != nil else {
                monitor.report("this is no address where a server tells of itself", hint: "write http://10.0.0.1:8222")
                return nil
            }
            return (text, told)
        }
        if servers.count == entries.count, entries.count < 3 { value.report("a cluster has three servers at least") }
        return servers
    }
}
