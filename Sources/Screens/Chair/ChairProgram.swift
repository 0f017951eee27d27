public import AssemblyCore
public import Language
public import TerminalKit

/// The chair's console: one look answers where we are, what comes next, who has the floor, whether we may close.
public struct ChairProgram: ConsoleProgram {
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
    public init(
        operatorName: OperatorID, ownKeys: OwnKeys = .none, isFirstTime: Bool = false,
        holdsHost: Bool = false, language: WorkingLanguage = .english, spokenLanguage: WorkingLanguage? = nil
    ) {
        (officer, self.ownKeys, self.isFirstTime) = (operatorName, ownKeys, isFirstTime)
        self.holdsHost = holdsHost
        (self.language, self.spokenLanguage) = (language, spokenLanguage)
    }

    /// A console that has heard nothing.
    public func start() -> ChairState {
        var state = ChairState(officer: officer, language: language)
        (state.isOriented, state.spokenLanguage) = (isFirstTime, spokenLanguage)
        state.desk.holdsHost = holdsHost
        return state
    }

    /// The keys of the page.
    public func keys(in state: ChairState) -> ActiveKeys {
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
        let isPlain = state.desk.filter == nil && state.desk.focus != nil
        let focus = isPlain ? state.desk.focus : view(state, in: .nominal).focus
        if let item = AgendaParts.item(of: focus) { state.focusedItem = item }
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
        case .debate, .motions, .question: [DeskKeys.acts, ChairKeys.debate, ChairKeys.narrowing, ChairKeys.pages]
        case .floor: [ChairKeys.floor, ChairKeys.steps, ChairKeys.debate, ChairKeys.pages]
        case .members, .missing, .record: [ChairKeys.lists, ChairKeys.pages]
        case .agenda: [DeskKeys.acts, ChairKeys.narrowing, ChairKeys.pages]
        case .day, .panels, .why: [ChairKeys.narrowing, ChairKeys.pages]
        case .votes: [ChairKeys.votes, ChairKeys.lists, ChairKeys.pages]
        case .ballot: [DeskKeys.acts, ChairKeys.votes, ChairKeys.narrowing, ChairKeys.pages]
        case .boxes: [DeskKeys.acts, ChairKeys.narrowing, ChairKeys.pages]
        case .calculator: [ChairKeys.pages]
        }
    }
}
