package import Language
import Glibc

/// A file of the host could not be read or written.
package struct FileFault: Error, Hashable, Sendable {
    /// What happened, where, and what to do, in one sentence.
    package let message: Message

    /// A fault.
    package init(_ message: Message) { self.message = message }

    /// The sentence in English, for the command line and logs.
    package var sentence: String { message.english }

    /// The fault that a system call has just reported.
    /// - Parameter action: what could not be done: `read the key`.
    package static func system(_ action: Message, _ path: String, _ code: Int32 = errno) -> FileFault {
        FileFault("Cannot \(action) at \(path): \(String(cString: strerror(code))).")
    }
}
