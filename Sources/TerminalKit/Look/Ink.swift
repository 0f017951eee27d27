/// What a piece of text means: themes give each ink a colour, and never a screen.
public enum Ink: UInt8, Sendable, Hashable, CaseIterable {
    /// Ordinary text.
    case text
    /// Text of second rank: captions, units, labels.
    case muted
    /// Rules, borders, empty parts of bars; never the only bearer of a meaning.
    case faint
    /// Headings and titles.
    case heading
    /// The one accent: what is focused, chosen, in hand.
    case accent
    /// The name of a key.
    case key
    /// In favour, yes.
    case affirmative
    /// Against, no.
    case negative
    /// Neither: abstentions.
    case neutral
    /// Not yet given, still open.
    case pending
    /// Done, running, carried, present.
    case success
    /// Late, nearly over, provisional.
    case caution
    /// Refused, failed, lost, dangerous.
    case danger
}

/// What a cell is part of: themes give each ground a background, and never a screen.
public enum Ground: UInt8, Sendable, Hashable, CaseIterable {
    /// The page itself.
    case page
    /// The title line.
    case band
    /// The row that has the focus.
    case focus
    /// A dialog in front of the page.
    case dialog
    /// A loud notice that must be seen from across the room.
    case alert
}
