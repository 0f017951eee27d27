import AssemblyCore
import Language
import TerminalKit

extension SecretariatProgram: OfficeProgram {
    /// What the page lists, every key, what works on other pages, every delegation.
    func offers(in state: SecretariatState) -> [Offer] {
        let keys = pageKeys(in: state)
        var offers = state.acts.enumerated().map { place, act in
            act.offer(key: place < DeskKeys.actsWithDigit ? "\(place + 1)" : nil) {
                $0.refusal?.sentence(in: state.assembly)
            }
        }
        offers += keys.offers
        offers += keys.offers(of: [SecretariatKeys.register], on: .secretariat(.register))
        offers += keys.offers(of: [SecretariatKeys.record], on: .secretariat(.record))
        offers += state.assembly.roll(in: state.desk.language).map { member in
            Offer(
                id: NodeID("offer.\(FloorParts.id(of: member))"),
                label: "Show the delegation of \(state.assembly.name(of: member))", keys: [], name: member.rawValue,
                deed: .choose(FloorParts.id(of: member), on: .secretariat(.register)))
        }
        offers += state.assembly.agenda.items.map { item in
            Offer(
                id: NodeID("offer.\(AgendaParts.id(of: item.id))"),
                label: "Show item \(item.number): \(item.title.message)", keys: [],
                deed: .choose(AgendaParts.id(of: item.id), on: .secretariat(.schedule)))
        }
        offers += OfficeAct.agenda(state.assembly).map { $0.offer(key: nil) { _ in nil } }
        var known: Set<NodeID> = []
        return offers.filter { known.insert($0.id).inserted }
    }
}
