import EventStream

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
