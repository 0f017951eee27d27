import AssemblyCore
public import TerminalKit

extension SecretariatProgram {
    /// What the secretariat sees.
    public func view(_ state: SecretariatState, in surroundings: Surroundings) -> Scene {
        state.desk.scene(
            state.page.name, office: "secretariat", keys: keys(in: state),
            palette: paletteDialog(state, isLinear: surroundings.isLinear), page(state, surroundings.size))
    }

    private func page(_ state: SecretariatState, _ size: Size) -> [Node] {
        switch state.page {
        case .register: RegisterView(state: state, size: size).parts
        case .delegation(let member): DelegationView(state: state, member: member).parts
        case .questions: QuestionsView(state: state).parts
        case .question(let id): QuestionView(state: state, id: id).parts
        case .schedule: ScheduleView(state: state).parts
        case .item(let id): ScheduleView(state: state).parts(of: id)
        case .boxes: BoxesView(assembly: state.assembly, acts: state.acts).parts
        case .record: RecordView(desk: state.desk).parts
        case .why: WhyParts.parts(state.desk.hall, in: state.desk.language)
        }
    }
}
