import ArgumentParser
import AssemblyCore
import AssemblyFiles
import EditedFiles
import Foundation
import Language

/// Which session a command is about.
struct SessionOptions: ParsableArguments {
    @Option(help: "An assembly file; the built-in assembly when left out.")
    var assembly: String?
    @Option(help: "The directory of the session's files.")
    var state: String?

    /// The directory: the one given, or the one that belongs to the assembly.
    func directory() throws -> StateDirectory {
        let (assembly, state) = (assembly, state)
        return try Blocking.run { try await Self.directory(assembly: assembly, state: state) }
    }

    /// The directory of an assembly's session.
    static func directory(assembly: String?, state: String?) async throws -> StateDirectory {
        if let state { return StateDirectory(path: state) }
        guard let assembly else { return StateDirectory(session: "rehearsal") }
        return await StateDirectory.of(try AssemblyChoice.load(assembly))
    }
}

/// The assembly that a command names: a file, the folder that `plenary new` wrote, or the built-in one.
enum AssemblyChoice {
    /// Reads it.
    /// - Throws: every error of the file, each with its place.
    static func load(_ path: String?) throws(EditedFileFault) -> Convocation {
        guard let path else { return AssemblyFile.builtIn() }
        return try AssemblyFile.load(file(of: path))
    }

    /// The assembly file of a folder; any other path is the file itself.
    private static func file(of path: String) -> String {
        let inside = URL(filePath: path).appending(path: AssemblyTemplate.assemblyName).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: inside) ? inside : path
    }
}

/// The language of a command that answers people once.
struct AnswerLanguage: ParsableArguments {
    @Option(help: "The language of the answer: en, fr, es or ar.")
    var language: WorkingLanguage = .english
}
