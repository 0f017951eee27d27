import AssemblyCore

extension OfficeAct {
    /// What the secretariat can do with what its page shows.
    static func secretariat(_ state: SecretariatState) -> [OfficeAct] {
        let acts =
            switch state.page {
            case .delegation(let member): delegation(member, state.assembly)
            case .question(let id): question(id, state.assembly)
            case .item(let id): item(id, state.assembly)
            case .boxes: boxes(state.assembly, installs: true)
            case .schedule: agenda(state.assembly)
            case .register, .questions, .record, .why: [OfficeAct]()
            }
        return judged(acts, by: state.authority, at: state.now, in: state.assembly)
    }
}
