import AssemblyCore
import Consoles
import Host
import Language
import Screens

/// What an officer's console asks of the host's own process: PIN sheets, and the speed of a rehearsal that plays itself.
actor HostDesk {
    private let opened: OpenedHost?
    private let post: ConsoleOffice.Post

    init(opened: OpenedHost?, post: @escaping ConsoleOffice.Post) { (self.opened, self.post) = (opened, post) }

    /// Carries out a request that is for this desk.
    /// - Returns: false when it is for the host in general.
    func carryOut(_ request: ConsoleRequest) async -> Bool {
        if case .chair(.countAttached) = request {
            if let opened { post(.chair(.attached(await opened.session.host.attached))) }
            return true
        }
        guard case .secretariat(.makePINSheet) = request else { return false }
        guard let opened else {
            post(
                .told(
                    "The PIN sheet is made on the host's machine: plenary operators pins FILE (--form pdf: to print and to cut)."
                ))
            return true
        }
        let path = opened.session.directory.path + "/pins.txt"
        do throws(IdentityFault) {
            try await opened.session.host.makePINSheet(to: path)
            post(.told("The PINs are in \(path), readable by you only; the sheet is made only once."))
        } catch { post(.told(error.message)) }
        return true
    }
}
