import Foundation
import PlenaryTestKit
import Testing

/// The commands for files that people edit.
@Suite("plenary new, check, themes, keys")
struct FilesTests {
    @Test("a template validates at once and is never overwritten", arguments: [[], ["--interpol"]])
    func template(_ options: [String]) async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "mine")
        let made = try await PipedProcess.run(product: "plenary", ["new", path] + options)
        #expect(made.status == 0, "\(made.errors)")
        let checked = try await PipedProcess.run(product: "plenary", ["check", path])
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains(options.isEmpty ? "Our society: 5 members" : "INTERPOL GA 92: 196 members"))
        let again = try await PipedProcess.run(product: "plenary", ["new", path])
        #expect(again.status == 1)
        #expect(again.errors.contains("nothing was written"))
    }

    @Test("a template that does not fit on the disk leaves no file of it behind")
    func cutOff() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "mine")
        // A limit for files stands for a full disk; the first file is longer.
        let command = "trap '' XFSZ; ulimit -f 16; exec \"$0\" new --interpol \"$1\""
        let made = try await PipedProcess.run(
            "/bin/bash", ["-c", command, try BuiltProducts.executable("plenary"), path])
        #expect(made.status == 1)
        #expect(made.output.isEmpty)
        #expect(made.errors.contains(".yaml cannot be written: File too large."), "\(made.errors)")
        #expect(made.errors.contains("Nothing was written."))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    }

    @Test("every error of a file is told at once, as file:line:column")
    func errors() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "mine")
        _ = try await PipedProcess.run(product: "plenary", ["new", path])
        let file = path + "/assembly.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try (text + "\nagendda: 3\nfrm: x\n").write(toFile: file, atomically: true, encoding: .utf8)
        let checked = try await PipedProcess.run(product: "plenary", ["check", file])
        #expect(checked.status == 1)
        let lines = checked.errors.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines {
            #expect(line.range(of: #"^\S+:\d+:\d+: error: .+"#, options: .regularExpression) != nil, "\(line)")
        }
    }

    @Test("a rulebook of one's own that extends the template's or a built-in one is checked with what it extends")
    func inheritance() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path(of: "mine")
        _ = try await PipedProcess.run(product: "plenary", ["new", "--interpol", path])
        let own = "id: ours\ntitle: Ours\nextends: rulebook.yaml\nname-start: lot\n"
        try own.write(toFile: path + "/ours.yaml", atomically: true, encoding: .utf8)
        let sound = try await PipedProcess.run(product: "plenary", ["check", path + "/ours.yaml"])
        #expect(sound.status == 0, "\(sound.errors)")
        #expect(sound.output.contains("rulebook, Ours: 13 decisions"), "\(sound.output)")
        let spoilt = own.replacingOccurrences(of: "rulebook.yaml", with: "interpool")
        try spoilt.write(toFile: path + "/ours.yaml", atomically: true, encoding: .utf8)
        let refused = try await PipedProcess.run(product: "plenary", ["check", path + "/ours.yaml"])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("ours.yaml:3:10: error: there is no rulebook 'interpool'"), "\(refused.errors)")
    }

    @Test("the shipped themes keep what they promise on every palette")
    func themes() async throws {
        let result = try await PipedProcess.run(product: "plenary", ["themes", "--json"])
        #expect(result.status == 0)
        let reports = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(reports.count >= 5)
        for report in reports {
            for depth in report["depths"] as? [[String: Any]] ?? [] {
                #expect(depth["keepsPromise"] as? Bool == true, "\(report["name"] ?? "") \(depth["depth"] ?? "")")
            }
        }
    }

    @Test("a theme with the ends of lines of Windows is one, and a broken theme hides no other")
    func ownThemes() async throws {
        let directory = try TemporaryDirectory()
        let themes = directory.path(of: "plenary/themes")
        try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
        let sound = "name: mine\r\ninherits: dark\r\ninks:\r\n  text: \"#ffffff\"\r\n"
        try sound.write(toFile: themes + "/mine.yaml", atomically: true, encoding: .utf8)
        try "name: broken\ninks: [".write(toFile: themes + "/broken.yaml", atomically: true, encoding: .utf8)
        let checked = try await PipedProcess.run(product: "plenary", ["check", themes + "/mine.yaml"])
        #expect(checked.output.hasSuffix("mine.yaml: theme, mine\n"), "\(checked)")
        let listed = try await PipedProcess.run(
            product: "plenary", ["themes"], environment: ["XDG_CONFIG_HOME": directory.path])
        #expect(listed.status == 1)
        for name in ["dark:", "board:", "mine:"] { #expect(listed.output.contains(name)) }
        #expect(listed.errors.contains("broken.yaml:3:"), "\(listed.errors)")
    }

    @Test("the key tables are printed from what the consoles obey")
    func keys() async throws {
        let result = try await PipedProcess.run(product: "plenary", ["keys"])
        #expect(result.status == 0)
        #expect(result.output.contains("Cast the vote as shown."))
    }
}
