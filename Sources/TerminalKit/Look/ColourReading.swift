import Yams

/// What is wrong with a colour in a theme file.
struct ColourMistake: Error {
    let mark: Mark?
    let sentence: String
    let hint: String?
}

/// Reads colours: `"#rrggbb"`, `default`, or one for each depth.
enum ColourReading {
    /// The names of the depths that have colours.
    static let depthNames = ["truecolor", "xterm-256", "console"]

    /// The colour that a node gives; depths that it does not name keep what was inherited, or take the nearest.
    static func colour(_ node: Yams.Node, on inherited: ColourChoice) throws(ColourMistake) -> ColourChoice {
        guard let mapping = node.mapping else {
            return try direct(node).map(ColourChoice.init) ?? ColourChoice()
        }
        var choice = inherited
        if let truecolor = mapping["truecolor"] {
            choice = try direct(truecolor).map(ColourChoice.init) ?? ColourChoice()
        }
        if let index = mapping["xterm-256"] { choice.xterm256 = try indexed(index) }
        if let name = mapping["console"] { choice.console = try named(name) }
        return choice
    }

    private static func direct(_ node: Yams.Node) throws(ColourMistake) -> RGB? {
        let words = node.string ?? ""
        if words == "default" { return nil }
        guard words.count == 7, words.hasPrefix("#"), let value = UInt32(words.dropFirst(), radix: 16) else {
            throw ColourMistake(
                mark: node.mark, sentence: "\"\(words)\" is not a colour", hint: "\"#rrggbb\" or default")
        }
        return RGB(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
    }

    private static func indexed(_ node: Yams.Node) throws(ColourMistake) -> UInt8? {
        if node.string == "default" { return nil }
        guard let index = node.string.flatMap({ UInt8($0) }) else {
            throw ColourMistake(
                mark: node.mark, sentence: "\"\(node.string ?? "")\" is not one of the 256 colours",
                hint: "0 to 255 or default")
        }
        return index
    }

    private static func named(_ node: Yams.Node) throws(ColourMistake) -> UInt8? {
        if node.string == "default" { return nil }
        guard let index = TerminalColours.names.firstIndex(of: node.string ?? "") else {
            throw ColourMistake(
                mark: node.mark, sentence: "the console has no colour \"\(node.string ?? "")\"",
                hint: TerminalColours.names.joined(separator: ", "))
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
