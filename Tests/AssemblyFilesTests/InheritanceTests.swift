import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

/// Rulebook files that extend one another.
struct RulebookFolder {
    var files: [String: String]

    /// Reads one of them.
    func read(_ name: String) throws(EditedFileFault) -> Rulebook {
        let files = files
        return try RulebookFile.read(SourceFile(name: name, text: files[name] ?? "")) { name throws(EditedFileFault) in
            guard let text = files[name] else {
                throw EditedFileFault([
                    Diagnostic(file: name, sentence: "this file cannot be read", hint: "check the path")
                ])
            }
            return SourceFile(name: name, text: text)
        }
    }

    /// What is wrong, one line a diagnostic.
    func troubles(_ name: String) -> [String] {
        do throws(EditedFileFault) {
            _ = try read(name)
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    /// What is wrong with a rulebook that extends nothing but built-in ones.
    static func troubles(of text: String) -> [String] { RulebookFolder(files: ["r.yaml": text]).troubles("r.yaml") }
}

@Suite("A rulebook extends another one")
struct InheritanceTests {
    let head = "id: ours\ntitle: Ours\nextends: interpol\n"

    @Test("given nothing else, it is the other one under its own name")
    func nothingElse() throws {
        let ours = try RulebookFolder(files: ["r.yaml": head]).read("r.yaml")
        let interpol = try #require(RulebookFile.builtIn(named: "interpol"))
        #expect(ours.id == "ours")
        #expect(ours.decisions == interpol.decisions)
        #expect(ours.debate == interpol.debate)
        #expect(ours.edition == interpol.edition)
        #expect(ours.nameOrder == .french)
    }

    @Test("a decision of the same name keeps what is not given anew, and its place; a new one follows")
    func decisions() throws {
        let text =
            head + """
                decisions:
                  - {id: admission, on-failure: "revote:1"}
                  - {id: statutes, extends: regulations, title: Statutes, test: ">=3/4 of expressed", citation: Art. 9}
                  - {id: name, extends: statutes, title: Name}
                """
        let ours = try RulebookFolder(files: ["r.yaml": text]).read("r.yaml")
        let admission = try #require(ours["admission"])
        #expect(ours.decisions[4].id == "admission")
        #expect(admission.onFailure == .revote(1))
        #expect(admission.stages[0].tests == [VoteTest(majority: .twoThirds, base: .expressed)])
        #expect(admission.citation.article.hasPrefix("Const. 4"))
        #expect(ours.decisions.suffix(2).map(\.id) == ["statutes", "name"])
        #expect(ours["name"]?.stages[0].tests[0].majority == Majority(">=3/4"))
        #expect(ours["name"]?.citation == "Art. 9")
        #expect(ours["statutes"]?.maySecret == true)
    }

    @Test("fields within a franchise and a paper are taken over one by one")
    func parts() throws {
        let text = """
            id: ours
            title: Ours
            extends: ioc
            decisions:
              - {id: host, franchise: {proxies: 2}, paper: {offers-none: true}}
              - {id: prize, extends: host, title: Prize, franchise: {only: [AA, BB]}}
            """
        let ours = try RulebookFolder(files: ["r.yaml": text]).read("r.yaml")
        #expect(ours["host"]?.franchise.proxies == 2)
        #expect(ours["host"]?.franchise.interestedAbstain == true)
        #expect(ours["host"]?.franchise.chairVotes == false)
        #expect(ours["host"]?.paper.offersNone == true)
        #expect(ours["prize"]?.franchise.only == ["AA", "BB"])
        #expect(ours["prize"]?.franchise.proxies == 2)
    }

    @Test("rules of presence are taken over, given anew and taken away, and nothing is presumed where none are given")
    func presence() throws {
        let first = "id: one\ntitle: One\nextends: simple\npresence: {each-day: true, by-badge: true}\n"
        let second = "id: two\ntitle: Two\nextends: one.yaml\n"
        let third = "id: three\ntitle: Three\nextends: one.yaml\npresence: none\n"
        let folder = RulebookFolder(files: ["one.yaml": first, "two.yaml": second, "three.yaml": third])
        #expect(try folder.read("one.yaml").presence == PresenceRules(eachDay: true, byBadge: true))
        #expect(try folder.read("two.yaml").presence == PresenceRules(eachDay: true, byBadge: true))
        #expect(try folder.read("three.yaml").presence == nil)
        #expect(RulebookFile.builtIn(named: "interpol")?.presence == nil)
    }

    @Test("what is inherited can be taken away again")
    func none() throws {
        let text = """
            id: ours
            title: Ours
            extends: un-general-assembly
            quorum: none
            decisions:
              - {id: security-council-seat, returns-to: none}
            debate:
              points-of-order: {limit-seconds: none}
              explanations: {limit-seconds: 300}
            """
        let ours = try RulebookFolder(files: ["r.yaml": text]).read("r.yaml")
        #expect(ours.quorum == nil)
        #expect(ours["security-council-seat"]?.returnsTo == nil)
        #expect(ours["security-council-seat"]?.stages.count == 3)
        #expect(ours.debate.orderSeconds == nil)
        #expect(ours.debate.appeal == "appeal")
        #expect(ours.debate.explanations.limitSeconds == 300)
        #expect(ours.debate.explanations.time == .either)
        #expect(ours.debate.partsLostLoseWhole)
        #expect(ours.debate.motions.count == 10)
        let itu = "id: ours\ntitle: Ours\nextends: itu\ndecisions:\n  - {id: proposal, put-off-above: none}\n"
        #expect(try RulebookFolder(files: ["r.yaml": itu]).read("r.yaml")["proposal"]?.putOffAbove == nil)
        let delegate = head + "decisions:\n  - {id: delegate, incompatibility: none}\n"
        #expect(try RulebookFolder(files: ["r.yaml": delegate]).read("r.yaml")["delegate"]?.incompatibility == nil)
    }

    @Test("stages that are replaced take their return with them")
    func stages() throws {
        let text = """
            id: ours
            title: Ours
            extends: un-general-assembly
            decisions:
              - {id: security-council-seat, test: ">1/2 of voting", practice: ours}
            """
        let rule = try RulebookFolder(files: ["r.yaml": text]).read("r.yaml")["security-council-seat"]
        #expect(rule?.returnsTo == nil)
        #expect(rule?.stages.count == 1)
        #expect(rule?.citation.isPractice == true)
        #expect(rule?.secrecy == .secret)
    }

    @Test("files extend files beside them, in folders as well")
    func files() throws {
        let folder = RulebookFolder(files: [
            "a.yaml": "id: a\ntitle: A\nextends: rules/b.yaml\nallows-change: false\n",
            "rules/b.yaml": "id: b\ntitle: B\nextends: ./more/../c.yaml\nname-start: lot\n",
            "rules/c.yaml": "id: c\ntitle: C\nextends: interpol\nedition: new\n",
        ])
        let ours = try folder.read("a.yaml")
        #expect(ours.id == "a")
        #expect(!ours.allowsChange)
        #expect(ours.nameStart == .lot)
        #expect(ours.edition == "new")
        #expect(ours.decisions.count == 13)
    }

    @Test("a circle is told where it closes, with its way")
    func circle() {
        let folder = RulebookFolder(files: [
            "a.yaml": "id: a\ntitle: A\nextends: b.yaml\n", "b.yaml": "id: b\ntitle: B\nextends: ./a.yaml\n",
        ])
        #expect(
            folder.troubles("a.yaml") == [
                "b.yaml:3:10: error: this rulebook would extend itself: a.yaml extends b.yaml extends a.yaml (let one of them extend nothing)"
            ])
        let alone = RulebookFolder(files: ["a.yaml": "id: a\ntitle: A\nextends: a.yaml\n"])
        #expect(alone.troubles("a.yaml").count == 1)
    }

    @Test("a chain without end is cut off")
    func chain() {
        var files: [String: String] = [:]
        for number in 1...20 { files["\(number).yaml"] = "id: a\ntitle: A\nextends: \(number + 1).yaml\n" }
        #expect(
            RulebookFolder(files: files).troubles("1.yaml") == [
                "8.yaml:3:10: error: more than 8 rulebooks extend one another here"
            ])
    }

