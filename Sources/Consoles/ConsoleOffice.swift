import Answers
import AssemblyCore
import BallotBox
import EventStream
package import Host
package import HostSocket
import Kiosk
import Language
package import Screens
import Scrutineer
import Secrets

/// What stands between a console and its host: carries out what the screen asks for, and posts what is heard.
package actor ConsoleOffice {
    /// Where the news go: the console's mailbox.
    package typealias Post = @Sendable (ConsoleNews) -> Void

    let host: any Hosting
    let device: DeviceID
    let shownPapers: String
    let post: Post
    /// Whoever is at the console; `nil` at a kiosk that nobody uses.
    var person: PersonHere?
    /// The login of the board, by which an idle kiosk follows.
    private(set) var boardToken: LoginToken?
    private var following: Task<Void, Never>?
    private var watching: Task<Void, Never>?
    private var linkIsUp = true
    /// Whether nothing further is heard, because the login is over, of which only its owner can make a new one.
    private var isLoggedOut = false
    /// Whether a kiosk tries to follow again as the public does.
    private var isResuming = false

    /// An office of one console.
    /// - Parameter shownPapers: where the papers that a kiosk shows instead of casting them are written.
    package init(host: any Hosting, device: DeviceID, shownPapers: String, post: @escaping Post) {
        (self.host, self.device, self.shownPapers, self.post) = (host, device, shownPapers, post)
    }

    /// The login by which commands are given.
    var token: LoginToken? { person?.token }

    // MARK: Beginning and end

    /// Begins an officer's console or a board with a login that is open already.
    package func begin(_ login: OpenLogin) async throws {
        try await greet()
        person = PersonHere(token: login.token)
        try await follow(by: login.token, until: login.head)
    }

    /// Begins a kiosk, which follows as the public does until somebody identifies.
    package func beginKiosk() async throws {
        try await greet()
        try await followAsBoard()
    }

    /// Tells the console how the link to a host in another process is.
    package func watch(_ remote: RemoteHost) {
        watching = Task { [weak self] in
            var wasUp = true
            // The first connection is no news.
            for await state in remote.linkStates where (state == .up) != wasUp {
                wasUp.toggle()
                await self?.note(linkIsUp: wasUp)
            }
        }
    }

    private func note(linkIsUp isUp: Bool) {
        linkIsUp = isUp
        post(.hall(.link(isUp: isUp)))
        // The host that has come back may be another one, which knows nothing of the login.
        if isUp, isLoggedOut { post(.loginEnded) }
    }

    /// Ends the logins.
    package func end() async {
        watching?.cancel()
        following?.cancel()
        if let token { await host.close(token) }
        if let boardToken { await host.close(boardToken) }
    }

    private func greet() async throws {
        do throws(HostFault) { post(.hall(.greeted(try await host.greeting()))) } catch {
            throw CommandLineFault(error.sentence)
        }
    }

    private func followAsBoard() async throws {
        do throws(LoginRefusal) {
            if boardToken == nil { boardToken = try await host.open(.board, on: device).token }
        } catch { throw CommandLineFault(error.sentence) }
        guard let boardToken else { return }
        try await follow(by: boardToken, until: .origin)
    }

    /// The feed has ended: with the link or the host, or because the login alone is over, as when a badge is used at another
    /// kiosk.
    private func feedHasEnded() async {
        let isLoginOver = person == nil ? false : await hostStays()
        post(isLoginOver ? .loginEnded : .hall(.link(isUp: false)))
        guard let boardToken else {
            isLoggedOut = true
            return
        }
        if isLoginOver { await host.close(boardToken) }
        await resume()
    }

    /// Whether the host is still there a moment later: one that ends closes its feeds first.
    private func hostStays() async -> Bool {
        guard linkIsUp, (try? await Task.sleep(for: .milliseconds(300))) != nil else { return false }
        return (try? await host.greeting()) != nil && linkIsUp
    }

    /// After the link was lost: what only reads comes back by itself as soon as the host does, be it the next morning, and
    /// however often it goes again meanwhile.
    private func resume() async {
        (person, boardToken, isResuming) = (nil, nil, true)
        defer { isResuming = false }
        while !Task.isCancelled, boardToken == nil {
            guard let login = await reopenedBoard() else { continue }
            do {
                // A host of another version may have come in its place.
                post(.hall(.greeted(try await host.greeting())))
                boardToken = login.token
                // This very task is not to be ended by what comes after it.
                following = nil
                try await follow(by: login.token, until: login.head)
                return post(.hall(.link(isUp: true)))
            } catch let fault as HostFault {
                boardToken = nil
                if case .malformed(let why) = fault { return post(.hall(.unfit(why))) }
            } catch { boardToken = nil }
        }
    }

    /// Follows anew; what is recorded up to a position is heard before this returns.
    private func follow(by token: LoginToken, until head: Position) async throws {
        following?.cancel()
        let feed: Feed
        do throws(HostFault) {
            feed = try await host.followSnapshot(after: nil, by: token)
        } catch {
            throw CommandLineFault(error.sentence)
        }
        isLoggedOut = false
        post(.hall(.followedAnew))
        var reached = Position.origin
        if reached < head {
            for await updates in feed {
                post(.hall(.heard(updates)))
                reached = updates.lastPosition ?? reached
                if reached >= head { break }
            }
        }
        let post = post
        following = Task { [weak self] in
            // The same feed from where it stands; it ends with the login, the host or the link.
            for await updates in feed where !Task.isCancelled { post(.hall(.heard(updates))) }
            guard !Task.isCancelled else { return }
            await self?.feedHasEnded()
        }
    }

    // MARK: What the screen asks for

    /// Carries out one request.
    package func carryOut(_ request: ConsoleRequest) async {
        switch request {
        case .submit(let command, let second, let language, let tag): await submit(command, second, language, tag)
        case .kiosk(let request): await carryOut(request)
        case .scrutineer(let request): await carryOut(request)
        case .secretariat(.installCards(let path, let reason, let second, let tag)):
            await installCards(path, reason, second, tag)
        case .secretariat(.renewPIN(let member, let reason)): await renewPIN(of: member, because: reason)
        case .directBoards(let direction): await directBoards(direction)
        case .promiseHelp(let kiosk): await tell(.promise(kiosk), KioskParts.promised(kiosk))
        case .answerHelp(let kiosk): await tell(.answer(kiosk), KioskParts.answered(kiosk))
        // These are for the process that holds the host.
        case .secretariat(.makePINSheet), .chair: break
        }
    }

    private func carryOut(_ request: KioskRequest) async {
        switch request {
        case .identify(let badge, let pin): await identify(badge: badge, pin: pin)
        case .leave: await leave()
        case .callHelp(let isAsked): await callHelp(isAsked)
        case .cast(let ballot, let member, let choice): await cast(choice, in: ballot, of: member)
        case .presentCard(let code, let ballot, let member, let trustees):
            await present(code, of: member, in: ballot, trustees: trustees)
        case .seal(let ballot, let member, let choice): seal(choice, of: member, in: ballot)
        case .castSealed(let ballot, let member): await castSealed(of: member, in: ballot)
        case .showSealed(let ballot, let member): await showSealed(of: member, in: ballot)
        case .discardSealed: person?.desk.discardPaper()
        }
    }

    private func carryOut(_ request: ScrutineerRequest) async {
        switch request {
        case .makeSeed: makeSeed()
        case .useSeed(let text, let use): await useSeed(text, for: use)
        case .goOnWithSeed(let use): await goOn(for: use)
        }
    }

    private func submit(
        _ command: Command, _ second: SecondPerson?, _ language: WorkingLanguage, _ tag: Int
    ) async {
        guard let token else { return post(.answered(tag: tag, .failed(.loginEnded))) }
        let attestation = second.map { Attestation(name: $0.name, password: $0.password) }
        let submission = Submission(command: command, attestation: attestation, language: language)
        let reply = await settled(submission, by: token) { [post] in post(.answered(tag: tag, $0)) }
        post(.answered(tag: tag, reply))
    }

    /// The new PIN is told once, on this console only.
    private func renewPIN(of member: MemberCode, because reason: StatedReason?) async {
        guard let token else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) {
            let renewed = try await host.renewPIN(of: member, because: reason, by: token)
            post(.secretariat(.pinRenewed(member, badge: renewed.badge, pin: renewed.pin)))
        } catch { post(.told(error.sentence)) }
    }

    /// Steers the boards; what they show then is heard from the host.
    private func directBoards(_ direction: BoardDirection) async {
        guard let token else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) { try await host.directBoards(direction, by: token) } catch {
            return post(.told(error.sentence))
        }
        post(.told(SteeringWords.done(direction)))
    }

    /// Asks again with the same id until the outcome is known (R21).
    func settled(
        _ submission: Submission, by token: LoginToken, whileChecking tell: @Sendable (Reply) -> Void
    ) async -> Reply {
        var pause = Duration.milliseconds(100)
        while true {
            let reply = await host.submit(submission, by: token)
            guard case .checking = reply, !Task.isCancelled else { return reply }
            tell(reply)
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(2))
        }
    }

    private func cast(_ choice: Choice, in ballot: Ballot, of member: MemberCode) async {
        guard let paper = PaperPress.openPaper(with: choice, for: ballot) else {
            return post(
                .kiosk(.paperNotSealed(ballot.id, why: "The paper could not be made; nothing was cast.")))
        }
        await cast(paper, of: member, in: ballot.id)
    }

    /// Casts a paper, and asks until its outcome is known.
    func cast(_ paper: Paper, of member: MemberCode, in id: BallotID) async {
        guard let token else { return post(.kiosk(.castAnswered(id, .failed(.loginEnded), proof: nil))) }
        var reply = await settled(Submission(command: .ballots(.cast(id, member, paper))), by: token) { [post] in
            post(.kiosk(.castAnswered(id, $0, proof: nil)))
        }
        if case .failed(.loginEnded) = reply, let position = await record(of: paper, of: member, in: id) {
            reply = .recorded(position)
        }
        let proof = paper.tracker.map { SealedProof(tracker: $0, words: CheckWords.words(for: $0)) }
        post(.kiosk(.castAnswered(id, reply, proof: proof)))
    }

    /// The record in which a paper stands whose answer was lost with the link; `nil` where it is not recorded. It is asked for
    /// anew, as the public hears it (R21).
    private func record(of paper: Paper, of member: MemberCode, in id: BallotID) async -> Position? {
        guard let login = await reopenedBoard(),
            let feed = try? await host.follow(from: .first, by: login.token)
        else { return nil }
        var (position, record): (Position?, Position?)
        var assembly = Assembly()
        var list: ReceivedPapers?
        for await updates in feed {
            for update in updates {
                switch update {
                case .record(let place, let events):
                    let before = assembly.ballots[id]?.papers[member]
                    events.forEach { assembly.apply($0) }
                    if assembly.ballots[id]?.papers[member] != before { record = place }
                case .snapshot, .past, .earlier: break
                case .status(let status): list = status.received ?? list
                }
            }
            let isListed =
                paper.tracker == nil || list?.ballot == id && list?.trackers.contains(paper.tracker ?? "") == true
            if let reached = updates.lastPosition ?? position, reached >= login.head {
                position = reached
                // The list of a secret ballot's papers comes a moment after the paper.
                if isListed || assembly.ballots[id]?.papers[member] == nil { break }
            }
        }
        await host.close(login.token)
        guard let found = assembly.ballots[id]?.papers[member] else { return nil }
        guard let tracker = paper.tracker else { return found == paper ? record : nil }
        return list?.ballot == id && list?.trackers.contains(tracker) == true ? record : nil
    }

    /// A login of the public at a host that may be starting again; `nil` when it does not come back for two minutes.
    private func reopenedBoard() async -> OpenLogin? {
        for _ in 0..<120 where !Task.isCancelled {
            if let login = try? await host.open(.board, on: device) { return login }
            try? await Task.sleep(for: .seconds(1))
        }
        return nil
    }

    private func identify(badge: String, pin: TypedSecret) async {
        do throws(LoginRefusal) {
            let login = try await host.open(.delegate(badge: badge, pin: pin), on: device)
            person = PersonHere(token: login.token)
            do {
                try await follow(by: login.token, until: login.head)
                post(.kiosk(.identified(login)))
            } catch { post(.kiosk(.notIdentified(.fault(.unreachable("the record could not be followed."))))) }
        } catch { post(.kiosk(.notIdentified(error))) }
    }

    private func leave() async {
        // Whoever was cut off leaves a kiosk that comes back by itself.
        guard !isResuming else { return }
        // First, so that the end of the login's feed is not taken for the loss of the link.
        following?.cancel()
        let left = token
        person = nil
        if let left { await host.close(left) }
        try? await followAsBoard()
    }
}

/// Whoever is at a console: the login, and all that goes when the person goes.
struct PersonHere: Sendable {
    /// The login by which commands are given.
    let token: LoginToken
    /// The cards and the paper of a delegate.
    var desk = PaperDesk()
    /// The seat of a scrutineer, until nothing is due of the seed.
    var seat: ScrutineerSeat?
}

extension ConsoleOffice {
    /// Asks for somebody to come to this kiosk, whether somebody is identified at it or not.
    func callHelp(_ isAsked: Bool) async {
        guard let token = token ?? boardToken else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) { try await host.help(isAsked ? .ask : .withdraw, by: token) } catch {
            return post(.told(error.sentence))
        }
        post(.kiosk(.helpAnswered(isAsked: isAsked)))
    }

    /// Says what becomes of a call for help; how it stands then is heard from the host.
    func tell(_ call: HelpCall, _ sentence: Message) async {
        guard let token else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) { try await host.help(call, by: token) } catch {
            return post(.told(error.sentence))
        }
        post(.told(sentence))
    }
}
