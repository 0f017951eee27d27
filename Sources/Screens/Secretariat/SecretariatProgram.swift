public import AssemblyCore
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
    private let language: WorkingLanguage

    /// A console.
    /// - Parameters:
    ///   - operatorName: the login name of the officer who works at it.
    ///   - language: what it speaks at first.
    public init(operatorName: OperatorID = "secretariat", language: WorkingLanguage = .english) {
        (officer, self.language) = (operatorName, language)
    }

    /// A console that has heard nothing.
    public func start() -> SecretariatState { SecretariatState(officer: officer, language: language) }

    /// The language that the officer has chosen.
    public func language(in state: SecretariatState) -> WorkingLanguage { state.desk.language }

    /// The keys of the page.
    public func keys(in state: SecretariatState) -> ActiveKeys {
        state.desk.keys(tables(of: state.page), unavailable: state.unavailable)
    }

    /// Everything is for this program.
    public func action(for input: Input, in state: SecretariatState) -> Action? { .input(input) }

    /// Once a second, for the clock.
    public func nextTick(in state: SecretariatState, after now: Tick) -> Duration? { now.untilNextSecond }

    /// Takes in what was done or heard.
    public func update(_ state: inout SecretariatState, _ action: Action) -> [Effect<ConsoleRequest>] {
        switch action {
        case .news(let news): state.desk.hear(news)
        case .input(let input): take(input, &state)
        }
    }

    private func tables(of page: SecretariatPage) -> [KeyTable] {
        switch page {
        case .register: [SecretariatKeys.register, SecretariatKeys.pages]
        case .questions, .schedule: [SecretariatKeys.lists, SecretariatKeys.pages]
        case .delegation, .question, .item: [DeskKeys.acts, SecretariatKeys.pages]
        case .record: [SecretariatKeys.record, SecretariatKeys.pages]
        case .why: [SecretariatKeys.pages]
        }
    }
}
