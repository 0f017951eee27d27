import EditedFiles

/// Reads colours: `"#rrggbb"`, `default`, or one for each depth. What is no colour is reported, and counts as the
/// terminal's own.
enum ColourReading {
    /// The names of the depths that have colours.
    static let depthNames = ["truecolor", "xterm-256", "console"]

    /// The colour that is given for each depth; depths that are not named keep what was inherited, or take the nearest.
    static func colour(_ mapping: YAMLMapping, on inherited: ColourChoice) -> ColourChoice {
        var choice = inherited
        if let truecolor = mapping["truecolor"] {
            choice = direct(truecolor).map(ColourChoice.init) ?? ColourChoice()
        }
        if let index = mapping["xterm-256"] { choice.xterm256 = indexed(index) }
        if let name = mapping["console"] { choice.console = named(name) }
        return choice
    }

    /// The colour in red, green and blue; `nil` for the terminal's own.
    static func direct(_ value: YAMLValue) -> RGB? {
        let words = value.written ?? ""
        if words == "default" { return nil }
        guard words.count == 7, words.hasPrefix("#"), let number = UInt32(words.dropFirst(), radix: 16) else {
            value.report("\(Shown.quoted(words)) is not a colour", hint: "\"#rrggbb\" or default")
            return nil
        }
        return RGB(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
    }

    private static func indexed(_ value: YAMLValue) -> UInt8? {
        if value.written == "default" { return nil }
        guard let index = value.written.flatMap({ UInt8($0) }) else {
            value.report(
                "\(Shown.quoted(value.written ?? "")) is not one of the 256 colours", hint: "0 to 255 or default")
            return nil
        }
        return index
    }

    private static func named(_ value: YAMLValue) -> UInt8? {
        if value.written == "default" { return nil }
        guard let index = TerminalColours.names.firstIndex(of: value.written ?? "") else {
            value.report(
                "the console has no colour \(Shown.quoted(value.written ?? ""))",
                hint: TerminalColours.names.joined(separator: ", "))
            return nil
        }
        return UInt8(index)
    }
}

extension Attributes {
    static let named: [String: Attributes] = ["bold": .bold, "underline": .underline, "reverse": .reverse]
}

extension Ink {
    /// The name in theme files.
    public var name: String { String(describing: self) }

    init?(named name: String) {
        guard let ink = Ink.allCases.first(where: { $0.name == name }) else { return nil }
        self = ink
    }

    static var listed: String { allCases.map(\.name).joined(separator: ", ") }
}

extension Ground {
    /// The name in theme files.
    public var name: String { String(describing: self) }

    init?(named name: String) {
        guard let ground = Ground.allCases.first(where: { $0.name == name }) else { return nil }
        self = ground
    }

    static var listed: String { allCases.map(\.name).joined(separator: ", ") }
}
