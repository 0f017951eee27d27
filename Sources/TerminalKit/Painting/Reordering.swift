/// Who puts right-to-left text into the order of the eye: terminals disagree on it.
public enum Reordering: String, Sendable, Hashable, CaseIterable {
    /// Plenary does, cell by cell, and mirrors the screens of right-to-left languages.
    case plenary
    /// The terminal does: it gets letters in reading order, in their plain forms.
    case terminal

    /// The one that suits a terminal.
    ///
    /// VTE (GNOME and its kin), Konsole and mlterm reorder by themselves, and whatever runs within tmux or screen does
    /// not meet them: those pass on cells as they are, so that the variables of the terminal outside say nothing.
    ///
    /// - Parameters:
    ///   - wish: `plenary`, `terminal`, or anything else for what is detected.
    ///   - environment: the environment variables.
    public static func suited(_ wish: String, environment: [String: String]) -> Reordering {
        if let wished = Reordering(rawValue: wish) { return wished }
        let name = environment["TERM"] ?? ""
        let isSet = { (variable: String) in !(environment[variable] ?? "").isEmpty }
        if isSet("VTE_VERSION") || isSet("KONSOLE_VERSION") || name.hasPrefix("mlterm") || isSet("MLTERM") {
            return .terminal
        }
        return .plenary
    }
}
