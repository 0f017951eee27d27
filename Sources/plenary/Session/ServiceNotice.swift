import Glibc
import Host

/// What systemd hears of a service of `Type=notify` (sd_notify(3)): that it is ready, that it lives, that it ends.
struct ServiceNotice: Sendable {
    /// Where it listens: a path, or a name that begins with `@` and lies in no folder.
    private let socket: String
    /// Within what time it wants a sign of life; `nil` where it wants none.
    let patience: Duration?

    /// Whoever has started this process; `nil` where nobody wants to be told.
    /// - Parameters:
    ///   - environment: the variables of the process.
    ///   - process: the process; a watchdog may be meant for another one.
    init?(environment: [String: String], process: Int32 = getpid()) {
        guard let socket = environment["NOTIFY_SOCKET"], socket.hasPrefix("/") || socket.hasPrefix("@") else {
            return nil
        }
        self.socket = socket
        let isMeant = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        patience = isMeant ? microseconds.map { .microseconds($0) } : nil
    }

    /// Says that the service serves.
    /// - Parameter status: what is shown of it, in one line.
    func tellReady(_ status: String) { send("READY=1\nSTATUS=\(status)") }

    /// Says that the service ends on purpose.
    func tellStopping() { send("STOPPING=1\nSTATUS=Consoles are told, and what was submitted is recorded.") }

    /// Says from now on that the service lives, three times in the time in which it must; nothing where nobody asks for it.
    /// - Parameter host: is asked before each sign: a process whose host does not decide any more is not alive.
    func keepTelling(of host: AssemblyHost) -> Task<Void, Never>? {
        guard let patience else { return nil }
        return Task {
            while !Task.isCancelled {
                if (try? await host.greeting()) != nil { send("WATCHDOG=1") }
                try? await Task.sleep(for: patience / 3)
            }
        }
    }

    /// Sends one datagram; whether anybody takes it changes nothing here.
    private func send(_ text: String) {
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isAbstract = socket.hasPrefix("@")
        let name = isAbstract ? [0] + socket.utf8.dropFirst() : Array(socket.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        // A name without a folder ends where its length says, a path with a zero.
        let length = MemoryLayout<sa_family_t>.size + name.count + (isAbstract ? 0 : 1)
        let bytes = Array(text.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, socklen_t(length))
            }
        }
    }
}
