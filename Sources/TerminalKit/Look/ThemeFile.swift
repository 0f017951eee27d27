import EditedFiles
import Language

/// A theme file while it is read: what it says, on top of what it inherits.
struct ThemeFile {
    /// What the file says of inks and grounds.
    private var theme = Theme(name: "")
    /// Takes what is wrong.
    private let findings: Findings

    /// Reads a theme.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - parent: finds the theme that is inherited; `nil` when there is none of that name.
    /// - Throws: everything that is wrong with the file, or with one that it inherits.
    static func read(
        _ source: SourceFile, parent: (String) throws(EditedFileFault) -> Theme?
    ) throws(EditedFileFault) -> Theme {
        let findings = Findings()
        guard let root = YAMLDocument(source, reportingTo: findings).root else {
            return try findings.close(nil)
        }
        var reading = ThemeFile(findings: findings)
        let value = YAMLValue(node: root, name: "the file", file: source.name, findings: findings)
        let keys = ["name", "summary", "inherits", "contrast", "grounds", "inks"]
        if let mapping = value.mapping(of: "a theme", keys: keys) { try reading.read(mapping, parent: parent) }
        return try findings.close(reading.theme)
    }

    private init(findings: Findings) { self.findings = findings }

    private mutating func read(
        _ root: YAMLMapping, parent: (String) throws(EditedFileFault) -> Theme?
    ) throws(EditedFileFault) {
        if let inherited = root["inherits"] {
            if let found = try parent(inherited.written ?? "") {
                theme = found
            } else {
                inherited.report("there is no theme \(quoted(inherited)) to inherit")
            }
        }
        theme.name = name(root)
        theme.summary = root["summary"]?.written ?? theme.summary
        if let goal = root["contrast"] { theme.goal = self.goal(goal) }
        if let inks = root["inks"] { takeInks(inks, of: nil) }
        if let grounds = root["grounds"] { takeGrounds(grounds) }
    }

    private func name(_ root: YAMLMapping) -> String {
        if let name = root["name"]?.written, !name.isEmpty { return name }
        (root["name"] ?? root.value).report("the theme has no name", hint: "write name: my-theme")
        return ""
    }

    private mutating func takeGrounds(_ value: YAMLValue) {
        for (name, value) in value.pairs(orSay: "grounds is a list of name: value pairs") ?? [] {
            guard let ground = Ground(named: name.written ?? "") else {
                name.report("there is no ground \(quoted(name))", hint: Ground.listed)
                continue
            }
            var look = theme.grounds[ground] ?? Theme.GroundLook()
            let mapping = mapping(value, of: "a ground", ["plain", "inks"])
            look.colour = colour(value, mapping, on: look.colour)
            if let plain = mapping?["plain"] { look.plain = attributes(plain) }
            theme.grounds[ground] = look
            if let inks = mapping?["inks"] { takeInks(inks, of: ground) }
        }
    }

    private mutating func takeInks(_ value: YAMLValue, of ground: Ground?) {
        for (name, value) in value.pairs(orSay: "inks is a list of name: value pairs") ?? [] {
            guard let ink = Ink(named: name.written ?? "") else {
                name.report("there is no ink \(quoted(name))", hint: Ink.listed)
                continue
            }
            var look = (ground.flatMap { theme.grounds[$0]?.inks[ink] }) ?? theme.inks[ink] ?? Theme.InkLook()
            let mapping = mapping(value, of: "an ink", ["attributes", "plain"])
            look.colour = colour(value, mapping, on: look.colour)
            if let list = mapping?["attributes"] { look.attributes = attributes(list) }
            if let list = mapping?["plain"] { look.plain = attributes(list) }
            if let ground { theme.grounds[ground]?.inks[ink] = look } else { theme.inks[ink] = look }
        }
    }

    /// What is said of an ink or a ground in more words than one colour; `nil` where it is one colour.
    private func mapping(_ value: YAMLValue, of what: String, _ keys: [String]) -> YAMLMapping? {
        guard value.written == nil, !value.isList else { return nil }
        return value.mapping(of: what, keys: ColourReading.depthNames + keys)
    }

    private func colour(_ value: YAMLValue, _ mapping: YAMLMapping?, on inherited: ColourChoice) -> ColourChoice {
        guard let mapping else { return ColourReading.direct(value).map(ColourChoice.init) ?? ColourChoice() }
        return ColourReading.colour(mapping, on: inherited)
    }

    private func attributes(_ value: YAMLValue) -> Attributes {
        var result: Attributes = []
        guard value.isList, let list = value.list(of: "an ornament", limit: 100) else {
            value.report("ornaments are a list", hint: "for example [bold]")
            return []
        }
        for item in list {
            if let attribute = Attributes.named[item.written ?? ""] {
                result.insert(attribute)
            } else {
                item.report("there is no ornament \(quoted(item))", hint: "bold, underline or reverse")
            }
        }
        return result
    }

    private func goal(_ value: YAMLValue) -> Theme.Goal? {
        let mapping = value.written == nil ? value.mapping(of: "a contrast", keys: ["least", "most"]) : nil
        guard let mapping, let least = mapping["least"]?.written.flatMap(Double.init), (1...21).contains(least) else {
            value.report("the promised contrast needs a least ratio from 1 to 21", hint: "{least: 7}")
            return nil
        }
        return Theme.Goal(least: least, most: mapping["most"]?.written.flatMap(Double.init))
    }

    private func quoted(_ value: YAMLValue) -> String { Shown.quoted(value.written ?? "") }
}
