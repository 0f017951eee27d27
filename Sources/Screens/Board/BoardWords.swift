import Host

/// The check words of a tracker, as the kiosk told them to the voter.
enum BoardWords {
    /// The words in one line.
    static func words(for tracker: String) -> String { CheckWords.words(for: tracker).joined(separator: " ") }
}
