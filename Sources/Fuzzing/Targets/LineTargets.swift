import AssemblyCore
import Host
import HostSocket

extension FuzzTarget {
    /// A line of a client, and the command that it may give.
    static let requestLine = FuzzTarget(
        "request-line",
        """
        A line is refused in one line of JSON with a sentence that does not repeat a PIN, the same each time; a command in \
        it is decided by every role, and what is decided can be written, read and folded in.
        """
    ) { input throws(FuzzFault) in
        switch LineReading.request(input) {
        case .refused(let answer):
            try FuzzFault.require(answer.last == 0x0A, "the answer does not end its line")
            try FuzzFault.require(!answer.dropLast().contains(0x0A), "the answer has more than one line")
            try FuzzFault.require(answer.count < 2_000, "the answer is longer than any sentence")
            guard case .refused(answer) = LineReading.request(input) else {
                throw FuzzFault(description: "the same line is answered otherwise the second time")
            }
        case .asked(let command?): try SmallMeeting.decide(command)
        case .asked(nil): break
        }
    }

    /// A line of a host.
    static let answerLine = FuzzTarget(
        "answer-line", "Updates that a client hears can be folded in and told, and sent on they are the same."
    ) { input throws(FuzzFault) in
        let updates = LineReading.updates(in: input)
        guard !updates.isEmpty else { return }
        let again = LineReading.lines(of: updates).flatMap { LineReading.updates(in: $0) }
        try FuzzFault.require(again == updates, "updates that were sent on are others")
        var assembly = SmallMeeting.assembly
        for update in updates {
            switch update {
            case .snapshot(let snapshot): assembly = Assembly(snapshot.state)
            case .past(let past): assembly.add(past)
            case .record(_, let events):
                for event in events { assembly.apply(event) }
            case .earlier(let records):
                for event in records.flatMap(\.events) { _ = event.fact }
            case .status: break
            }
        }
        try SmallMeeting.look(at: assembly)
    }
}
