import AssemblyCore
import EditedFiles

/// Where the rulebooks are found that an assembly or another rulebook names.
struct RulebookShelf {
    /// The most rulebooks that may extend one another.
    static let mostGenerations = 8

    /// Gives a file by its name.
    let neighbour: (String) throws(EditedFileFault) -> SourceFile
    /// Takes what is wrong with any of the files.
    let findings: Findings
    /// The names of the rulebook files that are being read, the first one first: none may extend one of them.
    private(set) var chain: [String] = []

    /// A shelf beside a file.
    /// - Parameters:
    ///   - name: the rulebook file that is read first; `nil` where an assembly names it.
    ///   - neighbour: gives a file by the name that stands in that first file.
    init(
        beside name: String? = nil, reportingTo findings: Findings,
        neighbour: @escaping (String) throws(EditedFileFault) -> SourceFile
    ) {
        (self.neighbour, self.findings) = (neighbour, findings)
        chain = name.map { [$0] } ?? []
    }

    /// The rulebook that a value names: one that is compiled in, or a file.
    /// - Parameter mentions: takes the members that the rulebook names.
    func rulebook(_ value: YAMLValue, mentions: Mentions) -> Rulebook? {
        guard let written = value.text(limit: 4_096) else { return nil }
        if let builtIn = RulebookFile.builtIn(named: written) { return builtIn }
        guard written.contains("/") || written.contains(".") else {
            let known = RulebookFile.builtInNames
            let hint =
                Spelling.hint(for: written, among: known) ?? "built in are \(Shown.alternatives(known)); or name a file"
            value.report("there is no rulebook \(Shown.quoted(written))", hint: hint)
            return nil
        }
        let name = FileName.resolved(written, beside: chain.last)
        guard isNew(name, value) else { return nil }
        do throws(EditedFileFault) {
            var shelf = self
            shelf.chain.append(name)
            return RulebookReader(shelf: shelf, mentions: mentions).rulebook(from: try neighbour(name))
        } catch {
            // What is wrong is the name in this file, so that is where it is told.
            for trouble in error.diagnostics {
                value.report("\(value.name) \(Shown.quoted(written)): \(trouble.sentence)", hint: trouble.hint)
            }
            return nil
        }
    }

    private func isNew(_ name: String, _ value: YAMLValue) -> Bool {
        if let start = chain.firstIndex(of: name) {
            let way = (chain[start...] + [name]).joined(separator: " extends ")
            value.report(
                "this rulebook would extend itself: \(Shown.path(way))", hint: "let one of them extend nothing")
            return false
        }
        if chain.count >= Self.mostGenerations {
            value.report("more than \(Self.mostGenerations) rulebooks extend one another here")
            return false
        }
        return true
    }
}

/// The name of a file as it stands in another file.
enum FileName {
    /// A name seen from the folder of the first file.
    /// - Parameter other: the file in which it stands; `nil` for the first file itself.
    /// - Returns: the name without `.` and, as far as they can be taken back, `..`.
    static func resolved(_ name: String, beside other: String?) -> String {
        let folder = other.flatMap { file in file.lastIndex(of: "/").map { String(file[...$0]) } } ?? ""
        let path = name.hasPrefix("/") ? name : folder + name
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
