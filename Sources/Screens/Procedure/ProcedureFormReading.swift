import AssemblyCore
import Language
import TerminalKit

/// Reads the command out of a form of the chair's that is filled in.
struct ProcedureFormReading {
    let form: Form
    let assembly: Assembly

    private typealias Name = ProcedureForms.Name

    /// The command.
    /// - Throws: what is wrong with what was typed.
    func command(_ kind: ProcedureForm) throws(FormRefusal) -> Command {
        switch kind {
        case .pointOfOrder:
            return .debate(.raisePointOfOrder(try member, words, onVoting: assembly.currentBallot != nil))
        case .ruling(let upheld): return .debate(.rule(upheld: upheld, words))
        case .appeal: return .debate(.appeal(try member))
        case .motion(let motion, let question): return .debate(.move(try proposed(motion, question)))
        case .speakerOnMotion(let id, let side): return .debate(.askToSpeak(id, try member, side))
        case .objectToClosingList: return .debate(.objectToClosingList(try member))
        case .limitDelegations:
            let minutes = try number(Name.minutes)
            return .debate(.limitDelegations(speeches: try number(Name.times), seconds: minutes.map { $0 * 60 }))
        case .leave: return .debate(.grantLeave(try member))
        case .reply: return .debate(.requestReply(try member))
        case .explanation(let id): return .debate(.offerExplanation(id, try member))
        default:
            if let command = try proposals(kind) { return command }
            return try voting(kind)
        }
    }

    private func proposed(_ motion: ProceduralMotion, _ question: QuestionID?) throws(FormRefusal) -> ProposedMotion {
        let minutes = try number(Name.minutes)
        let limits = motion == .limitSpeeches
        return ProposedMotion(
            motion, by: try member, question: question, minutes: limits ? nil : minutes,
            speechSeconds: limits ? minutes.map { $0 * 60 } : nil, speechesEach: try number(Name.times), parts: parts)
    }

    private func proposals(_ kind: ProcedureForm) throws(FormRefusal) -> Command? {
        switch kind {
        case .propose: return .debate(.propose(try proposal(amending: nil)))
        case .amend(let id): return .debate(.propose(try proposal(amending: id)))
        case .sponsor(let id): return .debate(.sponsor(id, try member))
        case .withdraw(let id): return .debate(.withdraw(id, try member))
        case .reintroduce(let id): return .debate(.reintroduce(id, try member))
        case .acceptAmendment(let id): return .debate(.acceptAmendment(id, try member))
        case .rank(let id): return .debate(.rankAmendments(of: id, try amendments(near: id)))
        case .disposal(let id): return .debate(.markDisposal(by: id, of: try amendments(near: id)))
        case .division(let id): return .debate(.askDivision(id, try member, parts))
        case .objectToDivision(let id): return .debate(.objectToDivision(id, try member))
        default: return nil
        }
    }

    private func proposal(amending id: QuestionID?) throws(FormRefusal) -> Proposal {
        Proposal(
            title: LocalizedText(form.value(Name.title) ?? ""),
            text: form.value(Name.words).map { LocalizedText($0) },
            sponsors: try form.members(Name.members, in: assembly),
            decision: id == nil ? assembly.decisionOnProposals : nil, amends: id)
    }

    /// Amendments by the numbers that the form shows.
    private func amendments(near id: QuestionID) throws(FormRefusal) -> [QuestionID] {
        let known = assembly.numberedAmendments(near: id)
        var order: [QuestionID] = []
        for text in (form.value(Name.order) ?? "").split(whereSeparator: { " ,;".contains($0) }) {
            guard let number = Int(text.inASCIIDigits), known.indices.contains(number - 1) else {
                throw FormRefusal(ProcedureWords.noAmendment(String(text), of: known.count), at: Name.order)
            }
            order.append(known[number - 1])
        }
        return order
    }

    private var parts: [ProposedPart] {
        (form.value(Name.parts) ?? "").split(separator: ";").map(\.trimmingSpaces).filter { !$0.isEmpty }
            .map { ProposedPart(title: LocalizedText($0)) }
    }

    // MARK: Fields

    var member: MemberCode { get throws(FormRefusal) { try form.member(Name.member, in: assembly) } }

    var words: String { form.value(Name.words) ?? "" }

    /// Votes as they are typed, with decimals where weights have them; `nil` when the field is empty.
    func votes(_ field: NodeID, in ballot: Ballot?) throws(FormRefusal) -> Int? {
        guard let ballot, ballot.decimals > 0 else { return try number(field) }
        guard let text = form.value(field) else { return nil }
        guard let units = DecimalFigure(text.trimmingSpaces)?.units(of: ballot.decimals) else {
            throw FormRefusal(ProcedureWords.notAFigure(text), at: field)
        }
        return units
    }

    /// A number from 0 on; `nil` when the field is empty.
    func number(_ field: NodeID) throws(FormRefusal) -> Int? {
        guard let text = form.value(field) else { return nil }
        guard let number = Int(text.inASCIIDigits), number >= 0 else {
            throw FormRefusal(ProcedureWords.notANumber(text), at: field)
        }
        return number
    }
}
