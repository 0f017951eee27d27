import AssemblyCore
import Language
import TerminalKit

extension ChairProgram: OfficeProgram {
    /// The next steps, what the page lists, every key, what works on other pages, the whole debate, every item.
    func offers(in state: ChairState) -> [Offer] {
        let keys = pageKeys(in: state)
        var offers = steps(state) + acts(state.acts, of: state, areListed: true) + keys.offers
        offers += keys.offers(of: [ChairKeys.floor], on: .chair(.floor))
        offers += keys.offers(of: [ChairKeys.debate], on: .chair(.debate))
        offers += keys.offers(of: [ChairKeys.votes, ChairKeys.lists], on: .chair(.votes))
        offers += keys.offers(of: [ChairKeys.steps], on: .chair(.sitting))
        offers += acts(elsewhere(state), of: state, areListed: false) + items(state)
        var known: Set<NodeID> = []
        return offers.filter { known.insert($0.id).inserted }
    }

    private func steps(_ state: ChairState) -> [Offer] {
        state.steps.enumerated().map { place, step in
            Offer(
                id: NodeID("offer.\(step.id)"), label: step.label,
                keys: state.digit(ofStep: place).map { ["\($0)"] } ?? [],
                reason: step.refusal?.sentence(in: state.assembly), deed: .choose(step.id, on: nil))
        }
    }

    private func acts(_ acts: [OfficeAct], of state: ChairState, areListed: Bool) -> [Offer] {
        acts.enumerated().map { place, act in
            act.offer(key: areListed && place < DeskKeys.actsWithDigit ? "\(place + 1)" : nil) {
                $0.refusal?.sentence(in: state.assembly)
            }
        }
    }

    /// What the pages of the debate, of the motions and of the question in hand list, wherever one is.
    private func elsewhere(_ state: ChairState) -> [OfficeAct] {
        let assembly = state.assembly
        let acts =
            OfficeAct.debate(assembly) + OfficeAct.motionsToMove(assembly) + OfficeAct.agenda(assembly)
            + (state.questionInHand.map { OfficeAct.chairs($0, assembly) } ?? [])
        let listed = Set(state.steps.map(\.label))
        return OfficeAct.judged(acts, by: state.authority, at: state.now, in: assembly)
            .filter { !listed.contains($0.label) }
    }

    private func items(_ state: ChairState) -> [Offer] {
        let assembly = state.assembly
        return assembly.agenda.items.filter { !$0.isInHand && !assembly.agenda.isHeading($0) }.map { item in
            Offer(
                id: NodeID("offer.\(AgendaParts.id(of: item.id))"),
                label: "Take up item \(item.number): \(item.title.message)", keys: [],
                reason: reason(against: item, state), deed: .choose(AgendaParts.id(of: item.id), on: .chair(.agenda)))
        }
    }

    /// Why an item cannot be taken up; one that is in hand is no reason, since it is asked about.
    private func reason(against item: AgendaItem, _ state: ChairState) -> Message? {
        guard
            let refusal = NextStep.refusal(
                of: .agenda(.takeUp(item.id)), by: state.authority, at: state.now, in: state.assembly)
        else {
            return nil
        }
        if case .itemInHand = refusal, !item.isConcluded { return nil }
        return refusal.sentence(in: state.assembly)
    }
}
