import AssemblyCore
import AssemblyFiles
import EditedFiles
import Testing

@Suite("Files of ballots in JSON")
struct SeriesSourceTests {
    static let ballot = #"{"rulebook": "who", "decision": "director-general", "ballots": [{"scores": {NAMES}}]}"#

    func names(_ pairs: String) throws(EditedFileFault) -> [Score] {
        let plan = try SeriesFile.read(SourceFile(name: "s.json", text: Self.ballot.replacing("NAMES", with: pairs)))
        guard case .ballot(let figures) = plan.steps.first, case .names(let scores) = figures.votes else { return [] }
        return scores
    }

    func said(_ text: String) -> [String] {
        do throws(EditedFileFault) {
            _ = try SeriesFile.read(SourceFile(name: "s.json", text: text))
            return []
        } catch { return error.diagnostics.map(\.description) }
    }

    func said(names: String) -> [String] { said(Self.ballot.replacing("NAMES", with: names)) }

    @Test("whatever JSON can write of a name is read: pairs of surrogates, escaped slashes, tabs between values")
    func escapes() throws {
        #expect(
            try names(
                #""\ud842\udfb7\u7530": 95,TAB"A\/B \"C\" \\": 3, "Jos\u00e9 \ud83d\ude00": 52"#.replacing(
                    "TAB", with: "\t"))
                == [Score("𠮷田", 95), Score("A/B \"C\" \\", 3), Score("José 😀", 52)])
    }

    @Test("what is wrong with a value after such a name is told at its own place")
    func places() {
        #expect(
            said(names: #""\ud842\udfb7\u7530 \/": 95, "Ada": "many""#).first?.hasPrefix("s.json:1:113: error:")
                == true,
            "\(said(names: #""\ud842\udfb7\u7530 \/": 95, "Ada": "many""#))")
    }

    @Test("half a pair, a part of a file, and what is no JSON are told as JSON with their place")
    func broken() {
        #expect(said(names: #""\ud842 x": 1"#).first?.contains("this escape stands for no character in JSON") == true)
        #expect(said(names: #""\udfb7": 1"#).count == 1)
        let whole = Self.ballot.replacing("NAMES", with: #""Ada": 1"#)
        for count in 1..<whole.count {
            let said = said(String(whole.prefix(count)))
            #expect(said.count == 1, "\(count): \(said)")
            #expect(said.first?.contains("ends in the middle of a value") == true, "\(count): \(said)")
        }
        #expect(
            said(whole + "]") == [
                "s.json:1:89: error: something follows the end of this JSON (delete it, or a bracket before it)"
            ])
        #expect(said("{'rulebook': 'who'}").first?.hasPrefix("s.json:1:2: error: this is not JSON (") == true)
        #expect(said(names: #""Ada": 01"#).first?.contains("JSON does not write a number like this") == true)
    }

    @Test("a name written in two ways would be two candidates, so it is told")
    func lookAlikes() {
        #expect(said(names: #""Ada": 1, "ada": 2"#).count == 1)
        #expect(said(names: #""Ada": 1, "Ada ": 2"#).first?.contains("is written 'Ada' in line 1") == true)
        let later =
            #"{"rulebook": "who", "decision": "director-general", "ballots": [{"scores": {"José": 1, "B": 2}},"#
            + "\n" + #"{"scores": {"JOSÉ": 3, "B": 1}}]}"#
        #expect(said(later).first?.hasPrefix("s.json:2:13: error: the name 'JOSÉ' is written 'José' in line 1") == true)
    }
}

@Suite("Texts in an assembly file")
struct AliasTextTests {
    @Test("a text may hold *words* and &Co, as many as it likes; an alias is what YAML says is one")
    func words() throws {
        let lines = (1...40).map { "        *Recalling* the work \($0) of &Co and *others*" }.joined(separator: "\n")
        let assembly = SmallAssembly.with(
            "{id: draft, item: texts, title: A draft, decision: resolution}",
            "id: draft\n    item: texts\n    title: A draft\n    decision: resolution\n    text: |\n" + lines)
        #expect(assembly.troubles == [])
    }

    @Test("a text that begins with a star and is no block needs quotation marks, and this is said")
    func star() {
        let said = SmallAssembly.with("title: A draft", "title: \"*A* draft\"").troubles
        #expect(said == [])
        let bare = SmallAssembly.with("title: A draft", "title: '*x'")
        #expect(bare.troubles == [])
    }
}
