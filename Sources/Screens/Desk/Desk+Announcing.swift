import AssemblyCore
import Language
import TerminalKit

/// A result that is announced as soon as its ballot has been counted, because that was confirmed with the close.
extension Desk {
    /// Goes on with what goes with a command that has been recorded; a result waits for its figures.
    mutating func goOn(with next: [Command]) -> [Effect<ConsoleRequest>] {
        guard let first = next.first else { return [] }
        if case .series(.declare(let id)) = first {
            awaitedCount = id
            return announceIfCounted()
        }
        return submit(first, then: Array(next.dropFirst()))
    }

    /// Announces what has been counted meanwhile. Figures that would give votes away are looked at first.
    mutating func announceIfCounted() -> [Effect<ConsoleRequest>] {
        guard let id = awaitedCount, let ballot = assembly.ballots[id] else { return [] }
        switch ballot.phase {
        case .open, .held, .closed: return []
        case .declared, .annulled:
            awaitedCount = nil
            return []
        case .counted:
            awaitedCount = nil
            guard ballot.secrecyWarning == nil, ballot.weightWarning == nil else {
                say(DeskWords.lookBeforeAnnouncing, .danger)
                return [.terminal(.ring)]
            }
            return submit(.series(.declare(id)))
        }
    }
}
