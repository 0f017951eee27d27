import Answers
import AssemblyCore
import Consoles
import CursesTerminal
import Foundation
import Glibc
import Host
import HostSocket
import Language
import Screens
import TerminalKit

/// The console of an officer: logs in, runs the screen of the role, closes the host if it was opened for it.
struct OfficerConsole {
    /// How the host is reached.
    let door: HostAccess
    /// How the console is shown.
    let terminal: TerminalOptions
    /// The language of what the chair reads aloud; the console's own when `nil`.
    var readAloud: WorkingLanguage?

    /// Runs until the officer leaves.
    /// - Returns: the exit status.
    func run() throws -> Int32 {
        let door = door
        let ownKeys = try OwnKeysFile.read()
        let entrance = try Blocking.run { try await door.enter() }
        defer { try? Blocking.run { await entrance.leave() } }
        let session = try OfficerLogin.session(for: door.role, at: entrance)
        switch door.role {
        case .secretariat:
            let program = SecretariatProgram(ownKeys: ownKeys, language: terminal.language)
            return try run(program, at: entrance, session)
        case .scrutineer:
            let program = ScrutineerProgram(operatorName: session.officerName, language: terminal.language)
            return try run(program, at: entrance, session)
        case .chair, .delegate, .board:
            let program = ChairProgram(
                operatorName: session.officerName, ownKeys: ownKeys, isFirstTime: FirstTime.isNow(),
                holdsHost: entrance.opened != nil,
                language: terminal.language, spokenLanguage: readAloud)
            let status = try run(program, at: entrance, session)
            guard status == ConsoleEnding.hostGoesOn, let opened = entrance.opened else { return status }
            HeadlessHost(opened: opened, assembly: door.assembly, socket: door.socket.path).goOn()
            return 0
        }
    }

    private func run<Console: ConsoleProgram>(
        _ program: Console, at entrance: HostEntrance, _ session: OpenLogin
    ) throws -> Int32 {
        let holdsHost = entrance.opened != nil
        // Line by line the terminal's own Ctrl-Z would come as a signal.
        if holdsHost { signal(SIGTSTP, SIG_IGN) }
        var run = ConsoleRun(
            program: program, manners: holdsHost ? .hosting : .officer, options: terminal)
        run.voice = (terminal.speaker, .lines)
        return try run.run { post in
            let office = ConsoleOffice(
                host: entrance.host, device: HostAccess.device(door.role.rawValue),
                shownPapers: StateDirectory.shownPapers, post: post)
            let desk = entrance.desk(posting: post)
            try Blocking.run {
                if let remote = entrance.host as? RemoteHost { await office.watch(remote) }
                try await office.begin(session)
            }
            if let changes = try Blocking.run({ await entrance.changes(heardBy: session) }) { post(.told(changes)) }
            return { request in
                if await desk.carryOut(request) { return }
                await office.carryOut(request)
            }
        }
    }
}

/// How an officer logs in before the console opens.
enum OfficerLogin {
    /// Asks for the login and opens the session; what was typed is let go of before the console opens.
    static func session(for role: Role, at entrance: HostEntrance) throws -> OpenLogin {
        let login = try ask(for: role, at: entrance.greeting)
        return try Blocking.run { try await open(login, at: entrance.host) }
    }

    /// Asks for name and password; in a rehearsal the host's own user needs none.
    static func ask(for role: Role, at greeting: Greeting) throws -> Login {
        if greeting.isRehearsal { return .rehearsalOfficer(role) }
        let name = try PasswordPrompt.line("\(greeting.title)\nLogin as \(role.rawValue): ")
        return .officer(role, OperatorID(rawValue: name), password: try PasswordPrompt.password("Password: "))
    }

    /// Opens the session.
    static func open(_ login: Login, at host: any Hosting) async throws -> OpenLogin {
        do throws(LoginRefusal) {
            return try await host.open(login, on: HostAccess.device("console"))
        } catch { throw CommandLineFault(error.sentence) }
    }
}

extension OpenLogin {
    /// The login name of the officer who holds the session.
    var officerName: OperatorID {
        if case .officer(_, let name, _) = authority { return name }
        return "officer"
    }
}

/// Whether this user opens the chair's console for the first time; noted in the state directory, beside the sessions.
enum FirstTime {
    /// Whether it is; asked a second time, it is not.
    static func isNow() -> Bool {
        let root = StateDirectory.root(ProcessInfo.processInfo.environment)
        let note = root + "/oriented"
        guard !FileManager.default.fileExists(atPath: note) else { return false }
        try? FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return FileManager.default.createFile(atPath: note, contents: Data())
    }
}
