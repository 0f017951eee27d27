import AssemblyCore
import Host
import TerminalKit

extension KioskState {
    /// What the delegation can ask for now.
    var asks: [DelegationAct] {
        member.map { DelegationAct.all(of: $0, hall.assembly, at: hall.shownMoment) } ?? []
    }

    /// Does what a key says on the list of requests.
    mutating func obeyWhileAsking(_ command: CommandID) -> [Effect<ConsoleRequest>] {
        if let place = command.place(in: .requests) {
            let asks = asks
            guard asks.indices.contains(place - 1) else {
                say(KioskWords.noRequest(place), .caution)
                return []
            }
            return ask(asks[place - 1])
        }
        switch KioskCommand(command) {
        case .back: go(to: .home, focus: "ask")
        case .choose: if let act = asks.first(where: { $0.id == focus }) { return ask(act) }
        default: break
        }
        return []
    }

    /// Asks whether a request is meant, or says why it cannot be made.
    mutating func ask(_ act: DelegationAct) -> [Effect<ConsoleRequest>] {
        moveFocus(to: act.id)
        if let refusal = act.refusal {
            say(refusal.sentence(in: hall.assembly), .caution)
        } else {
            visit?.confirmation = .request(act.id)
            moveFocus(to: "stay")
            visit?.status = nil
        }
        return []
    }

    /// Takes the answer whether a request is meant: only its own key makes it.
    mutating func answer(_ id: NodeID, _ command: CommandID) -> [Effect<ConsoleRequest>] {
        if command == .kiosk(.choose), focus == "confirm" {
            say(KioskWords.onlyNineAsks, .caution)
            return []
        }
        visit?.confirmation = nil
        moveFocus(to: id)
        guard command == .kiosk(.confirm) else { return [] }
        guard let act = asks.first(where: { $0.id == id }) else {
            say(KioskWords.cannotBeAskedNow, .caution)
            return []
        }
        if let refusal = act.refusal {
            say(refusal.sentence(in: hall.assembly), .caution)
            return []
        }
        return [.request(.submit(act.command, attestation: nil, language: language, tag: Self.askTag))]
    }

    /// Takes in the answer to what was asked.
    mutating func hearAboutRequest(_ reply: Reply) -> [Effect<ConsoleRequest>] {
        guard step == .asking || step == .home else { return [] }
        switch reply {
        case .recorded: say(KioskWords.requestIsRecorded, .success)
        case .refused(let refusal): say(refusal.sentence(in: hall.assembly), .caution)
        case .checking: say(KioskWords.checkingFloor, .caution)
        case .failed(let fault): say(fault.sentence, .danger)
        }
        return []
    }
}
