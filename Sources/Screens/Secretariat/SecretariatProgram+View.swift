import AssemblyCore
import TerminalKit

extension SecretariatProgram {
    var office: String { "secretariat" }

    func name(of state: SecretariatState) -> String { state.page.name }

    /// What the secretariat sees.
    func page(_ state: SecretariatState, in surroundings: Surroundings) -> [Node] {
        switch state.page {
        case .register: RegisterView(state: state, size: surroundings.size).parts
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
