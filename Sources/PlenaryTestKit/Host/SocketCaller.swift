import Glibc

/// Somebody at a host's socket who says whatever they like, line by line, without any library of ours.
package actor SocketCaller {
    private nonisolated let executor = DriverExecutor()
    /// Runs the conversation on a thread of its own.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let descriptor: Int32
    private var heard: [UInt8] = []
    private var searched = 0

    /// Connects.
    package init(_ path: String) throws { descriptor = try Self.connect(path) }

    /// A descriptor that is connected to a host, for whoever sends whatever they like.
    package static func connect(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            let code = errno
            close(descriptor)
            throw StoryFault("the socket is not reached: \(code)")
        }
        return descriptor
    }

    deinit { close(descriptor) }

    /// Says a line and hears one.
    package func ask(_ line: String) throws -> String {
        send(line + "\n")
        return try next()
    }

    /// Says something.
    package func send(_ text: String) {
        Array(text.utf8).withUnsafeBytes { bytes in
            _ = Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// The next line that comes.
    package func next(within milliseconds: Int32 = 10_000) throws -> String {
        while true {
            if let end = heard[searched...].firstIndex(of: 0x0A) {
                let line = String(decoding: heard[..<end], as: UTF8.self)
                heard.removeFirst(end + 1)
                searched = 0
                return line
            }
            searched = heard.count
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, milliseconds) > 0 else { throw StoryFault("the host says nothing") }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw StoryFault("the host has ended the connection") }
            heard += buffer.prefix(count)
        }
    }
}
