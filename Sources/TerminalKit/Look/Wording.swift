/// The few words that the toolkit says by itself.
enum Wording {
    /// Where a list goes on.
    static let more: Message = "More"
    /// Where there is nothing to list.
    static let nothing: Message = "Nothing here."
    /// The fewest cells in which a screen is complete.
    static let least = Size(columns: 40, rows: 12)

    /// Whether a screen is complete in a window.
    static func isEnough(_ size: Size) -> Bool { size.columns >= least.columns && size.rows >= least.rows }

    /// The one sentence of a window in which no screen is complete.
    static func tooSmall(_ size: Size) -> Message {
        "This window has \(size.columns)×\(size.rows) cells; \(least.columns)×\(least.rows) are needed. Make it larger; until then no key does anything, and nothing is lost."
    }

    /// Why a second stroke of the same key did nothing.
    static func repeated(_ key: Key) -> Message {
        "\(key.name) came twice within a moment, as from a held key: only the first counted. Press it again if you meant it."
    }

    /// Why nothing is said on a machine that cannot speak.
    static let noSpeech: Message =
        "There is no speech-dispatcher on this machine, so nothing can be said aloud; everything else works."
    /// Why a step of the voice does nothing.
    static let speechIsOff: Message = "Speech is off. Press S or F5 to turn it on."
    /// The voice begins.
    static let speechBegins: Message = "Speech is on. R repeats, H reads the page, N spells, < and > change the rate."
    /// The voice ends.
    static let speechEnds: Message = "Speech is off."
    /// Why nothing is spelled.
    static let nothingToSpell: Message = "No name is highlighted."
    /// Why nothing is darkened line by line.
    static let nothingToDarken: Message = "Line by line there is no screen to darken."
    /// The screen becomes dark.
    static let darkens: Message = "The screen is dark."
    /// The screen shows everything again.
    static let lightens: Message = "The screen shows everything again."
    /// All that a dark screen shows.
    static let dark: Message = "The screen is dark while it speaks. D or F4 shows everything again."

    /// What a line says where a list goes on.
    static func more(_ count: Int) -> Message { "\(more): \(count)" }
}
