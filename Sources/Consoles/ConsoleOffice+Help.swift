import Host
import Language
import Screens

extension ConsoleOffice {
    /// Asks for somebody to come to this kiosk, whether somebody is identified at it or not.
    func callHelp(_ isAsked: Bool) async {
        guard let token = token ?? boardToken else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) { try await host.help(isAsked ? .ask : .withdraw, by: token) } catch {
            return post(.told(error.sentence))
        }
        post(.kiosk(.helpAnswered(isAsked: isAsked)))
    }

    /// Says that somebody has seen to a kiosk; that it no longer waits is heard from the host.
    func answerHelp(at kiosk: DeviceID) async {
        guard let token else { return post(.told(HostFault.loginEnded.sentence)) }
        do throws(RequestRefusal) { try await host.help(.answer(kiosk), by: token) } catch {
            return post(.told(error.sentence))
        }
        post(.told(KioskParts.answered(kiosk)))
    }
}
