import Foundation
import Glibc

extension SocketLocation {
    /// The variable that names the socket.
    public static let variable = "PLENARY_SOCKET"

    /// Where a host listens: the path that was given, `$PLENARY_SOCKET`, `$XDG_RUNTIME_DIR/plenary/`, or the private
    /// directory `/tmp/plenary-UID/` where there is no runtime directory.
    /// - Parameters:
    ///   - path: what `--socket` says.
    ///   - group: what `--socket-group` says; it needs a path, because the user's own directories are closed to others.
    ///   - environment: the variables of the process.
    /// - Throws: when the path is too long, or a group was given without a path.
    public static func toServe(
        path: String? = nil, group: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SocketFault) -> SocketLocation {
        if let path { return try SocketLocation(path, .given, group: group) }
        guard group == nil else {
            throw SocketFault("--socket-group needs --socket PATH in a directory that the group can enter.")
        }
        if let path = environment[variable], !path.isEmpty { return try SocketLocation(path, .given) }
        if let directory = runtimeDirectory(environment) { return try SocketLocation(directory, .own) }
        return try SocketLocation(fallback, .own)
    }

    /// Where a console looks for a host, in this order: the path that was given, `$PLENARY_SOCKET`,
    /// `$XDG_RUNTIME_DIR/plenary/`, `/run/plenary/`, `/tmp/plenary-UID/`. A path that was named is the only one: nobody
    /// who names a host wants to come to another one.
    /// - Throws: when a path is too long.
    public static func toSearch(
        path: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SocketFault) -> [SocketLocation] {
        if let path { return [try SocketLocation(path, .given)] }
        if let path = environment[variable], !path.isEmpty { return [try SocketLocation(path, .given)] }
        var locations: [SocketLocation] = []
        if let directory = runtimeDirectory(environment) { locations.append(try SocketLocation(directory, .own)) }
        // Only the administrator can have made this one.
        locations.append(try SocketLocation("/run/plenary/\(fileName)", .given))
        locations.append(try SocketLocation(fallback, .own))
        return locations
    }

    /// A relative runtime directory is to be ignored, says the XDG Base Directory Specification.
    private static func runtimeDirectory(_ environment: [String: String]) -> String? {
        guard let directory = environment["XDG_RUNTIME_DIR"], directory.hasPrefix("/") else { return nil }
        return "\(directory)/plenary/\(fileName)"
    }

    private static var fallback: String { "/tmp/plenary-\(geteuid())/\(fileName)" }
}
