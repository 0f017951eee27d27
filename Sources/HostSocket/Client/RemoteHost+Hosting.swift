package import AssemblyCore
package import EventStream
package import Host
import Language

extension RemoteHost {
    /// The version of the protocol that is spoken here.
    private static let version = 1

    /// See ``Hosting/greeting()``.
    package func greeting() async throws(HostFault) -> Greeting {
        let greeting: Greeting
        do throws(CallFault) { greeting = try await call(.greeting, Nothing()) } catch { throw error.fault }
        guard greeting.version == Self.version else {
            throw .malformed(
                "The host speaks version \(greeting.version) of the protocol and this program version \(Self.version); use the same version of plenary for both."
            )
        }
        return greeting
    }

    /// See ``Hosting/open(_:on:)``. A login is never repeated: a wrong PIN must not be counted twice.
    package func open(_ login: Login, on device: DeviceID) async throws(LoginRefusal) -> OpenLogin {
        let parameters = OpenParameters(device: device.name, login: LoginForm(login))
        do throws(CallFault) {
            let form: OpenLoginForm = try await call(.open, parameters, within: timing.login, isRepeated: false)
            logins.insert(form.login.token)
            return form.login
        } catch .told(let error) { throw error.loginFailure } catch { throw .fault(error.fault) }
    }

    /// See ``Hosting/close(_:)``.
    package func close(_ token: LoginToken) async { await leave(.close, token) }

    /// See ``Hosting/lost(_:)``.
    package func lost(_ token: LoginToken) async { await leave(.lost, token) }

    /// See ``Hosting/submit(_:by:)``. While it is not known what became of the command, the answer is `.checking`, however
    /// often it is asked for: also when the host cannot be reached, because an earlier attempt may have reached it.
    package func submit(_ submission: Submission, by token: LoginToken) async -> Reply {
        do throws(CallFault) {
            let result: SubmitResult = try await call(.submit, SubmitParameters(submission, by: token))
            if let position = result.recorded {
                doubts.remove(submission.id)
                return .recorded(position)
            }
            doubts.insert(submission.id)
            return .checking(result.checking ?? "The host does not know yet.")
        } catch .told(let error) {
            doubts.remove(submission.id)
            if let refusal = error.data?.refusal { return .refused(refusal) }
            if error.fault == .loginEnded { drop(token) }
            return .failed(error.fault)
        } catch .unreached(let fault) {
            return doubts.contains(submission.id) ? .checking(fault.sentence) : .failed(fault)
        } catch {
            doubts.insert(submission.id)
            return .checking(error.fault.sentence)
        }
    }

    /// See ``Hosting/follow(from:by:)``.
    package func follow(from position: Position, by token: LoginToken) async throws(HostFault) -> Feed {
        try await begin(RemoteFeed(of: self, token, from: max(position, .first)))
    }

    /// See ``Hosting/followSnapshot(after:by:)``.
    package func followSnapshot(
        after known: KnownRecord?, by token: LoginToken
    ) async throws(HostFault) -> Feed {
        try await begin(
            RemoteFeed(of: self, token, from: known?.last.next ?? .first, wantsSnapshot: true, after: known))
    }

    private func begin(_ feed: RemoteFeed) async throws(HostFault) -> Feed {
        let link = try await link(before: clock.elapsed() + timing.patience)
        do throws(CallFault) { try await follow(feed, over: link) } catch .told(let error) {
            throw error.fault
        } catch {
            // Restored with the next link, if the login is.
            guard logins.contains(feed.token) else { throw error.fault }
        }
        return feed.feed
    }

    /// See ``Hosting/renewPIN(of:because:by:)``. It is never repeated: the first PIN would be worth nothing when the second comes.
    package func renewPIN(
        of member: MemberCode, because reason: StatedReason?, by token: LoginToken
    ) async throws(RequestRefusal) -> RenewedPIN {
        let parameters = RenewParameters(
            token: token.secret, member: member, reason: reason?.text, language: reason?.language)
        do throws(CallFault) {
            return try await call(.renewPIN, parameters, isRepeated: false)
        } catch { throw error.requestRefusal }
    }

    /// See ``Hosting/directBoards(_:by:)``. Telling boards the same twice changes nothing.
    package func directBoards(_ direction: BoardDirection, by token: LoginToken) async throws(RequestRefusal) {
        do throws(CallFault) {
            let _: Nothing = try await call(.directBoards, DirectParameters(direction, by: token))
        } catch { throw error.requestRefusal }
    }

    /// See ``Hosting/help(_:by:)``. Asked twice, the first time stands.
    package func help(_ call: HelpCall, by token: LoginToken) async throws(RequestRefusal) {
        do throws(CallFault) {
            let _: Nothing = try await self.call(.help, HelpParameters(call, by: token))
        } catch { throw error.requestRefusal }
    }

    /// See ``Hosting/isCard(_:of:in:by:)``.
    package func isCard(
        _ publicKey: String, of member: MemberCode, in ballot: BallotID, by token: LoginToken
    ) async throws(HostFault) -> Bool {
        let parameters = CardParameters(token: token.secret, ballot: ballot, member: member, key: publicKey)
        do throws(CallFault) {
            let result: CardResult = try await call(.isCard, parameters)
            return result.isCard
        } catch { throw error.fault }
    }

    /// See ``Hosting/board(of:from:by:)``.
    package func board(
        of ballot: BallotID, from offset: Int, by token: LoginToken
    ) async throws(HostFault) -> BulletinBoardPiece {
        let parameters = BulletinBoardParameters(token: token.secret, ballot: ballot, offset: offset)
        do throws(CallFault) { return try await call(.board, parameters) } catch { throw error.fault }
    }

    /// See ``Hosting/installCards(from:reason:attestation:by:)``. Installing the same list twice changes nothing.
    package func installCards(
        from path: String, reason: StatedReason?, attestation: Attestation?, by token: LoginToken
    ) async -> Reply {
        let second = attestation.map { SubmitParameters.Second($0) }
        let parameters = InstallParameters(
            token: token.secret, path: path, reason: reason?.text, language: reason?.language, second: second)
        do throws(CallFault) {
            let result: SubmitResult = try await call(.installCards, parameters, within: timing.login)
            return result.recorded.map(Reply.recorded) ?? .checking(result.checking ?? .empty)
        } catch .told(let error) {
            return error.data?.refusal.map(Reply.refused) ?? .failed(error.fault)
        } catch { return .failed(error.fault) }
    }

    private func leave(_ method: Method, _ token: LoginToken) async {
        guard case .up(let link) = phase, logins.contains(token) else { return drop(token) }
        drop(token)
        // Whether or not it is heard: a login whose client is gone ends by itself.
        let _: Nothing? = try? await ask(
            method, TokenParameters(token), over: link, before: clock.elapsed() + timing.answer)
    }
}
