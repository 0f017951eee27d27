import Glibc

/// A file of the host could not be read or written.
public struct FileFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    public let sentence: String

    /// A fault.
    public init(_ sentence: String) { self.sentence = sentence }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `read the key`.
    static func system(_ action: String, _ path: String, _ code: Int32 = errno) -> FileFault {
        FileFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
