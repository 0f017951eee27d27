import Language

/// What is said where kiosks are enrolled.
enum EnrolmentWords {
    /// The key of a host, as both machines show it.
    static func keyOfHost(words: String, fingerprint: String) -> Message {
        "The host's key, in words: \(words) (\(fingerprint))"
    }

    static let goOnAtHost: Message = "Now run this on the host:"
    static let compareThere: Message =
        "The host must show the same six words. If it does not, somebody stands between: do not use this kiosk."

    static func enrolled(_ name: String) -> Message {
        "The kiosk \(name) is enrolled: its key is good for voting there, and for nothing else."
    }

    static let compare: Message =
        "The kiosk's machine must have shown the same six words. If it has not, remove the kiosk again."

    static func removed(_ name: String) -> Message {
        "The kiosk \(name) is let in no more. If somebody is at it now, that visit lasts until it is left."
    }

    static let nobody: Message = "No kiosks are enrolled."

    static func strangers(_ count: Int) -> Message {
        plural(
            count,
            "\(count) line of the file was not written by this program; its key may be good for more than a kiosk.",
            "\(count) lines of the file were not written by this program; their keys may be good for more than a kiosk."
        )
    }
}
