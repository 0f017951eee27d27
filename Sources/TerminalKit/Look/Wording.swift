import Language

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
        "\(key.label) came twice within a moment, as from a held key: only the first counted. Press it again if you meant it."
    }

    /// Why a key did nothing that would have chosen what had just come in the place of something else.
    static func moved(_ key: Key, to choice: Message) -> Message {
        choice.isEmpty
            ? "The list changed just before you pressed \(key.label), so nothing was done."
            : "The list changed just before you pressed \(key.label), so nothing was done. It now stands for: \(choice)."
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

    // MARK: Line by line

    /// How lines are typed, in one line.
    static let grammar: Message =
        "Line by line: type a number or a command, then Enter. An empty line reads the page again; .enter takes the highlighted line, .next and .previous move, .back goes back, .help lists the commands. In a field you type its text: .next leaves it as it is, .back leaves it, .help explains it."

    /// The same where nothing is chosen and no text is typed.
    static let grammarOfDisplay: Message =
        "Line by line: type a command, then Enter. An empty line reads the page again; .help lists the commands."

    /// Why `.back` does nothing.
    static let nowhereBack: Message = "There is nothing to go back to here."
    /// Why `.enter`, `.next` and `.previous` do nothing.
    static let nothingHighlighted: Message = "Nothing is highlighted here."

    /// How a long list is read.
    static func longList(_ count: Int, changed: Int?, find: Key?) -> Message {
        let much: Message = changed.map { "Lines changed: \($0) of \(count)" } ?? "Lines not read: \(count)"
        return find.map { "\(much). .list reads them, \($0.label) finds some." } ?? "\(much). .list reads them."
    }

    /// How a list that was begun goes on.
    static func listGoesOn(_ rest: Int) -> Message { "Lines left: \(rest). .more reads on." }

    /// Why a line did nothing that was meant for what had been said before.
    static let movedMeanwhile: Message =
        "What you chose from has changed, so nothing was done. Choose again from what has just been read."

    /// A line of a list that had not been said before it was chosen.
    static func sayAgain(_ number: Int) -> Message { "Type \(number) again to choose it." }

    /// That there is no list to be read.
    static let noList: Message = "There is no list here."

    /// What a line says where a list goes on.
    static func more(_ count: Int) -> Message { "\(more): \(count)" }
}
