import AssemblyCore
import Answers
import EventStream

/// Records carried from one journal to another, each with its id, its time and its hash: the copy is the same journal, byte
/// for byte, and what verifies one verifies the other.
struct JournalCopy {
    let source: any Journal<Event>
    let target: any Journal<Event>
    /// What they are called, in the sentences.
    let names: (source: String, target: String)

    /// How many records are carried at a time: as many as servers take as one batch.
    private static let groupSize = 1_000
    /// How often a group is tried that was not acknowledged.
    private static let attempts = 5

    /// Carries what the target does not have yet. A copy that broke off is gone on with.
    ///
    /// - Returns: the head of both.
    /// - Throws: one sentence, when the target is no beginning of the source, or one of them fails; what was carried stays.
    func carry() async throws -> JournalHead {
        do {
            var head = try await target.head()
            try await refuseOther(head)
            var pages = source.replay(from: head.position.next, pageSize: Self.groupSize).makeAsyncIterator()
            while let page = try await pages.next() { head = try await append(page, after: head) }
            return head
        } catch let fault as JournalFault { throw CommandLineFault(fault.sentence) }
    }

    private func refuseOther(_ head: JournalHead) async throws {
        guard head.position > .origin else { return }
        let end = try await source.head()
        guard end.position >= head.position else {
            throw CommandLineFault(
                "\(names.target) has \(head.position) records, and \(names.source) only \(end.position): it has fallen behind. "
                    + "Nothing was carried; go on from the longer one.")
        }
        let same = try await source.records(from: head.position, limit: 1).first?.stored.hash == head.hash
        guard same else {
            throw CommandLineFault(
                "\(names.target) holds another session than \(names.source), or one of them was altered. Nothing was carried."
            )
        }
    }

    private func append(_ page: [StoredRecord<Event>], after head: JournalHead) async throws -> JournalHead {
        let records = page.map { JournalRecord(id: $0.stored.id, at: $0.stored.at, events: Array($0.events)) }
        var attempt = 1
        while true {
            let receipts: [Stored]
            do throws(AppendFault) {
                receipts = try await target.append(records, expecting: head.position)
            } catch {
                guard attempt < Self.attempts else { throw CommandLineFault(error.description) }
                if case .superseded = error { throw CommandLineFault(error.description) }
                attempt += 1
                continue
            }
            guard receipts == page.map(\.stored), let last = receipts.last else {
                throw CommandLineFault(
                    "Records after \(head.position) have another hash in \(names.target) than in \(names.source): do not use the copy."
                )
            }
            return JournalHead(position: last.position, hash: last.hash)
        }
    }
}
