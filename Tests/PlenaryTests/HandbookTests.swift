import ArgumentParser
import Foundation
import Language
import Paper
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@testable import plenary

/// What people are told to press and to type is what the product obeys.
@Suite("Handbooks")
struct HandbookTests {
    /// Every line of every page, with whose it is.
    private static var entries: [(role: HandbookRole, entry: HandbookEntry)] {
        HandbookRole.allCases.flatMap { role in
            Handbook.of(role).sections.flatMap(\.entries).map { (role, $0) }
        }
    }

    @Test("every key that a page names is in the table in which it is said to be, and that table is one of a console")
    func keys() {
        var count = 0
        for (role, entry) in Self.entries {
            guard case .key(let command, let table) = entry.mark else { continue }
            count += 1
            #expect(entry.binding != nil, "\(role): \(command) is no command of \(table.scope)")
            #expect(ConsoleKeys.all.contains(table), "\(role): \(table.scope) is a table of no console")
        }
        #expect(count > 40, "no keys were found: the search itself is broken")
    }

    @Test("every command that a page tells to type is accepted by the program", arguments: TypedCommand.allCases)
    func commands(command: TypedCommand) throws {
        // Of what people choose only a hash has a form.
        let words = command.rawValue.split(separator: " ").map { $0 == "HASH" ? "0123456789abcdef" : String($0) }
        #expect(words.first == "plenary")
        _ = try Plenary.parseAsRoot(Array(words.dropFirst()))
    }

    @Test("a command that the program does not know is found out so")
    func unknown() {
        #expect(throws: (any Error).self) { try Plenary.parseAsRoot(["operators", "add", "NAME", "--rank", "chair"]) }
        #expect(throws: (any Error).self) { try Plenary.parseAsRoot(["verify", "SESSION", "--crown", "X"]) }
    }

    @Test("where words speak of a page of a console, they call it what its key is called")
    func pages() {
        let labels = ConsoleKeys.all.flatMap(\.bindings).filter { $0.command.name.hasPrefix("page.") }
            .map(\.label.english)
        #expect(labels.contains("kiosks"))
        var count = 0
        for (role, entry) in Self.entries {
            for rest in entry.words.english.components(separatedBy: "page of ").dropFirst() {
                count += 1
                #expect(labels.contains { rest.hasPrefix($0) }, "\(role): there is no page of \(rest)")
            }
        }
        #expect(count >= 2, "no pages were found: the search itself is broken")
    }

    @Test(
        "no word of a page names a key beside its table: where Enter and Esc are spoken of, they are the consoles' own")
    func namedInWords() throws {
        let general = [DeskKeys.general, KioskKeys.general].flatMap(\.bindings).flatMap(\.keys)
        #expect(general.contains(.enter) && general.contains(.back))
        for (role, entry) in Self.entries {
            let words = entry.words.english
            let named = words.matches(of: /\b(F[0-9]+|Ctrl-[A-Z]|PgDn|PgUp|Tab)\b/)
            #expect(named.isEmpty, "\(role): '\(words)' names a key by itself")
        }
    }

    @Test(
        "each page is one side of A4, in the language of the longest words and from right to left",
        .enabled(if: OutsideTool.weasyprint.isExpected),
        arguments: HandbookRole.allCases)
    func onePage(role: HandbookRole) async throws {
        let directory = try TemporaryDirectory()
        for language in [WorkingLanguage.french, .arabic] {
            let file = directory.path(of: "\(language.rawValue).pdf")
            let made = try await PipedProcess.run(
                product: "plenary", ["handbook", role.rawValue, "--language", language.rawValue, "--pdf", file])
            #expect(made.status == 0, "\(made.errors)")
            let pages = try PrintedFile(file).pages
            #expect(pages == 1, "\(role) in \(language)")
        }
    }

    @Test(
        "text fits 78 columns, Markdown shows keys as code, and HTML runs as its language does"
    )
    func forms() async throws {
        for role in HandbookRole.allCases {
            let handbook = Handbook.of(role)
            for line in handbook.text(in: .english).split(separator: "\n") { #expect(line.count <= 78, "\(line)") }
        }
        let markdown = try await PipedProcess.run(product: "plenary", ["handbook", "chair", "--format", "markdown"])
        #expect(markdown.output.contains("- `Enter` **Do it** Take the next step"))
        #expect(markdown.output.contains("- `:` `0` **Actions** Find any other act"))
        let page = try await PipedProcess.run(
            product: "plenary", ["handbook", "delegate", "--format", "html", "--language", "ar"])
        #expect(page.output.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(page.output.contains("<title>كيف تصوِّتون هنا</title>"))
        #expect(!page.output.contains("<script"))
    }

    @Test("the checklist says what to do in each case that a hall has to fear")
    func cases() {
        let names = Handbook.of(.checklist).sections.flatMap(\.entries).compactMap(\.name?.english)
        for feared in ["Host dead", "Kiosk dead", "Power cut", "Voting card lost", "Scrutineer lost"] {
            #expect(names.contains(feared))
        }
        #expect(names.contains { $0.hasPrefix("Wrong list") })
    }
}

/// A PDF that was made.
struct PrintedFile {
    private let bytes: Data

    init(_ path: String) throws { bytes = try Data(contentsOf: URL(filePath: path)) }

    /// How many pages it has, as its tree of pages says.
    var pages: Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.firstMatch(of: /\/Count ([0-9]+)/).flatMap { Int($0.1) }
    }
}
