import Bytes
import Secrets

/// The two forms of a tracker: the record and the archive have hexadecimal digits, voters and belenios-tool Base64.
package enum Tracker {
    /// The form that a voter reads: 43 characters of Base64.
    /// - Parameter hexadecimal: 64 digits.
    /// - Returns: the text itself when it is no tracker.
    package static func short(_ hexadecimal: String) -> String {
        Digest(hexadecimal)?.base64 ?? hexadecimal
    }
}

extension Tracker {
    /// The hexadecimal form of what a voter reads.
    /// - Parameter short: 43 characters of Base64.
    /// - Returns: an empty text when it is no tracker.
    package static func hexadecimal(_ short: String) -> String {
        Digest(base64: short)?.description ?? ""
    }
}
