import AssemblyCore
import TerminalKit

extension OfficeAct {
    /// What can be done with a question: its texts, its candidates, amendments, withdrawal.
    static func question(_ id: QuestionID, _ assembly: Assembly) -> [OfficeAct] {
        guard let question = assembly.questions[id], question.state == .pending else { return [] }
        var acts: [OfficeAct] = []
        if case .election = question.form {
            acts.append(OfficeAct("Nominate a candidate", .fill(SecretariatWords.nomination(in: question))))
        } else {
            acts += texts(of: question, assembly)
            acts.append(OfficeAct("Table an amendment", .fill(SecretariatWords.amendment(of: question))))
        }
        acts.append(OfficeAct("Withdraw the question", .ask(SecretariatWords.withdrawal(of: question))))
        return acts
    }

    private static func texts(of question: Question, _ assembly: Assembly) -> [OfficeAct] {
        let languages = assembly.convocation?.languages ?? [.english]
        return WorkingLanguage.allCases.filter { languages.contains($0) || $0 == .english }.map { language in
            let isThere = question.text?.texts[language] != nil
            return OfficeAct(
                "Enter the \(LanguageWords.name(language)) text",
                state: isThere ? Text("entered", .success) : Text("missing", .caution),
                .fill(SecretariatWords.text(of: question, in: language)))
        }
    }

    /// What can be done with an item of the agenda: its time, its panel, what is put to the vote under it.
    static func item(_ id: ItemID, _ assembly: Assembly) -> [OfficeAct] {
        guard let item = assembly.agenda[id] else { return [] }
        var acts = [OfficeAct("Set the planned time", .fill(SecretariatWords.schedule(of: item, assembly)))]
        if let panel = item.panel {
            acts.append(
                OfficeAct("Announce the panel's details", .fill(SecretariatWords.panel(panel, of: item, assembly))))
        }
        if !assembly.agenda.isHeading(item), !item.isConcluded {
            acts.append(OfficeAct("Table a question", .fill(SecretariatWords.tabling(under: item, assembly))))
        }
        return acts
    }
}
