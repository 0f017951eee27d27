import ArgumentParser
import AssemblyCore
import Foundation

/// Which session a command is about.
struct SessionOptions: ParsableArguments {
    @Option(help: "An assembly file; the built-in assembly when left out.")
    var assembly: String?
    @Option(help: "The directory of the session's files.")
    var state: String?

    /// The directory: the one given, or the one that belongs to the assembly.
    func directory() throws -> StateDirectory { try Self.directory(assembly: assembly, state: state) }

    /// The directory of an assembly's session.
    static func directory(assembly: String?, state: String?) throws -> StateDirectory {
        if let state { return StateDirectory(path: state) }
        guard let assembly else { return StateDirectory(session: "rehearsal") }
        return StateDirectory(session: slug(try AssemblyChoice.load(assembly).title.english))
    }

    /// A title as a file name: letters and digits, joined by hyphens.
    static func slug(_ title: String) -> String {
        let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = words.joined(separator: "-").prefix(60)
        return slug.isEmpty ? "session" : String(slug)
    }
}
