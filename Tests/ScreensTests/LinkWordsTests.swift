import Host
import Language
import Testing

@testable import Screens

/// What a console says of a host that it does not hear.
@Suite("Consoles say why they are offline")
struct LinkWordsTests {
    @Test("a host that has said that it would be stopped was stopped on purpose; any other does not answer")
    func stopped() {
        var hall = HallState()
        hall.hear(.link(isUp: false))
        #expect(hall.offline(LinkWords.stopped, otherwise: "It does not answer.") == "It does not answer.")
        hall.hear(.link(isUp: true))
        hall.hear(.heard([.status(HostStatus(isEnding: true))]))
        #expect(hall.linkIsUp, "until it is stopped it is heard")
        hall.hear(.link(isUp: false))
        #expect(hall.offline(LinkWords.stopped, otherwise: "It does not answer.") == LinkWords.stopped)
        hall.hear(.followedAnew)
        hall.hear(.link(isUp: true))
        hall.hear(.link(isUp: false))
        #expect(hall.offline(LinkWords.stopped, otherwise: "Not any more.") == "Not any more.")
    }

    @Test("a host of another version that has come in its place is said, and a link that is up changes nothing of it")
    func unfit() {
        var hall = HallState()
        hall.hear(.unfit("The host speaks another version."))
        #expect(!hall.linkIsUp)
        hall.hear(.link(isUp: true))
        #expect(!hall.linkIsUp)
        #expect(hall.offline(LinkWords.stopped, otherwise: "") == "The host speaks another version.")
    }
}
