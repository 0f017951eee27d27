import AssemblyCore
import AssemblyFiles
import EditedFiles
import Language

/// A small meeting at the moments in which commands are decided, and what screens, host and verifier look at in one.
enum SmallMeeting {
    /// The moment in which everything happens.
    static let now = Moment(milliseconds: WrittenRecord.moment)

    private static let chair = Authority.officer(.chair, "chair", second: "clerk")
    private static let people: [Authority] = [
        chair, .officer(.secretariat, "clerk", second: "chair"), .officer(.scrutineer, "teller"), .delegate("A"), .host,
    ]

    /// The meeting when it has been convened, while a ballot is under way, and when that has been closed.
    private static let moments: [Assembly] = {
        var assembly = Assembly()
        assembly.apply(Event(at: now, by: .host, fact: .record(.convened(convocation()))))
        var moments = [assembly]
        let steps: [Command] = [
            .sitting(.open(1)), .agenda(.takeUp("opening")), .agenda(.conclude("opening")), .agenda(.takeUp("fee")),
            .ballots(.open("fee-2026", limitSeconds: 60, seal: nil)), .ballots(.cast("fee-2026#1", "A", .open(.yes))),
        ]
        for step in steps {
            let authority = if case .ballots(.cast) = step { Authority.delegate("A") } else { chair }
            carryOut(step, by: authority, in: &assembly)
        }
        moments.append(assembly)
        for step in [Command.ballots(.close("fee-2026#1")), .series(.declare("fee-2026#1"))] {
            carryOut(step, by: chair, in: &assembly)
        }
        return moments + [assembly]
    }()

    /// The meeting while a ballot is under way.
    static var assembly: Assembly { moments[1] }

    private static func convocation() -> Convocation {
        let files = Dictionary(
            uniqueKeysWithValues: AssemblyTemplate.small.map { ($0.name, SourceFile(name: $0.name, text: $0.text)) })
        do throws(EditedFileFault) {
            return try AssemblyFile.read(files[AssemblyTemplate.assemblyName] ?? SourceFile(name: "", text: "")) {
                name throws(EditedFileFault) in
                guard let file = files[name] else { return try RulebookFile.nothingBeside(name) }
                return file
            }
        } catch { preconditionFailure("the template is a sound assembly: \(error)") }
    }

    private static func carryOut(_ command: Command, by authority: Authority, in assembly: inout Assembly) {
        do throws(Refusal) {
            for event in try assembly.decide(command, by: authority, at: now) { assembly.apply(event) }
        } catch { preconditionFailure("the meeting goes on: \(error.sentence.english)") }
    }

    /// Has a command decided by everybody, at each moment of the meeting.
    /// - Throws: when what was decided cannot be written and read.
    static func decide(_ command: Command) throws(FuzzFault) {
        for assembly in moments {
            for authority in people {
                let events: [Event]
                do throws(Refusal) { events = try assembly.decide(command, by: authority, at: now) } catch {
                    try FuzzFault.require(!error.sentence.english.isEmpty, "a refusal has no sentence")
                    continue
                }
                try WrittenRecord.requireRoundTrip(of: events)
                var after = assembly
                for event in events { after.apply(event) }
                try look(at: after)
            }
        }
    }

    /// Looks at an assembly the way screens, the host and the verifier do; arithmetic that a number has spoilt ends the
    /// process here.
    static func look(at assembly: Assembly) throws(FuzzFault) {
        let schedule = Schedule(assembly, at: now)
        _ = (schedule.drift, schedule.overrunOfClose, schedule.panelOverrun?.seconds, schedule.plannedEnd?.milliseconds)
        for item in schedule.items.prefix(40) {
            _ = (item.endDrift, item.overrun, item.drift, schedule.whatMoves(ifAdjourned: item.id)?.endMoves)
            _ = item.plannedEnd?.clockWithSeconds(utcOffsetMinutes: assembly.utcOffsetMinutes)
        }
        for step in NextStep.now(for: chair, at: now, in: assembly) {
            _ = NextStep.refusal(of: step.command, by: chair, at: now, in: assembly)?.sentence.english
        }
        for question in assembly.questions.values.prefix(40) {
            _ = (assembly.rule(of: question)?.metrics.count, question.seatsLeft)
            let opening = Command.ballots(.open(question.id, limitSeconds: nil, seal: nil))
            _ = NextStep.refusal(of: opening, by: chair, at: now, in: assembly)?.sentence.english
        }
    }
}
