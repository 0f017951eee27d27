public import AssemblyCore
public import Language
public import TerminalKit

/// The secretariat's console: delegations, credentials, arrears and badges; candidates and texts; panels and times.
public struct SecretariatProgram: Program {
    /// What the console knows.
    public typealias State = SecretariatState
    /// What it asks of the outside world.
    public typealias Request = ConsoleRequest

    /// What can happen to the console.
    public enum Action: Hashable, Sendable {
        /// Something the officer did.
        case input(Input)
        /// Something heard from outside.
        case news(ConsoleNews)
    }

    private let officer: OperatorID
    private let ownKeys: OwnKeys
    private let language: WorkingLanguage

    /// A console.
    /// - Parameters:
    ///   - operatorName: the login name of the officer who works at it.
    ///   - ownKeys: the officer's own keys.
    ///   - language: what it speaks at first.
    public init(
        operatorName: OperatorID = "secretariat", ownKeys: OwnKeys = .none, language: WorkingLanguage = .english
    ) {
        (officer, self.ownKeys, self.language) = (operatorName, ownKeys, language)
    }

    /// A console that has heard nothing.
    public func start() -> SecretariatState { SecretariatState(officer: officer, language: language) }

    /// The language that the officer has chosen.
    public func language(in state: SecretariatState) -> WorkingLanguage { state.desk.language }

    /// The keys of the page.
    public func keys(in state: SecretariatState) -> ActiveKeys {
        ownKeys.applied(to: state.desk.keys(Self.tables(of: state.page), unavailable: state.unavailable))
    }

    /// The keys of the page alone, whatever stands in front of it.
    func pageKeys(in state: SecretariatState) -> ActiveKeys {
        var state = state
        state.desk.palette = nil
        return keys(in: state)
    }

    /// Everything is for this program.
    public func action(for input: Input, in state: SecretariatState) -> Action? { .input(input) }

    /// Once a second, for the clock.
    public func nextTick(in state: SecretariatState, after now: Tick) -> Duration? { now.untilNextSecond }

    /// Takes in what was done or heard.
    public func update(_ state: inout SecretariatState, _ action: Action) -> [Effect<ConsoleRequest>] {
        switch action {
        case .news(let news): return state.hear(news)
        case .input(let input): return take(input, &state)
        }
    }

    static func tables(of page: SecretariatPage) -> [KeyTable] {
        switch page {
        case .register: [SecretariatKeys.register, SecretariatKeys.pages]
        case .schedule: [DeskKeys.acts, SecretariatKeys.lists, SecretariatKeys.pages]
        case .questions: [SecretariatKeys.lists, SecretariatKeys.pages]
        case .delegation: [DeskKeys.acts, SecretariatKeys.register, SecretariatKeys.pages]
        case .question, .item, .boxes: [DeskKeys.acts, SecretariatKeys.lists, SecretariatKeys.pages]
        case .record: [SecretariatKeys.record, SecretariatKeys.pages]
        case .why: [SecretariatKeys.lists, SecretariatKeys.pages]
        }
    }
}
