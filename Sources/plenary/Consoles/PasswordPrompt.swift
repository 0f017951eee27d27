import Answers
import Foundation
import Secrets

/// Asks for names and passwords on the terminal before a console opens; what is typed for a password is not shown, and
/// goes byte by byte into guarded memory: no buffer of a reader keeps it.
enum PasswordPrompt {
    /// Longer answers are of no use to anybody.
    private static let longest = 4_096

    /// Asks for a line.
    /// - Throws: when nobody is there to answer.
    static func line(_ question: String) throws -> String {
        StandardStreams.tell(question)
        var bytes: [UInt8] = []
        try readLine { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Asks for a password without showing it.
    static func password(_ question: String) throws -> TypedSecret {
        var before = termios()
        let isTerminal = tcgetattr(0, &before) == 0
        if isTerminal {
            var silent = before
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(0, TCSAFLUSH, &silent)
        }
        defer {
            if isTerminal {
                tcsetattr(0, TCSAFLUSH, &before)
                StandardStreams.tell("\n")
            }
        }
        StandardStreams.tell(question)
        var secret = TypedSecret()
        try readLine { secret = secret.appending($0) }
        return secret
    }

    /// Asks for a new password twice.
    static func newPassword(for name: String) throws -> TypedSecret {
        let first = try password("New password for \(CommandLineFault.quoted(name)): ")
        guard try password("Once more: ") == first else {
            throw CommandLineFault("The two passwords differ; nothing was changed.")
        }
        return first
    }

    /// Reads up to the end of the line, and not a byte more: whoever asks next reads what follows.
    private static func readLine(_ take: (UInt8) -> Void) throws {
        var byte: UInt8 = 0
        var count = 0
        defer { byte = 0 }
        while true {
            let result = read(0, &byte, 1)
            if result < 0, errno == EINTR { continue }
            guard result == 1 else { break }
            guard byte != UInt8(ascii: "\n") else { return }
            count += 1
            if count <= longest { take(byte) }
        }
        guard count > 0 else { throw CommandLineFault("No answer was given; nothing was changed.") }
    }
}
