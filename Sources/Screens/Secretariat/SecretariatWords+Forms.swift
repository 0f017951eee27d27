import AssemblyCore
import Language
import TerminalKit

extension SecretariatWords {
    private typealias Name = FormReading.Name

    static func people(of delegation: Delegation, _ assembly: Assembly) -> Form {
        Form(
            "The delegation of \(assembly.name(of: delegation.member))", "Names are separated by commas.",
            for: .registerDelegation(delegation.member),
            [
                field(Name.head, "Head", delegation.head ?? "", "head of delegation", empty: TimeWords.notAnnounced),
                field(
                    Name.delegates, "Delegates", delegation.delegates.joined(separator: ", "), nil, limit: 2_000,
                    empty: TimeWords.notAnnounced),
                field(
                    Name.observers, "Observers", delegation.observers.joined(separator: ", "), nil, limit: 2_000,
                    empty: TimeWords.notAnnounced),
            ]
                + (delegation.head == nil
                    ? []
                    : [
                        field(
                            Name.reason, "Reason", "", "why the head is replaced, for the minutes",
                            limit: TextRule.longestTitle, empty: "no reason is given")
                    ]))
    }

    static func clearance(of member: MemberCode, _ assembly: Assembly) -> Form {
        Form(
            "Clear the arrears of \(assembly.name(of: member))",
            "Its vote is no longer suspended for arrears.\(DeskWords.article(onVoting: assembly))",
            for: .clearArrears(member),
            [reason("payment received, when; for the minutes")])
    }

    static func newPIN(of member: MemberCode, _ assembly: Assembly) -> Form {
        Form(
            "Give \(assembly.name(of: member)) a new PIN",
            "The old PIN will no longer work, and the badge is unlocked. The new one is shown once, on a page of its own; let nobody else read it.",
            for: .renewPIN(member),
            [reason("lost, seen by somebody; for the minutes")])
    }

    static func arrears(of member: MemberCode, _ assembly: Assembly) -> Form {
        Form(
            "Arrears of \(assembly.name(of: member))",
            "The vote is suspended on all decisions that the rulebook names.\(DeskWords.article(onVoting: assembly))",
            for: .enterArrears(member),
            [
                Form.Field(
                    Name.text, "Reason", hint: "years and amounts", limit: TextRule.longestTitle,
                    suggestion: DeskWords.statedOrally)
            ])
    }

    static func waiver(of member: MemberCode, _ assembly: Assembly) -> Form {
        Form(
            "Waive the suspension of \(assembly.name(of: member))",
            "The decision that lifts the suspension goes into the record.\(DeskWords.article(onVoting: assembly))",
            for: .waiveArrears(member),
            [
                Form.Field(
                    Name.text, "Decision", hint: "who decided, when", limit: TextRule.longestTitle,
                    suggestion: DeskWords.statedOrally)
            ])
    }

    static func reinstatement(of candidate: Candidate, in question: Question, _ assembly: Assembly) -> Form {
        Form(
            "\(candidate.name) stands again",
            "\(question.title.message). The withdrawal is taken back. Once a ballot has been held, two officers do it, and only until the next ballot opens.",
            for: .reinstate(question.id, candidate.id), DeskWords.attestation(assembly))
    }

    static func nomination(in question: Question) -> Form {
        Form(
            "Nominate a candidate", question.title.message, for: .nominate(question.id),
            [
                Form.Field(
                    Name.name, "Name", hint: "as it is read out", limit: TextRule.longestName,
                    suggestion: "Candidate \(question.candidates.count + 1)"),
                field(Name.member, "Member", "", "code or name", empty: "put forward by no member").forMember,
            ])
    }

    static func text(of question: Question, in language: WorkingLanguage) -> Form {
        Form(
            "The \(LanguageWords.name(language)) text", question.title.message, for: .setText(question.id, language),
            [
                Form.Field(
                    Name.text, "Text", value: question.text?.texts[language] ?? "", hint: "type or paste it",
                    limit: TextRule.longestText)
            ])
    }

    static func amendment(of question: Question) -> Form {
        Form(
            "Table an amendment", "It is put to the vote before: \(question.title.message).", for: .amend(question.id),
            [
                title,
                field(Name.text, "Text", "", "type or paste it", limit: TextRule.longestText, empty: "no text yet"),
                sponsors,
            ])
    }

