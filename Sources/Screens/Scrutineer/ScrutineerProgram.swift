public import AssemblyCore
public import Language
public import TerminalKit

/// A scrutineer's console: makes a key, takes part in the ceremony, opens ballot boxes with the others.
public struct ScrutineerProgram: Program {
    /// What the console knows.
    public typealias State = ScrutineerState
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
    ///   - operatorName: the login name of the scrutineer.
    ///   - language: what it speaks at first.
    public init(operatorName: OperatorID = "scrutineer", language: WorkingLanguage = .english) {
        (officer, self.language) = (operatorName, language)
    }

    /// The language that the officer has chosen.
    public func language(in state: ScrutineerState) -> WorkingLanguage { state.desk.language }

    /// A console that has heard nothing.
    public func start() -> ScrutineerState { ScrutineerState(officer: officer, language: language) }

    /// The keys of the page.
    public func keys(in state: ScrutineerState) -> ActiveKeys {
        var reasons: [CommandID: Message] = ["why": ScrutinyWords.whyElsewhere, "undo": ScrutinyWords.notUndone]
        if !state.desk.showsHelp { reasons["back"] = ChairWords.leaveWithQ }
        return state.desk.keys([DeskKeys.acts], unavailable: reasons)
    }

    /// Everything is for this program.
    public func action(for input: Input, in state: ScrutineerState) -> Action? { .input(input) }

    /// Once a second, for the clock.
    public func nextTick(in state: ScrutineerState, after now: Tick) -> Duration? { now.untilNextSecond }

    /// Takes in what was done or heard.
    public func update(_ state: inout ScrutineerState, _ action: Action) -> [Effect<ConsoleRequest>] {
        switch action {
        case .news(let news): state.hear(news)
        case .input(let input): take(input, &state)
        }
    }

    /// What the scrutineer sees.
    public func view(_ state: ScrutineerState, in surroundings: Surroundings) -> Scene {
        state.desk.scene(
            state.shownKey == nil ? "seat" : "key", office: "scrutineer", keys: keys(in: state),
            palette: paletteDialog(state, isLinear: surroundings.isLinear), page(state))
    }

    @NodeBuilder
    private func page(_ state: ScrutineerState) -> [Node] {
        if let key = state.shownKey {
            Banner(ScrutinyWords.yourKey, ink: .caution, tallest: 5)
            Paragraph(Text(Self.grouped(key), .accent), alignment: .centre)
            Paragraph(Text(ScrutinyWords.writeDown))
            OfficeAct.list(state.acts, state.assembly)
        } else {
            Pane(Text(state.officer.rawValue, .heading)) { Paragraph(Text(state.sentence)) }.share(0)
            if let ballot = state.boxToOpen {
                Pane("To be opened") { Facts(BoxesParts.opening(of: ballot, state.assembly)) }.share(0)
            }
            if !state.acts.isEmpty {
                Pane("What can be done") { OfficeAct.list(state.acts, state.assembly) }.share(0).priority(.essential)
            }
            BoxesParts(assembly: state.assembly).panes
        }
    }

    /// The key in groups that are easy to copy; spaces do not belong to it.
    private static func grouped(_ key: String) -> String {
        let characters = Array(key)
        return stride(from: 0, to: characters.count, by: 4)
            .map { String(characters[$0..<min($0 + 4, characters.count)]) }.joined(separator: "  ")
    }
}
