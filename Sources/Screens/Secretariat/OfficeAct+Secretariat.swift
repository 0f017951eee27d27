import AssemblyCore
import Host
import Language

extension OfficeAct {
    /// What the secretariat can do with what its page shows.
    static func secretariat(_ state: SecretariatState) -> [OfficeAct] {
        let acts =
            switch state.page {
            case .delegation(let member):
                delegation(member, state.assembly, lockedTogether: state.lockedTogether(with: member))
            case .question(let id): question(id, state.assembly)
            case .item(let id): item(id, state.assembly)
            case .boxes: boxes(state.assembly, installs: true)
            case .boards: boards(state.desk)
            case .schedule: agenda(state.assembly)
            case .register, .questions, .record, .kiosks, .why: [OfficeAct]()
            }
        return judged(acts, by: state.authority, at: state.now, in: state.assembly)
    }

    /// What can be done with the member, the question or the item that has the focus on a list, as its own page lists it.
    static func inFocus(_ state: SecretariatState) -> (name: Message, acts: [OfficeAct])? {
        var page = state
        let name: Message
        switch state.page {
        case .register:
            guard let member = FloorParts.member(of: state.desk.focus) else { return nil }
            (page.page, name) = (.delegation(member), state.assembly.name(of: member))
        case .questions:
            guard let id = ProposalParts.question(of: state.desk.focus) else { return nil }
            (page.page, name) = (.question(id), EventWords.question(id, state.assembly))
        case .schedule:
            guard let id = AgendaParts.item(of: state.desk.focus), let item = state.assembly.agenda[id] else {
                return nil
            }
            (page.page, name) = (.item(id), item.title.message)
        case .delegation, .question, .item, .boxes, .record, .kiosks, .boards, .why: return nil
        }
        return (name, secretariat(page))
    }
}

extension SecretariatState {
    /// The badges that were locked at the same device as a member's.
    fileprivate func lockedTogether(with member: MemberCode) -> LockedBadges? {
        desk.hall.status.locked?.first { $0.members.contains(member) }
    }
}
