/// Which interface suits the surroundings: cells, or lines.
public enum TerminalChoice: Sendable, Hashable {
    /// Painted cells.
    case cells
    /// Sentences line by line, and why.
    case lines(reason: String)

    /// Decides by the wish of the person, the environment, and what the terminal can do.
    ///
    /// - Parameters:
    ///   - wantsLines: whether `--linear` was given.
    ///   - environment: the environment variables.
    ///   - isTerminal: whether both standard input and standard output are terminals.
    ///   - canAddressCursor: whether the terminal's description has the capability `cup`.
    public static func decide(
        wantsLines: Bool, environment: [String: String], isTerminal: Bool, canAddressCursor: Bool
    ) -> TerminalChoice {
        if wantsLines { return .lines(reason: "it was asked for") }
        for name in ["PLENARY_LINEAR", "ACCESSIBLE"] {
            if let value = environment[name], !value.isEmpty, value != "0" { return .lines(reason: "\(name) is set") }
        }
        if !isTerminal { return .lines(reason: "input or output is no terminal") }
        let name = environment["TERM"] ?? ""
        if name.isEmpty || name == "dumb" { return .lines(reason: "TERM is \(name.isEmpty ? "not set" : name)") }
        if !canAddressCursor { return .lines(reason: "the terminal \(name) cannot move its cursor") }
        return .cells
    }
}

extension GlyphSet {
    /// The signs that a locale can show.
    ///
    /// - Parameters:
    ///   - wantsASCII: whether `--ascii` was given.
    ///   - codeset: the locale's character set, as `nl_langinfo(CODESET)` names it.
    public static func suited(wantsASCII: Bool, codeset: String) -> GlyphSet {
        let name = codeset.uppercased()
        return !wantsASCII && (name == "UTF-8" || name == "UTF8") ? .unicode : .ascii
    }
}

extension ColourDepth {
    /// The depth to use: none where the person or the environment (`NO_COLOR`, no-color.org) wants no colours.
    public static func suited(
        _ offered: ColourDepth, wantsNoColour: Bool, environment: [String: String]
    ) -> ColourDepth {
        wantsNoColour || environment["NO_COLOR"]?.isEmpty == false ? .none : offered
    }
}
