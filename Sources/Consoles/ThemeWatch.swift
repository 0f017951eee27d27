import Dispatch
import EditedFiles
import Foundation
import Glibc
package import TerminalKit

/// Watches the user's themes and shows the chosen one anew when a file of them has been saved; a faulty file leaves
/// the look as it is and says where the fault is. The kernel reports changes (inotify); nothing is polled.
package final class ThemeWatch {
    private let source: any DispatchSourceRead

    /// A watch on the user's themes; `nil` where there is no such directory, or the kernel has no watch left.
    ///
    /// - Parameters:
    ///   - name: the theme that is shown.
    ///   - directory: where the user's themes are.
    ///   - inbox: where the theme goes.
    ///   - tell: says one sentence on the status line.
    package init?(
        _ name: String, of directory: String, into inbox: ThemeInbox, tell: @escaping @Sendable (String) -> Void
    ) {
        let descriptor = inotify_init1(Int32(O_CLOEXEC) | Int32(O_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
        guard inotify_add_watch(descriptor, directory, events) >= 0 else {
            Glibc.close(descriptor)
            return nil
        }
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "themes"))
        source.setEventHandler {
            guard Self.isTheme(Self.drain(descriptor)) else { return }
            do throws(EditedFileFault) {
                guard let theme = try ThemeLibrary(directory: directory).theme(named: name) else { return }
                inbox.put(theme)
            } catch { tell(error.diagnostics.first.map(\.description) ?? error.description) }
        }
        source.setCancelHandler { Glibc.close(descriptor) }
        source.resume()
    }

    /// Ends the watch.
    package func end() { source.cancel() }

    /// Takes out what the kernel has reported.
    private static func drain(_ descriptor: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return all }
            all += bytes[..<count]
        }
    }

    /// Whether a file that could be a theme is among what was reported: an editor also saves copies of its own.
    private static func isTheme(_ reported: [UInt8]) -> Bool {
        String(decoding: reported, as: UTF8.self).contains(".yaml\0")
    }
}
