import AssemblyCore
import AssemblyFiles
import Language
import Testing

@Suite("The rulebooks that are compiled in")
struct BuiltInRulebookTests {
    /// Every rulebook with its decisions, in the order in which they are listed.
    static let books: [(name: String, decisions: String)] = [
        (
            "interpol",
            "resolution agenda programme budget admission constitution regulations late-item secretary-general "
                + "president vice-president delegate appeal"
        ),
        (
            "interpol-before-2023",
            "resolution agenda programme budget admission constitution regulations late-item secretary-general "
                + "president vice-president delegate appeal"
        ),
        ("interpol-executive-committee", "decision choice-of-secretary-general end-of-term reconsideration"),
        ("un-practice", "resolution important-question reconsideration appeal procedure"),
        (
            "un-general-assembly",
            "resolution important-question reconsideration appeal procedure admission budget security-council-seat "
                + "security-council-seats economic-and-social-council-seats human-rights-council one-seat-simple "
                + "several-seats-simple"
        ),
        ("un-security-council", "resolution procedure"),
        ("who", "resolution important-question reconsideration appeal procedure director-general"),
        ("itu", "proposal appeal secretary-general council-seats"),
        ("unesco", "resolution important-question reconsideration appeal procedure admission director-general"),
        ("au", "resolution important-question reconsideration appeal procedure commission-chair"),
        ("oas", "resolution important-question reconsideration appeal procedure secretary-general"),
        ("ioc", "host decision charter"),
        ("fifa", "resolution statutes president host host-congress"),
        ("bie", "host resolution"),
        ("eu-council", "qualified-majority qualified-majority-reinforced simple unanimity"),
        ("simple", "motion two-thirds election bylaws appeal"),
        ("congress", "motion card-vote section-vote election rule-change appeal"),
        (
            "company",
            "ordinary ordinary-of-present special of-all-shares exchange-and-bylaws directors directors-majority appeal"
        ),
    ]

    @Test("titles of rulebooks and of all their decisions stand in all four languages", arguments: books.map(\.name))
    func languages(name: String) throws {
        let book = try #require(RulebookFile.builtIn(named: name))
        #expect(book.title.isComplete(in: WorkingLanguage.allCases))
        for rule in book.decisions { #expect(rule.title.isComplete(in: WorkingLanguage.allCases), "\(rule.id)") }
    }

    @Test("each has its name, its title, its edition and its decisions in their order", arguments: books)
    func decisions(_ name: String, _ decisions: String) throws {
        let rules = try #require(RulebookFile.builtIn(named: name))
        #expect(rules.id == name)
        #expect(!rules.edition.isEmpty)
        #expect(rules.decisions.map(\.id.rawValue) == decisions.split(separator: " ").map(String.init))
        #expect(!rules.announcement.isEmpty)
    }

    @Test("all of them are listed, and nothing else is found")
    func names() {
        #expect(RulebookFile.builtInNames == Self.books.map(\.name))
        #expect(RulebookFile.builtIn(named: "nowhere") == nil)
        #expect(RulebookFile.builtIn(named: "interpol.yaml") == nil)
    }

    @Test("what a rule of debate needs is there, and an appeal is upheld by an equal vote", arguments: books)
    func debate(_ name: String, _: String) throws {
        let rules = try #require(RulebookFile.builtIn(named: name))
        #expect(rules.debate.motions.allSatisfy { rules[$0.decision] != nil && !$0.citation.article.isEmpty })
        let appeal = try #require(rules.debate.appeal.flatMap { rules[$0] })
        #expect(name == "ioc" || appeal.tie == .lost)
        #expect(rules.debate.orderCitation != nil)
        #expect(rules.debate[.suspendSitting] != nil)
        #expect(rules.debate[.adjournSitting] != nil)
    }

    @Test("every election is secret, but one that was held openly", arguments: books)
    func secrecy(_ name: String, _: String) throws {
        let rules = try #require(RulebookFile.builtIn(named: name))
        for rule in rules.decisions {
            let title = rule.title.english
            guard title.hasPrefix("Election") || title.hasPrefix("Choice") || title.hasPrefix("Appointment") else {
                continue
            }
            #expect(rule.secrecy == .secret || rule.id == "host-congress", "\(name) \(rule.id)")
        }
    }

    @Test("only what was read in a source is cited; everything else says that it is practice")
    func practice() throws {
        var cited: [String] = []
        for name in RulebookFile.builtInNames where !name.hasPrefix("interpol") {
            let rules = try #require(RulebookFile.builtIn(named: name))
            cited += rules.decisions.filter { !$0.citation.isPractice }.map { "\(name) \($0.id)" }
            #expect(rules.debate.motions.allSatisfy { $0.citation.isPractice })
        }
        #expect(
            cited == [
                "un-general-assembly reconsideration", "un-general-assembly security-council-seat",
                "un-general-assembly security-council-seats", "itu proposal", "itu secretary-general",
                "unesco admission", "unesco director-general", "au commission-chair", "oas secretary-general",
                "ioc host", "fifa president", "fifa host", "fifa host-congress", "bie host",
                "eu-council qualified-majority", "congress section-vote", "congress election",
                "company exchange-and-bylaws",
            ])
        let quorum = RulebookFile.builtIn(named: "un-general-assembly")?.quorum
        #expect(quorum?.citation.isPractice == true)
        let rule = try #require(RulebookFile.builtIn(named: "un-general-assembly")?["important-question"])
        #expect(rule.citation.words.english.hasPrefix("practice: two thirds"))
    }
}
