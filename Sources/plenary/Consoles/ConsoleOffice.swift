import AssemblyCore
import EventStream
import Host
import Screens

/// What stands between a console and its host: carries out what the screen asks for, and posts what is heard.
actor ConsoleOffice {
    /// Where the news go: the console's mailbox.
    typealias Post = @Sendable (ConsoleNews) -> Void

    let host: any Hosting
    let device: DeviceID
    let post: Post
    /// The session by which commands are given.
    private var token: SessionToken?
    /// The session of the board, by which an idle kiosk follows.
    private var boardToken: SessionToken?
    private var following: Task<Void, Never>?

    /// An office of one console.
    init(host: any Hosting, device: DeviceID, post: @escaping Post) {
        (self.host, self.device, self.post) = (host, device, post)
    }

    // MARK: Beginning and end

    /// Begins an officer's console or a board with a session that is open already.
    func begin(_ session: Session) async throws {
        try await greet()
        token = session.token
        try await follow(by: session.token, until: session.head)
    }

    /// Begins a kiosk, which follows as the public does until somebody identifies.
    func beginKiosk() async throws {
        try await greet()
        try await followAsBoard()
    }

    /// Ends the sessions.
    func end() async {
        following?.cancel()
        if let token { await host.close(token) }
        if let boardToken { await host.close(boardToken) }
    }

    private func greet() async throws {
        do throws(HostFault) { post(.greeted(try await host.greeting())) } catch { throw Complaint(error.sentence) }
    }

    private func followAsBoard() async throws {
        do throws(LoginFailure) {
            if boardToken == nil { boardToken = try await host.open(.board, on: device).token }
        } catch { throw Complaint(error.sentence) }
        guard let boardToken else { return }
        try await follow(by: boardToken, until: .origin)
    }

    /// Follows anew; what is recorded up to a position is heard before this returns.
    private func follow(by token: SessionToken, until head: Position) async throws {
        following?.cancel()
        let feed: Feed
        do throws(HostFault) { feed = try await host.follow(from: .first, by: token) } catch {
            throw Complaint(error.sentence)
        }
        post(.followedAnew)
        var reached = Position.origin
        if reached < head {
            for await updates in feed {
                post(.heard(updates))
                reached = updates.lastPosition ?? reached
                if reached >= head { break }
            }
        }
        let post = post
        following = Task {
            // The same feed from where it stands; it ends with the session, the host or the link.
            for await updates in feed where !Task.isCancelled { post(.heard(updates)) }
            if !Task.isCancelled { post(.link(isUp: false)) }
        }
    }

    // MARK: What the screen asks for

    /// Carries out one request.
    func carryOut(_ request: ConsoleRequest) async {
        switch request {
        case .submit(let command, let second, let tag): await submit(command, second, tag)
        case .cast(let ballot, let member, let choice): await cast(choice, in: ballot, of: member)
        case .identify(let badge, let pin): await identify(badge: badge, pin: pin)
        case .leave: await leave()
        case .setRehearsalSpeed, .makePINSheet, .renewPIN: break
        }
    }

    private func submit(_ command: Command, _ second: SecondPerson?, _ tag: Int) async {
        guard let token else { return post(.answered(tag: tag, .failed(.sessionEnded))) }
        let attestation = second.map { Attestation(name: $0.name, password: $0.password) }
        let reply = await settled(Submission(command: command, attestation: attestation), by: token) { [post] in
            post(.checking(tag: tag))
        }
        post(.answered(tag: tag, reply))
    }

    /// Asks again with the same id until the outcome is known (R21).
    private func settled(
        _ submission: Submission, by token: SessionToken, whileChecking tell: @Sendable () -> Void
    ) async -> Reply {
        var pause = Duration.milliseconds(100)
        while true {
            let reply = await host.submit(submission, by: token)
            guard case .checking = reply, !Task.isCancelled else { return reply }
            tell()
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .seconds(2))
        }
    }

    private func cast(_ choice: Choice, in ballot: Ballot, of member: MemberCode) async {
        let id = ballot.id
        guard let token else { return post(.castEnded(id, .failed("The session has ended."))) }
        guard let paper = PaperSealing.paper(with: choice, for: ballot) else {
            return post(.castEnded(id, .failed("The paper could not be made; nothing was cast.")))
        }
        let reply = await settled(Submission(command: .cast(id, member, paper)), by: token) { [post] in
            post(.castEnded(id, .checking))
        }
        switch reply {
        case .recorded:
            post(
                .castEnded(
                    id, .recorded(tracker: paper.tracker, words: paper.tracker.map(CheckWords.words(for:)) ?? [])))
        case .refused(let refusal): post(.castEnded(id, .refused(refusal)))
        case .failed(let fault): post(.castEnded(id, .failed(fault.sentence)))
        case .checking(let why): post(.castEnded(id, .failed(why)))
        }
    }

    private func identify(badge: String, pin: String) async {
        do throws(LoginFailure) {
            let session = try await host.open(.delegate(badge: badge, pin: pin), on: device)
            token = session.token
            do {
                try await follow(by: session.token, until: session.head)
                post(.identified(session))
            } catch { post(.notIdentified(.fault(.unreachable("the record could not be followed.")))) }
        } catch { post(.notIdentified(error)) }
    }

    private func leave() async {
        if let token { await host.close(token) }
        token = nil
        try? await followAsBoard()
    }
}

extension [HostUpdate] {
    /// The last record of a batch; `nil` when it holds none.
    var lastPosition: Position? {
        for case .record(let position, _) in reversed() { return position }
        return nil
    }
}
