/// Who puts right-to-left text into the order of the eye: terminals disagree on it.
public enum Reordering: String, Sendable, Hashable, CaseIterable {
    /// Plenary does, cell by cell, and mirrors the screens of right-to-left languages.
    case plenary
    /// The terminal does: it gets letters in reading order, in their plain forms.
    case terminal

    /// The one that suits a terminal.
    ///
    /// Konsole and mlterm reorder by themselves, line by line, and cannot be told to leave it. VTE (GNOME and its kin)
    /// does so too, but leaves letters where they are put when it is told to: its lines go across the columns of a screen
    /// and would mix them. Whatever runs within tmux or screen meets none of them: those pass on cells as they are, so
    /// that the variables of the terminal outside say nothing.
    ///
    /// - Parameters:
    ///   - wish: `plenary`, `terminal`, or anything else for what is detected.
    ///   - environment: the environment variables.
    public static func suited(_ wish: String, environment: [String: String]) -> Reordering {
        if let wished = Reordering(rawValue: wish) { return wished }
        let name = environment["TERM"] ?? ""
        let isSet = { (variable: String) in !(environment[variable] ?? "").isEmpty }
        if isSet("KONSOLE_VERSION") || name.hasPrefix("mlterm") || isSet("MLTERM") { return .terminal }
        return .plenary
    }
}
