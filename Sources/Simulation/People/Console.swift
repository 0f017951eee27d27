import AssemblyCore
import EventStream
import Host
import Language
import Secrets

/// Who sits at a console.
enum Seat: Hashable {
    case officer(Role, OperatorID)
    case delegate(MemberCode)
    case board
}

/// A console, kiosk or board: its login, what it has heard, and how it asks.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Console: @unchecked Sendable {
    let world: World
    let seat: Seat
    let device: DeviceID
    var dice: Dice
    private var token: LoginToken?
    /// The machine at whose host it is, or was last.
    private(set) var place = 0
    private var life = 0
    /// The assembly as it was heard.
    private(set) var assembly = Assembly()
    /// The last record that was heard.
    private(set) var position = Position.origin
    /// Whether everything has come that the last snapshot had left out; before that there is nothing to go on from.
    private var isWhole = true
    /// Since when it has listened to what it listens to now.
    private var since = Duration.zero
    private var following: Task<Void, Never>?
    /// Whether requests and answers get lost; not those of somebody who stands beside the host.
    let isRemote: Bool

    init(_ world: World, _ seat: Seat, at device: String, isRemote: Bool = true) {
        (self.world, self.seat, self.device, self.isRemote) = (world, seat, DeviceID(device), isRemote)
        dice = Dice(seed: world.order.seed, for: device)
    }

    /// The member of a delegate.
    var member: MemberCode? {
        if case .delegate(let member) = seat { return member }
        return nil
    }

    /// Whether it has a login that is not known to have ended.
    var isAttached: Bool { token != nil }

    /// Whether it listens, and for so long that everything has come that a snapshot leaves out.
    var hasSettled: Bool { isAttached && world.bag.now - since >= .milliseconds(300) }

    /// Its login, for whoever plays a trick with it.
    var loginToken: LoginToken? { token }

    // MARK: Coming and going

    /// Logs in and listens.
    /// - Parameter fromSnapshot: whether it begins with a snapshot; as the dice have it where that is left out.
    /// - Returns: whether it is logged in now.
    func attach(fromSnapshot: Bool? = nil) async -> Bool {
        if token != nil { return true }
        guard await linkHolds() else { return false }
        if world.machines.count > 1 { place = dice.below(world.machines.count) }
        let (login, device) = (login(), device)
        let wasLocked = world.isLockedOnRecord(member)
        let opened = await world.call(at: place) { host -> Result<OpenLogin, LoginRefusal> in
            do throws(LoginRefusal) {
                return .success(try await host.open(login, on: device))
            } catch { return .failure(error) }
        }
        switch opened {
        case .success(let open):
            token = open.token
            // A host that follows hears of a lock a little later.
            if wasLocked, world.stream == nil, world.isLockedOnRecord(member) {
                world.fail("\(device.name) is admitted with a locked badge")
            }
        case .failure(let refusal):
            let name = "login: \(caseName(refusal))"
            world.reached.note(.refusal, name)
            if world.wordsChecked.insert(name).inserted { world.checkWords(refusal.sentence, of: "a login") }
            return false
        case nil: return false
        }
        let beginsAnew = fromSnapshot ?? (dice.below(2) == 0)
        await listen(fromSnapshot: beginsAnew || !isWhole)
        return token != nil
    }

    /// How the seat identifies; now and then wrongly.
    private func login() -> Login {
        let isRehearsal = world.drawn.convocation.isRehearsal
        let isWrong = member != nil && world.mayFail(.people) && dice.happens(perMille: 25)
        switch seat {
        case .board: return .board
        case .officer(let role, let name):
            return isRehearsal
                ? .rehearsalOfficer(role) : .officer(role, name, password: "\(world.doors.passwords[name] ?? "")")
        case .delegate(let member):
            let badge = world.doors.badges[member] ?? world.drawn.rehearsalBadge(of: member)
            return .delegate(badge: badge, pin: isWrong ? "9999" : rightPIN)
        }
    }

    /// The delegation's PIN, typed once: memory that can be wiped costs more than anything else of a login.
    private lazy var rightPIN: TypedSecret = {
        let pin = world.drawn.convocation.isRehearsal ? "1234" : member.flatMap { world.doors.pins[$0] } ?? ""
        return "\(pin)"
    }()

    private func listen(fromSnapshot: Bool) async {
        guard let token else { return }
        life += 1
        let life = life
        let next = position.next
        let feed = await world.call(at: place) { host -> Feed? in
            fromSnapshot
                ? try? await host.followSnapshot(after: nil, by: token) : try? await host.follow(from: next, by: token)
        }
        // Whoever has come again meanwhile listens to another feed.
        guard self.life == life else { return }
        guard let feed, let feed else { return forget() }
        if fromSnapshot { (assembly, position) = (Assembly(), .origin) }
        since = world.bag.now
        let process = world.machines[place].process
        following = Task { [weak self] in
            for await batch in feed {
                guard let self, process?.isAlive == true, self.life == life else { break }
                for update in batch { hear(update) }
            }
            if let self, self.life == life { forget() }
        }
    }

    /// Leaves as somebody does who has finished.
    func leave() async {
        guard let token else { return }
        forget()
        _ = await world.call(at: place) { host in await host.close(token) }
    }

    /// Is cut off, and the host is told by the link.
    func loseLink() async {
        guard let token else { return }
        forget()
        world.reached.note(.fault, "link cut")
        // Whoever has not heard of a ballot is not about to vote in it.
        let owed = world.reportOwed(to: member).flatMap { assembly.ballots[$0]?.id }
        guard await world.call(at: place, { host in await host.lost(token) }) != nil else { return }
        guard let owed, let member else { return }
        let given = world.ledger.order.count
        Task { [world] in await world.expectReport(on: member, in: owed, after: given) }
    }

    /// Knows of no login any more.
    func forget() {
        (token, life) = (nil, life + 1)
        following?.cancel()
        following = nil
    }

    private func hear(_ update: HostUpdate) {
        world.checkHeard(update, by: self)
        switch update {
        case .record(let position, let events):
            for event in events { assembly.apply(event) }
            (self.position, isWhole) = (position, true)
        case .snapshot(let snapshot):
            (assembly, position, isWhole) = (Assembly(snapshot.state), snapshot.position, false)
        case .past(let past): assembly.add(past)
        case .earlier, .status: break
        }
    }

    // MARK: Asking

    /// Gives a command once.
    /// - Returns: `nil` when no answer came.
    func submit(_ command: Command, as id: RecordID, attested: Bool, choice: Choice? = nil) async -> Reply? {
        guard let token else { return nil }
        world.ledger.begin(id, command, isDelegates: member != nil, choice: choice)
        world.act()
        guard await linkHolds() else { return nil }
        let place = place
        let submission = Submission(id: id, command: command, attestation: attested ? attestation() : nil)
        if isRemote, world.mayFail(.link), dice.happens(perMille: 30) {
            // The same request arrives twice.
            world.reached.note(.fault, "request came twice")
            Task { [world] in
                if let reply = await world.call(at: place, { host in await host.submit(submission, by: token) }) {
                    world.note(reply, to: id, command, at: place)
                } else {
                    world.ledger.noteUnknown(id)
                }
            }
        }
        guard let reply = await world.call(at: place, { host in await host.submit(submission, by: token) }) else {
            world.ledger.noteUnknown(id)
            return nil
        }
        world.note(reply, to: id, command, at: place)
        if case .failed(.loginEnded) = reply { forget() }
        // What was answered is true whether it arrives or not.
        return await linkHolds() ? reply : nil
    }

    /// Gives a command until its outcome is known: always under the same id.
    /// - Returns: `nil` when it never was.
    func insist(
        _ command: Command, attested: Bool = false, tries: Int = 6, choice: Choice? = nil
    ) async -> Reply? {
        let command = world.onPaperIfNeeded(command, in: assembly)
        let id = RecordID.random(using: &dice)
        for attempt in 0..<tries {
            if attempt > 0 {
                await world.bag.pause(dice.milliseconds(200...3_000))
                guard await attach() else { continue }
            }
            switch await submit(command, as: id, attested: attested, choice: choice) {
            case .recorded(let position): return .recorded(position)
            case .refused(let refusal): return .refused(refusal)
            case .checking, .failed, nil: continue
            }
        }
        return nil
    }

    private func attestation() -> Attestation {
        if world.drawn.convocation.isRehearsal { return Attestation(name: "second-officer", password: "1234") }
        var name: OperatorID = "secretary-2"
        if world.mayFail(.people), dice.happens(perMille: 40), case .officer(_, let own) = seat { name = own }
        return Attestation(name: name, password: "\(world.doors.passwords[name] ?? "")")
    }

    private func linkHolds() async -> Bool {
        guard isRemote else { return true }
        await world.bag.pause(dice.milliseconds(0...40))
        guard world.mayFail(.link), dice.happens(perMille: 25) else { return true }
        world.reached.note(.fault, "request or answer lost")
        await world.bag.pause(dice.milliseconds(100...4_000))
        return false
    }
}
