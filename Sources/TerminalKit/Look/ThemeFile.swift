import Language
import Yams

/// A theme file while it is read: what it says, and everything that is wrong with it.
struct ThemeFile {
    /// What the file says of inks and grounds, on top of what it inherits.
    private(set) var theme: Theme
    /// The mistakes found.
    private(set) var problems: [ThemeProblem] = []

    private let file: String

    /// Reads a theme.
    ///
    /// - Parameters:
    ///   - yaml: the text of the file.
    ///   - file: the name to show in messages.
    ///   - parent: finds the theme that is inherited; `nil` when there is none of that name.
    static func read(
        _ yaml: String, file: String, parent: (String) throws(ThemeProblems) -> Theme?
    ) throws(ThemeProblems) -> Theme {
        var reading = ThemeFile(file: file)
        if let root = reading.compose(yaml) { try reading.take(root, parent: parent) }
        guard reading.problems.isEmpty else {
            throw ThemeProblems(problems: reading.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        return reading.theme
    }

    private init(file: String) {
        self.file = file
        theme = Theme(name: "")
    }

    private mutating func compose(_ yaml: String) -> Yams.Node.Mapping? {
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                complain(nil, "the file is empty", hint: "begin with name: and inks:")
                return nil
            }
            if root.mapping == nil { complain(root, "a theme is a list of name: value pairs") }
            return root.mapping
        } catch let error as YamlError {
            complain(error)
        } catch {
            complain(nil, "the file is not YAML")
        }
        return nil
    }

    private mutating func take(
        _ root: Yams.Node.Mapping, parent: (String) throws(ThemeProblems) -> Theme?
    ) throws(ThemeProblems) {
        check(keys: root, allowed: ["name", "summary", "inherits", "contrast", "grounds", "inks"])
        if let inherited = root["inherits"] {
            if let found = try parent(inherited.string ?? "") {
                theme = found
            } else {
                complain(inherited, "there is no theme \"\(inherited.string ?? "")\" to inherit")
            }
        }
        theme.name = text(root["name"], orComplainAt: root, "name") ?? ""
        theme.summary = root["summary"]?.string ?? theme.summary
        if let goal = root["contrast"] { theme.goal = self.goal(goal) }
        if let inks = root["inks"] { takeInks(inks, of: nil) }
        if let grounds = root["grounds"] { takeGrounds(grounds) }
    }

    private mutating func takeGrounds(_ node: Yams.Node) {
        for (key, value) in pairs(node, "grounds") {
            guard let ground = Ground(named: key.string ?? "") else {
                complain(key, "there is no ground \"\(key.string ?? "")\"", hint: Ground.listed)
                continue
            }
            var look = theme.grounds[ground] ?? Theme.GroundLook()
            if let mapping = value.mapping {
                check(keys: mapping, allowed: ColourReading.depthNames + ["plain", "inks"])
                look.colour = colour(value, on: look.colour)
                if let plain = mapping["plain"] { look.plain = attributes(plain) }
                theme.grounds[ground] = look
                if let inks = mapping["inks"] { takeInks(inks, of: ground) }
            } else {
                look.colour = colour(value, on: look.colour)
                theme.grounds[ground] = look
            }
        }
    }

    private mutating func takeInks(_ node: Yams.Node, of ground: Ground?) {
        for (key, value) in pairs(node, "inks") {
            guard let ink = Ink(named: key.string ?? "") else {
                complain(key, "there is no ink \"\(key.string ?? "")\"", hint: Ink.listed)
                continue
            }
            var look = (ground.flatMap { theme.grounds[$0]?.inks[ink] }) ?? theme.inks[ink] ?? Theme.InkLook()
            look.colour = colour(value, on: look.colour)
            if let mapping = value.mapping {
                check(keys: mapping, allowed: ColourReading.depthNames + ["attributes", "plain"])
                if let list = mapping["attributes"] { look.attributes = attributes(list) }
                if let list = mapping["plain"] { look.plain = attributes(list) }
            }
            if let ground { theme.grounds[ground]?.inks[ink] = look } else { theme.inks[ink] = look }
        }
    }

    private mutating func colour(_ node: Yams.Node, on inherited: ColourChoice) -> ColourChoice {
        do {
            return try ColourReading.colour(node, on: inherited)
        } catch {
            complain(at: error.mark, error.sentence, hint: error.hint)
            return inherited
        }
    }

    private mutating func attributes(_ node: Yams.Node) -> Attributes {
        var result: Attributes = []
        guard let list = node.sequence else {
            complain(node, "ornaments are a list", hint: "for example [bold]")
            return []
        }
        for item in list {
            if let attribute = Attributes.named[item.string ?? ""] {
                result.insert(attribute)
            } else {
                complain(item, "there is no ornament \"\(item.string ?? "")\"", hint: "bold, underline or reverse")
            }
        }
        return result
    }

    private mutating func goal(_ node: Yams.Node) -> Theme.Goal? {
        guard let mapping = node.mapping, let least = mapping["least"]?.float, (1...21).contains(least) else {
            complain(node, "the promised contrast needs a least ratio from 1 to 21", hint: "{least: 7}")
            return nil
        }
        check(keys: mapping, allowed: ["least", "most"])
        return Theme.Goal(least: least, most: mapping["most"]?.float)
    }
}

extension ThemeFile {
    private mutating func text(_ node: Yams.Node?, orComplainAt root: Yams.Node.Mapping, _ key: String) -> String? {
        if let words = node?.string, !words.isEmpty { return words }
        complain(node ?? root.first?.key, "the theme has no \(key)", hint: "write \(key): my-theme")
        return nil
    }

    private mutating func pairs(_ node: Yams.Node, _ key: String) -> [(Yams.Node, Yams.Node)] {
        guard let mapping = node.mapping else {
            complain(node, "\(key) is a list of name: value pairs")
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    private mutating func check(keys mapping: Yams.Node.Mapping, allowed: [String]) {
        for (key, _) in mapping where !allowed.contains(key.string ?? "") {
            complain(key, "\"\(key.string ?? "")\" means nothing here", hint: allowed.joined(separator: ", "))
        }
    }

    private mutating func complain(_ node: Yams.Node?, _ sentence: String, hint: String? = nil) {
        complain(at: node?.mark, sentence, hint: hint)
    }

    private mutating func complain(at mark: Mark?, _ sentence: String, hint: String?) {
        problems.append(
            ThemeProblem(
                file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, sentence: Sanitised.line(sentence),
                hint: hint))
    }

    private mutating func complain(_ error: YamlError) {
        problems.append(FileProblem(error, file: file))
    }
}
