import AssemblyCore
import Language
import PlenaryTestKit

/// The titles and names of the small assembly in all languages, so that whatever is English in a sentence of another
/// language is the program's own.
enum SpokenTranslations {
    private static let words: [String: [WorkingLanguage: String]] = [
        "A small assembly": [
            .french: "Une petite assemblée", .spanish: "Una asamblea pequeña", .arabic: "جمعية صغيرة",
        ],
        "Business": [.french: "Affaires", .spanish: "Asuntos", .arabic: "أعمال"],
        "The text": [.french: "Le texte", .spanish: "El texto", .arabic: "النص"],
        "The other text": [.french: "L'autre texte", .spanish: "El otro texto", .arabic: "النص الآخر"],
        "The post": [.french: "Le poste", .spanish: "El puesto", .arabic: "المنصب"],
        "Appointment of the secretary": [
            .french: "Nomination du secrétaire", .spanish: "Nombramiento del secretario", .arabic: "تعيين الأمين",
        ],
        "Texts": [.french: "Textes", .spanish: "Textos", .arabic: "نصوص"],
        "The secretary": [.french: "Le secrétaire", .spanish: "El secretario", .arabic: "الأمين"],
        "Posts": [.french: "Postes", .spanish: "Puestos", .arabic: "المناصب"],
        "Sitting 1": [.french: "Séance 1", .spanish: "Sesión 1", .arabic: "الجلسة 1"],
        "Delete line 2": [.french: "Supprimer la ligne 2", .spanish: "Suprimir la línea 2", .arabic: "حذف السطر 2"],
        "Add line 3": [.french: "Ajouter la ligne 3", .spanish: "Añadir la línea 3", .arabic: "إضافة السطر 3"],
        "Paragraph 1": [.french: "Paragraphe 1", .spanish: "Párrafo 1", .arabic: "الفقرة 1"],
        "Paragraph 2": [.french: "Paragraphe 2", .spanish: "Párrafo 2", .arabic: "الفقرة 2"],
    ]

    /// What stands in a sentence as somebody wrote it or is called, whatever the language: it is taken out before the rest
    /// is looked at.
    static let asWritten = [
        "A kiosk was unattended", "The wrong text was shown", "A row was left out", "It was asked for",
        "The speech is in order", "The speaker is not on the item", "Ada Stone", "Ben Marsh", "Cyd Moor", "Dan Field",
        "Nowhere",
    ]

    /// A title in all languages.
    static func title(_ english: String) -> LocalizedText { LocalizedText(english, words[english] ?? [:]) }

    /// The name of a member in all languages: `Pays AL`.
    static func name(of member: Member) -> LocalizedText {
        let code = member.code.rawValue
        return LocalizedText(
            member.name.english, [.french: "Pays \(code)", .spanish: "País \(code)", .arabic: "بلد \(code)"])
    }
}

extension Convocation {
    /// The same assembly with titles and names in all languages, and with another agenda and other questions.
    func translated(agenda: [AgendaItem]? = nil, questions: [Question]? = nil, isRehearsal: Bool? = nil) -> Convocation
    {
        Convocation(
            title: SpokenTranslations.title(title.english), shortTitle: shortTitle, place: place, from: from, to: to,
            utcOffsetMinutes: utcOffsetMinutes, isRehearsal: isRehearsal ?? self.isRehearsal,
            languages: languages, rulebook: rulebook,
            members: members.map {
                Member(code: $0.code, name: SpokenTranslations.name(of: $0), region: $0.region, order: $0.order)
            }, delegations: delegations,
            sittings: sittings.map {
                PlannedSitting(number: $0.number, title: SpokenTranslations.title($0.title.english), date: $0.date)
            },
            agenda: (agenda ?? self.agenda).map {
                AgendaItem(
                    id: $0.id, number: $0.number, title: SpokenTranslations.title($0.title.english), kind: $0.kind)
            }, questions: questions ?? self.questions, notes: notes)
    }
}
