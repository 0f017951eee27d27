import AssemblyCore

extension MinutesWriter {
    /// Who spoke, and the rules that the chair set for it.
    func tellingOfFloor(_ fact: Fact) -> Telling? {
        switch fact {
        case .speakerCalled(let member):
            let name = assembly.name(of: member)
            return Telling(
                kind: .speech, sentence: "\(name) had the floor.",
                speech: SpeechMinutes(member: member.rawValue, name: name.english, seconds: nil))
        case .speechesLimited(let seconds?):
            return .note("Speeches were limited to \(spokenLength(seconds: seconds)).")
        case .speechesLimited(nil): return .note("The limit on speeches was lifted.")
        case .speakersListClosed: return .note("The speakers list was closed.")
        case .speakersListReopened: return .note("The speakers list was reopened.")
        default: return nil
        }
    }

    /// Panel discussions.
    func tellingOfPanels(_ fact: Fact) -> Telling? {
        switch fact {
        case .panelStarted(let id): .note("Panel \(panel(id)) began.\(people(on: id))")
        case .panelEnded(let id): .note("Panel \(panel(id)) ended.")
        default: nil
        }
    }

    private func panel(_ id: ItemID) -> String {
        guard let item = assembly.agenda[id], let panel = item.panel else { return id.rawValue }
        return "\(panel.number) (\(item.title.english))"
    }

    private func people(on id: ItemID) -> String {
        guard let panel = assembly.agenda[id]?.panel else { return "" }
        let moderator = panel.moderator.map { " Moderator: \($0)." } ?? ""
        return panel.panellists.isEmpty
            ? moderator : moderator + " Panellists: \(panel.panellists.joined(separator: ", "))."
    }
}
