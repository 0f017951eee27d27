import Glibc

/// Why a socket cannot be served or reached.
package struct SocketFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, where, and what to do, in one sentence.
    package let description: String

    /// A fault.
    package init(_ sentence: String) { description = sentence }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `make the socket`.
    static func system(_ action: String, _ path: String, _ code: Int32 = errno) -> SocketFault {
        SocketFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
