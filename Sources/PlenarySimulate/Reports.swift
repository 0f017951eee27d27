import Simulation

/// A run that failed: what did not hold, and how to see it again as shortly as possible.
struct FailureReport {
    /// What is printed of it.
    let text: String

    /// Looks for the shortest part of a run that still fails.
    init(_ result: RunResult, members: Int) {
        let short = ShortestFailure(of: result).result
        let order = short.order
        var command = "plenary-simulate --seeds \(order.seed)"
        if let acts = order.acts { command += " --acts \(acts)" }
        if order.troubles != Set(Trouble.allCases) { command += " --only \(Trouble.text(of: order.troubles))" }
        if members != 50 { command += " --members \(members)" }
        if order.hosts != 1 { command += " --hosts \(order.hosts)" }
        let told = short.failures.prefix(4).map { "  \($0)" }
        let rest = short.failures.count > 4 ? ["  and \(short.failures.count - 4) more"] : []
        text = (["FAILED seed \(order.seed): \(command)"] + told + rest).joined(separator: "\n")
    }
}

/// What many runs have reached together, and what none of them has.
struct ReachReport {
    /// What is printed of it.
    let text: String

    init(_ reached: Reached) {
        var lines: [String] = []
        for kind in Reached.Kind.allCases {
            let all = reached.all(kind)
            lines.append("\n\(kind.rawValue): \(all.count) kinds, \(all.reduce(0) { $0 + $1.count }) in all")
            lines.append(contentsOf: Self.wrapped(all.map { "\($0.name) \($0.count)" }))
            let missing = reached.missing(kind, of: EverythingToReach.names(of: kind))
            if !missing.isEmpty {
                lines.append("  NOT REACHED (\(missing.count)):")
                lines.append(contentsOf: Self.wrapped(missing))
            }
        }
        text = lines.joined(separator: "\n")
    }

    private static func wrapped(_ words: [String]) -> [String] {
        var lines: [String] = []
        var line = " "
        for word in words {
            if line.count + word.count > 116 {
                lines.append(line)
                line = " "
            }
            line += " " + word + ","
        }
        return lines + (line == " " ? [] : [String(line.dropLast())])
    }
}
