import AssemblyCore
import Foundation
import Language
import Paper
import PlenaryTestKit
import Testing

@testable import plenary

/// What is printed for a hall, with the real program.
@Suite("plenary paper")
struct PaperCommandTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/format-2.sqlite").path(percentEncoded: false)

    private func page(_ arguments: [String], environment: [String: String] = [:]) async throws -> String {
        let made = try await PipedProcess.run(product: "plenary", ["paper"] + arguments, environment: environment)
        #expect(made.status == 0, "\(made.errors)")
        return made.output
    }

    @Test(
        "five ballot papers are eight, because sheets are filled up, and nothing tells one from another"
    )
    func forAndAgainst() async throws {
        let page = try await page(["ballot", "--title", "Shall the sitting be adjourned?", "--copies", "5"])
        #expect(page.matches(of: /<div class="papersheet">/).count == 2)
        let papers = page.split(separator: "<section ").dropFirst().map { paper in
            paper.drop { $0 != ">" }.split(separator: "</section>")[0]
        }
        #expect(papers.count == 8)
        #expect(Set(papers).count == 1)
        #expect(papers[0].contains("Shall the sitting be adjourned?"))
        #expect(papers[0].contains("For") && papers[0].contains("Against") && papers[0].contains("Abstention"))
    }

    @Test(
        "a paper with names says how many may be marked, in the words of its number, and what people write is no markup"
    )
    func names() async throws {
        let names = ["--name", "Ada <b>Lovelace", "--name", "Grace Hopper"]
        let one = try await page(["ballot", "--title", "Rapporteur", "--language", "en"] + names)
        #expect(one.contains("Mark one name with a cross."))
        #expect(one.contains("Ada &lt;b&gt;Lovelace") && !one.contains("Ada <b>"))
        let two = try await page(["ballot", "--title", "Rapporteurs", "--seats", "2", "--language", "ar"] + names)
        #expect(two.contains("ضعوا علامة × أمام اسمين على الأكثر."))
        #expect(two.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test(
        "a name that was withdrawn is on no paper, and an election in which none stands has none"
    )
    func whoStands() throws {
        var candidates = ["Ada", "Grace", "Edsger"].map {
            Candidate(id: CandidateID(rawValue: $0.lowercased()), name: $0, member: nil)
        }
        candidates[1].isWithdrawn = true
        func paper(_ candidates: [Candidate]) -> BallotPaper? {
            BallotPaper(
                Question(
                    id: "q", item: "1", title: "Two seats", decision: "election", form: .election(seats: 2),
                    candidates: candidates))
        }
        let convocation = try AssemblyChoice.load(nil)
        let page = BallotPaper.html([try #require(paper(candidates))], copies: 1, for: convocation, in: .english)
        #expect(page.contains("Ada") && page.contains("Edsger") && !page.contains("Grace"))
        #expect(paper([]) == nil)
        #expect(paper([candidates[1]]) == nil)
    }

    @Test(
        "no name is cut off a paper, however many there are",
        .enabled(if: OutsideTool.weasyprint.isExpected && OutsideTool.pdftotext.isExpected),
        arguments: [5, 11, 48, 150])
    func manyNames(count: Int) async throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(of: "paper.pdf")
        let names = (1...count).map { "Candidate-\($0)-of-the-list" }
        _ = try await page(
            ["ballot", "--title", "An election", "--pdf", file] + names.flatMap { ["--name", $0] })
        let printed = try await PipedProcess.run(OutsideTool.pdftotext.path, ["-bbox", file, "-"]).output
        let words = printed.matches(of: /yMin="([0-9]+).*?yMax="([0-9]+).*?">(.*?)<\/word>/)
        let foot = try #require(words.last { $0.3 == "invalid." }).1
        for name in names {
            let found = try #require(words.first { $0.3 == name }, "\(name) is not on the paper")
            // What lies below the foot of a single sheet would be cut off.
            if count < 150 { #expect(try #require(Int(found.2)) < #require(Int(foot)), "\(name)") }
        }
        #expect(try PrintedFile(file).pages == (count == 150 ? 3 : 1))
    }

    @Test("a question that is not on the agenda is refused with those that are")
    func unknownQuestion() async throws {
        let made = try await PipedProcess.run(product: "plenary", ["paper", "ballot", "--question", "nonsense"])
        #expect(made.status == 1)
        #expect(made.output.isEmpty)
        #expect(made.errors.contains("those that are: "), "\(made.errors)")
    }

    @Test("sign-in sheet and roll have a line for every member in the order of names, under a head that is repeated")
    func lists() async throws {
        for kind in ["sign-in", "roll"] {
            let page = try await page([kind, "--language", "fr"])
            #expect(page.matches(of: /<th scope="row">/).count == (kind == "roll" ? 197 : 196))
            #expect(page.contains("thead { display: table-header-group; }"))
            #expect(page.contains("tr { break-inside: avoid; }"))
            let (first, second) = (page.range(of: "Afghanistan"), page.range(of: "Zimbabwe"))
            #expect(try #require(first).lowerBound < #require(second).lowerBound)
        }
    }

    @Test("from a record, the roll says whose credentials are not accepted")
    func rollOfRecord() async throws {
        let page = try await page(["roll", Self.golden])
        #expect(page.contains("credentials not accepted"))
    }

    @Test(
        "each declared result is a page with its arithmetic and lines to sign; one of them by its number"
    )
    func results() async throws {
        let all = try await page(["result", Self.golden])
        let csv = try await PipedProcess.run(product: "plenary", ["minutes", Self.golden, "--format", "csv-ballots"])
        let count = csv.output.split(whereSeparator: \.isNewline).count - 1
        #expect(count > 5)
        #expect(all.matches(of: /<section class="result">/).count == count)
        #expect(all.matches(of: /<table class="signatures"/).count == count)
        let second = try await page(["result", Self.golden, "--ballot", "2"])
        #expect(second.matches(of: /<section class="result">/).count == 1)
        #expect(second.contains("No. 2, "))
        let none = try await PipedProcess.run(product: "plenary", ["paper", "result", Self.golden, "--ballot", "999"])
        #expect(none.status == 1 && none.output.isEmpty)
    }

    @Test("a record that is damaged gives no result to sign")
    func damaged() async throws {
        let directory = try TemporaryDirectory()
        let copy = directory.path(of: "journal.sqlite")
        var bytes = try Data(contentsOf: URL(filePath: Self.golden))
        let place = try #require(
            bytes.range(of: Data("\"result.declared\"".utf8)) ?? bytes.range(of: Data("Brazil".utf8)))
        bytes[place.lowerBound + 1] ^= 1
        try bytes.write(to: URL(filePath: copy))
        let made = try await PipedProcess.run(product: "plenary", ["paper", "result", copy])
        #expect(made.status == 1)
        #expect(made.output.isEmpty)
    }

    @Test("what is for a rehearsal says so on every page, and what is not does not")
    func rehearsal() async throws {
        let directory = try TemporaryDirectory()
        _ = try await PipedProcess.run(product: "plenary", ["new", directory.path(of: "mine")])
        let file = directory.path(of: "mine/assembly.yaml")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("rehearsal: true", with: "rehearsal: false").write(
            toFile: file, atomically: true, encoding: .utf8)
        for kind in [["ballot", "--title", "A question"], ["sign-in"], ["roll"]] {
            #expect(try await page(kind).contains("<p class=\"rehearsal\">REHEARSAL</p>"))
            let path = kind.count > 1 ? [kind[0], file] + kind.dropFirst() : kind + [file]
            #expect(try await !page(path).contains("REHEARSAL"))
        }
    }
}
