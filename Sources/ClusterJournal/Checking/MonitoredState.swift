import CanonicalJSON

/// What a server tells of itself.
public struct MonitoredState: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The version of the program.
    public let version: String
    /// Whether what it acknowledges is on its disk.
    public let isSynced: Bool
    /// How many servers keep journals together; nil when it keeps none.
    public let clusterSize: Int?
    /// The largest message that it takes, in bytes.
    public let largestMessage: Int

    private struct Page: Decodable {
        struct JetStream: Decodable {
            struct Config: Decodable {
                var sync_always: Bool?
            }
            struct Meta: Decodable {
                var cluster_size: Int?
            }
            var config: Config?
            var meta: Meta?
        }
        var server_name: String
        var version: String
        var max_payload: Int
        var jetstream: JetStream?
    }

    /// Reads the answer of a server to the question for `/varz`, by HTTP; nil when it is none.
    public init?(answer: [UInt8]) {
        guard let body = Self.body(of: answer),
            let page = try? CanonicalJSON.decode(Page.self, from: body, unknownFields: .ignored)
        else { return nil }
        (name, version, largestMessage) = (page.server_name, page.version, page.max_payload)
        isSynced = page.jetstream?.config?.sync_always ?? false
        // Without the configuration it does not keep journals; without the others it keeps them alone.
        clusterSize = page.jetstream?.config.map { _ in page.jetstream?.meta?.cluster_size ?? 1 }
    }

    /// What follows the empty line of an answer that says 200; nil for any other.
    static func body(of answer: [UInt8]) -> [UInt8]? {
        let line = answer.prefix { $0 != 13 }.split(separator: 32)
        guard line.count > 1, line[0].starts(with: "HTTP/1.".utf8), line[1].elementsEqual("200".utf8),
            let end = answer.firstRange(of: Array("\r\n\r\n".utf8))
        else { return nil }
        return Array(answer[end.upperBound...])
    }

    /// Asks a server.
    ///
    /// - Parameter address: where it tells of itself.
    /// - Throws: ``ClusterRefusal`` when it does not answer, or is something else.
    public static func ask(_ address: String, within time: Duration = .seconds(2)) async throws(ClusterRefusal)
        -> MonitoredState
    {
        guard let place = MonitoringAddress(address) else { throw .noAddress(address) }
        guard let answer = await place.answer(to: "/varz", within: time) else { throw .silent(address) }
        guard let state = MonitoredState(answer: answer) else { throw .silent(address) }
        return state
    }

    /// Why no journal is kept with this server.
    ///
    /// - Parameter address: where it tells of itself, for the sentence.
    public func refusal(at address: String) -> ClusterRefusal? {
        let place = "\(name) (\(address))"
        guard Self.isSafe(version) else { return .unsafeVersion(place, version) }
        guard let clusterSize else { return .noJetStream(place) }
        guard isSynced else { return .notSynced(place) }
        guard clusterSize >= StreamForm.replicas else { return .tooFewServers(place, clusterSize) }
        guard largestMessage >= Self.leastMessage else { return .smallMessages(place, largestMessage) }
        return nil
    }

    /// The first version that loses nothing that it has acknowledged.
    static let safeVersion = [2, 15, 1]
    /// The largest command that a host takes fits into a record of this size, in bytes.
    static let leastMessage = 2 << 20

    private static func isSafe(_ version: String) -> Bool {
        let numbers =
            version.split(separator: "-", maxSplits: 1).first.map { $0.split(separator: ".").map { Int($0) } } ?? []
        guard numbers.count == 3, !numbers.contains(nil) else { return false }
        return !numbers.compactMap { $0 }.lexicographicallyPrecedes(safeVersion)
    }
}
