import AssemblyCore
import BallotBox
import Foundation
import PlenaryTestKit
import SealedBallot
import Testing

/// The registrar's work with the real program.
@Suite("plenary credentials")
struct CredentialsCommandTests {
    @Test("the registrar makes cards and a list; the files are private, and the words are those of the list")
    func make() async throws {
        let directory = try TemporaryDirectory()
        let cards = directory.path(of: "cards")
        let made = try await PipedProcess.run(product: "plenary", ["credentials", "--to", cards, "--ballots", "2"])
        #expect(made.status == 0, "\(made.errors)")
        let list = try PublicCredentials.load(from: cards + "/public-credentials.json")
        #expect(list.assembly == "INTERPOL GA 92")
        #expect(list.members.count == 196)
        #expect(list.ballotCount == 2)
        #expect(made.output.contains(list.checkWords.joined(separator: " ")))
        for name in ["public-credentials.json", "cards.html", "cards.txt"] {
            let mode = try FileManager.default.attributesOfItem(atPath: "\(cards)/\(name)")[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        let again = try await PipedProcess.run(product: "plenary", ["credentials", "make", "--to", cards])
        #expect(again.status == 1)
        #expect(again.errors.contains("already") && again.errors.contains("Nothing was written"), "\(again.errors)")
    }

    @Test("the code on the page, under the bars and on the plain card are one, and each card names its delegation")
    func cards() async throws {
        let directory = try TemporaryDirectory()
        let cards = directory.path(of: "cards")
        let made = try await PipedProcess.run(
            product: "plenary", ["credentials", "make", "--to", cards, "--ballots", "1", "--json"])
        #expect(made.status == 0, "\(made.errors)")
        let receipt = try #require(try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
        #expect(receipt["cards"] as? Int == 196)
        #expect((receipt["checkWords"] as? [String])?.count == 8)
        let page = try String(contentsOfFile: cards + "/cards.html", encoding: .utf8)
        let printed = page.matches(of: /<code>(.*?)<\/code>/).map { $0.1.replacing(/<[^>]*>/, with: "") }
        let spoken = try Self.codes(inText: cards + "/cards.txt")
        #expect(printed.count == 196)
        #expect(printed.map { String($0) } == spoken.map(\.code))
        #expect(Set(printed).count == 196)
        #expect(page.matches(of: /<svg/).count == 196)
        #expect(page.contains("<bdi lang=\"ar\" dir=\"rtl\">فرنسا</bdi>"))
        #expect(spoken.contains { $0.name == "France" })
        #expect(!made.output.contains(spoken[0].code))
    }

    @Test("a lost card: the new one fits the renewed list, and the receipt says whose it is")
    func replace() async throws {
        let directory = try TemporaryDirectory()
        let (cards, new) = (directory.path(of: "cards"), directory.path(of: "new"))
        _ = try await PipedProcess.run(product: "plenary", ["credentials", "--to", cards, "--ballots", "2"])
        let replaced = try await PipedProcess.run(
            product: "plenary",
            ["credentials", "replace", "FR", "--in", cards + "/public-credentials.json", "--to", new])
        #expect(replaced.status == 0, "\(replaced.errors)")
        let list = try PublicCredentials.load(from: cards + "/public-credentials.json")
        let replacement = try ReplacementCredential.load(from: new + "/replacement-credential.json")
        let renewed = try list.replacing(replacement)
        #expect(try PublicCredentials.load(from: new + "/public-credentials.json") == renewed)
        #expect(replaced.output.contains(renewed.checkWords.joined(separator: " ")))
        let spoken = try Self.codes(inText: new + "/cards.txt")
        #expect(spoken.map(\.name) == ["France"])
        let code = VotingCode(SecretText(Array(spoken[0].code.utf8)))
        #expect(try renewed.keys(of: 1)["FR"] == code.credential(in: renewed.uuid(of: 1)).publicKey)
        // A code is typed as it comes.
        let small = try await PipedProcess.run(
            product: "plenary",
            [
                "credentials", "replace", "fr", "--in", cards + "/public-credentials.json", "--to",
                directory.path(of: "small"),
            ])
        #expect(small.status == 0, "\(small.errors)")
        #expect(try Self.codes(inText: directory.path(of: "small/cards.txt")).map(\.name) == ["France"])
    }

    @Test("a name is text on the page, whatever is in it, and a long one leaves the code where it is")
    func escaping() async throws {
        let directory = try TemporaryDirectory()
        let (files, cards) = (directory.path(of: "files"), directory.path(of: "cards"))
        _ = try await PipedProcess.run(product: "plenary", ["new", "--interpol", files])
        let long = String(repeating: "Land & <script>alert(1)</script> ", count: 3)
        let members = files + "/members.csv"
        let hostile = "\(long),,\"L'\"\"île\"\"\",,,,<b>جزيرة</b>,196"
        try String(contentsOfFile: members, encoding: .utf8)
            .replacing(/Zimbabwe,,Zimbabwe,le,Zimbabwe,,[^,]*,196/, with: hostile)
            .write(toFile: members, atomically: true, encoding: .utf8)
        let made = try await PipedProcess.run(
            product: "plenary", ["credentials", files + "/assembly.yaml", "--to", cards, "--ballots", "1"])
        #expect(made.status == 0, "\(made.errors)")
        let page = try String(contentsOfFile: cards + "/cards.html", encoding: .utf8)
        #expect(page.contains("Land &amp; &lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("<bdi lang=\"fr\">L&#39;&quot;île&quot;</bdi>"))
        #expect(page.contains("dir=\"rtl\">&lt;b&gt;جزيرة&lt;/b&gt;</bdi>"))
        #expect(!page.contains("<script") && !page.contains("<b>جزيرة"))
    }

    @Test("wrong names, lists and numbers are refused in one sentence, and nothing is written")
    func refusals() async throws {
        let directory = try TemporaryDirectory()
        let (cards, new) = (directory.path(of: "cards"), directory.path(of: "new"))
        _ = try await PipedProcess.run(product: "plenary", ["credentials", "--to", cards, "--ballots", "1"])
        let list = cards + "/public-credentials.json"
        for (trouble, arguments) in [
            ("no member 'XX'", ["replace", "XX", "--in", list, "--to", new]),
            ("does not begin", ["replace", "FR", "--in", cards + "/cards.txt", "--to", new]),
            ("There is no file", ["replace", "FR", "--in", cards + "/nothing.json", "--to", new]),
            ("No such file or directory", ["make", "--to", new + "/deeper", "--ballots", "1"]),
            ("nowhere.yaml", ["make", "nowhere.yaml", "--to", new]),
        ] {
            let refused = try await PipedProcess.run(product: "plenary", ["credentials"] + arguments)
            #expect(refused.status == 1)
            #expect(refused.errors.contains(trouble), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: new))
        }
        let usage = try await PipedProcess.run(product: "plenary", ["credentials", "--to", new, "--ballots", "0"])
        #expect(usage.status == 64)
    }

    @Test(
        "belenios-tool 2.0 votes with the code of a card on a board whose list has the card's public key",
        .enabled(if: OutsideTool.belenios.isExpected))
    func tool() async throws {
        let directory = try TemporaryDirectory()
        let cards = directory.path(of: "cards")
        _ = try await PipedProcess.run(product: "plenary", ["credentials", "--to", cards, "--ballots", "2"])
        let list = try PublicCredentials.load(from: cards + "/public-credentials.json")
        let keys = try list.keys(of: 1)
        let trustees = Trustees([.single(TrusteeKey.random().trustee())])
        let question = SealedBallot.Question("Who?", answers: ["A", "B"], minimum: 1, maximum: 1, hasBlank: true)
        let election = Election(
            identifier: list.uuid(of: 1), name: "Test", summary: "", questions: [question], trustees: trustees)
        let credentials = CredentialList(keys.values.map { .init(publicKey: $0) })
        var writer = BulletinBoardWriter(timestamp: 1_795_419_092)
        let board = writer.setUp(election, trustees: trustees, credentials: credentials)
        let place = directory.path(of: "tool")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Data(board).write(to: URL(fileURLWithPath: place + "/board.bel"))
        let card = try #require(try Self.codes(inText: cards + "/cards.txt").first { $0.name == "France" })
        try Data(card.code.utf8).write(to: URL(fileURLWithPath: place + "/code"))
        try Data("[[0,1,0]]".utf8).write(to: URL(fileURLWithPath: place + "/vote"))
        let made = try await PipedProcess.run(
            OutsideTool.belenios.path, ["election", "generate-ballot", "--privcred", "code", "--ballot", "vote"],
            directory: place)
        #expect(made.status == 0, "\(made.errors)")
        let french = try #require(keys["FR"])
        #expect(made.output.contains("\"credential\":\"\(french)\""))
        let check = BallotCheck(election: election, credentials: credentials)
        _ = try check.check(bytes: Array(made.output.utf8.filter { $0 != UInt8(ascii: "\n") }))
    }

    /// Name and code of each plain card.
    private static func codes(inText path: String) throws -> [(name: String, code: String)] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\u{0C}").compactMap { card in
            guard let code = card.firstMatch(of: /Code +([1-9A-Za-z-]{19})\n/),
                let name = card.firstMatch(of: /secret ballots\n\n([^\n]+)\n/)
            else { return nil }
            return (String(name.1), String(code.1))
        }
    }
}
