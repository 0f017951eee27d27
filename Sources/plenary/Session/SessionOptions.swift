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
