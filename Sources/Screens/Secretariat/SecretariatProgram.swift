package import AssemblyCore
package import Language
package import TerminalKit

/// The secretariat's console: delegations, credentials, arrears and badges; candidates and texts; panels and times.
package struct SecretariatProgram: ConsoleProgram {
    private let officer: OperatorID
    private let ownKeys: OwnKeys
    private let language: WorkingLanguage

    /// A console.
    /// - Parameters:
    ///   - operatorName: the login name of the officer who works at it.
    ///   - ownKeys: the officer's own keys.
    ///   - language: what it speaks at first.
    package init(
        operatorName: OperatorID = "secretariat", ownKeys: OwnKeys = .none, language: WorkingLanguage = .english
    ) {
        (officer, self.ownKeys, self.language) = (operatorName, ownKeys, language)
    }

    /// A console that has heard nothing.
    package func start() -> SecretariatState { SecretariatState(officer: officer, language: language) }

    /// The keys of the page.
    package func keys(in state: SecretariatState) -> ActiveKeys {
        ownKeys.applied(to: state.desk.keys(Self.tables(of: state.page.kind), unavailable: state.unavailable))
    }

    static func tables(of page: SecretariatPage.Kind) -> [KeyTable] {
        switch page {
        case .register: [SecretariatKeys.register, SecretariatKeys.pages]
        case .schedule: [DeskKeys.acts, SecretariatKeys.lists, SecretariatKeys.pages]
        case .questions: [SecretariatKeys.lists, SecretariatKeys.pages]
        case .delegation: [DeskKeys.acts, SecretariatKeys.register, SecretariatKeys.pages]
        case .question, .item, .boxes, .boards: [DeskKeys.acts, SecretariatKeys.lists, SecretariatKeys.pages]
        case .record: [SecretariatKeys.record, SecretariatKeys.pages]
        case .kiosks: [SecretariatKeys.lists, SecretariatKeys.pages]
        case .why: [SecretariatKeys.lists, SecretariatKeys.pages]
        }
    }
}

extension SecretariatProgram: OfficeProgram {
    /// What the page lists, every key, what works on other pages, every delegation.
    func offers(in state: SecretariatState) -> [Offer] {
        let keys = pageKeys(in: state)
        var offers = state.acts.enumerated().map { place, act in
            act.offer(key: place < DeskKeys.actsWithDigit ? "\(place + 1)" : nil) {
                $0.refusal?.sentence(in: state.assembly)
            }
        }
        if let (name, acts) = OfficeAct.inFocus(state) {
            offers += acts.map { act in
                act.offer(about: name) { $0.refusal?.sentence(in: state.assembly) }
            }
        }
        offers += keys.offers
        offers += keys.offers(of: [SecretariatKeys.register], on: .secretariat(.register))
        offers += keys.offers(of: [SecretariatKeys.record], on: .secretariat(.record))
        offers += state.assembly.roll(in: state.desk.language).map { member in
            Offer(
                id: NodeID("offer.\(FloorParts.id(of: member))"),
                label: "Show the delegation of \(state.assembly.name(of: member))", keys: [], name: member.rawValue,
                deed: .choose(FloorParts.id(of: member), on: .secretariat(.register)))
        }
        offers += state.assembly.agenda.items.map { item in
            Offer(
                id: NodeID("offer.\(AgendaParts.id(of: item.id))"),
                label: "Show item \(item.number): \(item.title.message)", keys: [],
                deed: .choose(AgendaParts.id(of: item.id), on: .secretariat(.schedule)))
        }
        offers +=
            (OfficeAct.agenda(state.assembly) + OfficeAct.presence(state.assembly)
            + OfficeAct.boxes(state.assembly, installs: true) + OfficeAct.boards(state.desk)).map {
                $0.offer(key: nil) { _ in nil }
            }
        var known: Set<NodeID> = []
        return offers.filter { known.insert($0.id).inserted }
    }
}

extension SecretariatProgram {
    var office: String { "secretariat" }

    func name(of state: SecretariatState) -> String { state.page.name }

    /// The seats and what needs attention beside every page but that of the boards.
    func beside(_ state: SecretariatState, in surroundings: Surroundings) -> WidePage? {
        guard state.page.name != "boards", WidePage.isBeside(surroundings.size) else { return nil }
        let register = RegisterView(state: state, size: surroundings.size)
        return WidePage(
            hall: state.desk.hall, now: state.desk.hall.shownMoment, size: surroundings.size,
            language: state.desk.language, seatsPage: state.desk.seatsPage, below: register.hall)
    }

    /// What the secretariat sees.
    func page(_ state: SecretariatState, in surroundings: Surroundings) -> [Node] {
        switch state.page {
        case .register: RegisterView(state: state, size: surroundings.size).parts
        case .delegation(let member): DelegationView(state: state, member: member).parts
        case .questions: QuestionsView(state: state).parts
        case .question(let id): QuestionView(state: state, id: id, isLinear: surroundings.isLinear).parts
        case .schedule: ScheduleView(state: state).parts
        case .item(let id): ScheduleView(state: state).parts(of: id)
        case .boxes: BoxesView(assembly: state.assembly, acts: state.acts).parts
        case .record: RecordView(desk: state.desk).parts
        case .kiosks: KiosksView(desk: state.desk, size: surroundings.size).parts
        case .boards: SteeringView(desk: state.desk, acts: state.acts, size: surroundings.size).parts
        case .why: WhyParts.parts(state.desk.hall, in: state.desk.language)
        }
    }
}
