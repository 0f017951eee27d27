import AssemblyCore
import AssemblyFiles
import Language
import Testing

@Suite("An assembly file is read")
struct AssemblyFileTests {
    @Test("with its times as moments, its tree in order, its panel, its questions and delegations")
    func sound() throws {
        let assembly = try SmallAssembly().load()
        #expect(assembly.utcOffsetMinutes == 60)
        #expect(assembly.sittings[0].opens?.clock(utcOffsetMinutes: 0) == "08:30")
        #expect(assembly.agenda.map(\.number) == ["1", "2", "2.1", "3"])
        #expect(assembly.agenda[0].plannedStart == assembly.sittings[0].opens)
        #expect(assembly.agenda[3].panel?.plannedSeconds == 3_600)
        #expect(assembly.questions.map(\.id.rawValue) == ["draft", "change", "post"])
        #expect(assembly.questions[1].amends == "draft")
        #expect(assembly.questions[2].candidates.map(\.name) == ["Ada", "Ben"])
        #expect(assembly.delegations[0].isRepresented)
        #expect(assembly.delegations[0].arrears == Arrears(reason: "2023"))
        #expect(!assembly.isRehearsal)
    }

    @Test("items of a tree may stand in any order; parents come first, children in the order of the file")
    func order() throws {
        let assembly = try SmallAssembly.with(
            "  - {id: adoption,",
            "  - {id: late, parent: work, number: \"2.2\", title: Late, kind: resolution}\n  - {id: adoption,"
        ).load()
        #expect(assembly.agenda.map(\.number) == ["1", "2", "2.2", "2.1", "3"])
    }

    @Test("a country code such as NO or NA stays a code, and an empty value is not announced")
    func codes() throws {
        var assembly = SmallAssembly.with("member: BB", "member: NO").with("room: Hall, ", "room: , ")
        assembly.members += "\nNO,Europe,Norway,4\n"
        let read = try assembly.load()
        #expect(read.questions[2].candidates[1].member == "NO")
        #expect(read.agenda[3].panel?.room == nil)
        #expect(read.members.contains { $0.code == "NA" })
    }

    @Test("with Windows line ends and a byte order mark as well")
    func windows() throws {
        var assembly = SmallAssembly()
        assembly.text = "\u{FEFF}" + assembly.text.replacing("\n", with: "\r\n")
        assembly.members = "\u{FEFF}" + assembly.members.replacing("\n", with: "\r\n")
        let read = try assembly.load()
        #expect(try read == SmallAssembly().load())
    }

    @Test("titles in several languages fall back to English")
    func languages() throws {
        let read = try SmallAssembly.with("title: A small assembly", "title: {en: Small, fr: Petite}").load()
        #expect(read.title[.french] == "Petite")
        #expect(read.title[.arabic] == "Small")
    }

    @Test("candidates may be left to the secretariat, or in a rehearsal to simulated delegations")
    func nominations() throws {
        let names = """
                candidates:
                  - {id: a, name: Ada, member: AA}
                  - {id: b, name: Ben, member: BB}
            """
        let open = try SmallAssembly.with(names, "    nominations: open").load()
        #expect(open.questions[2].candidates.isEmpty)
        #expect(!open.questions[2].isRehearsal)
        let rehearsal = try SmallAssembly.with(names, "    nominations: rehearsal")
            .with("rehearsal: false", "rehearsal: true").load()
        #expect(rehearsal.questions[2].isRehearsal)
    }

    @Test("the same file gives the same assembly, byte for byte")
    func determinism() throws {
        #expect(try SmallAssembly().load() == SmallAssembly().load())
    }
}

extension SmallAssembly {
    /// The assembly with another text replaced as well.
    func with(_ old: String, _ new: String) -> SmallAssembly {
        precondition(text.contains(old), "the small assembly does not contain \(old)")
        var copy = self
        copy.text = text.replacing(old, with: new)
        return copy
    }
}
