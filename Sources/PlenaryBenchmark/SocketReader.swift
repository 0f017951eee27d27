import AssemblyCore
import Glibc

/// A client that speaks the protocol by hand, to count what it is told.
enum SocketReader {
    /// How many bytes come after a login until the whole line with the state has been read.
    static func bytesUntilState(at path: String, login: String) throws -> Int {
        let descriptor = try connect(to: path)
        defer { close(descriptor) }
        try say(
            #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"raw","login":\#(login)}}"#,
            to: descriptor)
        let session = String(decoding: try line(from: descriptor), as: UTF8.self)
        guard let found = session.firstMatch(of: /"token":"([0-9a-f]{32})"/) else {
            throw BenchmarkFault("A login was answered \(session).")
        }
        let parameters = #"{"token":"\#(found.output.1)","feed":1,"snapshot":\#(Assembly.snapshotForm)}"#
        try say(#"{"jsonrpc":"2.0","id":2,"method":"record.follow","params":\#(parameters)}"#, to: descriptor)
        var count = 0
        while true {
            let line = try line(from: descriptor)
            count += line.count + 1
            if String(decoding: line, as: UTF8.self).contains("\"snapshot\":") { return count }
        }
    }

    /// Connects to a socket.
    static func connect(to path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let result = withAddress(of: path) { Glibc.connect(descriptor, $0, $1) }
        guard descriptor >= 0, result == 0 else { throw BenchmarkFault("The host's socket cannot be reached.") }
        return descriptor
    }

    /// Lends the address of a socket to a C function.
    static func withAddress(of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8.prefix($0.count - 1))) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static func say(_ text: String, to descriptor: Int32) throws {
        let bytes = Array((text + "\n").utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw BenchmarkFault("The host's socket takes nothing.")
        }
    }

    /// One line, byte by byte so that nothing beyond it is read.
    private static func line(from descriptor: Int32) throws -> [UInt8] {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") { return line }
            line.append(byte)
        }
        throw BenchmarkFault("The host's socket has ended.")
    }
}
