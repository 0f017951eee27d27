package import AssemblyCore
package import Language
package import TerminalKit

/// The chair's console: one look answers where we are, what comes next, who has the floor, whether we may close.
package struct ChairProgram: ConsoleProgram {
    private let officer: OperatorID
    private let ownKeys: OwnKeys
    private let isFirstTime: Bool
    private let holdsHost: Bool
    private let language: WorkingLanguage
    private let spokenLanguage: WorkingLanguage?

    /// A console.
    /// - Parameters:
    ///   - operatorName: the login name of the officer who presides.
    ///   - ownKeys: the officer's own keys.
    ///   - isFirstTime: whether the officer sits at such a console for the first time.
    ///   - holdsHost: whether the host lives in this process.
    ///   - language: what it speaks at first.
    ///   - spokenLanguage: what it gives to be read aloud in; its own language when left out.
    package init(
        operatorName: OperatorID, ownKeys: OwnKeys = .none, isFirstTime: Bool = false,
        holdsHost: Bool = false, language: WorkingLanguage = .english, spokenLanguage: WorkingLanguage? = nil
    ) {
        (officer, self.ownKeys, self.isFirstTime) = (operatorName, ownKeys, isFirstTime)
        self.holdsHost = holdsHost
        (self.language, self.spokenLanguage) = (language, spokenLanguage)
    }

    /// A console that has heard nothing.
    package func start() -> ChairState {
        var state = ChairState(officer: officer, language: language)
        (state.isOriented, state.spokenLanguage) = (isFirstTime, spokenLanguage)
        state.desk.holdsHost = holdsHost
        return state
    }

    /// The keys of the page.
    package func keys(in state: ChairState) -> ActiveKeys {
        if state.calculatedField != nil, state.desk.isFree {
            return ownKeys.applied(to: ActiveKeys([DeskKeys.figures, SpeechKeys.table], isTyping: true))
        }
        return ownKeys.applied(
            to: state.desk.keys(
                Self.tables(of: state.page.kind, inRollCall: state.isInRollCall), unavailable: state.unavailable))
    }

    /// Keeps in mind which item of the agenda is in focus, while an act is chosen for it: also the one that has the focus
    /// because it is the first that is shown, so that a digit never acts on another one than is marked.
    func settle(_ state: inout ChairState) {
        guard state.page == .agenda else { return }
        let isListed = state.desk.filter == nil && AgendaParts.item(of: state.desk.focus) == state.itemOfAgenda
        if isListed, let item = state.itemOfAgenda { return state.focusedItem = item }
        var page = state
        page.desk = state.desk.uncovered
        let scene = view(page, in: .nominal)
        // An act that was done is gone, and the item that it was done with has the focus again.
        if let focus = state.desk.focus, scene.focus != focus, !state.desk.isFiltering,
            let item = state.focusedItem.map(AgendaParts.id(of:)), FocusOrder(scene).contains(item)
        {
            return state.desk.focus = item
        }
        // What else is not on the page has no focus: then it is what the page shows as focused.
        if let item = AgendaParts.item(of: scene.focus) { state.focusedItem = item }
    }

    /// The tables of a page; while a roll call goes on, its answers stand in the place of the steps.
    static func tables(of page: ChairPage.Kind, inRollCall: Bool = false) -> [KeyTable] {
        let tables = tables(of: page)
        guard inRollCall else { return tables }
        return tables.map { $0 == ChairKeys.steps ? ChairKeys.rollCall : $0 }
    }

    private static func tables(of page: ChairPage.Kind) -> [KeyTable] {
        switch page {
        case .sitting: [ChairKeys.steps, ChairKeys.debate, ChairKeys.narrowing, ChairKeys.pages]
        case .debate, .motions, .question, .document:
            [DeskKeys.acts, ChairKeys.debate, ChairKeys.narrowing, ChairKeys.pages]
        case .floor: [ChairKeys.floor, ChairKeys.steps, ChairKeys.debate, ChairKeys.pages]
        case .members, .missing, .kiosks, .record, .documents: [ChairKeys.lists, ChairKeys.pages]
        case .agenda: [DeskKeys.acts, ChairKeys.narrowing, ChairKeys.pages]
        case .day, .panels, .slate, .why: [ChairKeys.narrowing, ChairKeys.pages]
        case .votes: [ChairKeys.votes, ChairKeys.lists, ChairKeys.pages]
        case .ballot: [DeskKeys.acts, ChairKeys.votes, ChairKeys.narrowing, ChairKeys.pages]
        case .boxes, .boards: [DeskKeys.acts, ChairKeys.narrowing, ChairKeys.pages]
        case .calculator: [ChairKeys.pages]
        }
    }
}

