import AssemblyCore
import TerminalKit

extension ScrutineerProgram: OfficeProgram {
    /// What the console lists, and every key.
    func offers(in state: ScrutineerState) -> [Offer] {
        let acts = state.acts.enumerated().map { place, act in
            act.offer(key: "\(place + 1)") { $0.refusal?.sentence(in: state.assembly) }
        }
        return acts + pageKeys(in: state).offers
    }
}
