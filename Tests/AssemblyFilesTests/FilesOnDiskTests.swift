import AssemblyCore
import AssemblyFiles
import EditedFiles
import Foundation
import Testing

@Suite("Files on disk")
struct FilesOnDiskTests {
    /// A folder of its own for one test.
    func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test("the template, written into a folder, loads from there; the files it names are looked for beside it")
    func template() throws {
        try inFolder { folder in
            for file in AssemblyTemplate.interpol {
                try file.text.write(toFile: folder + "/" + file.name, atomically: false, encoding: .utf8)
            }
            #expect(try AssemblyFile.load(folder + "/assembly.yaml") == AssemblyFile.builtIn())
            let kinds = try ["assembly.yaml", "members.csv", "rulebook.yaml"].map {
                FileKind(of: try SourceFile.read(folder + "/" + $0))
            }
            #expect(kinds == [.assembly, .members, .rulebook])
            #expect(
                try FileKind.assembly.check(folder + "/assembly.yaml")
                    == "INTERPOL GA 92: 196 members, 4 sittings, 20 agenda items, 16 questions")
            #expect(try FileKind.members.check(folder + "/members.csv") == "196 members")
        }
    }

    @Test("a rulebook on disk extends one beside it, in a folder of its own as well")
    func inheritance() throws {
        try inFolder { folder in
            for file in AssemblyTemplate.interpol {
                try file.text.write(toFile: folder + "/" + file.name, atomically: false, encoding: .utf8)
            }
            try FileManager.default.createDirectory(atPath: folder + "/rules", withIntermediateDirectories: true)
            let path = folder + "/rules/ours.yaml"
            try "id: ours\ntitle: Ours\nextends: ../rulebook.yaml\nname-start: lot\n"
                .write(toFile: path, atomically: false, encoding: .utf8)
            #expect(FileKind(of: try SourceFile.read(path)) == .rulebook)
            #expect(try FileKind.rulebook.check(path) == "Ours: 13 decisions")
            #expect(try RulebookFile.load(path).nameStart == .lot)
            let assembly = folder + "/assembly.yaml"
            let text = try String(contentsOfFile: assembly, encoding: .utf8)
            try text.replacing("rulebook: rulebook.yaml", with: "rulebook: rules/ours.yaml")
                .write(toFile: assembly, atomically: false, encoding: .utf8)
            #expect(try AssemblyFile.load(assembly).rulebook.id == "ours")
        }
    }

    @Test("a missing file, a folder and a file that is too large are refused in one sentence")
    func refusals() throws {
        func said(_ path: String) -> String? {
            do throws(EditedFileFault) {
                _ = try SourceFile.read(path)
                return nil
            } catch { return error.diagnostics.first?.sentence }
        }
        try inFolder { folder in
            #expect(said(folder + "/none.yaml") == "this file cannot be read: No such file or directory")
            #expect(said(folder) == "this is a folder, not a file")
            let large = folder + "/large.yaml"
            #expect(FileManager.default.createFile(atPath: large, contents: nil))
            try FileHandle(forWritingTo: URL(fileURLWithPath: large)).truncate(atOffset: 16 * 1_024 * 1_024 + 1)
            #expect(said(large) == "this file is larger than 16 MiB, which no assembly needs")
        }
        #expect(said("/dev/zero") == "this is not a regular file")
    }

    @Test("what is none of our files has no kind")
    func kinds() {
        #expect(FileKind(of: SourceFile(name: "t.yaml", text: "roles:\n  text: white\n")) == nil)
        #expect(FileKind(of: SourceFile(name: "r.yaml", text: "decisions: [\n")) == .rulebook)
        #expect(FileKind(of: SourceFile(name: "M.CSV", text: "")) == .members)
    }

    @Test("a diagnostic is shown in one line, and a control character in a path is not sent to the terminal")
    func shown() {
        let diagnostic = Diagnostic(
            file: "a\u{1B}b.yaml", at: Place(line: 3, column: 7), sentence: "wrong", hint: "mend it")
        #expect(diagnostic.description == "a\u{FFFD}b.yaml:3:7: error: wrong (mend it)")
    }
}
