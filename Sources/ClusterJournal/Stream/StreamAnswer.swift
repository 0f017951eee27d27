import CanonicalJSON

/// What servers answer, as far as it is asked for.
enum StreamAnswer {
    /// Why something was not done.
    struct Trouble: Decodable, Sendable {
        var code: Int
        var err_code: Int?
        var description: String?
    }

    /// To a record, or to the last one of a group.
    struct Receipt: Decodable, Sendable {
        var error: Trouble?
        var seq: Int?
        var duplicate: Bool?
    }

    /// To a question about the stream, and to its creation.
    struct Stream: Decodable, Sendable {
        struct State: Decodable, Sendable {
            var first_seq: Int
            var last_seq: Int
            var messages: Int
        }

        struct Cluster: Decodable, Sendable {
            struct Replica: Decodable, Sendable {
                var name: String
                var current: Bool
            }
            var leader: String?
            var replicas: [Replica]?
        }

        var error: Trouble?
        var config: StreamForm?
        var state: State?
        var cluster: Cluster?
    }

    /// Reads an answer.
    ///
    /// - Returns: nil when it is none of this kind.
    static func read<Answer: Decodable>(_ type: Answer.Type, _ message: ClusterMessage) -> Answer? {
        try? CanonicalJSON.decode(type, from: message.body, unknownFields: .ignored)
    }
}
