import Answers
import ArgumentParser
import AssemblyCore
import BallotBox
import Foundation
import Language
import Minutes
import Paper

/// `plenary paper`: what is printed for a hall.
struct PaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Write ballot papers, sign-in sheets, the roll and results to sign, as HTML or PDF.",
        discussion: """
            Each is one page of HTML that needs nothing else; print it from a browser, on A4 at 100 %. --pdf makes a PDF \
            of it with WeasyPrint, which Debian has and which needs no network. The sheet of PINs is made by 'plenary \
            operators pins', the voting cards by 'plenary credentials'.
            """,
        subcommands: [Ballot.self, SignIn.self, Roll.self, Result.self]
    )

    /// `plenary paper ballot`
    struct Ballot: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ballot papers, for and against or with the names that stand, to print and to cut.")

        @Argument(help: "An assembly file, or a session for what stands now; the built-in assembly when left out.")
        var path: String?
        @Option(help: "Only this question, by its name in the assembly file; again for each further one.")
        var question: [String] = []
        @Option(help: "A question that stands in no file.")
        var title: String?
        @Option(help: "With --title, a name on the paper; again for each further one.")
        var name: [String] = []
        @Option(help: "With --name, how many names may be marked.")
        var seats = 1
        @Option(help: "How many papers of each; sheets are filled up.")
        var copies = 1
        @OptionGroup var answer: AnswerLanguage
        @OptionGroup var paper: PaperOptions

        func validate() throws {
            guard (1...10_000).contains(copies) else { throw ValidationError("--copies must be from 1 to 10000.") }
            guard (1...1_000).contains(seats) else { throw ValidationError("--seats must be from 1 to 1000.") }
            if title != nil, !question.isEmpty { throw ValidationError("Give --title or --question.") }
            if title == nil, !name.isEmpty { throw ValidationError("--name goes with --title.") }
        }

        func run() throws {
            let source = try PaperSource(path)
            let convocation = try source.convocation()
            try paper.answer(
                BallotPaper.html(papers(source.assembly), copies: copies, for: convocation, in: answer.language))
        }

        private func papers(_ assembly: Assembly) throws -> [BallotPaper] {
            if let title { return [BallotPaper(title: title, names: name, seats: seats)] }
            let questions = assembly.questionOrder.compactMap { assembly.questions[$0] }.filter(\.isPending)
            for name in question where !questions.contains(where: { $0.id.rawValue == name }) {
                throw CommandLineFault(
                    "There is no question '\(CommandLineFault.quoted(name))' to be voted on; those that are: "
                        + questions.prefix(30).map { CommandLineFault.quoted($0.id.rawValue) }.joined(separator: ", ")
                        + ".")
            }
            let asked = questions.filter { question.isEmpty || question.contains($0.id.rawValue) }
            let papers = asked.compactMap { BallotPaper($0) }
            guard !papers.isEmpty, question.isEmpty || papers.count == asked.count else {
                throw CommandLineFault(
                    asked.isEmpty
                        ? "Nothing is to be voted on; give --title." : "No names stand yet; give --title and --name.")
            }
            return papers
        }
    }

    /// `plenary paper sign-in`
    struct SignIn: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign-in", abstract: "A sheet on which every delegation signs when it comes.")

        @Argument(help: "An assembly file, or a session; the built-in assembly when left out.")
        var path: String?
        @OptionGroup var answer: AnswerLanguage
        @OptionGroup var paper: PaperOptions

        func run() throws {
            let source = try PaperSource(path)
            _ = try source.convocation()
            let sheet = RollSheet(source.assembly, isFromRecord: source.isRecord)
            if let page = sheet.signIn(in: answer.language) { try paper.answer(page) }
        }
    }

    /// `plenary paper roll`
    struct Roll: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The roll by member, to call and to tick: for a roll call when no kiosk works.")

        @Argument(help: "An assembly file, or a session; the built-in assembly when left out.")
        var path: String?
        @OptionGroup var answer: AnswerLanguage
        @OptionGroup var paper: PaperOptions

        func run() throws {
            let source = try PaperSource(path)
            _ = try source.convocation()
            let sheet = RollSheet(source.assembly, isFromRecord: source.isRecord)
            if let page = sheet.roll(in: answer.language) { try paper.answer(page) }
        }
    }

    /// `plenary paper result`
    struct Result: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Each declared result on a page, with its arithmetic and lines to sign.")

        @Argument(help: "A journal, or the directory of a session.")
        var path: String
        @Option(help: "Only this result, by its number in the minutes; again for each further one.")
        var ballot: [Int] = []
        @OptionGroup var answer: AnswerLanguage
        @OptionGroup var paper: PaperOptions

        func run() throws {
            let session = try Blocking.run { [path] in try await RecordedSession.read(path) }
            try session.requireAssembly()
            // What is signed by people has to be whole.
            if let ending = session.ending { throw CommandLineFault(ending.text(in: answer.language)) }
            let minutes = Minutes(of: session.events, in: answer.language) {
                CheckWords.words(for: $0, count: PublicCredentials.checkWordCount)
            }
            let known = Set(minutes.ballots.map(\.number))
            for number in ballot where !known.contains(number) {
                throw CommandLineFault("No result has the number \(number); there are \(known.count).")
            }
            let convocation = try PaperSource(session).convocation()
            try paper.answer(ResultSheet(minutes, of: convocation).html(Set(ballot)))
        }
    }
}

/// The assembly for which something is printed: from its file, or as its record has it.
struct PaperSource {
    /// The assembly.
    let assembly: Assembly
    /// Whether it is known from a record.
    let isRecord: Bool

    /// Reads an assembly file or a session.
    init(_ path: String?) throws {
        if let path, FileManager.default.fileExists(atPath: RecordedSession.journalFile(path)),
            RecordedSession.journalFile(path) != path || path.hasSuffix(".sqlite")
        {
            self.init(try Blocking.run { try await RecordedSession.read(path) })
            return
        }
        let convocation = try AssemblyChoice.load(path)
        var assembly = Assembly()
        assembly.apply(
            Event(
                at: Moment(milliseconds: 0), by: .host,
                // The built-in one sits as a rehearsal.
                fact: .record(.convened(path == nil ? convocation.asRehearsal(true) : convocation))))
        self.init(assembly: assembly, isRecord: false)
    }

    private init(assembly: Assembly, isRecord: Bool) { (self.assembly, self.isRecord) = (assembly, isRecord) }

    /// The assembly of a record.
    init(_ session: RecordedSession) {
        var assembly = Assembly()
        for (_, event) in session.events { assembly.apply(event) }
        self.init(assembly: assembly, isRecord: true)
    }

    /// What was convened.
    /// - Throws: one sentence where nothing was.
    func convocation() throws -> Convocation {
        guard let convocation = assembly.convocation else {
            throw CommandLineFault("The journal convenes no assembly; there is nothing to print.")
        }
        return convocation
    }
}
