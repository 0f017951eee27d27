import AssemblyCore

extension AssemblyHost {
    /// Tells boards what to show; see ``Hosting/directBoards(_:by:)``.
    package func directBoards(_ direction: BoardDirection, by token: LoginToken) async throws(RequestRefusal) {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .failed(.loginEnded) }
        guard login.authority.isOfficer(.chair) || login.authority.isOfficer(.secretariat) else {
            throw .refused(.notYours(needs: [.chair, .secretariat]))
        }
        if let trouble = direction.trouble { throw .refused(.invalid(trouble)) }
        for role in direction.roles {
            boardReleases.removeValue(forKey: role)?.cancel()
            if let seconds = direction.seconds { boardReleases[role] = release(role, after: seconds) }
        }
        show(direction)
    }

    /// Lets a board follow the session again when its time is over, unless it has been told something else by then.
    private func release(_ role: BoardRole, after seconds: Int) -> Task<Void, Never> {
        Task { [clock] in
            try? await clock.sleep(until: clock.elapsed() + .seconds(seconds))
            guard !Task.isCancelled else { return }
            boardReleases[role] = nil
            show(BoardDirection(.session, on: [role]))
        }
    }

    private func show(_ direction: BoardDirection) {
        board.direct(direction)
        logins.wakeFollowers(officersOnly: false)
    }
}

extension AssemblyHost {
    /// Asks for help at a kiosk, or says that it comes or has been given; see ``Hosting/help(_:by:)``.
    package func help(_ call: HelpCall, by token: LoginToken) async throws(RequestRefusal) {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .failed(.loginEnded) }
        switch call {
        case .ask, .withdraw:
            guard login.isKiosk else { throw .refused(.notYours(needs: [.delegate])) }
            board.noteHelp(askedAt: call == .ask ? clock.moment() : nil, at: login.place)
            tellOfCalls(at: [login.place])
        case .promise(let device): try answer(at: device, isDone: false, as: login)
        case .answer(let device): try answer(at: device, isDone: true, as: login)
        }
    }

    private func answer(
        at device: DeviceID, isDone: Bool, as login: LoginBook.Entry
    ) throws(RequestRefusal) {
        guard login.authority.isOfficer(.chair) || login.authority.isOfficer(.secretariat) else {
            throw .refused(.notYours(needs: [.chair, .secretariat]))
        }
        let places = board.answerHelp(at: device, isDone: isDone)
        guard !places.isEmpty else { throw .refused(.nothingToChange) }
        tellOfCalls(at: places)
    }

    /// Officers hear of every call, and a kiosk of its own.
    private func tellOfCalls(at places: Set<KioskPlace>) {
        logins.wakeFollowers(officersOnly: true)
        logins.wakeFollowers(at: places)
    }
}
