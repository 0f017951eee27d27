import AssemblyCore
import Consoles
import CursesTerminal
import Host
import Language
import Rehearsal
import Screens
import Synchronization
import TerminalKit

/// A rehearsal that plays by itself on the chair's console, at a speed that the person changes.
struct WatchedRehearsal {
    let convocation: Convocation
    let directory: StateDirectory
    let seed: UInt64
    let terminal: TerminalOptions

    /// Runs until the person leaves.
    func run() throws -> Int32 {
        let (directory, convocation) = (directory, convocation)
        let session = try Blocking.run { try await HostedSession.open(directory, convening: convocation) }
        defer { try? Blocking.run { await session.host.stop() } }
        let login = try Blocking.run { try await OfficerLogin.open(.rehearsalOfficer(.chair), at: session.host) }
        let program = ChairProgram(operatorName: login.officerName, language: terminal.language)
        let speed = RehearsalSpeed()
        var run = ConsoleRun(program: program, manners: .officer, options: terminal)
        run.voice = (terminal.speaker, .lines)
        return try run.run {
            post in
            let office = ConsoleOffice(
                host: session.host, device: HostAccess.device("console"), shownPapers: StateDirectory.shownPapers,
                post: post)
            try Blocking.run { try await office.begin(login) }
            post(.hall(.rehearsalSpeed(speed.step)))
            play(at: session.host, speed, post)
            return { request in
                if case .chair(.setRehearsalSpeed(let step)) = request {
                    post(.hall(.rehearsalSpeed(speed.set(step))))
                } else {
                    await office.carryOut(request)
                }
            }
        }
    }

    /// Goes the road beside the console; what stops it is said on the status line.
    private func play(at host: any Hosting, _ speed: RehearsalSpeed, _ post: @escaping ConsoleOffice.Post) {
        let seed = seed
        Task.detached {
            do throws(RehearsalFault) {
                let road = try await RehearsalRoad.takePlaces(at: host, seed: seed) { await speed.wait($0) }
                _ = try await road.play()
                post(.told("The rehearsal is over. Press q to leave."))
            } catch { post(.told("The rehearsal has stopped: \(error.sentence)")) }
        }
    }
}

/// How fast a watched rehearsal plays.
final class RehearsalSpeed: Sendable {
    private let current = Mutex(2)

    /// From 0 (stopped) to 5 (as fast as it goes).
    var step: Int { current.withLock { $0 } }

    /// Changes the speed within its bounds.
    /// - Returns: the speed from now on.
    func set(_ step: Int) -> Int {
        current.withLock { current in
            current = min(5, max(0, step))
            return current
        }
    }

    /// Waits as long as a pause lasts at this speed, and as long as the rehearsal is stopped.
    func wait(_ pause: RehearsalPause) async {
        while step == 0, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(100)) }
        let length: Double =
            switch pause {
            case .registration: 0.02
            case .step: 1.5
            case .papers: 0.4
            case .beforeClose: 3
            case .panel: 8
            }
        let factors = [1.0, 2.0, 1.0, 0.5, 0.2, 0.0]
        try? await Task.sleep(for: .seconds(length * factors[step]))
    }
}
