public import AssemblyCore
import Language
import TerminalKit

/// All that the secretariat's console knows.
public struct SecretariatState: OfficeState, Hashable, Sendable {
    /// What all officers' consoles keep.
    public internal(set) var desk: Desk
    /// The page that is shown.
    public internal(set) var page = SecretariatPage.register
    /// Who works here.
    let officer: OperatorID

    /// A console of an officer that has heard nothing.
    init(officer: OperatorID, language: WorkingLanguage = .english) {
        self.officer = officer
        desk = Desk(language: language)
    }

    /// Everything that is known of the assembly.
    public var assembly: Assembly { desk.assembly }
    /// The secretariat as the rules see it.
    var authority: Authority { .officer(.secretariat, officer) }
    /// What can be done with what the page shows.
    var acts: [OfficeAct] { OfficeAct.secretariat(self) }

    /// Takes in news; a new PIN stays in front until it is put away.
    mutating func hear(_ news: ConsoleNews) -> [Effect<ConsoleRequest>] {
        let effects = desk.hear(news)
        if case .secretariat(.pinRenewed(let member, let badge, let pin)) = news {
            desk.ask(SecretariatWords.slip(of: member, badge: badge, pin: pin, assembly))
        }
        return effects + renewQuestion()
    }

    /// Shows a page from its beginning, or a list where it was left.
    mutating func show(_ page: SecretariatPage, focus: NodeID? = nil) {
        // What narrowed the list would hide what can be done with the one that was found.
        if page.isOfOne, !self.page.isOfOne { (desk.filterOfList, desk.filter) = (desk.filter, nil) }
        self.page = page
        (desk.focus, desk.isFiltering, desk.showsHelp) = (focus, false, false)
        // The focus begins on what can be done, not on a candidate, whom Enter would withdraw.
        if case .question = page, focus == nil { desk.focus = acts.first?.id }
        // Nor on what takes a right away: one more Enter than was meant is quickly given.
        if case .delegation = page, focus == nil { desk.focus = acts.first(where: \.isHarmless)?.id }
    }

    /// Why keys cannot be used now.
    var unavailable: [CommandID: Message] {
        var reasons: [CommandID: Message] = [:]
        reasons[.desk(.undo)] = reasonAgainstUndo
        for (place, act) in acts.prefix(DeskKeys.actsWithDigit).enumerated() {
            reasons[CommandID(.acts, place + 1)] = act.refusal?.sentence(in: assembly)
        }
        if page.before == nil, desk.filter == nil, !desk.showsHelp { reasons[.desk(.back)] = DeskWords.leaveWithQ }
        return reasons
    }

    func opens(_ id: NodeID) -> Bool {
        switch page {
        case .register: FloorParts.member(of: id) != nil
        case .questions: ProposalParts.question(of: id) != nil
        case .schedule: AgendaParts.item(of: id) != nil
        default: false
        }
    }

    // MARK: Names on the screen

    static func id(of candidate: CandidateID) -> NodeID { NodeID("candidate.\(candidate)", of: candidate) }

    static func candidate(of id: NodeID) -> CandidateID? { id.thing() }
}
