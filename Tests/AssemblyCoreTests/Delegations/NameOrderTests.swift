import AssemblyCore
import Language
import Testing

@Suite("Names stand in the alphabetical order of their language")
struct NameOrderTests {
    private func sorted(_ names: [String], in language: WorkingLanguage) -> [String] {
        names.sorted { NameOrder.isBefore($0, $1, in: language) }
    }

    @Test("French accents and capitals do not move a name")
    func french() {
        let names = ["Égypte", "El Salvador", "Émirats arabes unis", "Équateur", "Espagne"]
        #expect(sorted(names.reversed(), in: .french) == names)
    }

    @Test("Spanish ñ stands after n, accents do not count")
    func spanish() {
        let names = ["Ana", "Anzoátegui", "Aña", "Ánimas"]
        #expect(sorted(names, in: .spanish) == ["Ana", "Ánimas", "Anzoátegui", "Aña"])
        #expect(sorted(["Omán", "Níger", "Noruega"], in: .spanish) == ["Níger", "Noruega", "Omán"])
    }

    @Test(
        "a letter with a stroke, a hook or a tail stands with the letter that it is made from",
        arguments: [
            WorkingLanguage.english, .french,
        ])
    func strokes(language: WorkingLanguage) {
        let names = [
            "Čapek", "Daly", "Đorđević", "Dunn", "Frost", "Ícaro", "Lang", "Łukasz", "Lund", "Ödberg", "Ørsted", "Otto",
            "Şahin", "Sato", "Þórr", "Thule", "Young", "Žižka", "Zola",
        ]
        #expect(sorted(names.reversed(), in: language) == names)
    }

    @Test("the Arabic article and the seat of a hamza do not count")
    func arabic() {
        let names = ["الأردن", "إسبانيا", "ألمانيا", "البرازيل", "بلجيكا", "الجزائر"]
        #expect(sorted(names.reversed(), in: .arabic) == names)
    }
}
