import AssemblyFiles
import EditedFiles
import Testing

@Suite("What is no YAML is told in plain words")
struct SyntaxTests {
    /// What is said of a text taken for a rulebook.
    func said(_ text: String) -> [String] {
        do throws(EditedFileFault) {
            _ = try RulebookFile.read(SourceFile(name: "r.yaml", text: text))
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    func said(_ bytes: [UInt8]) -> [String] {
        do throws(EditedFileFault) {
            _ = try RulebookFile.read(SourceFile(name: "r.yaml", bytes: bytes))
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    @Test("a colon in a text, a tab, an open quotation mark, an open bracket")
    func syntax() {
        #expect(
            said("id: a: b").first?.hasPrefix("r.yaml:1:6: error: a colon begins a value here, where none can be (")
                == true)
        #expect(said("id:\n\t- a").first?.hasPrefix("r.yaml:2:1: error: this character cannot begin a value (") == true)
        #expect(
            said("id: x\ntitle: \"open\n") == [
                "r.yaml:3:1: error: the end of the file stands inside a quoted text that began in line 2 (close the quotation mark)"
            ])
        #expect(said("announcement: [entitled, required\nid: b").first?.contains("that began in line 1") == true)
        #expect(said("id: x\n  title: y").first?.hasPrefix("r.yaml:2:8: error:") == true)
        #expect(said("- a\nb: c").first?.contains("error: this line does not belong to the list above it") == true)
    }

    @Test("an empty file and a file that is a list")
    func shape() {
        #expect(said("# nothing\n") == ["r.yaml:1:1: error: this file is empty"])
        #expect(
            said("- a\n- b\n").first?.hasPrefix("r.yaml:1:1: error: this file must be a rulebook with keys (") == true)
    }

    @Test("an entry that has no keys is not told to be what it is called")
    func entryWithoutKeys() {
        // Given a decision that is a mere word in its list
        let told = said("id: a\ntitle: T\ndecisions:\n  - simple\n").filter { $0.contains("a decision must be") }
        // Then it is told that keys are missing, and not that a decision must be a decision
        #expect(
            told.count == 1
                && told.allSatisfy { $0.contains(":4:5: error: a decision must be written with keys (its keys") })
    }

    @Test("every doubled key is told at its second place, and the rest of the file is read")
    func duplicates() {
        let text = """
            id: a
            title: T
            id: b
            decisions:
              - id: x
                title: X
                title: Y
                test: nonsense
            """
        let said = said(text)
        #expect(
            said.contains(
                "r.yaml:3:1: error: the key 'id' appears here a second time (the first is in line 1; delete one of them)"
            ))
        #expect(
            said.contains(
                "r.yaml:7:5: error: the key 'title' appears here a second time (the first is in line 6; delete one of them)"
            ))
        #expect(said.contains { $0.hasPrefix("r.yaml:8:11: error: 'test' must be MAJORITY of BASE") })
        #expect(said.count == 8)
    }

    @Test("control characters and bytes that are not UTF-8 are told with their place")
    func bytes() {
        #expect(
            said("id: a\ntitle: x\u{1B}[2Jy\n").contains(
                "r.yaml:2:9: error: the control character U+001B has no place in a file or on a screen (delete it)"))
        let latin = Array("id: a\ntitle: Caf".utf8) + [0xE9] + Array("\n".utf8)
        #expect(
            said(latin).contains(
                "r.yaml:2:11: error: these bytes are not UTF-8 (save the file in the encoding UTF-8, which Excel calls 'CSV UTF-8')"
            ))
    }

    @Test("anchors are refused where they stand, and a bomb of aliases is never unfolded")
    func aliases() {
        #expect(
            said("id: &a x\ntitle: *a") == [
                "r.yaml:1:5: error: anchors and aliases are not allowed here (write each value where it belongs, and put a text that begins with & or * in quotation marks)"
            ])
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let links = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(links)]\n"
        }
        bomb += "? *a30\n: 1\n? *a30\n: 2\n"
        #expect(said(bomb).count == 1)
        #expect(said(bomb).first?.contains("anchors and aliases") == true)
    }

    @Test("brackets nested without end are refused and do no harm")
    func nesting() {
        let said = said("id: " + String(repeating: "[", count: 100_000))
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("r.yaml:1:") == true)
    }

    @Test("a mistake in the encoding stops nothing: what follows is told as well")
    func both() {
        let bytes = Array("titel: Caf".utf8) + [0xE9] + Array("\n".utf8)
        let said = said(bytes)
        #expect(said.contains { $0.contains("not UTF-8") })
        #expect(said.contains { $0.contains("did you mean 'title'?") })
    }
}

@Suite("Many mistakes in one rulebook")
struct ManyMistakesTests {
    @Test("tests, stages and words are checked")
    func rules() {
        let text = """
            id: club
            title: Club
            edition: 1
            name-order: de
            allows-change: true
            announcement: [entitled, entitled, votes]
            decisions:
              - {id: a, title: A, test: ">1/2 expressed", citation: x}
              - {id: a, title: A, test: ">3/2 of expressed", citation: x}
              - {id: b, title: B, test: ">1/2 of expresed", citation: x}
              - {id: c, title: C, citation: x}
              - {id: d, title: D, test: ">1/2 of cast", secrecy: secrte, citation: x}
              - {id: e, title: E, stages: [{test: ">1/2 of cast"}, {test: plurality of cast, ballots: 2}], citation: x}
              - {id: f, title: F, test: ">1/2 of cast", secrecy: secret, disclosure: live, citation: x}
            """
        do throws(EditedFileFault) {
            _ = try RulebookFile.read(SourceFile(name: "r.yaml", text: text))
            Issue.record("the rulebook was taken")
        } catch {
            let said = error.diagnostics.map { "\($0.place.line) \($0.sentence)" }
            #expect(
                said == [
                    "4 'name-order' must be en, fr, es or ar, not 'de'",
                    "6 the figure 'entitled' is announced twice",
                    "8 'test' must be MAJORITY of BASE, or MAJORITY of BASE by METRIC, not '>1/2 expressed'",
                    "9 the decision 'a' appears twice",
                    "9 '>3/2' is not a majority",
                    "10 'expresed' is not a base",
                    "11 a decision needs the key 'test'",
                    "12 'secrecy' must be secret, recorded or unrecorded, not 'secrte'",
                    "13 a stage needs the key 'ballots'",
                    "14 a secret ballot never shows options",
                ])
        }
    }
}
