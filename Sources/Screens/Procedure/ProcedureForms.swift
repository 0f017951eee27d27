import AssemblyCore
import Language
import TerminalKit

/// The forms of the chair's console.
struct ProcedureForms {
    let assembly: Assembly

    /// The names of the fields.
    enum Name {
        static let member: NodeID = "member"
        static let members: NodeID = "members"
        static let words: NodeID = "words"
        static let title: NodeID = "title"
        static let minutes: NodeID = "minutes"
        static let seconds: NodeID = "seconds"
        static let times: NodeID = "times"
        static let order: NodeID = "order"
        static let parts: NodeID = "parts"
        static let paragraphs: NodeID = "paragraphs"
        static let paragraph: NodeID = "paragraph"
        static let change: NodeID = "change"
        static let votesFor: NodeID = "count.for"
        static let against: NodeID = "count.against"
        static let abstentions: NodeID = "count.abstentions"
        static let invalid: NodeID = "count.invalid"
        static let scores: NodeID = "count.scores"
        static let papers: NodeID = "count.papers"
        static let seed: NodeID = "seed"
        static let names: NodeID = "names"
        static let choice: NodeID = "choice"
        static let name: NodeID = "name"
        static let office: NodeID = "office"
        static let group: NodeID = "group"
        static let until: NodeID = "until"
    }

    /// The form, empty.
    func form(_ kind: ProcedureForm) -> Form {
        order(kind) ?? proposals(kind) ?? floor(kind) ?? speakers(kind) ?? voting(kind)
    }

    // MARK: Order

