import Foundation
import Language
import PlenaryTestKit
import Testing

/// PDFs, made by a program of others between two pipes.
@Suite("PDFs of what is printed")
struct PDFTests {
    /// A folder with a program in the place of WeasyPrint, and one for files that nobody should write.
    private struct Desk {
        let directory: TemporaryDirectory
        var programs: String { directory.path(of: "programs") }
        var scratch: String { directory.path(of: "scratch") }
        var environment: [String: String] { ["PATH": programs, "TMPDIR": scratch] }

        init(_ script: String?) throws {
            directory = try TemporaryDirectory()
            for folder in [programs, scratch] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            guard let script else { return }
            let path = programs + "/weasyprint"
            try ("#!/bin/sh\n" + script.replacing("HERE", with: directory.path)).write(
                toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }

        /// An assembly of one's own, no rehearsal, and the folder of its session.
        func assembly() async throws -> [String] {
            _ = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "mine")])
            let file = directory.path(of: "mine/assembly.yaml")
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacing("rehearsal: true", with: "rehearsal: false").write(
                toFile: file, atomically: true, encoding: .utf8)
            return ["--assembly", file, "--state", directory.path(of: "state")]
        }
    }

    @Test("where WeasyPrint is not installed, one sentence names the package, and nothing is written or used up")
    func missing() async throws {
        let desk = try Desk(nil)
        let file = desk.directory.path(of: "out.pdf")
        let session = try await desk.assembly()
        for command in [
            ["handbook", "chair", "--pdf", file], ["paper", "roll", "--pdf", file],
            ["operators", "pins", file, "--form", "pdf"] + session,
            ["credentials", "make", "--to", desk.directory.path(of: "cards"), "--ballots", "1", "--pdf"],
        ] {
            let made = try await PipedProcess.run(product: "plenary", command, environment: desk.environment)
            #expect(made.status == 1, "\(command)")
            #expect(made.errors.contains("apt-get install weasyprint"), "\(command): \(made.errors)")
            #expect(!FileManager.default.fileExists(atPath: file))
            #expect(!FileManager.default.fileExists(atPath: desk.directory.path(of: "cards")))
        }
        let later = try await PipedProcess.run(product: "plenary", ["operators", "pins", file] + session)
        #expect(later.status == 0, "the sheet was used up: \(later.errors)")
    }

    @Test("PINs go to the program through a pipe: not in its arguments or environment, and into no file beside the PDF")
    func pipe() async throws {
        let desk = try Desk(
            "echo \"$@\" > HERE/arguments; /usr/bin/env > HERE/environment; /bin/cat > HERE/page; printf '%%PDF-made'\n"
        )
        let file = desk.directory.path(of: "pins.pdf")
        let made = try await PipedProcess.run(
            product: "plenary", ["operators", "pins", file, "--form", "pdf"] + desk.assembly(),
            environment: desk.environment)
        #expect(made.status == 0, "\(made.errors)")
        let page = try String(contentsOfFile: desk.directory.path(of: "page"), encoding: .utf8)
        let pins = page.matches(of: /<td class="secret" dir="ltr">([0-9]{6})<\/td><\/tr>/).map { String($0.1) }
        #expect(pins.count == 5)
        for name in ["arguments", "environment"] {
            let text = try String(contentsOfFile: desk.directory.path(of: name), encoding: .utf8)
            for pin in pins { #expect(!text.contains(pin), "\(name)") }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.scratch) == [])
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "%PDF-made")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test(
        "WeasyPrint itself writes no PIN anywhere: the kernel sees one only in the page on its way into the pipe",
        .enabled(if: OutsideTool.weasyprint.isExpected && OutsideTool.strace.isExpected))
    func realPipe() async throws {
        let desk = try Desk(nil)
        let (log, file) = (desk.directory.path(of: "writes"), desk.directory.path(of: "pins.pdf"))
        let command = try await ["operators", "pins", file, "--form", "pdf"] + desk.assembly()
        let made = try await PipedProcess.run(
            OutsideTool.strace.path,
            ["-f", "-o", log, "-s", "200000", "-e", "trace=write,pwrite64,writev,sendto,execve"]
                + [try BuiltProducts.executable("plenary")] + command)
        #expect(made.status == 0, "\(made.errors)")
        let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        let pages = calls.filter { $0.contains("<!DOCTYPE html") }
        let pins = pages.flatMap { $0.matches(of: /dir=\\"ltr\\">([0-9]{6})<\/td><\/tr>/) }.map { $0.1 }
        #expect(Set(pins).count == 5)
        #expect(calls.contains { $0.contains("execve(") && $0.contains("weasyprint") })
        for call in calls where !call.contains("<!DOCTYPE html") {
            for pin in pins { #expect(!call.contains(pin), "\(call)") }
        }
    }

    @Test("a program that fails, or reads nothing, leaves no file, and the PINs can be made later")
    func failing() async throws {
        for script in ["exit 3\n", "/bin/cat > /dev/null; exit 1\n", "/bin/cat > /dev/null\n"] {
            let desk = try Desk(script)
            let file = desk.directory.path(of: "pins.pdf")
            let command = try await ["operators", "pins", file, "--form", "pdf"] + desk.assembly()
            let made = try await PipedProcess.run(product: "plenary", command, environment: desk.environment)
            #expect(made.status == 1, "\(script)")
            #expect(made.errors.contains("made no PDF"), "\(made.errors)")
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    @Test("what is there already is not written over")
    func existing() async throws {
        let desk = try Desk("/bin/cat > /dev/null; printf '%%PDF-made'\n")
        let file = desk.directory.path(of: "mine.pdf")
        try "mine".write(toFile: file, atomically: true, encoding: .utf8)
        let made = try await PipedProcess.run(
            product: "plenary", ["paper", "roll", "--pdf", file], environment: desk.environment)
        #expect(made.status == 1)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }

    @Test(
        "the codes on the printed voting cards are those of the plain ones, four to a sheet",
        .enabled(if: OutsideTool.weasyprint.isExpected && OutsideTool.pdftotext.isExpected))
    func cards() async throws {
        let directory = try TemporaryDirectory()
        _ = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "mine")])
        let cards = directory.path(of: "cards")
        let made = try await PipedProcess.run(
            product: "plenary",
            [
                "credentials", "make", directory.path(of: "mine/assembly.yaml"), "--to", cards, "--ballots", "1",
                "--pdf", "--language", "es",
            ])
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("cards.pdf"))
        #expect(try PrintedFile(cards + "/cards.pdf").pages == 2)
        let printed = try await PipedProcess.run(
            OutsideTool.pdftotext.path, ["-raw", cards + "/cards.pdf", "-"]
        ).output.filter { !$0.isWhitespace }
        let plain = try String(contentsOfFile: cards + "/cards.txt", encoding: .utf8)
        let codes = plain.matches(of: /Código +([^ \n]+)/).map { String($0.1) }
        #expect(codes.count == 5)
        for code in codes { #expect(printed.contains(code)) }
        #expect(plain.contains("mayúscula"))
    }
}
