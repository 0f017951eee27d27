import AssemblyCore
package import EventStream
package import Language

extension AssemblyHost {
    /// What became of a batch.
    enum StoreOutcome {
        /// It is durable.
        case stored([Stored])
        /// It is certainly not stored, and nothing further will be.
        case notStored(Message)
        /// It is not known, and cannot be found out before the host is started again.
        case inDoubt(Message)
    }

    /// Stores a batch with one sync. What may or may not be stored is tried again, the same with the same expectation.
    func store(_ records: [JournalRecord<Event>]) async -> StoreOutcome {
        var isInDoubt = false
        var delays = retryDelays.makeIterator()
        // On a cluster others may be heard meanwhile: what was decided here never follows what they have written.
        let (expected, mine) = (head, leads)
        while true {
            let failure: AppendFault
            do throws(AppendFault) {
                let receipts = try await journal.append(records, expecting: expected.position)
                if isInDoubt { report(storageTrouble: nil) }
                return contiguous(receipts, after: expected)
            } catch { failure = error }
            switch failure {
            case .superseded: return await settle(records, after: expected)
            case .unavailable(let why, let retryAfter):
                guard let retryAfter, delays.next() != nil else {
                    return isInDoubt ? .inDoubt(Message(why)) : .notStored(Message(why))
                }
                await pause(retryAfter)
                guard leads == mine else { return .inDoubt(Message(why)) }
            case .unknown(let sentence):
                let why = Message(sentence)
                isInDoubt = true
                guard leads == mine else { return .inDoubt(why) }
                for record in records { tellChecking(record.id, why) }
                report(
                    storageTrouble: "CHECKING: \(why)",
                    toHall: "CHECKING whether the last acts are recorded; everything that was confirmed is safe.")
                guard let delay = delays.next() else { return .inDoubt(why) }
                await pause(delay)
            }
        }
    }

    /// Applies, remembers and publishes what has become durable.
    func publish(_ records: [JournalRecord<Event>], _ receipts: [Stored]) {
        guard let first = receipts.first else { return }
        // Let go of first: otherwise what changes would be copied.
        beginnings = SharedBeginnings()
        var bulletins: [Bulletin] = []
        bulletins.reserveCapacity(records.count)
        for (record, receipt) in zip(records, receipts) {
            for event in record.events {
                durable.apply(event)
                unsigned.note(event, in: receipt)
            }
            recent.add(receipt.position, record.events)
            recorded[record.id] = receipt.position
            head = JournalHead(position: receipt.position, hash: receipt.hash)
            bulletins.append(Bulletin(receipt.position, record.events, in: durable))
        }
        bus.publish(bulletins, at: first.position)
        tellKiosks(bulletins)
        wakeHearers(upTo: head.position)
    }

    /// Somebody has written after our head: our own earlier attempt, or another host.
    private func settle(_ records: [JournalRecord<Event>], after head: JournalHead) async -> StoreOutcome {
        let stranger: Message = "Another host is writing to this journal; stop one of them and start again."
        do throws(JournalFault) {
            var found: [Stored] = []
            while found.count < records.count {
                let next = head.position.advanced(by: found.count + 1)
                let page = try await journal.records(from: next, limit: records.count - found.count)
                guard !page.isEmpty else { break }
                found += page.map(\.stored)
            }
            guard found.map(\.id) == records.map(\.id) else { return .notStored(stranger) }
            return .stored(found)
        } catch { return .inDoubt(Message(error.told)) }
    }

    /// Receipts must follow our head without a gap; anything else means that the journal is not ours alone.
    private func contiguous(_ receipts: [Stored], after head: JournalHead) -> StoreOutcome {
        for (offset, receipt) in receipts.enumerated() where receipt.position != head.position.advanced(by: offset + 1)
        {
            return .inDoubt("The journal gave record \(receipt.position) out of order; start the host again.")
        }
        return .stored(receipts)
    }

    private func pause(_ duration: Duration) async {
        // A cancelled sleep only means that the next attempt comes earlier.
        try? await clock.sleep(until: clock.elapsed() + duration)
    }
}

extension Message {
    /// What a journal says of itself, to be put into the reader's language.
    package init(_ sentence: JournalSentence) {
        self.init(
            key: sentence.format,
            arguments: sentence.fillings.map { filling in
                switch filling {
                case .verbatim(let words): .verbatim(words)
                case .sentence(let sentence): Message(sentence)
                }
            })
    }
}
