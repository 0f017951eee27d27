import AssemblyCore
import Host

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
}

extension SecretariatState {
    /// The badges that were locked at the same device as a member's.
    fileprivate func lockedTogether(with member: MemberCode) -> LockedBadges? {
        desk.hall.status.locked?.first { $0.members.contains(member) }
    }
}
