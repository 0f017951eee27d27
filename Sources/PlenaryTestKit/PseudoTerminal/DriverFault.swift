import Glibc

/// Why a driven program did not do what a test waited for, with everything that is needed to see why.
package struct DriverFault: Error, CustomStringConvertible, Sendable {
    /// The failure in words, with a picture of the screen or the output so far.
    package var description: String

    /// Describes a failed call of the operating system.
    static func system(_ sentence: String, _ error: Int32) -> DriverFault {
        DriverFault(description: "\(sentence): \(String(cString: strerror(error)))")
    }

    /// Describes a wait that came to nothing.
    static func unfulfilled(
        _ expectation: String, within: Duration, at place: SourcePlace, end: ProcessEnd?, evidence: String
    ) -> DriverFault {
        let state = end.map { "the program \($0)" } ?? "the program is still running"
        return DriverFault(
            description: "waited up to \(within) until \(expectation) (\(place)); \(state).\n\(evidence)")
    }
}

/// A line of a test, so that a failed wait says where it was written.
struct SourcePlace: CustomStringConvertible {
    var file: StaticString
    var line: UInt

    var description: String { "\(file):\(line)" }
}
