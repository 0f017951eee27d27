/// How a console ends, besides well or by a signal.
public enum ConsoleEnding {
    /// The console was left, and the host of its process goes on without a screen.
    public static let hostGoesOn: Int32 = 113
}
