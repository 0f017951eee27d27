/// How a console ends, besides well or by a signal.
package enum ConsoleEnding {
    /// The console was left, and the host of its process goes on without a screen.
    package static let hostGoesOn: Int32 = 113
}