extension ChairProgram: OfficeProgram {
    /// The next steps, what the page lists, every key, what works on other pages, the whole debate, every item.
    func offers(in state: ChairState) -> [Offer] {
        var keys = pageKeys(in: state)
        if state.moves.stop == nil { keys.unavailable[.chair(.confirmStop)] = ChairWords.nothingToConfirm }
        var offers = steps(state) + acts(state.acts, of: state, areListed: true) + keys.offers
        offers += keys.offers(of: [ChairKeys.floor], on: .chair(.floor))
        offers += keys.offers(of: [ChairKeys.debate], on: .chair(.debate))
        offers += keys.offers(of: [ChairKeys.votes, ChairKeys.lists], on: .chair(.votes))
        offers += keys.offers(of: [ChairKeys.steps], on: .chair(.sitting))
        offers += acts(elsewhere(state), of: state, areListed: false) + items(state)
        offers += acts(OfficeAct.presence(state.assembly) + OfficeAct.boards(state.desk), of: state, areListed: false)
        var known: Set<NodeID> = []
        return offers.filter { known.insert($0.id).inserted }
    }

    private func steps(_ state: ChairState) -> [Offer] {
        let moves = state.moves
        let course = moves.course.map { step in
            [
                Offer(
                    id: NodeID("offer.\(step.id)"), label: step.label, keys: [], reason: nil,
                    deed: .choose(step.id, on: nil))
            ]
        }
        return (course ?? [])
            + moves.steps.enumerated().map { place, step in
                Offer(
                    id: NodeID("offer.\(step.id)"), label: step.label,
                    keys: state.digit(ofStep: place).map { ["\($0)"] } ?? [],
                    reason: step.refusal?.sentence(in: state.assembly), deed: .choose(step.id, on: nil))
            }
    }

    private func acts(_ acts: [OfficeAct], of state: ChairState, areListed: Bool) -> [Offer] {
        acts.enumerated().map { place, act in
            act.offer(key: areListed && place < DeskKeys.actsWithDigit ? "\(place + 1)" : nil) {
                $0.refusal?.sentence(in: state.assembly)
            }
        }
    }

    /// What the pages of the debate, of the motions, of the boxes, of the question in hand and of the ballot that was announced
    /// last list, wherever one is.
    private func elsewhere(_ state: ChairState) -> [OfficeAct] {
        let assembly = state.assembly
        let acts =
            OfficeAct.debate(assembly) + OfficeAct.motionsToMove(assembly) + OfficeAct.agenda(assembly)
            + OfficeAct.boxes(assembly, installs: false)
            + (state.questionInHand.map { OfficeAct.chairs($0, assembly) } ?? [])
            + (assembly.ballotOrder.reversed().lazy.compactMap { assembly.ballots[$0] }.first { $0.phase == .declared }
                .map { OfficeAct.chairs($0, assembly) } ?? [])
        let listed = Set(state.steps.map(\.label))
        return OfficeAct.judged(acts, by: state.authority, at: state.now, in: assembly)
            .filter { !listed.contains($0.label) }
    }

    private func items(_ state: ChairState) -> [Offer] {
        let assembly = state.assembly
        return assembly.agenda.items.filter { !$0.isInHand && !assembly.agenda.isHeading($0) }.map { item in
            Offer(
                id: NodeID("offer.\(AgendaParts.id(of: item.id))"),
                label: "Take up item \(item.number): \(item.title.message)", keys: [],
                reason: reason(against: item, state), deed: .choose(AgendaParts.id(of: item.id), on: .chair(.agenda)))
        }
    }

