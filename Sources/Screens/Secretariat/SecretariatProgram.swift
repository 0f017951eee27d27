public import AssemblyCore
public import Language
public import TerminalKit

/// The secretariat's console: delegations, credentials, arrears and badges; candidates and texts; panels and times.
public struct SecretariatProgram: ConsoleProgram {
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

    /// The keys of the page.
    public func keys(in state: SecretariatState) -> ActiveKeys {
        ownKeys.applied(to: state.desk.keys(Self.tables(of: state.page.kind), unavailable: state.unavailable))
    }

    static func tables(of page: SecretariatPage.Kind) -> [KeyTable] {
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