    static func tabling(under item: AgendaItem, _ assembly: Assembly) -> Form {
        let usual = assembly.decisionOnProposals.flatMap { assembly.rulebook?[$0] }
        return Form(
            "Table a question", "Item \(item.number), \(item.title.message).",
            for: .table(item.id),
            [
                title,
                Form.Field(
                    Name.decision, "Decision", limit: TextRule.longestTitle, whenEmpty: usual?.title.message
                ).choosing(FormChoices.decisions(of: assembly).words),
                field(Name.text, "Text", "", "type or paste it", limit: TextRule.longestText, empty: "no text yet"),
                field(Name.seats, "Seats", "", "of an election", limit: 3, empty: "a motion"), sponsors,
                symbol(assembly),
            ])
    }

    static func schedule(of item: AgendaItem, _ assembly: Assembly) -> Form {
        Form(
            "Item \(item.number)", item.title.message,
            for: .schedule(item.id),
            [
                field(
                    Name.start, "Start", item.plannedStart.map(assembly.clock) ?? "", "HH:MM", limit: 5,
                    empty: TimeWords.notAnnounced),
                field(
                    Name.minutes, "Minutes", item.plannedMinutes.map { "\($0)" } ?? "", "planned length", limit: 4,
                    empty: TimeWords.notAnnounced),
            ])
    }

    static func panel(_ panel: Panel, of item: AgendaItem, _ assembly: Assembly) -> Form {
        Form(
            "Panel \(panel.number)", item.title.message,
            for: .announcePanel(item.id),
            [
                field(Name.room, "Room", panel.room ?? "", empty: unchanged),
                field(Name.moderator, "Moderator", panel.moderator ?? "", empty: unchanged),
                field(
                    Name.panellists, "Panellists", panel.panellists.joined(separator: "; "), "separated by ;",
                    limit: 2_000, empty: unchanged),
                field(Name.start, "Start", panel.start.map(assembly.clock) ?? "", "HH:MM", limit: 5, empty: unchanged),
                field(Name.end, "End", panel.end.map(assembly.clock) ?? "", "HH:MM", limit: 5, empty: unchanged),
            ])
    }

    /// The record in focus is the one that is meant, until another number is typed.
    static func correction(of focus: NodeID?, _ assembly: Assembly) -> Form {
        let parts = (focus?.name ?? "").split(separator: ".")
        let position = parts.count > 1 && parts[0] == "record" ? String(parts[1]) : ""
        return Form(
            "Correct a record", "Nothing is deleted: the note is kept with the record. Two officers must confirm it.",
            for: .correct,
            [
                Form.Field(Name.position, "Record", value: position, hint: "its number", limit: 9),
                Form.Field(
                    Name.text, "Note", hint: "the correct facts", limit: TextRule.longestTitle,
                    suggestion: DeskWords.statedOrally),
            ] + DeskWords.attestation(assembly))
    }

    private static var title: Form.Field {
        Form.Field(
            Name.title, "Title", hint: "as it is read out", limit: TextRule.longestTitle, suggestion: "Proposal")
    }

    private static var sponsors: Form.Field {
        field(Name.sponsors, "Sponsors", "", "codes of members", empty: "no sponsors").forMembers
    }

    /// The symbol of a new document.
    private static func symbol(_ assembly: Assembly) -> Form.Field {
        let next = assembly.nextSymbol
        return field(
            Name.symbol, "Symbol", "", "of the document", limit: TextRule.longestSymbol,
            empty: next.map { .verbatim($0) } ?? "no symbol")
    }

    private static let unchanged: Message = "it stays as it is"

    /// The reason of an act that stands in the minutes with it.
    private static func reason(_ hint: Message) -> Form.Field {
        Form.Field(Name.reason, "Reason", hint: hint, limit: TextRule.longestTitle)
    }

    private static func field(
        _ id: NodeID, _ label: Message, _ value: String, _ hint: Message? = nil, limit: Int = 120, empty: Message
    ) -> Form.Field {
        Form.Field(id, label, value: value, hint: hint, limit: limit, whenEmpty: empty)
    }
}
