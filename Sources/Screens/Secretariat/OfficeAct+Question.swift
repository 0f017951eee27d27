import AssemblyCore
import Language
import TerminalKit

extension OfficeAct {
    /// What can be done with a question: its texts, its candidates, amendments, withdrawal.
    static func question(_ id: QuestionID, _ assembly: Assembly) -> [OfficeAct] {
        guard let question = assembly.questions[id] else { return [] }
        guard question.isPending else {
            return credentialsReport(on: question, assembly) + recounts(question, assembly)
                + afterwards(question, assembly)
        }
        var acts = counts(question, assembly) + recounts(question, assembly)
        if case .election = question.form {
            if assembly.conduct.awaitedNames[id] != nil {
                acts.append(fill("Another name is put forward", .bringCandidate(id), assembly))
            }
            acts.append(OfficeAct("Nominate a candidate", .fill(SecretariatWords.nomination(in: question))))
            acts.append(fill("Appoint the Elections Board", .electionsBoard, assembly))
        } else {
            acts += texts(of: question, assembly)
            acts.append(OfficeAct("Table an amendment", .fill(SecretariatWords.amendment(of: question))))
            acts += credentialsReport(on: question, assembly)
        }
        acts += place(id, assembly)
        acts.append(OfficeAct("Withdraw the question", .ask(SecretariatWords.withdrawal(of: question))))
        return acts
    }

    /// The second count of hands or papers is typed here, without the first being seen.
    private static func counts(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        assembly.ballots(on: question.id).filter {
            $0.isUnderWay && $0.phase != .counted && $0.method.isCountedByHand
        }.map {
            fill("Enter the count", .count($0.id), assembly)
        }
    }

    /// The last count of hands or papers can be taken again.
    private static func recounts(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        assembly.ballots(on: question.id).last { $0.phase != .annulled }.map { recounting($0, assembly) } ?? []
    }

    /// What is left to do once a question is decided.
    private static func afterwards(_ question: Question, _ assembly: Assembly) -> [OfficeAct] {
        var acts = answers(to: question, assembly)
        if question.decision == "admission", question.state == .decided(.carried),
            assembly.members(admittedBy: question.id).isEmpty
        {
            acts.append(fill("Put the new member on the roll", .admitMember(question.id), assembly))
        }
        if let ballot = assembly.ballots(on: question.id).last(where: { $0.phase == .declared && $0.isRecorded }) {
            acts.append(fill("Note how a delegation intended to vote", .intention(ballot.id), assembly))
        }
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
        if !assembly.agenda.isHeading(item), !item.isConcluded, !item.isWithdrawn {
            acts.append(OfficeAct("Table a question", .fill(SecretariatWords.tabling(under: item, assembly))))
        }
        return acts + changes(of: id, assembly)
    }
}
