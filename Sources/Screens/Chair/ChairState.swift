package import AssemblyCore
import Host
import Language
import TerminalKit

/// All that the chair's console knows.
package struct ChairState: OfficeState, Hashable, Sendable {
    /// What all officers' consoles keep.
    package internal(set) var desk: Desk
    /// The page that is shown.
    package internal(set) var page = ChairPage.sitting
    /// The time that the next ballot is given, in seconds; `nil` for none.
    package internal(set) var ballotLimit: Int?
    /// The what-if calculator.
    var calculator = Calculator()
    /// What "why?" is asked about; `nil` for what is in hand.
    var whyAbout: WhyParts.Subject?
    /// The pages that lead to the one that is shown, each as it was left; one step back is one of them.
    var trail: [Place] = []
    /// Whether the first page says how the console is used.
    var isOriented = false
    /// The item that was in focus last on the page of the agenda.
    var focusedItem: ItemID?
    /// The language of what is read aloud, where it is not that of the console.
    var spokenLanguage: WorkingLanguage?
    /// When something was confirmed last: pressed once more at once, the key confirms nothing.
    var confirmedAt: Moment?
    /// Whether it does so still: after the first act nobody needs it.
    var showsOrientation: Bool { isOriented && desk.done.isEmpty }
    /// Who presides.
    let officer: OperatorID

    /// A console of an officer that has heard nothing.
    init(officer: OperatorID, language: WorkingLanguage = .english) {
        self.officer = officer
        desk = Desk(language: language)
    }

    /// Everything that is known of the assembly.
    package var assembly: Assembly { desk.assembly }
    /// The chair as the rules see it.
    var authority: Authority { .officer(.chair, officer) }

    func opens(_ id: NodeID) -> Bool {
        page == .votes && Self.ballot(of: id) != nil || ProposalParts.question(of: id) != nil
    }

    /// What can be done now, the likeliest first.
    var steps: [ChairStep] { ChairStep.all(self) }
    /// What can be done now, with what goes with the first of it.
    var moves: ChairMoves { ChairMoves(self) }

    /// The steps that cannot be taken now, each with its reason.
    var barredSteps: [(label: Message, reason: Message)] {
        steps.compactMap { step in step.refusal.map { (step.label, $0.sentence(in: assembly)) } }
    }

    /// The item that the page of the agenda shows beside the list: the one in focus, or that was so last.
    var itemOfAgenda: ItemID? {
        (AgendaParts.item(of: desk.focus) ?? focusedItem).flatMap { assembly.agenda[$0]?.id }
            ?? assembly.agenda.items.first?.id
    }

    /// A page as it was left.
    struct Place: Hashable, Sendable {
        let page: ChairPage
        let focus: NodeID?
        let filter: TextEntry?
    }

    /// Shows a page from its beginning. A page that led here is gone back to, so that the way back never goes in circles.
    mutating func show(_ page: ChairPage) {
        if page == .sitting {
            trail = []
        } else if let known = trail.firstIndex(where: { $0.page == page }) {
            trail.removeSubrange(known...)
        } else if page != self.page {
            trail.append(Place(page: self.page, focus: desk.focus, filter: desk.filter))
        }
        self.page = page
        (desk.focus, desk.filter, desk.isFiltering, desk.showsHelp) = (nil, nil, false, false)
    }

    /// Why pages and steps cannot be used now.
    var unavailable: [CommandID: Message] {
        var reasons: [CommandID: Message] = [:]
        reasons[.desk(.undo)] = reasonAgainstUndo
        // To reckon with the steps of a sitting takes a while, and other pages have no keys for them.
        if page == .sitting || page == .floor {
            let moves = moves
            for (place, step) in moves.steps.prefix(ChairKeys.stepsWithDigit).enumerated() where !isInRollCall {
                reasons[CommandID(.steps, place + 1)] = step.refusal?.sentence(in: assembly)
            }
            if moves.stop == nil { reasons[.chair(.confirmStop)] = ChairWords.nothingToConfirm }
        }
        for (place, act) in acts.prefix(DeskKeys.actsWithDigit).enumerated() {
            reasons[CommandID(.acts, place + 1)] = act.refusal?.sentence(in: assembly)
        }
        if assembly.currentBallot == nil { reasons[.chair(.missing)] = ChairWords.noBallot }
        if page == .floor, case .none = FloorParts.member(of: desk.focus) {
            for command in [ChairCommand.strikeSpeaker, .speakerEarlier, .speakerLater] {
                reasons[.chair(command)] = ChairWords.nobodyFocused
            }
        }
        if questionInHand == nil { reasons[.chair(.question)] = ChairWords.noQuestion }
        if let refusal = pointRefusal { reasons[.chair(.point)] = refusal.sentence(in: assembly) }
        if annullable == nil { reasons[.chair(.annul)] = ChairWords.nothingToAnnul }
        if isAtFirstPage { reasons[.desk(.back)] = DeskWords.leaveWithQ }
        return reasons
    }

    /// Whether there is nothing to go back from: then only leaving leads out.
    private var isAtFirstPage: Bool {
        page == .sitting && !showsOrientation && desk.filter == nil && !desk.showsHelp
    }

    /// The ballot that the page shows or has in focus, unless it is annulled already.
    var annullable: Ballot? {
        let id: BallotID?
        if case .ballot(let shown) = page {
            id = shown
        } else {
            id = Self.ballot(of: desk.focus) ?? assembly.ballotOrder.last
        }
        return id.flatMap { assembly.ballots[$0] }.flatMap { $0.phase == .annulled ? nil : $0 }
    }

    /// The rule that the calculator applies: the chosen one, else that of the question in hand, else the first.
    var calculatedRule: DecisionRule? {
        let inHand = assembly.agenda.itemInHand.flatMap { item in
            assembly.questions(under: item.id).first { $0.state == .pending }?.decision
        }
        return (calculator.decision ?? inHand).flatMap { assembly.rulebook?[$0] } ?? assembly.rulebook?.decisions.first
    }

    /// What can be done with what the page shows.
    var acts: [OfficeAct] {
        let acts =
            switch page {
            case .debate:
                OfficeAct.debate(assembly) + [OfficeAct("A delegation moves a motion", .turn(.chair(.motions)))]
            case .motions: OfficeAct.motionsToMove(assembly)
            case .question(let id): OfficeAct.chairs(id, assembly) + OfficeAct.place(id, assembly)
            case .document(let id): OfficeAct.document(id, assembly)
            case .ballot(let id): assembly.ballots[id].map { OfficeAct.chairs($0, assembly) } ?? []
            case .agenda:
                itemOfAgenda.map { OfficeAct.takingUp($0, assembly) + OfficeAct.changes(of: $0, assembly) }
                    ?? OfficeAct.agenda(assembly)
            case .boxes: OfficeAct.boxes(assembly, installs: false)
            case .boards: OfficeAct.boards(desk)
            default: [OfficeAct]()
            }
        return OfficeAct.judged(acts, by: authority, at: now, in: assembly)
    }

    /// The name of a decision on the screen.
    static func id(of decision: DecisionID) -> NodeID { NodeID("decision.\(decision)", of: decision) }

    /// The name of a ballot on the screen.
    static func id(of ballot: BallotID) -> NodeID { NodeID("ballot.\(ballot)", of: ballot) }

    /// The ballot that a name on the screen stands for.
    static func ballot(of id: NodeID?) -> BallotID? { id?.thing() }
}
