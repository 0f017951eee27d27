import Glibc

/// A socket could not be found, made or used.
public struct SocketFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    public let sentence: String

    /// A fault.
    public init(_ sentence: String) { self.sentence = sentence }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `make the socket`.
    static func system(_ action: String, _ path: String, _ code: Int32 = errno) -> SocketFault {
        SocketFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
