import AssemblyCore

extension AssemblyHost {
    /// Asks for help at a kiosk, or says that it has been given; see ``Hosting/help(_:by:)``.
    package func help(_ call: HelpCall, by token: LoginToken) async throws(RequestRefusal) {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .failed(.loginEnded) }
        switch call {
        case .ask, .withdraw:
            guard login.isKiosk else { throw .refused(.notYours(needs: [.delegate])) }
            board.noteHelp(askedAt: call == .ask ? clock.moment() : nil, at: login.place)
        case .answer(let device):
            guard login.authority.isOfficer(.chair) || login.authority.isOfficer(.secretariat) else {
                throw .refused(.notYours(needs: [.chair, .secretariat]))
            }
            guard board.answerHelp(at: device) else { throw .refused(.nothingToChange) }
        }
        logins.wakeFollowers(officersOnly: true)
    }
}
