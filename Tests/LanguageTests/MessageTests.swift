import Language
import Testing

@Suite("Messages are English in the sources and any language on a screen")
struct MessageTests {
    @Test("a literal is its own English words")
    func english() {
        let (count, total) = (3, 7)
        let message: Message = "\(count) of \(total)"
        #expect(message.english == "3 of 7")
        #expect(message == "3 of 7")
    }

    @Test("the same message is put into every language, what is filled in with it")
    func languages() {
        let message: Message = "Sitting \(4) open"
        #expect(message.text(in: .french) == "Séance 4 ouverte")
        #expect(message.text(in: .spanish) == "Sesión 4 abierta")
        #expect(message.text(in: .arabic) == "الجلسة 4 مفتوحة")
    }

    @Test("names come with their own translations, and English stands in for one that is missing")
    func names() {
        let name = Message.own([.english: "Germany", .french: "Allemagne"])
        let message: Message = "\(name) has the floor\(Message.empty)."
        #expect(message.text(in: .french) == "La délégation d'Allemagne a la parole.")
        #expect(message.text(in: .spanish) == "La delegación de Germany tiene la palabra.")
    }

    @Test("a literal filled into a message is a message too, words of others are not")
    func nested() {
        for isOpen in [true] {
            #expect(("\(isOpen ? "open" : "held")" as Message).text(in: .french) == "ouvert")
        }
        #expect(("\("open" as String)" as Message).text(in: .french) == "open")
    }

    @Test("a name that ends with a full stop ends its sentence, in every language, and an ellipsis stays one")
    func fullStops() {
        for language in WorkingLanguage.allCases {
            let message: Message = "\("Anna Ö." as String) has the floor."
            let text = message.text(in: language)
            #expect(!text.contains("..") && text.hasSuffix("."), "\(text)")
        }
        #expect(("Panellists: \("Anna Ö." as String)." as Message).english == "Panellists: Anna Ö.")
        #expect(("Wait \("a" as String)..." as Message).english == "Wait a...")
    }

    @Test("one word has as many translations as it has meanings")
    func contexts() {
        #expect(Message("May", context: "month").text(in: .spanish) == "mayo")
        #expect(Message("May", context: "short month").text(in: .spanish) == "may.")
        #expect(Message("May", context: "month").english == "May")
    }

    @Test(
        "languages pick among as many forms as they have",
        arguments: [
            (1, "1 minute", "1 minuto", "دقيقة واحدة"), (2, "2 minutes", "2 minutos", "دقيقتان"),
            (5, "5 minutes", "5 minutos", "5 دقائق"), (12, "12 minutes", "12 minutos", "12 دقيقة"),
        ])
    func plurals(count: Int, french: String, spanish: String, arabic: String) {
        let message = plural(count, "1 minute", "\(count) minutes")
        #expect(message.text(in: .french) == french)
        #expect(message.text(in: .spanish) == spanish)
        #expect(message.text(in: .arabic) == arabic)
    }

    @Test("several things in one sentence are joined as the language joins them")
    func lists() {
        let names = ["Cuba", "Irlanda", "Omán"].map { Message.verbatim($0) }
        #expect(names.listed.english == "Cuba, Irlanda and Omán")
        #expect(names.listed.text(in: .french) == "Cuba, Irlanda et Omán")
        #expect(names.alternatives.text(in: .spanish) == "Cuba, Irlanda u Omán")
        #expect(names.prefix(2).listed.text(in: .spanish) == "Cuba e Irlanda")
        #expect(["أ", "ب", "ج"].map { Message.verbatim($0) }.listed.text(in: .arabic) == "أ وب وج")
    }

    @Test("blanks that join a phrase to its neighbours are kept")
    func margins() {
        let message: Message = "Next: " + Message.verbatim("5")
        #expect(message.text(in: .french) == "Ensuite\u{A0}: 5")
    }

