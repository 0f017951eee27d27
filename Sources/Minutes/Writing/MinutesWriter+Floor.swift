import AssemblyCore
import Language

extension MinutesWriter {
    /// Who spoke, and the rules that the chair set for it.
    func tellingOfFloor(_ fact: Fact) -> Telling? {
        switch fact {
        case .floor(.speakerCalled(let member)):
            return telling(
                SpeechMinutes(
                    member: member.rawValue, name: assembly.name(of: member).text(in: language), office: nil,
                    behalf: assembly.floor.speaker?.behalf.map { MemberGroup.words($0).text(in: language) },
                    seconds: nil))
        case .floor(.guestCalled(let guest, _)):
            return telling(
                SpeechMinutes(
                    member: nil, name: guest.name, office: guest.office?.message.text(in: language), behalf: nil,
                    seconds: nil))
        case .floor(.speechesLimited(let seconds?)):
            return .note("Speeches were limited to \(spokenLength(seconds: seconds)).")
        case .floor(.speechesLimited(nil)): return .note("The limit on speeches was lifted.")
        case .floor(.listClosed): return .note("The speakers list was closed.")
        case .floor(.listReopened): return .note("The speakers list was reopened.")
        default: return nil
        }
    }

    private func telling(_ speech: SpeechMinutes) -> Telling {
        Telling(kind: .speech, sentence: speech.sentence, speech: speech)
    }

    /// Panel discussions, and how the agenda was changed.
    func tellingOfPanels(_ fact: Fact) -> Telling? {
        switch fact {
        case .agenda(.panelStarted(let id)): .note("Panel \(panel(id)) began.\(people(on: id))")
        case .agenda(.takenUp(let id)): invited(to: id)
        case .agenda(.panelEnded(let id)): .note("Panel \(panel(id)) ended.")
        case .agenda(let fact): fact.sentence(in: assembly).map { .note($0) }
        default: nil
        }
    }

    /// Who speaks to an item without being on a list: the guests of an opening, whoever gives a report.
    private func invited(to id: ItemID) -> Telling? {
        guard let item = assembly.agenda[id], !item.speakers.isEmpty, item.secondsBefore == 0 else { return nil }
        // Offices have commas of their own.
        let separator: Message = item.offices.isEmpty ? ", " : "; "
        return .note("Invited to speak: \(item.speakers.map { item.guest($0).words }.joined(separator: separator)).")
    }

    private func panel(_ id: ItemID) -> Message {
        guard let item = assembly.agenda[id], let panel = item.panel else { return "an item that is not on the agenda" }
        return "\(panel.number) (\(item.title.message))"
    }

    private func people(on id: ItemID) -> Message {
        guard let panel = assembly.agenda[id]?.panel else { return .empty }
        let moderator = panel.moderator.map { " Moderator: \($0)." as Message } ?? .empty
        return panel.panellists.isEmpty
            ? moderator : moderator + " Panellists: \(panel.panellists.sideBySide)."
    }
}
