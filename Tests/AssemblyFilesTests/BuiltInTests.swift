import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language
import Testing

@Suite("The assembly that is compiled in")
struct BuiltInTests {
    let glasgow = AssemblyFile.builtIn()

    @Test("it is the session of 2024 with its 196 members, in French order, marked as a rehearsal")
    func session() {
        #expect(glasgow.isRehearsal)
        #expect(glasgow.from == CivilDate(year: 2024, month: 11, day: 4))
        #expect(glasgow.to == CivilDate(year: 2024, month: 11, day: 7))
        #expect(glasgow.members.count == 196)
        #expect(glasgow.members.prefix(3).map(\.name.english) == ["Afghanistan", "South Africa", "Albania"])
        #expect(glasgow.members.map(\.order) == Array(1...196))
        #expect(glasgow.members.contains { $0.code == "NA" && $0.name.english == "Namibia" })
        #expect(glasgow.members.allSatisfy { $0.name.isComplete(in: WorkingLanguage.allCases) })
    }

    @Test("whatever is read out of it stands in all four languages: titles, sittings, place, items, elections, texts")
    func languages() {
        let every = WorkingLanguage.allCases
        #expect(glasgow.title.isComplete(in: every) && glasgow.place.isComplete(in: every))
        for sitting in glasgow.sittings { #expect(sitting.title.isComplete(in: every), "\(sitting.number)") }
        for item in glasgow.agenda { #expect(item.title.isComplete(in: every), "\(item.id)") }
        for question in glasgow.questions {
            #expect(question.title.isComplete(in: every), "\(question.id)")
            if let text = question.text { #expect(text.isComplete(in: every), "\(question.id)") }
        }
    }

    @Test("names are those of the United Nations and INTERPOL, and a sentence declines them")
    func names() throws {
        func member(_ code: MemberCode) throws -> Member { try #require(glasgow.members.first { $0.code == code }) }
        #expect(try member("PS").name.english == "State of Palestine")
        #expect(try member("CI").name[.arabic] == "كوت ديفوار")
        #expect(try member("BY").name[.french] == "Bélarus")
        #expect(try member("DJ").name[.spanish] == "Djibouti")
        #expect(try ["QA", "KE"].map { try member($0).name[.spanish] } == ["Qatar", "Kenya"])
        #expect(try ["TR", "TL"].map { try member($0).name[.french] } == ["Türkiye", "Timor-Leste"])
        #expect(
            !glasgow.members.contains { $0.name.texts.values.contains { $0.contains("&") || $0.contains("Birmani") } })
        let said: [(MemberCode, String, String)] = [
            ("BS", "aux Bahamas", "a las Bahamas"), ("BR", "au Brésil", "al Brasil"), ("AO", "à l'Angola", "a Angola"),
            ("FR", "à la France", "a Francia"), ("CU", "à Cuba", "a Cuba"),
        ]
        for (code, french, spanish) in said {
            let floor: Message = "I give the floor to \(try member(code).spokenName)."
            #expect(floor.text(in: .french) == "Je donne la parole \(french).")
            #expect(floor.text(in: .spanish) == "Doy la palabra \(spanish).")
        }
    }

    @Test("official names stand beside the short ones in all languages, where a member has one")
    func officialNames() throws {
        let official = glasgow.members.compactMap(\.official)
        #expect(official.count == 159)
        #expect(official.allSatisfy { $0.isComplete(in: WorkingLanguage.allCases) })
        func name(_ code: MemberCode) throws -> LocalizedText? {
            try #require(glasgow.members.first { $0.code == code }).official
        }
        #expect(try name("RU")?.english == "Russian Federation")
        #expect(try name("ZA")?[.french] == "République sud-africaine")
        #expect(try name("BO")?[.spanish] == "Estado Plurinacional de Bolivia")
        #expect(try name("EG")?[.arabic] == "جمهورية مصر العربية")
        #expect(try name("CA") == nil && name("JP") == nil)
    }

    @Test("the places are those of the French alphabet, accents aside")
    func order() {
        let names = glasgow.members.map { $0.name[.french] }
        #expect(names.sorted { NameOrder.isBefore($0, $1, in: .french) } == names)
        #expect(names.firstIndex(of: "Palestine (État de)") == names.firstIndex(of: "Palaos").map { $0 + 1 })
        #expect(names.firstIndex(of: "El Salvador") == names.firstIndex(of: "Égypte").map { $0 + 1 })
    }

    @Test("members are spread over the four regions by geography, and what is unsure is said")
    func regions() {
        let counts = Dictionary(grouping: glasgow.members, by: \.region).mapValues(\.count)
        #expect(counts == [.africa: 54, .americas: 38, .asia: 54, .europe: 50])
        #expect(glasgow.notes.contains { $0.hasPrefix("By geography") && $0.contains("Türkiye") })
    }

    @Test("the rehearsal's road lies in the order of the agenda")
    func road() {
        let agenda = Agenda(items: glasgow.agenda)
        let decisions = glasgow.agenda.flatMap { item in
            glasgow.questions.filter { $0.item == item.id }.map(\.decision.rawValue)
                + (item.panel == nil ? [] : ["panel"])
        }
        let posts = ["vice-president"] + Array(repeating: "delegate", count: 8)
        let drafts = ["resolution", "resolution", "resolution"]
        let panels = Array(repeating: "panel", count: 4)
        #expect(
            decisions == ["agenda", "secretary-general"] + posts + drafts + panels + ["programme", "budget"])
        #expect(agenda.items.first?.kind == .opening)
        #expect(agenda.items.last?.kind == .closing)
        #expect(glasgow.questions.allSatisfy { question in agenda[question.item].map(agenda.isHeading) == false })
    }

    @Test("nothing that is not known was made up: no times, no rooms, no candidates; what stands in is marked")
    func nothingInvented() {
        #expect(glasgow.agenda.allSatisfy { $0.plannedStart == nil && $0.plannedMinutes == nil })
        #expect(glasgow.sittings.allSatisfy { $0.opens == nil && $0.closes == nil })
        let panels = glasgow.agenda.compactMap(\.panel)
        #expect(panels.map(\.number) == [1, 2, 3, 4])
        #expect(panels.allSatisfy { $0.room == nil && $0.moderator == nil && $0.panellists.isEmpty })
        let elections = glasgow.questions.filter { $0.form != .motion }
        #expect(elections.count == 9)
        #expect(elections.allSatisfy { $0.candidates.isEmpty && $0.isRehearsal && $0.form == .election(seats: 1) })
        #expect(glasgow.questions.filter { $0.decision == "resolution" }.allSatisfy { $0.isRehearsal })
        #expect(glasgow.delegations.isEmpty)
    }

    @Test("two posts for Africa, the Americas and Asia, three for Europe, each its own ballot")
    func posts() {
        let ids = glasgow.questions.filter { $0.item == "executive-committee" }.map(\.id.rawValue)
        #expect(
            ids == [
                "ec-africa-1", "ec-africa-2", "ec-americas-1", "ec-americas-2", "ec-asia-1", "ec-asia-2", "ec-europe-1",
                "ec-europe-2", "ec-europe-3",
            ])
    }

    @Test("each post is for candidates of its region, and the only office known to be held is the President's")
    func offices() {
        let posts = glasgow.questions.filter { $0.item == "executive-committee" }
        #expect(
            posts.map(\.eligibleRegions) == [
                [.africa], [.africa], [.americas], [.americas], [.asia], [.asia], [.europe], [.europe], [.europe],
            ])
        #expect(glasgow.offices.map(\.holder) == ["Ahmed Naser Al-Raisi"])
        #expect(glasgow.offices.map(\.member) == ["AE"])
        #expect(glasgow.offices.map(\.body) == ["executive-committee"])
        #expect(posts.allSatisfy { glasgow.rulebook[$0.decision]?.incompatibility?.body == "executive-committee" })
    }

