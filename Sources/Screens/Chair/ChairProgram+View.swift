import AssemblyCore
import TerminalKit

extension ChairProgram {
    var office: String { "chair" }

    func name(of state: ChairState) -> String { state.page.name }

    /// What the chair sees.
    func page(_ state: ChairState, in surroundings: Surroundings) -> [Node] {
        let size = surroundings.size
        return switch state.page {
        case .sitting: SittingView(state: state, size: size, isLinear: surroundings.isLinear).parts
        case .agenda: [AgendaView(state: state, size: size).node]
        case .day: DayView(desk: state.desk, size: size, isLinear: surroundings.isLinear).parts
        case .debate: DebateView(state: state, size: size).parts
        case .motions: MotionsView(state: state).parts
        case .question(let id): QuestionPage(state: state, id: id).parts
        case .floor: FloorView(state: state).parts
        case .panels: PanelsView(desk: state.desk).parts
        case .members: MembersView(desk: state.desk, size: size).parts
        case .votes: VotesView(desk: state.desk).parts
        case .ballot(let id): VotesView(desk: state.desk, acts: state.acts).parts(of: id, size)
        case .missing: MissingView(desk: state.desk).parts
        case .boxes: BoxesView(assembly: state.assembly, acts: state.acts).parts
        case .record: RecordView(desk: state.desk).parts
        case .calculator: CalculatorView(state: state).parts
        case .why: WhyParts.parts(state.desk.hall, about: state.whyAbout, in: state.desk.language)
        }
    }
}
