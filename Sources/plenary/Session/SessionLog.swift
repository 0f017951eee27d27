import Answers
import Foundation
import Logging
import Synchronization

/// The log of a session: a file of its owner's, never the screen; never what was voted, never a secret.
enum SessionLog {
    /// A logger that appends to a file, or to standard error when the file cannot be opened.
    static func logger(to path: String) -> Logger {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return Logger(label: "plenary") { StreamLogHandler.standardError(label: $0) } }
        return Logger(label: "plenary") { FileLog(label: $0, descriptor: descriptor) }
    }

    /// Notes one sentence in the log of a session.
    static func note(_ sentence: String, in path: String) { logger(to: path).error("\(sentence)") }

    /// Appends a line for each message.
    private struct FileLog: LogHandler {
        let label: String
        let descriptor: Int32
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.notice

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let line = "\(Self.now()) \(event.level) \(event.message)\n"
            // A log that cannot be written must not stop a sitting.
            _ = line.withCString { write(descriptor, $0, strlen($0)) }
            guard ServiceJournal.takesErrors else { return }
            StandardStreams.tell(ServiceJournal.marked("\(event.message)", Self.gravity(of: event.level)))
        }

        private static func gravity(of level: Logger.Level) -> ServiceJournal.Gravity {
            switch level {
            case .trace, .debug: .debug
            case .info: .information
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
        }

        private static func now() -> String {
            var seconds = time(nil)
            var parts = tm()
            gmtime_r(&seconds, &parts)
            var text = [CChar](repeating: 0, count: 32)
            strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
            return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