    /// Why an item cannot be taken up; one that is in hand is no reason, since it is asked about.
    private func reason(against item: AgendaItem, _ state: ChairState) -> Message? {
        guard
            let refusal = NextStep.refusal(
                of: .agenda(.takeUp(item.id)), by: state.authority, at: state.now, in: state.assembly)
        else {
            return nil
        }
        if case .itemInHand = refusal, !item.isConcluded { return nil }
        return refusal.sentence(in: state.assembly)
    }
}

extension ChairProgram {
    var office: String { "chair" }

    func name(of state: ChairState) -> String { state.page.name }

    /// The focus begins on the steps, also where the course of the day stands before them.
    func home(of state: ChairState, in order: FocusOrder) -> NodeID? {
        guard state.page == .sitting else { return nil }
        return order.areas.lazy.flatMap { $0 }.first { AgendaParts.item(of: $0) == nil }
    }

    /// The seats, the floor and the hall beside every page but those that show them themselves.
    func beside(_ state: ChairState, in surroundings: Surroundings) -> WidePage? {
        guard WidePage.isBeside(surroundings.size) else { return nil }
        return switch state.page.kind {
        case .sitting, .members, .ballot, .boards, .day: nil
        case .agenda, .floor, .debate, .motions, .question, .documents, .document, .panels, .slate, .votes, .missing,
            .boxes, .kiosks, .record, .why, .calculator:
            WidePage(
                hall: state.desk.hall, now: state.now, size: surroundings.size, language: state.desk.language,
                seatsPage: state.desk.seatsPage,
                below: SittingView(state: state, size: surroundings.size, isLinear: false).beside)
        }
    }

    /// The clock goes on; until the first act it is also asked who has come, for whoever begins with a kiosk and a board.
    package func pass(_ tick: Tick, _ state: inout ChairState) -> [Effect<ConsoleRequest>] {
        state.desk.hall.pass(to: Moment(milliseconds: tick.wallMilliseconds))
        settle(&state)
        let isAsked = state.desk.holdsHost && state.desk.done.isEmpty && state.assembly.sitting == .closed(last: 0)
        return isAsked && tick.wallMilliseconds / 1_000 % 3 == 0 ? [.request(.chair(.countAttached))] : []
    }

    /// What the chair sees.
    func page(_ state: ChairState, in surroundings: Surroundings) -> [Node] {
        let size = surroundings.size
        return switch state.page {
        case .sitting: SittingView(state: state, size: size, isLinear: surroundings.isLinear).parts
        case .agenda: [AgendaView(state: state, size: size).node]
        case .day: DayView(desk: state.desk, size: size, isLinear: surroundings.isLinear).parts
        case .debate: DebateView(state: state, size: size).parts
        case .motions: MotionsView(state: state).parts
        case .question(let id): QuestionPage(state: state, id: id, isLinear: surroundings.isLinear).parts
        case .floor: FloorView(state: state).parts
        case .documents: DocumentsView(desk: state.desk).parts
        case .document(let id):
            DocumentView(desk: state.desk, acts: state.acts, id: id, isLinear: surroundings.isLinear).parts
        case .panels: PanelsView(desk: state.desk).parts
        case .slate: SlateView(state: state).parts
        case .members: MembersView(desk: state.desk, size: size).parts
        case .votes: VotesView(desk: state.desk).parts
        case .ballot(let id): VotesView(desk: state.desk, acts: state.acts).parts(of: id, size)
        case .missing: MissingView(desk: state.desk).parts
        case .boxes: BoxesView(assembly: state.assembly, acts: state.acts).parts
        case .kiosks: KiosksView(desk: state.desk, size: size).parts
        case .boards: SteeringView(desk: state.desk, acts: state.acts, size: size).parts
        case .record: RecordView(desk: state.desk).parts
        case .calculator: CalculatorView(state: state).parts
        case .why:
            WhyParts.parts(state.desk.hall, about: state.whyAbout, barred: state.barredSteps, in: state.desk.language)
        }
    }
}
