import AssemblyCore
import EventStream
import Host
import Language
import NIOCore

extension Connection {
    /// Does what is asked.
    /// - Throws: what is answered instead.
    func answer(to call: Call, _ id: MessageID) async throws(ErrorForm) -> Answer {
        switch call {
        case .greeting: return (LineWriter.answer(id, try await greeting()), nil)
        case .open(let parameters): return (LineWriter.answer(id, try await open(parameters)), nil)
        case .resume(let parameters):
            let token = parameters.sessionToken
            guard let isBoard = await reception.register.resume(token, by: user, at: number) else {
                throw ErrorForm(.loginEnded)
            }
            note(token, isBoard: isBoard)
        case .close(let parameters):
            try await check(parameters.sessionToken)
            boards.remove(parameters.sessionToken)
            await reception.register.forget(parameters.sessionToken)
            await reception.host.close(parameters.sessionToken)
        case .lost(let parameters):
            try await check(parameters.sessionToken)
            boards.remove(parameters.sessionToken)
            await reception.register.forget(parameters.sessionToken)
            await reception.host.lost(parameters.sessionToken)
        case .submit(let parameters): return (LineWriter.answer(id, try await submit(parameters)), nil)
        case .renewPIN(let parameters): return (LineWriter.answer(id, try await renewPIN(parameters)), nil)
        case .isCard(let parameters): return (LineWriter.answer(id, try await isCard(parameters)), nil)
        case .installCards(let parameters): return (LineWriter.answer(id, try await install(parameters)), nil)
        case .board(let parameters): return (LineWriter.answer(id, try await board(parameters)), nil)
        case .directBoards(let parameters): try await direct(parameters)
        case .help(let parameters): try await help(parameters)
        case .follow(let parameters):
            let feed = try await follow(parameters)
            return (
                LineWriter.answer(id, FeedParameters(feed: parameters.feed)), { await self.carry(feed, parameters) }
            )
        case .unfollow(let parameters):
            feeds.removeValue(forKey: parameters.feed)??.cancel()
            feedsOfLogins[parameters.feed] = nil
        }
        return (LineWriter.answer(id, Nothing()), nil)
    }

    private func greeting() async throws(ErrorForm) -> Greeting {
        do throws(HostFault) { return try await reception.host.greeting() } catch { throw ErrorForm(error) }
    }

    private func open(_ parameters: OpenParameters) async throws(ErrorForm) -> OpenLoginForm {
        let login = try parameters.login.login
        if case .rehearsalOfficer = login, !user.mayAct(for: reception.user) {
            let sentence: Message = "Only the host's own user takes an officer's place without a login."
            throw ErrorForm(LoginRefusal.notAdmitted(sentence))
        }
        guard await reception.register.count(of: number) < reception.limits.logins else {
            let sentence: Message = "This connection already holds the most logins allowed; close one first."
            throw ErrorForm(LoginRefusal.notAdmitted(sentence))
        }
        if login.needsNoProof, boards.count >= reception.limits.boards {
            let sentence: Message = "This connection holds as many boards as it may; close one first."
            throw ErrorForm(LoginRefusal.notAdmitted(sentence))
        }
        let opened = try await inTurn(login.isToBeProved) { () async throws(LoginRefusal) in
            try await self.reception.host.open(login, on: DeviceID(parameters.device))
        }
        await reception.register.enter(opened.token, of: user, at: number, isBoard: login.needsNoProof)
        note(opened.token, isBoard: login.needsNoProof)
        return OpenLoginForm(opened)
    }

    /// Notes what the connection has shown by a login that it holds.
    private func note(_ token: LoginToken, isBoard: Bool) {
        if isBoard { boards.insert(token) } else { becomeKnown() }
        reception.places.note(number, isBoard ? .board : .person)
    }

    private func enterGate() async throws(ErrorForm) {
        guard !isGone, await reception.gate.enter(caller) else {
            throw ErrorForm(HostFault.unreachable("too many logins wait on this connection."))
        }
    }

    /// Lets a login be checked when it is its turn.
    private func inTurn(
        _ isToBeProved: Bool, _ open: () async throws(LoginRefusal) -> OpenLogin
    ) async throws(ErrorForm) -> OpenLogin {
        if isToBeProved { try await enterGate() }
        do throws(LoginRefusal) {
            let login = try await open()
            if isToBeProved { await reception.gate.leave(caller, .right) }
            return login
        } catch {
            if isToBeProved { await reception.gate.leave(caller, error.isWrong ? .wrong : .dropped) }
            throw ErrorForm(error)
        }
    }

    private func submit(_ parameters: SubmitParameters) async throws(ErrorForm) -> SubmitResult {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        guard parameters.second != nil else {
            return try await result(of: await reception.host.submit(parameters.submission, by: token), token)
        }
        // The second officer's password is checked with the command.
        try await enterGate()
        let reply = await reception.host.submit(parameters.submission, by: token)
        await reception.gate.leave(caller, reply.isRecorded ? .right : .wrong)
        return try await result(of: reply, token)
    }

