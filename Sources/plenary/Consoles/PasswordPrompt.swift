import Answers
import Foundation

/// Asks for names and passwords on the terminal before a console opens; what is typed for a password is not shown.
enum PasswordPrompt {
    /// Asks for a line.
    /// - Throws: when nobody is there to answer.
    static func line(_ question: String) throws -> String {
        StandardStreams.tell(question)
        guard let line = readLine(strippingNewline: true) else {
            throw CommandLineFault("No answer was given; nothing was changed.")
        }
        return line
    }

    /// Asks for a password without showing it.
    static func password(_ question: String) throws -> String {
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
        return try line(question)
    }

    /// Asks for a new password twice.
    static func newPassword(for name: String) throws -> String {
        let first = try password("New password for \(CommandLineFault.quoted(name)): ")
        guard try password("Once more: ") == first else {
            throw CommandLineFault("The two passwords differ; nothing was changed.")
        }
        return first
    }
}
