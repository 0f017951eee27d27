import AssemblyCore
import Language
import Testing

@testable import Screens

@Suite("Forms accept what they show, in the language of the reader")
struct FormLanguageTests {
    @Test(
        "an answer is taken by its word in any language, without case or accent, or by its number in any digits",
        arguments: ["oui", "Sí", "si", "نعم", "yes", "YES", "1", "١", " oui "])
    func yes(text: String) { #expect(FormChoices.answers.value(of: text) == .yes) }

    @Test(
        "what no language says and numbers that are not on the list are no answer",
        arguments: ["", "x", "0", "9", "ja"])
    func none(text: String) { #expect(FormChoices.answers.value(of: text) == nil) }

    @Test("every word that a hint shows is accepted where it is shown", arguments: WorkingLanguage.allCases)
    func shown(language: WorkingLanguage) {
        accepts(FormChoices.answers, language)
        accepts(FormChoices.intentions, language)
        accepts(FormChoices.forOrAgainst, language)
        accepts(FormChoices.regions, language)
    }

    private func accepts<Value: Equatable>(_ choices: FormChoices<Value>, _ language: WorkingLanguage) {
        for (place, option) in choices.options.enumerated() {
            let word = option.words.text(in: language)
            #expect(choices.hint.text(in: language).contains("\(place + 1) \(word)"))
            #expect(choices.value(of: word) == option.value, "\(language): \(word)")
            #expect(choices.value(of: "\(place + 1)") == option.value)
        }
    }
}

@Suite("Outcomes are whole sentences that agree")
struct SpokenMatterTests {
    static let matters: [SpokenMatter] = [
        .amendment, .part, .proposal, .appointment, .resolution, .programme, .budget,
    ]

    @Test("participle and verb follow the gender of what is adopted")
    func gender() {
        func said(_ matter: SpokenMatter, _ isCarried: Bool, _ language: WorkingLanguage) -> String {
            matter.outcome(isCarried: isCarried, isAmended: false).text(in: language)
        }
        #expect(said(.resolution, true, .french) == "Le projet de résolution est adopté.")
        #expect(said(.proposal, true, .french) == "La proposition est adoptée.")
        #expect(said(.amendment, false, .french) == "L'amendement n'est pas adopté.")
        #expect(said(.resolution, true, .spanish) == "Queda aprobado el proyecto de resolución.")
        #expect(said(.amendment, true, .spanish) == "Queda aprobada la enmienda.")
        #expect(said(.budget, true, .arabic) == "اعتُمدت الميزانية.")
        #expect(said(.resolution, false, .arabic) == "لم يُعتمد مشروع القرار.")
    }

    @Test("no two matters and no two outcomes sound alike", arguments: WorkingLanguage.allCases)
    func distinct(language: WorkingLanguage) {
        let said = Self.matters.flatMap { matter in
            [(true, true), (true, false), (false, true), (false, false)].map {
                matter.outcome(isCarried: $0.0, isAmended: $0.1).text(in: language)
            }
        }
        #expect(Set(said).count == said.count)
        #expect(said.allSatisfy { $0.hasSuffix(".") && !$0.contains(":") })
    }
}
