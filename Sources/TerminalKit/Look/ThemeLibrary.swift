public import EditedFiles
import Foundation

/// The themes that can be chosen: those compiled in, and the user's own, which may replace them.
public struct ThemeLibrary: Sendable {
    private let builtIn: [String: SourceFile]
    private let own: [String: SourceFile]

    /// The names in the order in which they are listed: the default, the others compiled in, the user's own.
    public var names: [String] {
        let others = builtIn.keys.filter { $0 != Self.standard }.sorted()
        return [Self.standard] + others + own.keys.filter { builtIn[$0] == nil }.sorted()
    }

    /// The name of the default theme.
    public static let standard = "dark"

    /// The themes compiled in, and those of a directory: each file `NAME.yaml` is the theme NAME.
    ///
    /// - Parameter directory: the user's themes, usually `$XDG_CONFIG_HOME/plenary/themes`; it need not exist.
    public init(directory: String? = nil) {
        builtIn = Self.compiledIn.mapValues { SourceFile(name: $0.file, bytes: $0.bytes) }
        own = directory.map(Self.sources) ?? [:]
    }

    /// The theme of a name; `nil` when there is none.
    ///
    /// - Throws: every mistake of its file, with line and column.
    public func theme(named name: String) throws(EditedFileFault) -> Theme? {
        try theme(named: name, inheriting: [])
    }

    /// A theme from a file, which may inherit any theme of the library.
    public func theme(from source: SourceFile) throws(EditedFileFault) -> Theme {
        try ThemeFile.read(source) { (parent: String) throws(EditedFileFault) -> Theme? in
            try theme(named: parent, inheriting: [])
        }
    }

    /// A theme may inherit the one compiled in under its own name, and otherwise none that inherits it.
    private func theme(named name: String, inheriting heirs: [String]) throws(EditedFileFault) -> Theme? {
        let source = heirs.contains(name) ? builtIn[name] : own[name] ?? builtIn[name]
        guard let source, heirs.filter({ $0 == name }).count < 2 else { return nil }
        return try ThemeFile.read(source) { (parent: String) throws(EditedFileFault) -> Theme? in
            try theme(named: parent, inheriting: heirs + [name])
        }
    }

    private static func sources(in directory: String) -> [String: SourceFile] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        var sources: [String: SourceFile] = [:]
        for file in files where file.hasSuffix(".yaml") && !file.hasPrefix(".") {
            let path = directory + "/" + file
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            sources[String(file.dropLast(5))] = SourceFile(name: path, bytes: Array(data))
        }
        return sources
    }

    private static let compiledIn: [String: (file: String, bytes: [UInt8])] = [
        "dark": ("dark.yaml", PackageResources.dark_yaml),
        "daylight": ("daylight.yaml", PackageResources.daylight_yaml),
        "high-contrast-dark": ("high-contrast-dark.yaml", PackageResources.high_contrast_dark_yaml),
        "high-contrast-light": ("high-contrast-light.yaml", PackageResources.high_contrast_light_yaml),
        "low-glare": ("low-glare.yaml", PackageResources.low_glare_yaml),
        "monochrome": ("monochrome.yaml", PackageResources.monochrome_yaml),
        "colour-blind-safe": ("colour-blind-safe.yaml", PackageResources.colour_blind_safe_yaml),
        "board": ("board.yaml", PackageResources.board_yaml),
    ]
}
