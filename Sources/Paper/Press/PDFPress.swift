import Glibc
import Language
package import Secrets

/// Makes PDFs of pages with WeasyPrint, a program that Debian has and that needs no network.
///
/// A page may hold PINs or codes: it goes to the program through a pipe and comes back through another, and no file is
/// written on the way.
package struct PDFPress: Sendable {
    /// The folders in which the program is looked for.
    private let folders: [String]

    /// A press.
    /// - Parameter path: where programs are, as `PATH` says; that of this process when left out.
    package init(path: String? = nil) {
        let named = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        folders = named.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }

    /// The program; `nil` where it is not installed.
    private var program: String? {
        folders.map { $0 + "/weasyprint" }.first { access($0, X_OK) == 0 }
    }

    /// The program.
    /// - Throws: one sentence that names the package, where it is not installed.
    @discardableResult
    package func requireProgram() throws(FileFault) -> String {
        guard let program else {
            throw FileFault(
                "PDFs are made by WeasyPrint, which is not installed: apt-get install weasyprint. Without it, print the HTML from a browser."
            )
        }
        return program
    }

    /// The PDF of a page in HTML.
    /// - Throws: one sentence where there is no such program, or it made nothing.
    package func pdf(of page: SecretDocument) throws(FileFault) -> SecretDocument {
        let program = try requireProgram()
        let press = try PressRun(program)
        let (made, isWhole) = press.send(page)
        guard press.hasSucceeded, isWhole, made.count > 4 else {
            throw FileFault("WeasyPrint (\(program)) made no PDF; nothing was written. Print the HTML from a browser.")
        }
        return made
    }
}
