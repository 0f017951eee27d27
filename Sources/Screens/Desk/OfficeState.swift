import AssemblyCore
import Language
import TerminalKit

/// The state of an officer's console, whatever the office.
protocol OfficeState: Sendable {
    /// What all officers' consoles keep.
    var desk: Desk { get set }
    /// The officer as the rules see it.
    var authority: Authority { get }
    /// What can be done with what the page shows.
    var acts: [OfficeAct] { get }
    /// Carries out a command that is the console's own.
    mutating func obeyOnPage(_ command: CommandID) -> [Effect<ConsoleRequest>]
    /// Does what an item of the page stands for, which is no act.
    mutating func chooseOnPage(_ id: NodeID) -> [Effect<ConsoleRequest>]
    /// Does an act that a page lists.
    mutating func perform(_ act: OfficeAct) -> [Effect<ConsoleRequest>]
    /// Does what a form is for that is filled in.
    mutating func finish(_ form: Form) throws(FormRefusal) -> [Effect<ConsoleRequest>]
    /// Follows what was just confirmed.
    mutating func hasConfirmed(_ question: Confirmation)
    /// Takes in news.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>]
    /// Takes text where it is typed.
    mutating func type(_ key: Key)
    /// Takes the whole text of a field that is no form's.
    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>]
    /// Takes what is chosen by its number, line by line, where no arrow has gone to it before: it may be highlighted only.
    mutating func pick(_ id: NodeID) -> [Effect<ConsoleRequest>]
    /// Whether choosing an item shows a page of its own and does nothing else.
    func opens(_ id: NodeID) -> Bool
}

extension OfficeState {
    /// The moment to reckon with.
    var now: Moment { desk.hall.shownMoment }

    /// Carries out a command: what all consoles do alike, the acts of the page by their digits, and what is the console's own.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        let question = command == .desk(.confirm) ? desk.confirmation : nil
        if let effects = desk.obey(command) {
            if let question { hasConfirmed(question) }
            return effects
        }
        if let place = command.place(in: .acts) { return perform(place, of: acts) }
        switch DeskCommand(command) {
        case .choose: return desk.shownFocus.map { choose($0) } ?? []
        case .formNext: return goOnInForm()
        default: return obeyOnPage(command)
        }
    }

    /// Does what an item on the screen stands for: an answer to the question in front, an act, or a thing of the page.
    mutating func choose(_ id: NodeID) -> [Effect<ConsoleRequest>] {
        if desk.confirmation != nil { return obey(Confirmation.command(for: id)) }
        if desk.showsHelp {
            desk.say(DeskWords.helpIsOpen)
            return []
        }
        desk.focus = id
        if let act = acts.first(where: { $0.id == id }) { return perform(act) }
        return chooseOnPage(id)
    }

    /// Goes on in the form, and does what it is for when it is filled in.
    private mutating func goOnInForm() -> [Effect<ConsoleRequest>] {
        guard let form = desk.filledForm() else { return [] }
        let known = Set(desk.underWay.keys)
        do throws(FormRefusal) {
            let effects = try finish(form)
            desk.keep(form, forAllBut: known)
            return effects
        } catch {
            desk.form?.complain(error)
            return []
        }
    }

    /// Does one of the acts that a page lists, by its digit.
    private mutating func perform(_ place: Int, of acts: [OfficeAct]) -> [Effect<ConsoleRequest>] {
        guard acts.indices.contains(place - 1) else {
            desk.say(DeskWords.noAct(place), .caution)
            return []
        }
        return perform(acts[place - 1])
    }

    mutating func perform(_ act: OfficeAct) -> [Effect<ConsoleRequest>] { carryOut(act) }

    mutating func hasConfirmed(_ question: Confirmation) {}

    /// Does an act: at once, through its form, after its question, or on another page.
    mutating func carryOut(_ act: OfficeAct) -> [Effect<ConsoleRequest>] {
        if let refusal = act.refusal {
            desk.say(refusal.sentence(in: desk.assembly), .danger)
            return []
        }
        switch act.deed {
        case .submit(let command): return desk.submit(command)
        case .fill(let form): desk.form = form
        case .ask(let confirmation): desk.ask(confirmation)
        case .direct(let direction): return desk.direct(direction)
        case .turn(let command): return obey(command)
        }
        return []
    }

    mutating func type(_ key: Key) { desk.type(key) }

    func opens(_ id: NodeID) -> Bool { false }

    mutating func pick(_ id: NodeID) -> [Effect<ConsoleRequest>] { choose(id) }

    mutating func fill(_ id: NodeID, _ text: String) -> [Effect<ConsoleRequest>] {
        desk.filter = TextEntry(text, limit: 40)
        return obey(.desk(.filterEnd))
    }
}

extension Desk {
    /// Puts a question in front of everything else, its focus on the safe choice.
    mutating func ask(_ confirmation: Confirmation) {
        self.confirmation = nil
        self.confirmation = confirmation
    }
}