    private func install(_ parameters: InstallParameters) async throws(ErrorForm) -> SubmitResult {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        let second = parameters.second?.attestation
        if second != nil { try await enterGate() }
        let reply = await reception.host.installCards(
            from: parameters.path, reason: StatedReason(parameters.reason, in: parameters.language),
            attestation: second, by: token)
        if second != nil { await reception.gate.leave(caller, reply.isRecorded ? .right : .wrong) }
        return try await result(of: reply, token)
    }

    private func isCard(_ parameters: CardParameters) async throws(ErrorForm) -> CardResult {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        do throws(HostFault) {
            let isCard = try await reception.host.isCard(
                parameters.key, of: parameters.member, in: parameters.ballot, by: token)
            return CardResult(isCard: isCard)
        } catch { throw await noted(error, token) }
    }

    private func board(_ parameters: BulletinBoardParameters) async throws(ErrorForm) -> BulletinBoardPiece {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        do throws(HostFault) {
            return try await reception.host.board(of: parameters.ballot, from: parameters.offset, by: token)
        } catch { throw await noted(error, token) }
    }

    private func result(of reply: Reply, _ token: LoginToken) async throws(ErrorForm) -> SubmitResult {
        switch reply {
        case .recorded(let position): return SubmitResult(recorded: position)
        case .checking(let why): return SubmitResult(checking: why)
        case .refused(let refusal): throw ErrorForm(refusal)
        case .failed(let fault): throw await noted(fault, token)
        }
    }

    private func renewPIN(_ parameters: RenewParameters) async throws(ErrorForm) -> RenewedPIN {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        do throws(RequestRefusal) {
            return try await reception.host.renewPIN(
                of: parameters.member, because: StatedReason(parameters.reason, in: parameters.language), by: token)
        } catch { throw await noted(error, token) }
    }

    private func direct(_ parameters: DirectParameters) async throws(ErrorForm) {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        do throws(RequestRefusal) {
            try await reception.host.directBoards(parameters.direction, by: token)
        } catch { throw await noted(error, token) }
    }

    private func help(_ parameters: HelpParameters) async throws(ErrorForm) {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        do throws(RequestRefusal) {
            try await reception.host.help(parameters.call, by: token)
        } catch { throw await noted(error, token) }
    }

    private func follow(_ parameters: FollowParameters) async throws(ErrorForm) -> Feed {
        let token = LoginToken(secret: parameters.token)
        try await check(token)
        guard feeds[parameters.feed] == nil else {
            throw ErrorForm(ErrorForm.Code.wrongParameters, "Feed \(parameters.feed) is in use; choose another number.")
        }
        guard feeds.count < reception.limits.feeds else {
            throw ErrorForm(
                ErrorForm.Code.wrongParameters,
                "This connection already has the most feeds allowed; unfollow one first.")
        }
        guard feedsOfLogins.values.count(where: { $0 == token }) < reception.limits.feedsOfLogin else {
            throw ErrorForm(
                ErrorForm.Code.wrongParameters, "This login has as many feeds as it may; unfollow one first.")
        }
        feedsOfLogins[parameters.feed] = token
        // Taken at once, so that two requests for one number cannot both be granted while the host is asked.
        feeds.updateValue(nil, forKey: parameters.feed)
        do throws(HostFault) {
            // Another form is of no use to the client: then it hears the records.
            guard parameters.snapshot == Assembly.snapshotForm else {
                return try await reception.host.follow(from: parameters.from ?? .first, by: token)
            }
            return try await reception.host.followSnapshot(after: parameters.known, by: token)
        } catch {
            (feeds[parameters.feed], feedsOfLogins[parameters.feed]) = (nil, nil)
            throw await noted(error, token)
        }
    }

    /// Only the connection that holds a login acts in it.
    private func check(_ token: LoginToken) async throws(ErrorForm) {
        guard await reception.register.holds(token, number) else { throw ErrorForm(.loginEnded) }
    }

    private func noted(_ fault: HostFault, _ token: LoginToken) async -> ErrorForm {
        if fault == .loginEnded { await reception.register.forget(token) }
        return ErrorForm(fault)
    }

    private func noted(_ refusal: RequestRefusal, _ token: LoginToken) async -> ErrorForm {
        switch refusal {
        case .refused(let refusal): ErrorForm(refusal)
        case .failed(let fault): await noted(fault, token)
        }
    }
}

extension Login {
    /// Whether anybody may have it: nothing is asked.
    fileprivate var needsNoProof: Bool { if case .board = self { true } else { false } }

    /// Whether there is something to be checked, which takes its time.
    fileprivate var isToBeProved: Bool {
        switch self {
        case .board, .rehearsalOfficer: false
        case .officer, .delegate: true
        }
    }
}

extension LoginRefusal {
    /// Whether it was a wrong login, and not a fault.
    fileprivate var isWrong: Bool {
        switch self {
        case .wrong, .locked, .notAdmitted: true
        case .fault: false
        }
    }
}

extension Reply {
    fileprivate var isRecorded: Bool { if case .recorded = self { true } else { false } }
}
