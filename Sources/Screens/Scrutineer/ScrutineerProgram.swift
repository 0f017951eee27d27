package import AssemblyCore
package import Language
package import TerminalKit

/// A scrutineer's console: makes a key, takes part in the ceremony, opens ballot boxes with the others.
package struct ScrutineerProgram: ConsoleProgram {
    private let officer: OperatorID
    private let language: WorkingLanguage

    /// A console.
    /// - Parameters:
    ///   - operatorName: the login name of the scrutineer.
    ///   - language: what it speaks at first.
    package init(operatorName: OperatorID = "scrutineer", language: WorkingLanguage = .english) {
        (officer, self.language) = (operatorName, language)
    }

    /// A console that has heard nothing.
    package func start() -> ScrutineerState { ScrutineerState(officer: officer, language: language) }

    /// The keys of the page.
    package func keys(in state: ScrutineerState) -> ActiveKeys {
        var reasons: [CommandID: Message] = [
            .desk(.why): ScrutinyWords.whyElsewhere, .desk(.undo): ScrutinyWords.notUndone,
        ]
        if !state.desk.showsHelp { reasons[.desk(.back)] = DeskWords.leaveWithQ }
        return state.desk.keys([DeskKeys.acts], unavailable: reasons)
    }

    var office: String { "scrutineer" }

    func name(of state: ScrutineerState) -> String { state.shownKey == nil ? "seat" : "key" }

    /// The seats and the hall, but not beside a key that is copied.
    func beside(_ state: ScrutineerState, in surroundings: Surroundings) -> WidePage? {
        guard state.shownKey == nil else { return nil }
        return WidePage(
            hall: state.desk.hall, now: state.desk.hall.shownMoment, size: surroundings.size,
            language: state.desk.language, below: [Pane("Hall") { Facts(HallParts.presence(state.assembly)) }.share(0)])
    }

    /// What the scrutineer sees.
    @NodeBuilder
    func page(_ state: ScrutineerState, in surroundings: Surroundings) -> [Node] {
        if let key = state.shownKey {
            Banner(ScrutinyWords.yourKey, ink: .caution, tallest: 5)
            Paragraph(Text(Self.grouped(key), .accent), alignment: .centre)
            if surroundings.isLinear { Paragraph(Text(ScrutinyWords.spelled(key))) }
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

extension ScrutineerProgram: OfficeProgram {
    /// What the console lists, and every key.
    func offers(in state: ScrutineerState) -> [Offer] {
        let acts = state.acts.enumerated().map { place, act in
            act.offer(key: "\(place + 1)") { $0.refusal?.sentence(in: state.assembly) }
        }
        return acts + pageKeys(in: state).offers
    }
}

/// What a scrutineer's console can be asked besides.
enum ScrutineerCommand: String {
    case makeKey = "key.make"
}

extension CommandID {
    /// A command of this table.
    static func scrutineer(_ command: ScrutineerCommand) -> CommandID { CommandID(command) }
}