    private func order(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .pointOfOrder:
            make(
                kind, "Point of order", "It interrupts the discussion, and the chair rules on it at once.",
                [member, words("What it says")])
        case .ruling(let upheld):
            make(
                kind, upheld ? "Rule: the point is well taken" : "Rule: the point is not well taken",
                assembly.debate.pointInHand.map { "\(assembly.name(of: $0.member)): \($0.words)" } ?? .empty,
                [words("The ruling")])
        case .appeal:
            make(
                kind, "Appeal against the ruling",
                "It is put to the vote at once; the ruling stands unless a majority overrules it.", [member])
        case .motion(let motion, let question):
            make(kind, "Motion: \(motion.title)", explanation(of: motion, question), [member] + details(of: motion))
        case .speakerOnMotion(let id, let side):
            make(kind, "Who speaks \(side.words) the motion?", assembly.title(of: id), [member])
        case .suspension:
            make(
                kind, "Suspend the sitting",
                "Boards and kiosks count down to the time that is named. When it comes the sitting stays suspended until you resume it.",
                [until])
        default: nil
        }
    }

    private func explanation(of motion: ProceduralMotion, _ question: QuestionID?) -> Message {
        guard let rule = assembly.rulebook?.debate[motion] else { return "" }
        let about: Message = question.map { "\(assembly.title(of: $0)). " } ?? ""
        let speakers: Message = "\(rule.speakersFor) may speak for it and \(rule.speakersAgainst) against."
        let warning: Message = MotionWords.warning(of: rule.effect).map { $0 + " " } ?? .empty
        return
            "\(about)\(warning)\(speakers) \(rule.citation.isPractice ? "Practice: " : "")\(rule.citation.reference)."
    }

    private func details(of motion: ProceduralMotion) -> [Form.Field] {
        switch motion {
        case .suspendSitting: [optional(Name.minutes, "Minutes", "how long", empty: "no time is named")]
        case .limitSpeeches:
            [
                optional(Name.minutes, "Minutes", "for one speech", empty: "no limit"),
                optional(Name.times, "Speeches", "each, on an item", empty: "no limit"),
            ]
        case .division: [parts]
        default: []
        }
    }

    // MARK: Proposals

    private func proposals(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .propose:
            make(kind, "Table a proposal", "Under the item in hand.", [title, text, sponsors])
        case .amend(let id):
            make(kind, "Table an amendment", "It is put before: \(assembly.title(of: id)).", [title, text, sponsors])
        case .amendParagraph(let id):
            make(
                kind, "Amend a paragraph", paragraphs(of: id),
                [title] + AlterationFields(assembly: assembly, draft: id).fields + [text, sponsors])
        case .sponsor(let id): make(kind, "Join the sponsors", assembly.title(of: id), [member])
        case .withdraw(let id):
            make(
                kind, "A sponsor withdraws",
                "\(assembly.title(of: id)). When the last sponsor withdraws, it is withdrawn.", [member])
        case .reintroduce(let id):
            make(
                kind, "Take up again, unchanged", "\(assembly.title(of: id)). It keeps its place.", [member])
        case .acceptAmendment(let id):
            make(
                kind, "A sponsor accepts the amendment",
                "\(assembly.title(of: id)). When all sponsors accept, it is part of the draft without a vote.", [member]
            )
        case .rank(let id):
            make(
                kind, "Rank the amendments", ranking(of: id),
                [
                    Form.Field(
                        Name.order, "Order", value: numbers(of: id),
                        hint: "their numbers, the furthest removed first", limit: 60)
                ])
        case .disposal(let id):
            make(
                kind, "What it disposes of",
                "If \(assembly.title(of: id)) is adopted, these are not put. \(ranking(of: id))",
                [needed(Name.order, "Numbers", "of the amendments that are then not put", 60)])
        case .division(let id):
            make(
                kind, "Separate votes", "\(assembly.title(of: id)). The adopted parts are then voted on as a whole.",
                [member, parts])
        case .byParagraph(let id):
            make(kind, "Vote paragraph by paragraph", paragraphs(of: id), [member, separately(id)])
        case .objectToDivision(let id): make(kind, "Objection to the division", assembly.title(of: id), [member])
        default: nil
        }
    }

    /// `1 2 3`: as they stand, to be put in another order.
    private func numbers(of id: QuestionID) -> String {
        assembly.numberedAmendments(near: id).indices.map { "\($0 + 1)" }.joined(separator: " ")
    }

    /// The amendments of a text with the numbers by which the chair names them.
    private func ranking(of id: QuestionID) -> Message {
        let listed = assembly.numberedAmendments(near: id).enumerated().map { place, id -> Message in
            "\(place + 1) \(assembly.title(of: id))"
        }
        return listed.joined(separator: "; ") + "."
    }

    // MARK: The floor

    private func floor(_ kind: ProcedureForm) -> Form? {
        switch kind {
        case .objectToClosingList: make(kind, "Who does not consent?", "The list then stays open.", [member])
        case .limitDelegations:
            make(
                kind, "Limit each delegation", "On one item.",
                [
                    optional(
                        Name.times, "Speeches", "how many", empty: "no limit",
                        value: assembly.floor.speechesEach),
                    optional(
                        Name.minutes, "Minutes", "in all", empty: "no limit",
                        value: assembly.floor.secondsEach.map { $0 / 60 }),
                ])
        case .leave: make(kind, "Leave to speak for an observer", "It joins the speakers list.", [member])
        case .reply: make(kind, "Right of reply", "Also after the list has been closed.", [member])
        case .explanation(let id): make(kind, "Explanation of vote", assembly.title(of: id), [member])
        default: nil
        }
    }

    // MARK: Fields

    func make(_ kind: ProcedureForm, _ title: Message, _ explanation: Message, _ fields: [Form.Field]) -> Form {
        Form(title, explanation, for: .procedure(kind), fields)
    }

    var member: Form.Field { needed(Name.member, "Delegation", "code, name or the beginning of it", 60).forMember }

    var title: Form.Field {
        Form.Field(
            Name.title, "Title", hint: "as it is read out", limit: TextRule.longestTitle,
            suggestion: "Proposal \(assembly.questionOrder.count + 1)")
    }

    var text: Form.Field {
        Form.Field(Name.words, "Text", hint: "type or paste it", limit: TextRule.longestText, whenEmpty: "no text yet")
    }

    private var sponsors: Form.Field { needed(Name.members, "Sponsors", "codes or names, with commas", 400).forMembers }

    private var parts: Form.Field {
        Form.Field(
            Name.parts, "Parts", hint: "titles, separated by ;", limit: 2_000, suggestion: "Paragraph 1; Paragraph 2")
    }

    private var until: Form.Field {
        Form.Field(
            Name.until, "Until", value: assembly.minutesOfSuspensionDue.map { "\($0)" } ?? "",
            hint: "a time such as 14:30, or a number of minutes", limit: 12, whenEmpty: "no time is named")
    }

    func words(_ label: Message) -> Form.Field {
        Form.Field(
            Name.words, label, hint: "in a few words, for the record", limit: TextRule.longestTitle,
            suggestion: DeskWords.statedOrally)
    }

    func needed(_ id: NodeID, _ label: Message, _ hint: Message, _ limit: Int) -> Form.Field {
        Form.Field(id, label, hint: hint, limit: limit)
    }

    func optional(
        _ id: NodeID, _ label: Message, _ hint: Message, empty: Message, value: Int? = nil
    ) -> Form.Field {
        Form.Field(id, label, value: value.map { "\($0)" } ?? "", hint: hint, limit: 4, whenEmpty: empty)
    }
}

extension Assembly {
    /// The amendments that belong to the same text as a question, or to the question itself, in the order of putting.
    func numberedAmendments(near id: QuestionID) -> [QuestionID] {
        Debate.amendments(to: questions[id]?.amends ?? id, in: self).filter(\.isPending).map(\.id)
    }
}

extension OfficeAct {
    /// An act that begins with a form.
    /// - Parameter probe: a command of its kind for somebody who may give it, to learn whether it could be lawful now.
    static func fill(
        _ label: Message, _ kind: ProcedureForm, _ assembly: Assembly,
        probe: ((MemberCode) -> DebateCommand)? = nil
    ) -> OfficeAct {
        let command = probe.flatMap { probe in assembly.anyDelegate.map { Command.debate(probe($0)) } }
        return OfficeAct(label, .fill(ProcedureForms(assembly: assembly).form(kind)), probe: command)
    }
}