    @Test("an unknown rulebook or file is told where it is named, and nothing is missed because of it")
    func unknown() {
        let rest = "decisions:\n  - {id: admission, tie: lost}\n  - {id: x, extends: y}\n"
        #expect(
            RulebookFolder.troubles(of: "id: a\ntitle: A\nextends: interpool\n" + rest) == [
                "r.yaml:3:10: error: there is no rulebook 'interpool' (did you mean 'interpol'?)"
            ])
        #expect(
            RulebookFolder.troubles(of: "id: a\ntitle: A\nextends: lost.yaml\n" + rest) == [
                "r.yaml:3:10: error: 'extends' 'lost.yaml': this file cannot be read (check the path)"
            ])
    }

    @Test("what is wrong in the other file is told there, and what is wrong here as well")
    func both() {
        let folder = RulebookFolder(files: [
            "a.yaml": "id: a\ntitle: A\nextends: b.yaml\nname-order: xx\n",
            "b.yaml": "id: b\ntitle: B\nextends: interpol\nname-start: lots\n",
        ])
        #expect(
            folder.troubles("a.yaml") == [
                "a.yaml:4:13: error: 'name-order' must be en, fr, es or ar, not 'xx'",
                "b.yaml:4:13: error: 'name-start' must be first or lot, not 'lots' (did you mean 'lot'?)",
            ])
    }

    @Test("a changed majority may not cite the article of the old one")
    func citation() {
        let text = head + "decisions:\n  - {id: admission, test: \">1/2 of expressed\"}\n"
        #expect(
            RulebookFolder.troubles(of: text) == [
                "r.yaml:5:27: error: this decision changes what must be reached and would still cite 'Const. 4, RPGA 38(2)(a) and 41, ed. 2023' (add 'citation' or 'practice')"
            ])
    }

    @Test("who votes is not changed for all inherited decisions at once")
    func franchise() {
        #expect(
            RulebookFolder.troubles(of: head + "franchise: {proxies: 1}\n") == [
                "r.yaml:4:12: error: a rulebook that extends another one says who votes with each decision (give 'franchise' within the decisions that it is for)"
            ])
    }

    @Test("a decision that is extended must be there")
    func decision() {
        let text = head + "decisions:\n  - {id: a, extends: admision, title: A}\n  - {id: b, extends: c}\n"
        #expect(
            RulebookFolder.troubles(of: text) == [
                "r.yaml:5:22: error: there is no decision 'admision' to extend (did you mean 'admission'?)",
                "r.yaml:6:22: error: there is no decision 'c' to extend (a decision extends one above it, or one it takes over)",
            ])
    }
}