    @Test("the appointment is for or against one name, and stands on the second day")
    func appointment() {
        let question = glasgow.questions.first { $0.id == "secretary-general" }
        #expect(question?.form == .motion)
        #expect(question?.title.english.contains("Valdecy Urquiza") == true)
        let item = glasgow.agenda.first { $0.id == question?.item }
        #expect(item?.sitting == 2)
        #expect(glasgow.sittings[1].date == CivilDate(year: 2024, month: 11, day: 5))
    }
}

@Suite("The template of a new assembly")
struct TemplateTests {
    @Test("it is sound as it is written, and says the same as the built-in assembly")
    func soundness() throws {
        let files = Dictionary(uniqueKeysWithValues: AssemblyTemplate.interpol.map { ($0.name, $0.text) })
        #expect(files["rulebook.yaml"]?.contains("extends: interpol") == true, "the template tells of inheritance")
        #expect(files.keys.sorted() == ["assembly.yaml", "members.csv", "rulebook.yaml"])
        let assembly = SourceFile(name: "assembly.yaml", text: try #require(files["assembly.yaml"]))
        var asked: [String] = []
        let convocation = try AssemblyFile.read(assembly) { name throws(EditedFileFault) in
            asked.append(name)
            return SourceFile(name: name, text: files[name] ?? "")
        }
        #expect(asked == ["rulebook.yaml", "members.csv"])
        #expect(convocation == AssemblyFile.builtIn())
    }

    @Test("the members keep the licence of their names")
    func licence() {
        let members = AssemblyTemplate.interpol.first { $0.name == "members.csv" }
        #expect(members?.text.contains("UNICODE LICENSE V3") == true)
        #expect(members?.text.contains("Copyright © 2004-2025 Unicode, Inc.") == true)
    }
}
