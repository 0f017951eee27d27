import Answers
import AssemblyCore
import EventStream
import HostSocket
import Host
import Language
import Rehearsal

/// A host that this process has opened, with its socket and, in a rehearsal, its simulated delegations.
struct OpenedHost: Sendable {
    /// The host on its files.
    let session: HostedSession
    /// The socket through which other processes reach it.
    let server: HostServer
    /// The simulated delegations; `nil` in a real session.
    private let hall: Task<Void, Never>?
    /// The host's place on a cluster; `nil` where the journal is its own.
    private let place: ClusteredSession?

    /// Opens everything.
    static func open(
        _ directory: StateDirectory, convening convocation: Convocation?, expecting expected: Convocation? = nil,
        socket: SocketOptions, seed: UInt64, simulatesHall: Bool = true
    ) async throws -> OpenedHost {
        let session = try await HostedSession.open(directory, convening: convocation, expecting: expected)
        if let changes = session.changes { SessionLog.note(changes.english, in: directory.log) }
        do {
            let server = try await socket.serve(session.host)
            let isRehearsal = await session.host.assembly.isRehearsal
            let hall =
                isRehearsal && simulatesHall
                ? try await Self.fillHall(session.host, seed: seed, log: directory.log) : nil
            return OpenedHost(session: session, server: server, hall: hall, place: nil)
        } catch {
            await session.host.stop()
            throw error
        }
    }

    /// Opens this machine's place on a cluster.
    static func open(
        _ file: ClusterFile, as name: String, _ directory: StateDirectory, convening convocation: Convocation,
        socket: SocketOptions
    ) async throws -> OpenedHost {
        let place = try await ClusteredSession.open(file, as: name, directory, convening: convocation)
        do {
            let server = try await socket.serve(place.session.host)
            return OpenedHost(session: place.session, server: server, hall: nil, place: place)
        } catch {
            await place.close()
            throw error
        }
    }

    /// Registers the simulated delegations and lets them vote whenever a person opens a ballot.
    private static func fillHall(
        _ host: AssemblyHost, seed: UInt64, log: String
    ) async throws -> Task<Void, Never> {
        do throws(RehearsalFault) {
            let road = try await RehearsalRoad.takePlaces(at: host, seed: seed) { pause in
                if pause == .papers { try? await Task.sleep(for: .milliseconds(250)) }
            }
            // Beside the console, which opens at once and sees the delegations come in.
            return Task.detached {
                do throws(RehearsalFault) {
                    _ = try await road.convene()
                    try await road.keepHallVoting()
                } catch { SessionLog.note(error.sentence, in: log) }
            }
        } catch { throw CommandLineFault(error.sentence) }
    }

    /// Ends the host on purpose: consoles hear of it first, and say so when it does not answer any more.
    func closeTellingConsoles() async {
        if await session.host.announceEnd() { try? await Task.sleep(for: .milliseconds(400)) }
        await close()
    }

    /// Ends the host: what was submitted is decided first.
    func close() async {
        hall?.cancel()
        await server.stop()
        guard let place else { return await session.host.stop() }
        await place.close()
    }
}
