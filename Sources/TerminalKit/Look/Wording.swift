/// The few words that the toolkit says by itself.
enum Wording {
    /// Where a list goes on.
    static let more: Message = "More"
    /// Where there is nothing to list.
    static let nothing: Message = "Nothing here."
    /// The fewest cells in which a screen is complete.
    static let least = Size(columns: 40, rows: 12)

    /// The one sentence of a window in which no screen is complete.
    static func tooSmall(_ size: Size) -> Message {
        "This window has \(size.columns)×\(size.rows) cells; \(least.columns)×\(least.rows) are needed. Make it larger; nothing is lost."
    }

    /// Why a second stroke of the same key did nothing.
    static func repeated(_ key: Key) -> Message {
        "\(key.name) came twice within a moment, as from a held key: only the first counted. Press it again if you meant it."
    }

    /// What a line says where a list goes on.
    static func more(_ count: Int) -> Message { "\(more): \(count)" }
}
