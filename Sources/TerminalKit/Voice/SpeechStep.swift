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
