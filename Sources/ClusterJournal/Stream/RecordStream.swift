import Bytes
import CanonicalJSON
import EventStream

/// The stream of a session on its servers: where it ends, and what stands in it. It knows no events.
struct RecordStream: Sendable {
    /// How many records are asked for at a time, and how many bytes.
    static let pageLimit = 4_096
    static let pageBytes = 8 << 20

    let exchange: ClusterExchange
    let name: StreamName
    let access: ClusterAccess
    let timing: ClusterTiming

    private struct PageQuestion: Encodable {
        var seq: Int
        var batch: Int
        var max_bytes: Int
    }

    /// Makes the stream, or looks at the one that is there.
    ///
    /// - Throws: ``JournalFault`` when the servers do not answer, or the stream is not what it must be.
    func prepare() async throws(JournalFault) {
        let wanted = StreamForm(name)
        let deadline = ContinuousClock.now + timing.reading
        var reason: String?
        while ContinuousClock.now < deadline {
            if let stream = await make(wanted) {
                reason = stream.error?.description
                if let form = stream.config { return try accept(form, as: wanted) }
                // 10074: three copies cannot be had here, whoever waits.
                if stream.error?.err_code == 10_074 { throw Sentences.unreachable(access, reason: reason ?? "") }
                // 10058: there is one of this name, made otherwise.
                if stream.error?.err_code == 10_058, let form = try await self.form() {
                    return try accept(form, as: wanted)
                }
            }
            if exchange.isClosed { throw Sentences.closed(name) }
            try? await Task.sleep(for: timing.pause)
        }
        throw Sentences.unreachable(access, reason: reason ?? "JetStream does not answer")
    }

    /// Asks for a stream.
    ///
    /// - Returns: what became of it; nil when nobody has answered in time.
    func make(_ form: StreamForm) async -> StreamAnswer.Stream? {
        let body = (try? CanonicalJSON.bytes(of: form)) ?? []
        let answer = await exchange.ask(ClusterMessage(to: name.create, body: body), within: timing.answer)
        return answer.flatMap { StreamAnswer.read(StreamAnswer.Stream.self, $0) }
    }

    private func accept(_ form: StreamForm, as wanted: StreamForm) throws(JournalFault) {
        let differences = form.differences(from: wanted)
        guard differences.isEmpty else { throw Sentences.otherForm(name, differences) }
    }

    /// How the stream is made; nil when it is not there.
    func form() async throws(JournalFault) -> StreamForm? {
        try await describe(within: timing.reading).config
    }

    /// The position of the last record, as the stream's leader knows it.
    ///
    /// - Parameter time: how long is waited for a leader.
    /// - Throws: ``JournalFault`` when nobody answers in time, or records are gone.
    func end(within time: Duration) async throws(JournalFault) -> Position {
        guard let state = try await describe(within: time).state, let last = Position(validating: state.last_seq) else {
            throw Sentences.missing(name)
        }
        // Nothing may ever be removed: the first one is 1, and there is no gap.
        guard state.messages == state.last_seq, state.last_seq == 0 || state.first_seq == 1 else {
            throw Sentences.recordsGone(name)
        }
        return last
    }

    /// What the stream's leader says of it.
    ///
    /// - Parameter time: how long is waited for a leader.
    /// - Throws: ``JournalFault`` when nobody answers in time, or there is no such stream.
    func describe(within time: Duration) async throws(JournalFault) -> StreamAnswer.Stream {
        let deadline = ContinuousClock.now + time
        while ContinuousClock.now < deadline {
            let answer = await exchange.ask(ClusterMessage(to: name.info), within: timing.answer)
            if let stream = answer.flatMap({ StreamAnswer.read(StreamAnswer.Stream.self, $0) }) {
                guard let trouble = stream.error else { return stream }
                if trouble.code == 404 { throw Sentences.missing(name) }
            }
            if exchange.isClosed { throw Sentences.closed(name) }
            try? await Task.sleep(for: timing.pause)
        }
        throw Sentences.silent(name)
    }

