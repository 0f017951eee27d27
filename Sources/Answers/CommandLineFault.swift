package import Language

/// Why a command could not be carried out: one sentence for the person, exit status 1.
package struct CommandLineFault: Error, CustomStringConvertible {
    /// What, where, what to do.
    package let description: String

    /// A complaint.
    package init(_ sentence: String) { description = sentence }

    /// A complaint of what a host or the rules said; the command line speaks English.
    package init(_ sentence: Message) { description = sentence.english }

    /// Text from outside, fit to be shown: control characters never reach a terminal, long texts are cut.
    package static func quoted(_ text: String, limit: Int = 60) -> String {
        // Cut first: a hostile file may hold a name of many megabytes.
        let start = text.unicodeScalars.prefix(4 * limit)
        let shown = String(String.UnicodeScalarView(start.map { isControl($0) ? "\u{FFFD}" : $0 }))
        return shown.count <= limit ? shown : shown.prefix(limit - 3) + "..."
    }

    /// A path, fit to be shown: whole, for it is to be found by it; the system knows none of more than 4,096 bytes.
    package static func path(_ path: String) -> String { quoted(path, limit: 4_096) }

    /// A message of several lines, fit to be shown: no other control character reaches a terminal.
    package static func shown(_ message: String) -> String {
        String(String.UnicodeScalarView(message.unicodeScalars.map { $0 != "\n" && isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
