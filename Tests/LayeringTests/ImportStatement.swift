/// An `import` of a source file.
struct ImportStatement {
    /// The module, without what is picked from it: `Foundation` for `import struct Foundation.Data`.
    let module: String
    /// The line it stands on, from 1.
    let line: Int

    /// Finds the imports of a file: lines that hold an `import` and attributes or access levels before it.
    static func all(in source: PackageTree.Source) -> [ImportStatement] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias", "actor"]
        return source.lines.enumerated().compactMap { index, line in
            var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
            let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
            while let word = words.first, word.hasPrefix("@") || levels.contains(word) { words.removeFirst() }
            guard words.first == "import" else { return nil }
            words.removeFirst()
            if let word = words.first, kinds.contains(word) { words.removeFirst() }
            guard let module = words.first?.split(separator: ".").first else { return nil }
            return ImportStatement(module: String(module), line: index + 1)
        }
    }
}
