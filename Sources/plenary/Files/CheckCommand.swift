import Answers
import ArgumentParser
import AssemblyFiles
import CanonicalJSON
import EditedFiles
import Foundation
import TerminalKit

/// `plenary check`: every error of the files that people edit, each with its place; or whether a hall is ready.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check assembly, rulebook, members, theme and key files; print every error as file:line:column.",
        discussion: """
            A directory stands for all the files in it that end in .yaml, .yml or .csv. With --hall, the machine is \
            looked at before a sitting, for the assembly that is named: disk, clock, memory, terminal, socket, officers, \
            badges and cards. It ends with status 1 where a session should not start, and \
            is the same as 'plenary doctor'.
            """
    )

    @Argument(help: "Files or directories; with --hall the assembly file.")
    var paths: [String] = []
    @Flag(help: "Look at the hall: whether a session can start on this machine.")
    var hall = false
    @Flag(help: "Answer in JSON.")
    var json = false
    @Option(help: "With --hall, the directory of the session's files.")
    var state: String?
    @OptionGroup var socket: SocketOptions

    func validate() throws {
        if hall, paths.count > 1 { throw ValidationError("--hall is about one assembly file.") }
        if !hall, paths.isEmpty { throw ValidationError("Name files or directories to check, or --hall.") }
        if !hall, state != nil || socket.path != nil || socket.group != nil {
            throw ValidationError("--state, --socket and --socket-group go with --hall.")
        }
    }

    func run() throws {
        if hall { try checkHall() } else { try checkFiles() }
    }

    private func checkHall() throws {
        try HallCheck.here(assembly: paths.first, state: state, socket: socket).answer(json: json)
    }

    private func checkFiles() throws {
        var diagnostics: [Diagnostic] = []
        var sound: [String] = []
        for path in try paths.flatMap(files) {
            do throws(EditedFileFault) {
                sound.append("\(CommandLineFault.path(path)): \(try Self.check(path))")
            } catch { diagnostics += error.diagnostics.filter { !diagnostics.contains($0) } }
        }
        if json {
            StandardStreams.answer(try ShownJSON.text(of: diagnostics))
        } else {
            for line in sound { StandardStreams.answer(line) }
        }
        guard diagnostics.isEmpty else {
            if json { throw ExitCode.failure }
            throw EditedFileFault(diagnostics)
        }
    }

    private func files(_ path: String) throws -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            let reason = access(path, F_OK) == 0 || errno == ENOENT ? "" : " (\(String(cString: strerror(errno))))"
            throw CommandLineFault("There is no file or directory \(CommandLineFault.path(path))\(reason).")
        }
        guard isDirectory.boolValue else { return [path] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path).sorted() } catch {
            throw CommandLineFault(
                "The folder \(CommandLineFault.path(path)) cannot be read: \(error.systemReason). Nothing was checked."
            )
        }
        let found = names.filter { name in [".yaml", ".yml", ".csv"].contains { name.hasSuffix($0) } }
        guard !found.isEmpty else {
            throw CommandLineFault("\(CommandLineFault.path(path)) holds no .yaml, .yml or .csv file to check.")
        }
        return found.map { (path as NSString).appendingPathComponent($0) }
    }

    /// Reads one file as what it is.
    /// - Returns: one line that says what it holds.
    private static func check(_ path: String) throws(EditedFileFault) -> String {
        let source = try SourceFile.read(path)
        if (path as NSString).lastPathComponent == OwnKeysFile.name { return try OwnKeysFile.check(path) }
        if let kind = FileKind(of: source) { return "\(kind.title), \(try kind.check(path))" }
        let text = String(decoding: source.bytes, as: UTF8.self)
        guard
            text.split(separator: "\n").contains(where: {
                $0.hasPrefix("inks:") || $0.hasPrefix("grounds:") || $0.hasPrefix("inherits:")
            })
        else {
            throw EditedFileFault([
                Diagnostic(
                    file: path, sentence: "This is no assembly, rulebook, members or theme file",
                    hint: "an assembly has 'agenda:', a rulebook 'decisions:', a theme 'inks:'")
            ])
        }
        let library = ThemeLibrary(directory: path.parentFolder)
        return "theme, \(try library.theme(from: source).name)"
    }
}
