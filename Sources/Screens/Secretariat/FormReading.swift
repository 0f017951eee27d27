import AssemblyCore
import TerminalKit

/// Reads the command out of a form that is filled in.
struct FormReading {
    let form: Form
    let assembly: Assembly

    /// The names of the fields.
    enum Name {
        static let head: NodeID = "head"
        static let delegates: NodeID = "delegates"
        static let observers: NodeID = "observers"
        static let reason: NodeID = "reason"
        static let text: NodeID = "text"
        static let name: NodeID = "name"
        static let member: NodeID = "member"
        static let title: NodeID = "title"
        static let decision: NodeID = "decision"
        static let seats: NodeID = "seats"
        static let sponsors: NodeID = "sponsors"
        static let room: NodeID = "room"
        static let moderator: NodeID = "moderator"
        static let panellists: NodeID = "panellists"
        static let start: NodeID = "start"
        static let end: NodeID = "end"
        static let minutes: NodeID = "minutes"
        static let position: NodeID = "position"
        static let symbol: NodeID = "symbol"
    }

    /// The command.
    /// - Throws: what is wrong with what was typed.
    func command() throws(FormRefusal) -> Command {
        switch form.purpose {
        case .registerDelegation(let member):
            return .delegations(
                .register(
                    member, head: form.value(Name.head), delegates: names(Name.delegates),
                    observers: names(Name.observers), reason: form.value(Name.reason)))
        case .enterArrears(let member): return .delegations(.enterArrears(member, reason: form.value(Name.text) ?? ""))
        case .clearArrears(let member): return .delegations(.clearArrears(member, reason: form.value(Name.reason)))
        case .waiveArrears(let member):
            return .delegations(.waiveArrears(member, decision: form.value(Name.text) ?? ""))
        case .nominate(let id): return .questions(.nominate(id, try candidate(in: id)))
        case .reinstate(let id, let candidate): return .questions(.nominate(id, try standing(candidate, in: id)))
        case .setText(let id, let language): return .questions(.setText(id, language, form.value(Name.text) ?? ""))
        case .table(let item): return .questions(.table(try question(under: item)))
        case .amend(let id): return .questions(.table(try amendment(of: id)))
        case .announcePanel(let item): return .agenda(.announcePanel(item, try announcement(of: item)))
        case .schedule(let item):
            return .agenda(.schedule(item, start: try moment(Name.start, on: item), minutes: try minutes()))
        case .correct: return .record(.correct(position: try number(Name.position), note: form.value(Name.text) ?? ""))
        case .agenda, .renewPIN, .annul, .limitSpeeches, .limitBallot, .procedure, .scrutineers, .cards, .openBox,
            .goOnWithKey,
            .typeKeyBack, .boards, .presence, .credentialsReport:
            preconditionFailure("forms of the chair, of boards, of scrutineers and of cards are read elsewhere")
        }
    }

    // MARK: Questions and candidates

    private func candidate(in id: QuestionID) throws(FormRefusal) -> Candidate {
        Candidate(
            id: assembly.freeNominee, name: form.value(Name.name) ?? "",
            member: try members(Name.member).first, isRehearsal: assembly.isRehearsal)
    }

    /// A candidate that has withdrawn, as it stood before.
    private func standing(_ id: CandidateID, in question: QuestionID) throws(FormRefusal) -> Candidate {
        guard var candidate = assembly.questions[question]?.candidates.first(where: { $0.id == id }) else {
            throw FormRefusal(Refusal.noSuchQuestion(question).sentence(in: assembly))
        }
        candidate.isWithdrawn = false
        return candidate
    }

    private func question(under item: ItemID) throws(FormRefusal) -> Question {
        let choices = FormChoices.decisions(of: assembly)
        let typed = form.value(Name.decision)
        guard let decision = typed == nil ? assembly.decisionOnProposals : choices.value(of: typed) else {
            throw FormRefusal(choices.complaint, at: Name.decision)
        }
        let seats = form.value(Name.seats) == nil ? nil : try number(Name.seats)
        return Question(
            id: assembly.freeName(item.rawValue), item: item, title: LocalizedText(form.value(Name.title) ?? ""),
            text: form.value(Name.text).map { LocalizedText($0) }, decision: decision,
            form: seats.map { .election(seats: $0) } ?? .motion, sponsors: try members(Name.sponsors),
            isRehearsal: assembly.isRehearsal, symbol: form.value(Name.symbol))
    }

    private func amendment(of id: QuestionID) throws(FormRefusal) -> Question {
        guard let draft = assembly.questions[id] else {
            throw FormRefusal(Refusal.noSuchQuestion(id).sentence(in: assembly))
        }
        return Question(
            id: assembly.freeName("\(id)-amendment"), item: draft.item,
            title: LocalizedText(form.value(Name.title) ?? ""),
            text: form.value(Name.text).map { LocalizedText($0) }, decision: draft.decision,
            sponsors: try members(Name.sponsors), amends: id, isRehearsal: assembly.isRehearsal)
    }
}

extension FormReading {
    /// What is announced of a panel; what stays empty stays as it was.
    func announcement(of item: ItemID) throws(FormRefusal) -> PanelAnnouncement {
        let panellists = names(Name.panellists)
        return PanelAnnouncement(
            room: form.value(Name.room), moderator: form.value(Name.moderator),
            panellists: panellists.isEmpty ? nil : panellists, start: try moment(Name.start, on: item),
            end: try moment(Name.end, on: item))
    }

    /// Names between semicolons or commas.
    func names(_ field: NodeID) -> [String] { form.names(field) }

    /// Members by their codes or names.
    func members(_ field: NodeID) throws(FormRefusal) -> [MemberCode] { try form.members(field, in: assembly) }

    /// A number from 1 on.
    func number(_ field: NodeID) throws(FormRefusal) -> Int {
        guard let number = form.value(field).flatMap({ Int($0) }), number >= 1 else {
            throw FormRefusal(SecretariatWords.numberIsNeeded, at: field)
        }
        return number
    }

    /// A length in minutes; `nil` when it is left empty.
    func minutes() throws(FormRefusal) -> Int? { form.value(Name.minutes) == nil ? nil : try number(Name.minutes) }

    /// A time `HH:MM` on the day of an item's sitting; `nil` when it is left empty.
    func moment(_ field: NodeID, on item: ItemID) throws(FormRefusal) -> Moment? {
        guard let text = form.value(field) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { throw FormRefusal(SecretariatWords.timeIsNeeded, at: field) }
        guard let day = day(of: item) else { throw FormRefusal(SecretariatWords.noDay, at: field) }
        return Moment(date: day, minuteOfDay: hour * 60 + minute, utcOffsetMinutes: assembly.utcOffsetMinutes)
    }

    private func day(of item: ItemID) -> CivilDate? {
        let sittings = assembly.convocation?.sittings ?? []
        let number = assembly.agenda[item]?.sitting ?? assembly.sitting.number
        return sittings.first { $0.number == number }?.date ?? assembly.convocation?.from
    }
}
