package import AssemblyCore
import Language
import Secrets
import TerminalKit

/// All that a scrutineer's console knows.
package struct ScrutineerState: OfficeState, Hashable, Sendable {
    /// What all officers' consoles keep.
    package internal(set) var desk = Desk()
    /// Who sits here.
    let officer: OperatorID
    /// A new key while it is shown; it is nowhere else on the screen, and gone once it was typed back.
    var shownKey: String?
    /// Whether the console holds the key for the steps of the ceremony that are still due.
    var holdsKey = false
    /// The step that was asked for last, so that news do not ask for it twice.
    var askedFor: KeyCeremony.Step?

    /// A console of an officer that has heard nothing.
    init(officer: OperatorID, language: WorkingLanguage = .english) {
        self.officer = officer
        desk = Desk(language: language)
    }

    /// Everything that is known of the assembly.
    package var assembly: Assembly { desk.assembly }
    /// The scrutineer as the rules see it.
    var authority: Authority { .officer(.scrutineer, officer) }

    private var scrutiny: Scrutiny { assembly.scrutiny }
    /// Whether this officer is one of the scrutineers.
    var isAppointed: Bool { scrutiny.scrutineers.contains(officer) }

    /// The ballot whose box can be opened and that waits for this scrutineer.
    var boxToOpen: Ballot? {
        guard let ballot = assembly.currentBallot,
            ScrutinyCommand.scrutineersAwaited(for: ballot.id, in: assembly).contains(officer)
        else {
            return nil
        }
        return ballot
    }

    /// What is to be done, in one sentence.
    var sentence: Message {
        if assembly.isRehearsal { return ScrutinyWords.heldByHost }
        guard isAppointed else { return ScrutinyWords.notAppointed }
        if scrutiny.trustees != nil { return sentenceWithKey }
        guard isDue else { return ScrutinyWords.othersFirst }
        if holdsKey { return ScrutinyWords.goesOn }
        return scrutiny.step == .certificates ? ScrutinyWords.makeYours(scrutiny) : ScrutinyWords.yourTurn
    }

    private var sentenceWithKey: Message {
        if boxToOpen != nil { return ScrutinyWords.boxWaits }
        guard let ballot = assembly.currentBallot, ballot.phase == .closed,
            let board = scrutiny.boards[ballot.id], board.head == nil, board.openedBy.contains(officer)
        else { return ScrutinyWords.complete }
        return ScrutinyWords.othersOpen
    }

    /// Whether a step of the ceremony is due of this scrutineer.
    var isDue: Bool { isAppointed && scrutiny.awaited.contains(officer) }

    /// What can be done now.
    var acts: [OfficeAct] { counting + keeping }

    /// Hands and papers are counted by scrutineers too, in a rehearsal and before they are appointed to a key.
    private var counting: [OfficeAct] {
        let waiting = assembly.ballotsUnderWay.compactMap { assembly.ballots[$0] } + assembly.recounts
        return waiting.filter { ballot in
            let isTime = ballot.phase == .closed || ballot.method == .hands && ballot.phase == .open
            return ballot.method.isCountedByHand && (isTime || ballot.awaitsRecount)
                && !ballot.handCounts.contains { $0.by == officer }
        }.map { ballot in
            let title = assembly.title(of: ballot.id)
            return OfficeAct(
                "Enter the count: \(title)", .fill(ProcedureForms(assembly: assembly).form(.count(ballot.id))))
        }
    }

    /// What is to be done with the keys of the ballot boxes.
    private var keeping: [OfficeAct] {
        guard !assembly.isRehearsal, isAppointed else { return [] }
        if let ballot = boxToOpen {
            let title = EventWords.question(ballot.question, assembly)
            return [OfficeAct(ScrutinyWords.openBox(title), .fill(ScrutinyForms.opening(ballot, assembly)))]
        }
        guard isDue, !holdsKey else { return [] }
        if shownKey != nil { return [OfficeAct(ScrutinyWords.typeBack, .fill(ScrutinyForms.typedBack))] }
        return scrutiny.step == .certificates
            ? [OfficeAct(ScrutinyWords.makeKey, .turn(.scrutineer(.makeKey)))]
            : [OfficeAct(ScrutinyWords.goOn, .fill(ScrutinyForms.ceremony))]
    }

    // MARK: Doing

    /// Carries out a command that is this console's own.
    mutating func obeyOnPage(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if case .makeKey = ScrutineerCommand(command) { return [.request(.scrutineer(.makeSeed))] }
        if case .back = DeskCommand(command) { desk.say(DeskWords.leaveWithQ) }
        return []
    }

    mutating func chooseOnPage(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        desk.say(DeskWords.onlyRead)
        return []
    }

    mutating func finish(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>] {
        if let effects = try carryOutScrutiny(form) { return effects }
        if case .procedure(let kind) = form.purpose { return try carryOut(kind, of: form) }
        let key = try self.key(in: form)
        if form.purpose == .typeKeyBack {
            guard key == TypedSecret(shownKey ?? "") else { throw FormRefusal(ScrutinyWords.typedWrong) }
            (shownKey, holdsKey, desk.form) = (nil, true, nil)
            desk.say(ScrutinyWords.typedRight, .success)
            return goOn()
        }
        (holdsKey, desk.form) = (true, nil)
        askedFor = scrutiny.step
        return [.request(.scrutineer(.useSeed(key, use)))]
    }

    private var use: SeedUse { SeedUse(scrutiny: scrutiny, scrutineer: officer, ballot: nil) }

    /// Asks for the step that is due, once.
    private mutating func goOn() -> [Effect<ConsoleRequest>] {
        guard holdsKey, isDue, askedFor != scrutiny.step else { return [] }
        askedFor = scrutiny.step
        return [.request(.scrutineer(.goOnWithSeed(use)))]
    }

    /// Takes in news; the ceremony goes on by itself while the key is held.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        var effects = desk.hear(news)
        switch news {
        case .scrutineer(.seedMade(let key)): shownKey = key
        case .scrutineer(.seedAnswered(trouble: .some)): (holdsKey, askedFor) = (false, nil)
        default: break
        }
        if scrutiny.trustees != nil { (shownKey, holdsKey, askedFor) = (nil, false, nil) }
        effects += goOn()
        return effects
    }
}
