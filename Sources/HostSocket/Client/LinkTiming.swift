/// How patient a console is with its host.
package struct LinkTiming: Sendable {
    /// How long an answer may take before it counts as lost.
    package var answer = Duration.seconds(15)
    /// How long a login may take: many at once wait for one another, because checking a PIN is made slow on purpose.
    package var login = Duration.seconds(60)
    /// How long a request waits for a link that is down; then a command is CHECKING.
    package var reach = Duration.seconds(2)
    /// How long a lost link is tried again before the sessions are given up.
    package var patience = Duration.seconds(10)
    /// The pause before the second attempt to connect; it doubles each time.
    package var firstPause = Duration.milliseconds(50)
    /// The longest pause between attempts to connect.
    package var longestPause = Duration.seconds(2)

    /// The pause between two signs of life of the host.
    package var pulse = Duration.seconds(2)
    /// How long the host may be silent after that before the link counts as down: with the pause less than five seconds.
    package var silence = Duration.milliseconds(2_900)

    /// What fits a hall.
    package init() {}
}

/// Whether a console hears its host.
package enum LinkState: Hashable, Sendable {
    /// It does.
    case up
    /// It does not, and tries again; or the host is silent, as one that was stopped is.
    case down
    /// It has given up; logins and feeds have ended. The next request connects anew.
    case lost
}
