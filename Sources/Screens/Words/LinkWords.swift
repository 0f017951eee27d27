import Host
import Language

/// Why a console does not hear its host.
enum LinkWords {
    /// What an officer does, whose login has ended with the host.
    static let stoppedForOfficers: Message =
        "OFFLINE: the host was stopped on purpose. Nothing is lost. When it runs again, start this console again."
    /// What kiosks and boards do.
    static let stopped: Message =
        "OFFLINE: the host was stopped on purpose. Nothing is lost; this screen goes on by itself when it runs again."
    /// Why a vote was not cast.
    static let wasStopped: Message = "The host was stopped on purpose."
}

extension HallState {
    /// Whether the host has said before the link went down that it would be stopped.
    var wasStopped: Bool { status.isEnding == true }

    /// What is said while the host is not heard: why, as far as it is known.
    /// - Parameters:
    ///   - stopped: what is said of a host that was stopped on purpose.
    ///   - otherwise: what is said of one that does not answer.
    func offline(_ stopped: Message, otherwise: Message) -> Message { unfit ?? (wasStopped ? stopped : otherwise) }

    /// Why a visit to a kiosk ends with the link.
    func whyCutOff(otherwise: Message) -> Message { wasStopped ? LinkWords.wasStopped : otherwise }
}
