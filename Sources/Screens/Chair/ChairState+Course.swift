import AssemblyCore
import TerminalKit

/// The stop before what cannot be taken back, which 9 confirms.
extension ChairState {
    /// For so many seconds the key that has confirmed does not confirm again: what it did is looked at first.
    private static let stillness = 5

    /// Confirms the stop. The key that has just confirmed one thing does not confirm the next at once.
    mutating func confirmStop() -> [Effect<ConsoleRequest>] {
        guard [.sitting, .floor].contains(page), !desk.showsHelp, let stop = moves.stop, let command = stop.command
        else {
            desk.say(ChairWords.nothingToConfirm, .caution)
            return []
        }
        if let confirmedAt, (-2..<Self.stillness).contains(now.seconds(since: confirmedAt)) {
            desk.say(ChairWords.hasJustConfirmed, .caution)
            return []
        }
        (confirmedAt, desk.focus) = (now, nil)
        return desk.submit(command, then: stop.then)
    }
}
