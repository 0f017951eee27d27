import EventStream
import Host

/// Several hosts that hold a session together, by the code with which they do.
extension World {
    /// Lets the host of a machine join the others.
    func join(_ stream: SimulatedStream, on machine: Machine) async {
        let began = phase
        if machine.copy.crash(&dice) > 0 { reached.note(.fault, "unsynced records lost") }
        let process = HostProcess(journal(on: machine.copy), SimulatedClock(bag, of: machine))
        machine.process = process
        drawDeath(of: machine)
        do {
            try await follow(stream, as: process, on: machine)
            guard process.isAlive else { return await process.stop() }
            reached.note(.world, "host of a cluster started")
        } catch {
            guard process.isAlive else { return reached.note(.fault, "host killed before it served") }
            if began != .trouble { fail("\(machine.name) does not begin: \(error)") }
            process.die()
            machine.process = nil
        }
    }

    private func follow(_ stream: SimulatedStream, as process: HostProcess, on machine: Machine) async throws {
        let (end, line) = (StreamEnd(stream, machine, self), SimulatedLine(stream, machine, self))
        let lease = SimulatedLease(stream, machine, self)
        (end.process, line.process, lease.process) = (process, process, process)
        let record = try await MirroredJournal.open(end, mirroredBy: process.journal)
        var configuration = doors.configuration(record, process.clock, drawn.convocation, on: machine)
        configuration.cluster = HostInCluster(name: machine.name, line: line)
        try await AssemblyHost.convene(configuration, holding: lease)
        for try await page in record.replay(from: record.mirroredHead.position.next) { try await record.mirror(page) }
        let host = try await AssemblyHost.follow(configuration)
        lives.append(Weak(host: host))
        let keeper = LeadKeeper(
            of: host, on: record, lease: lease, line: line, clock: process.clock, logger: configuration.logger)
        guard process.isAlive else { return await host.stop() }
        (process.host, process.keeper) = (host, keeper)
        await keeper.begin(
            hearing: HeardRecords(end: end, position: record.mirroredHead.position),
            freed: stream.releases(for: machine))
    }

    // MARK: What goes wrong

    /// Freezes hosts, cuts them off, and lets servers go away, until the trouble is over.
    func troubleCluster(_ stream: SimulatedStream) async {
        var dice = Dice(seed: order.seed, for: "cluster")
        while phase == .trouble {
            await bag.pause(dice.milliseconds(500...20_000))
            guard mayFail(.cluster), let machine = dice.one(of: machines) else { continue }
            switch dice.below(5) {
            case 0, 1:
                machine.frozenUntil = bag.now + dice.milliseconds(200...15_000)
                reached.note(.fault, "cluster: host frozen")
            case 2:
                machine.cutOffUntil = bag.now + dice.milliseconds(500...20_000)
                reached.note(.fault, "cluster: host cut off")
            case 3:
                stream.isAwayUntil = bag.now + dice.milliseconds(500...10_000)
                reached.note(.fault, "cluster: servers away")
            default:
                guard let ear = stream.ears.max(by: { $0.key < $1.key })?.value, ear.process.isAlive else { continue }
                reached.note(.fault, "cluster: lead handed over")
                await ear.handOver()
            }
        }
    }

    // MARK: What must hold

    /// When the trouble is over, some host leads before long.
    func expectLead() async {
        let start = bag.now
        while bag.now - start < .seconds(15) {
            for machine in machines {
                if let host = machine.process?.host, await host.isLeading { return }
            }
            await bag.pause(.milliseconds(100))
        }
        fail("fifteen seconds after the trouble nobody leads")
    }

    /// In the end every host has heard everything, and has the record on its own disk, byte by byte.
    func compareCopies() async {
        for machine in machines {
            for _ in 0..<100 where !hasHeardAll(machine) { await bag.pause(.milliseconds(200)) }
            guard hasHeardAll(machine) else {
                fail("the copy of \(machine.name) ends with record \(machine.copy.synced) of \(disk.synced)")
                continue
            }
            for (mine, all) in zip(machine.copy.pages, disk.pages)
            where mine.record.stored != all.record.stored || mine.payload != all.payload {
                fail("record \(mine.record.position) on \(machine.name) is another one")
            }
            let position = await call(at: machine.place) { host in await host.position }
            if let position, position.number != machine.copy.synced {
                fail("\(machine.name) has record \(machine.copy.synced), and has heard \(position)")
            }
        }
    }

    private func hasHeardAll(_ machine: Machine) -> Bool {
        machine.process?.host != nil && machine.copy.synced == disk.synced
    }
}
