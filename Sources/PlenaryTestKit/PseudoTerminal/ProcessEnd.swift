import CPseudoTerminal

/// How a program ended.
package enum ProcessEnd: Sendable, Hashable, CustomStringConvertible {
    /// It left by itself with this exit status.
    case status(Int32)
    /// A signal of this number ended it.
    case signal(Int32)

    /// Takes a status of waitpid(2) apart.
    init(waitStatus: Int32) {
        var code: Int32 = 0
        let signal = ptk_signal_of(waitStatus, &code)
        self = signal == 0 ? .status(code) : .signal(signal)
    }

    /// The end in words.
    package var description: String {
        switch self {
        case .status(let code): "ended with exit status \(code)"
        case .signal(let number): "was ended by signal \(number)"
        }
    }
}
