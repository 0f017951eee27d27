import Glibc

/// The system's journal, for a program whose error stream leads there: each line says how grave it is (sd-daemon(3)).
package enum ServiceJournal {
    /// How grave a line is, by the numbers of syslog.
    package enum Gravity: Int, Sendable {
        case critical = 2
        case error, warning, notice, information, debug
    }

    /// Whether the error stream of this process leads to the journal.
    package static let takesErrors: Bool = {
        guard let words = getenv("JOURNAL_STREAM").map({ String(cString: $0) }) else { return false }
        var status = stat()
        // The variable is handed on to whoever is started from a service, whose error stream may lead elsewhere.
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return words == "\(status.st_dev):\(status.st_ino)"
    }()

    /// A text whose lines say how grave they are.
    package static func marked(_ text: String, _ gravity: Gravity) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        return lines.map { "<\(gravity.rawValue)>\($0)\n" }.joined()
    }
}

extension StandardStreams {
    /// Says on the error stream why something failed, marked as an error where it leads to the system's journal.
    package static func complain(_ text: String) {
        tell(ServiceJournal.takesErrors ? ServiceJournal.marked(text, .error) : text)
    }
}