    @Test("French sets double punctuation behind a blank that does not break, Arabic has commas of its own")
    func punctuation() {
        let message: Message = "\("A" as String): \("B" as String), \("C" as String)"
        #expect(message.text(in: .french) == "A\u{A0}: B, C")
        #expect(message.text(in: .arabic) == "A: B، C")
        #expect(message.english == "A: B, C")
    }

    @Test("letters are changed after the language is chosen")
    func letters() {
        #expect(("open" as Message).uppercased.text(in: .french) == "OUVERT")
        #expect(("open" as Message).capitalised.text(in: .spanish) == "Abierta")
        #expect(("The vote" as Message).lowercasedFirst.english == "the vote")
        #expect(Message.verbatim("PIN sheet").lowercasedFirst.english == "PIN sheet")
        #expect(Message.verbatim("Afghanistan").shortened(to: 6).english == "Afgha…")
    }

    @Test("what has no translation is said in English, and can be asked for")
    func missing() {
        let message: Message = "nobody has ever said this to \("Cuba" as String)"
        #expect(message.text(in: .arabic) == "nobody has ever said this to Cuba")
        #expect(message.untranslated(in: .arabic) == ["nobody has ever said this to %1$@"])
        #expect(message.untranslated(in: .english).isEmpty)
        #expect(("open" as Message).untranslated(in: .french).isEmpty)
    }

    @Test("a day is written as each language writes it")
    func days() {
        let day = Message.day(weekday: 1, day: 5, month: 11, year: 2024)
        #expect(day.english == "Tuesday 5 November 2024")
        #expect(day.text(in: .french) == "mardi 5 novembre 2024")
        #expect(day.text(in: .spanish) == "martes 5 de noviembre de 2024")
        #expect(day.text(in: .arabic) == "الثلاثاء 5 تشرين الثاني/نوفمبر 2024")
        #expect(Message.shortDay(day: 1, month: 5).text(in: .french) == "1er mai")
        #expect(Message.shortDay(day: 1, month: 5).english == "1 May")
    }

    @Test("large figures are set apart as each language does, in European digits")
    func figures() {
        #expect(Message.number(1_234_567).english == "1,234,567")
        #expect(Message.number(1_234).text(in: .french) == "1\u{A0}234")
        #expect(Message.number(1_234).text(in: .spanish) == "1234")
        #expect(Message.number(-12_345).text(in: .arabic) == "-12,345")
    }

    @Test("a language is gone through by its own name, and comes round again")
    func own() {
        #expect(WorkingLanguage.allCases.map(\.ownName) == ["English", "Français", "Español", "العربية"])
        #expect(WorkingLanguage.arabic.next == .english)
        #expect(WorkingLanguage.allCases.filter(\.isRightToLeft) == [.arabic])
    }

    @Test("a label that becomes a question is marked as its language marks one")
    func asked() {
        let question: Message = "\(Message.verbatim("X"))?"
        let marked: [WorkingLanguage: String] = [
            .english: "X?", .french: "X\u{A0}?", .spanish: "¿X?", .arabic: "X؟",
        ]
        for (language, text) in marked { #expect(question.text(in: language) == text) }
        // A sign alone stays as it is: it names a key.
        #expect(("?" as Message).text(in: .spanish) == "?")
    }

    @Test("a number with decimals has the mark of its language, in the digits that it was written with")
    func decimals() throws {
        let number = try #require(DecimalFigure("1,750"))
        #expect(number == DecimalFigure(175, decimals: 2) && number.units(of: 3) == 1_750 && number.units(of: 1) == nil)
        let message: Message = "\(number) votes"
        #expect(message.english == "1.75 votes" && DecimalFigure(5, decimals: 2).description == "0.05")
        #expect(number.words.text(in: .spanish) == "1,75" && number.words.text(in: .arabic) == "1\u{66B}75")
        #expect(DecimalFigure(200, decimals: 2).words == "2" && DecimalFigure("1,750", unsure: [","]) == nil)
        #expect(DecimalFigure(25, decimals: 1) > 2 && DecimalFigure(25, decimals: 1) < 3)
    }
}
