import Language
import Testing

@Suite("A name is declined as the language of the sentence asks")
struct ProperNameTests {
    static func name(_ french: String, _ article: String?, spanish: String, _ spanishArticle: String? = nil) -> Message
    {
        .name(
            [.english: "X", .french: french, .spanish: spanish],
            articles: [.french: article, .spanish: spanishArticle].compactMapValues(\.self))
    }

    @Test(
        "French joins preposition and article, or elides before a vowel",
        arguments: [
            ("Brésil", "le", "du Brésil", "au Brésil"), ("France", "la", "de la France", "à la France"),
            ("Bahamas", "les", "des Bahamas", "aux Bahamas"), ("Angola", "l'", "de l'Angola", "à l'Angola"),
            ("Israël", nil, "d'Israël", "à Israël"), ("Cuba", nil, "de Cuba", "à Cuba"),
        ] as [(String, String?, String, String)])
    func french(name: String, article: String?, of: String, to: String) {
        let name = Self.name(name, article, spanish: "X")
        let arrears: Message = "Arrears of \(name)"
        let floor: Message = "I give the floor to \(name)."
        #expect(arrears.text(in: .french) == "Arriérés \(of)")
        #expect(floor.text(in: .french) == "Je donne la parole \(to).")
        #expect(arrears.english == "Arrears of X")
    }

    @Test(
        "Spanish contracts before a masculine article only",
        arguments: [
            ("Brasil", "el", "del Brasil", "al Brasil"), ("India", "la", "de la India", "a la India"),
            ("Estados Unidos", "los", "de los Estados Unidos", "a los Estados Unidos"),
            ("Kenya", nil, "de Kenya", "a Kenya"),
        ] as [(String, String?, String, String)])
    func spanish(name: String, article: String?, of: String, to: String) {
        let name = Self.name("X", nil, spanish: name, article)
        let arrears: Message = "Arrears of \(name)"
        let floor: Message = "I give the floor to \(name)."
        #expect(arrears.text(in: .spanish) == "Atrasos \(of)")
        #expect(floor.text(in: .spanish) == "Doy la palabra \(to).")
    }

    @Test("English puts its article behind a preposition")
    func english() {
        let name = Message.name([.english: "Bahamas"], articles: [.english: "the"])
        let arrears: Message = "Arrears of \(name)"
        #expect(arrears.english == "Arrears of the Bahamas")
        #expect(name.english == "Bahamas")
    }

    @Test("alone, in lists and behind a word that is no preposition a name stands as it is")
    func alone() {
        let name = Self.name("Brésil", "le", spanish: "Brasil", "el")
        let list: Message = "The list of speakers: \([name, name].listed)."
        #expect(name.text(in: .french) == "Brésil")
        #expect(list.text(in: .french) == "Sont inscrits sur la liste\u{A0}: Brésil et Brésil.")
    }
}
