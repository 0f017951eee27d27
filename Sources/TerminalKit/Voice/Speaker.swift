public import Language

/// Says lines aloud, one after the other. No call waits: what cannot be said is not said, and nobody is told.
public protocol Speaker: Sendable {
    /// Whether there is anything that could speak on this machine; what it says may still not be heard.
    var isAvailable: Bool { get }

    /// How long what it has been given will still take, as far as it can know.
    var remaining: Duration { get }

    /// Says a line after what is being said.
    func say(_ line: SpokenLine)
    /// Falls silent at once; what has not been said is dropped.
    func interrupt()
    /// Speaks slower or faster from the next line on.
    func change(_ pace: SpeechPace)
    /// Falls silent and returns to the usual rate: the delegate has left.
    func reset()
}

/// A step to a slower or a faster voice.
public enum SpeechPace: Sendable {
    /// One step slower.
    case slower
    /// One step faster.
    case faster
}

/// A line to be said.
public struct SpokenLine: Hashable, Sendable {
    /// The words, in logical order.
    public let text: String
    /// The language that they are in.
    public let language: WorkingLanguage
    /// Whether they are spelled letter by letter, as a name that was not understood.
    public let isSpelled: Bool

    /// A line in words.
    public init(_ text: String, in language: WorkingLanguage) {
        self.init(text, language, isSpelled: false)
    }

    /// A name, letter by letter.
    public static func spelling(_ name: String, in language: WorkingLanguage) -> SpokenLine {
        SpokenLine(name, language, isSpelled: true)
    }

    private init(_ text: String, _ language: WorkingLanguage, isSpelled: Bool) {
        // A line has no control characters, and no synthesiser needs more than a screen's text.
        let scalars = text.unicodeScalars.lazy.map { $0.properties.generalCategory == .control ? " " : $0 }
        self.text = String(String.UnicodeScalarView(scalars.prefix(4_000)))
        (self.language, self.isSpelled) = (language, isSpelled)
    }
}

/// Says nothing, where there is nothing that speaks.
public struct SilentSpeaker: Speaker {
    /// Never.
    public let isAvailable = false

    /// Nothing.
    public let remaining = Duration.zero

    /// A speaker that is silent.
    public init() {}

    /// Does nothing.
    public func say(_ line: SpokenLine) {}
    /// Does nothing.
    public func interrupt() {}
    /// Does nothing.
    public func change(_ pace: SpeechPace) {}
    /// Does nothing.
    public func reset() {}
}

/// What a person may ask of the voice of a console.
public enum SpeechStep: String, Sendable, Hashable, CaseIterable {
    /// Speak from now on, or no longer.
    case toggle
    /// Say the last thing again.
    case again
    /// Read the whole page.
    case page
    /// Speak more slowly.
    case slower
    /// Speak faster.
    case faster
    /// Spell the name in focus, letter by letter.
    case spell
    /// Show nothing while the voice speaks, or show everything again.
    case dark
}
