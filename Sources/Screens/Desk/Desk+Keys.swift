import AssemblyCore
import Host
import Language
import TerminalKit

extension Desk {
    /// The tables that work now: a question, a form or a filter in front, or the page's own.
    /// - Parameters:
    ///   - tables: the page's own tables, the innermost first.
    ///   - reasons: what cannot be done now, and why.
    func keys(_ tables: [KeyTable], unavailable reasons: [CommandID: Message] = [:]) -> ActiveKeys {
        let voice = SpeechKeys.table
        if palette != nil { return ActiveKeys([CommandPalette.keys, voice], isTyping: true) }
        if let confirmation {
            return ActiveKeys([confirmation.other == nil ? DeskKeys.yesOrNo : DeskKeys.confirmation, voice])
        }
        if let form {
            return ActiveKeys((form.holdsLines ? [DeskKeys.text] : []) + [DeskKeys.form, voice], isTyping: true)
        }
        if isFiltering { return ActiveKeys([DeskKeys.filtering, voice], isTyping: true) }
        let playing = hall.rehearsalSpeed == nil ? [] : [DeskKeys.rehearsal]
        return ActiveKeys(tables + playing + [DeskKeys.general, voice], unavailable: reasons)
    }

    /// Does what all consoles do alike.
    /// - Returns: `nil` when the command is for the page.
    mutating func obey(_ command: CommandID) -> [Effect<ConsoleRequest>]? {
        if let step = SpeechKeys.step(for: command) { return [.terminal(.speech(step))] }
        guard let command = DeskCommand(command) else { return nil }
        switch command {
        case .redraw: return [.terminal(.redraw)]
        case .seatsNext: seatsPage += 1
        case .seatsPrevious: seatsPage -= 1
        case .suspend:
            guard holdsHost else { return [.terminal(.suspend)] }
            say(DeskWords.holdsHost, .caution)
        case .language: language = language.next
        case .keep: if confirmation?.deed != .putAway { confirmation = nil }
        case .confirm: return confirm()
        case .confirmOther:
            guard confirmation?.other != nil else { return [] }
            confirmation = nil
            return [.terminal(.quit(status: 0))]
        case .choose where confirmation != nil: return chooseInDialog()
        case .formBack: if form?.goBack() ?? true { form = nil }
        case .formLine: type(.character("\n"))
        case .formClear: form?.clear()
        case .filterEnd: isFiltering = false
        case .filterDrop: (filter, isFiltering, focus) = (nil, false, focusBeforeFilter)
        case .help: showsHelp.toggle()
        case .back where showsHelp: showsHelp = false
        case .leave:
            confirmation = DeskWords.leaving(self)
            return holdsHost ? [.request(.chair(.countAttached))] : []
        case .playFaster, .playSlower, .pausePlaying: return obeyRehearsal(command)
        case .back, .choose, .why, .palette, .undo, .formNext, .clear, .find: return nil
        }
        return []
    }

    private mutating func obeyRehearsal(_ command: DeskCommand) -> [Effect<ConsoleRequest>]? {
        guard let speed = hall.rehearsalSpeed else { return nil }
        let wanted =
            switch command {
            case .playFaster: min(5, speed + 1)
            case .playSlower: max(0, speed - 1)
            default: speed == 0 ? 2 : 0
            }
        return [.request(.chair(.setRehearsalSpeed(wanted)))]
    }

    /// Enter takes the safe choice, and never the other one.
    private mutating func chooseInDialog() -> [Effect<ConsoleRequest>] {
        if shownFocus == Confirmation.confirm || shownFocus == Confirmation.third {
            say(DeskWords.enterNeverConfirms, .caution)
        } else if confirmation?.deed != .putAway {
            confirmation = nil
        }
        return []
    }

    /// Does what was asked about, now that another key has confirmed it.
    mutating func confirm() -> [Effect<ConsoleRequest>] {
        guard let deed = confirmation?.deed else { return [] }
        let (form, known) = (confirmation?.form, Set(underWay.keys))
        confirmation = nil
        defer { if let form { keep(form, forAllBut: known) } }
        switch deed {
        case .submit(let commands, let second):
            guard let first = commands.first else { return [] }
            return submit(first, attestedBy: second, then: Array(commands.dropFirst()))
        case .request(let request): return [.request(request)]
        case .leave: return [.terminal(.quit(status: 0))]
        case .leaveHost: return [.terminal(.quit(status: ConsoleEnding.hostGoesOn))]
        case .putAway: return []
        }
    }

    /// Takes text for the form or the filter.
    mutating func type(_ key: Key) {
        if palette != nil {
            palette?.type(key)
        } else if form != nil {
            let (assembly, language) = (assembly, language)
            form?.type(key, assembly, in: language)
        } else if isFiltering, filter?.accept(key) == true {
            focus = nil
        }
    }

    /// Begins to narrow a list.
    mutating func beginFilter() {
        filter = filter ?? TextEntry(limit: 40)
        focusBeforeFilter = focus
        (isFiltering, focus) = (true, nil)
    }

    /// Whether a text is among those that the filter lets through, in English or as the console shows it.
    func passes(_ texts: Message...) -> Bool {
        guard let wanted = filter?.text.lowercased(), !wanted.isEmpty else { return true }
        return texts.contains { text in
            [.english, language].contains { text.text(in: $0).lowercased().contains(wanted) }
        }
    }

    /// Members that the filter lets through by name or code, in the order of their names as the console shows them.
    var filteredRoll: [MemberCode] {
        assembly.roll(in: language).filter { passes(assembly.name(of: $0), .verbatim($0.rawValue)) }
    }
}
