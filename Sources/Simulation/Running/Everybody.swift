import AssemblyCore
import Host

/// Everybody who takes part in a run, from the first to the last moment: trouble first, then quiet.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Everybody: @unchecked Sendable {
    /// More kiosks than these would only be more of the same.
    private static let mostKiosks = 20

    private let world: World
    private let chair: Chair
    private let secretariat: Secretariat
    private let board: Console
    /// Whether everybody has gone home.
    private(set) var isOver = false

    init(_ world: World) {
        self.world = world
        (chair, secretariat) = (Chair(world), Secretariat(world))
        board = Console(world, .board, at: "board")
        world.chair = chair
        let members = world.drawn.convocation.members.map(\.code).shuffled(using: &world.dice)
        world.delegates = members.prefix(Self.mostKiosks).map { Delegate(world, $0, &world.dice) }
    }

    /// Holds the session.
    func hold() async {
        var people = world.machines.map { machine in Task { await self.world.lookAfterHost(on: machine) } }
        if let stream = world.stream { people.append(Task { await self.world.troubleCluster(stream) }) }
        people += world.delegates.map { delegate in Task { await delegate.sit() } }
        people.append(Task { await self.watchBoard() })
        if Clerk.comes(to: world.order) {
            let clerk = Clerk(world)
            people.append(Task { await clerk.work() })
        }
        if Clerk.aims(in: world.order) {
            let clerk = Clerk(world, aims: true)
            people.append(Task { await clerk.work() })
        }
        let secretariat = Task { await self.secretariat.work() }
        await chair.preside()
        await world.sample()
        world.calmDown()
        if world.stream != nil { await world.expectLead() }
        await secretariat.value
        await chair.finish(with: self.secretariat.console)
        await world.compare(chair.console)
        await world.compare(board)
        await world.sample()
        if world.stream != nil { await world.compareCopies() }
        world.phase = .over
        await chair.console.leave()
        await self.secretariat.console.leave()
        for person in people { await person.value }
        isOver = true
    }

    private func watchBoard() async {
        while world.phase != .over {
            _ = await board.attach()
            await world.bag.pause(.seconds(2))
        }
        await board.leave()
    }

    /// Lets go of everybody.
    func dismiss() {
        world.chair = nil
        world.delegates = []
    }
}
