import AssemblyCore
import EventStream
import Host

/// An officer who tries what the rules allow and what they do not, and asks the chair to try it: not in every run, because
/// with so much tried little is finished. Some take what comes, others look for what a rule holds back just now.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Clerk: @unchecked Sendable {
    let console: Console
    private let aims: Bool
    private var world: World { console.world }

    /// A clerk at a console.
    /// - Parameter aims: whether it looks for what is held back, and takes what comes only where there is nothing.
    init(_ world: World, aims: Bool = false) {
        self.aims = aims
        console = Console(
            world, .officer(.secretariat, "secretary-2"), at: aims ? "table officer's console" : "clerk's console")
    }

    /// Whether there is one in a run.
    static func comes(to order: RunOrder) -> Bool {
        order.troubles.contains(.people) && Dice.happens(perMille: 250, in: order.seed, for: "a learned clerk")
    }

    /// Whether there is one in a run that looks for what is held back.
    static func aims(in order: RunOrder) -> Bool {
        order.troubles.contains(.people) && Dice.happens(perMille: 150, in: order.seed, for: "a clerk who aims")
    }

    /// Tries until the trouble is over.
    func work() async {
        while world.phase == .trouble {
            await world.bag.pause(console.dice.milliseconds(100...3_000))
            guard await console.attach(), console.assembly.convocation != nil else { continue }
            var draw = CommandDraw(dice: console.dice, assembly: console.assembly, own: nil)
            let command = (aims ? draw.aimedCommand() : nil) ?? draw.clerksCommand()
            console.dice = draw.dice
            let isAttested = command.needsTwo && console.dice.below(8) > 0
            if console.dice.below(2) == 0, let chair = world.chair {
                _ = await chair.console.insist(command, attested: isAttested, tries: 2)
            } else {
                _ = await console.insist(command, attested: isAttested, tries: 2)
            }
        }
        await console.leave()
    }
}
