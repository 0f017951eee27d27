import Glibc
import Language
import Synchronization

/// The streams that every command is started with. What cannot be written is told where it still can be, and never ends
/// the program with a crash or as if nothing had happened.
package enum StandardStreams {
    /// Why output could not be written; 0 as long as all of it was.
    private static let fault = Mutex<Int32>(0)

    /// Makes sure that the descriptors 0 to 2 are taken: a file that is opened later, a journal above all, must never
    /// become the place where answers go. A closed output is opened for reading only, so that writing to it fails and is told.
    package static func secure() {
        for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is given, and all below are taken.
            _ = open("/dev/null", mode)
        }
    }

    /// Answers on the output stream; what it does not take is told at the end.
    package static func answer(_ text: String, terminator: String = "\n") {
        fault.withLock { fault in
            if fault == 0 { fault = write(text + terminator, to: STDOUT_FILENO) }
        }
    }

    /// Says something on the error stream, as far as it takes it.
    package static func tell(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    /// Makes sure that all answers have been written.
    /// - Throws: one sentence when they have not.
    package static func requireAnswered() throws {
        let code = fault.withLock { $0 }
        guard code != 0 else { return }
        throw CommandLineFault("The output could not be written whole: \(String(cString: strerror(code))).")
    }

    /// - Returns: 0, or why not all of it was written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                guard poll(&ready, 1, -1) >= 0 || errno == EINTR else { return errno }
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}

extension String {
    /// The text with spaces after it up to a width, and at least one.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - cellWidth)) }
}
