import EventStream
import Host
import Language

/// Whoever looks after the machines on which hosts run.
extension World {
    /// Keeps a host running until the run is over.
    func lookAfterHost(on machine: Machine) async {
        var ends = Dice(seed: order.seed, for: "ends \(machine.place)")
        while phase != .over {
            if machine.process == nil {
                if let stream { await join(stream, on: machine) } else { await startHost(on: machine) }
            } else if let process = machine.process, process.journal.hasFailed, phase == .quiet || dice.below(3) == 0 {
                kill(machine, "restarted after its journal had failed")
            } else if stream != nil, mayFail(.process), ends.below(40) == 0 {
                await endInOrder(machine)
            }
            await bag.pause(dice.milliseconds(100...1_500))
        }
        if let process = machine.process { await process.stop() }
        machine.process = nil
    }

    /// Ends a host of a cluster as an officer of its machine does, whatever it is about to do.
    private func endInOrder(_ machine: Machine) async {
        guard let process = machine.process else { return }
        reached.note(.fault, "cluster: host ended in order")
        bag.note("ended in order")
        machine.process = nil
        machine.killAt = nil
        await process.stop()
    }

    private func startHost(on machine: Machine) async {
        let lost = disk.crash(&dice)
        if planted == .forgetsLastRecord { disk.loseLast() }
        if lost > 0 { reached.note(.fault, "unsynced records lost") }
        let process = HostProcess(journal(on: disk), SimulatedClock(bag, of: machine))
        machine.process = process
        drawDeath(of: machine)
        do {
            let host = try await AssemblyHost.start(
                doors.configuration(process.journal, process.clock, drawn.convocation, on: machine))
            lives.append(Weak(host: host))
            guard process.isAlive else { return await host.stop() }
            process.host = host
            reached.note(.world, "host started")
        } catch {
            guard process.isAlive else { return reached.note(.fault, "host killed before it served") }
            if phase != .trouble || order.troubles.isDisjoint(with: [.disk]) {
                fail("the host does not begin: \(error.sentence.english)")
            }
            machine.process = nil
        }
    }

    /// A journal that a process opens, with what is wrong with its disk.
    func journal(on disk: SimulatedDisk) -> SimulatedJournal {
        let isSound = phase != .trouble
        let journal = SimulatedJournal(
            disk, bag, health: isSound ? .sound : health, Dice(seed: dice.next(), for: "journal"))
        journal.planted = planted
        journal.report = { [unowned self] fault in
            reached.note(.fault, "disk: \(fault.rawValue)")
            bag.note(fault.rawValue)
        }
        return journal
    }

    /// Draws when the host that begins now dies, which may be before it serves anybody.
    func drawDeath(of machine: Machine) {
        if mayFail(.process), dice.below(2) == 0 { machine.killAt = bag.jobs + dice.number(in: 5...2_500) }
    }

    /// Ends hosts whose time has come; called between any two jobs.
    func killIfDue() {
        for machine in machines {
            guard let due = machine.killAt, bag.jobs >= due else { continue }
            machine.killAt = nil
            if mayFail(.process) { kill(machine, "killed") }
        }
    }

    /// Ends a host at this very job.
    func kill(_ machine: Machine, _ why: String) {
        guard let process = machine.process else { return }
        reached.note(.fault, "host \(why)")
        bag.note(why)
        machine.process = nil
        process.die()
        stream?.wakeListeners()
    }

    /// Ends all trouble: what is broken stays broken until somebody mends it, and nothing further breaks.
    func calmDown() {
        phase = .quiet
        stream?.isAwayUntil = .zero
        for machine in machines {
            machine.process?.journal.health = .sound
            machine.mend()
        }
    }

    /// Lets the wall clock of some machine jump.
    func jumpClock(seconds: Int) {
        let machine = machines.count == 1 ? machines[0] : machines[dice.below(machines.count)]
        machine.offset += seconds
        reached.note(.fault, "wall clock jumped")
    }
}