    /// Messages that follow one another; fewer than asked for where the server that answers has no more, or they are large.
    ///
    /// - Returns: nil when no server has answered in time.
    func messages(from position: Position, limit: Int) async -> [ClusterMessage]? {
        let question = PageQuestion(
            seq: position.number, batch: min(limit, Self.pageLimit), max_bytes: Self.pageBytes)
        let body = (try? CanonicalJSON.bytes(of: question)) ?? []
        var found: [ClusterMessage] = []
        for await message in exchange.answers(to: [ClusterMessage(to: name.read, body: body)], within: timing.answer) {
            switch message.status {
            case nil: found.append(message)
            // The end of a page, and a place where nothing is.
            case "204", "404": return found
            case .some: return nil
            }
        }
        // What has come of a page that broke off is as good as a shorter page.
        return found.isEmpty ? nil : found
    }
}

extension RecordStream {
    /// What became of records that were sent.
    enum StoreOutcome: Sendable {
        case stored
        /// Another record is where they were to be, or one of them is there already.
        case passed
        /// Certainly not stored.
        case refused(String)
        /// No answer: stored or not.
        case silent
    }

    /// How many records servers take as one batch.
    static let batchLimit = 1_000
    /// What is left of a message for the names and values before its body.
    private static let headerRoom = 1 << 10

    /// The largest record that fits into a message, in bytes.
    var largestPayload: Int { exchange.link.largestMessage - Self.headerRoom }

    /// Stores records after a head, batch by batch.
    ///
    /// - Returns: receipts of those that are stored, and what became of the others.
    func store(_ records: [EncodedRecord], after head: JournalHead) async -> ([Stored], StoreOutcome) {
        var (stored, head, rest) = ([Stored](), head, records[...])
        while !rest.isEmpty {
            var batch: [RecordMessage] = []
            for record in rest.prefix(Self.batchLimit) {
                let message = RecordMessage(record, after: head)
                head = JournalHead(position: message.stored.position, hash: message.stored.hash)
                batch.append(message)
            }
            let outcome = await send(batch)
            guard case .stored = outcome else { return (stored, outcome) }
            stored += batch.map(\.stored)
            rest = rest.dropFirst(batch.count)
        }
        return (stored, .stored)
    }

    private func send(_ batch: [RecordMessage]) async -> StoreOutcome {
        guard let first = batch.first, let last = batch.last else { return .stored }
        var messages = batch.map { $0.message(to: name.records) }
        messages[0].headers[RecordMessage.Header.expected] = "\(first.stored.position.number - 1)"
        if batch.count > 1 {
            let batchName = "\(RecordID.random())"
            for index in messages.indices {
                messages[index].headers[RecordMessage.Header.batch] = batchName
                messages[index].headers[RecordMessage.Header.placeInBatch] = "\(index + 1)"
            }
            messages[messages.count - 1].headers[RecordMessage.Header.commit] = "1"
        }
        for await answer in exchange.answers(to: messages, within: timing.answer) {
            return outcome(answer, endingAt: last.stored.position)
        }
        return .silent
    }

    private func outcome(_ answer: ClusterMessage, endingAt last: Position) -> StoreOutcome {
        // Nobody was there to hear it.
        if answer.status == "503" { return .refused("no server leads the stream") }
        guard let receipt = StreamAnswer.read(StreamAnswer.Receipt.self, answer) else { return .silent }
        guard let trouble = receipt.error else {
            return receipt.seq == last.number && receipt.duplicate != true ? .stored : .passed
        }
        switch trouble.err_code {
        // A position that is taken (two numbers for it), and a name within a batch that is.
        case 10_071, 10_164, 10_201: return .passed
        // The same record is on its way.
        case 10_158: return .silent
        case .some, nil:
            // What a server says of itself or of others may come after the record went on.
            return trouble.code == 400 ? .refused(trouble.description ?? "no reason given") : .silent
        }
    }
}
