import AssemblyCore
import Language

/// What a filled-in form leads to.
enum FormPurpose: Hashable, Sendable {
    /// The chair enters what somebody in the hall wants, or what it rules itself.
    case procedure(ProcedureForm)
    /// The agenda is changed.
    case agenda(AgendaForm)
    /// A ballot is annulled, with a reason and a second officer.
    case annul(BallotID)
    /// The scrutineers are appointed.
    case scrutineers
    /// The registrar's file is installed.
    case cards
    /// A scrutineer opens a box.
    case openBox(BallotID)
    /// A scrutineer goes on with the ceremony.
    case goOnWithKey
    /// A scrutineer types a new key back.
    case typeKeyBack
    /// It is registered who is here.
    case presence
    /// The report of the credentials committee is laid before the assembly.
    case credentialsReport(QuestionID)
    /// Boards are steered.
    case boards
    /// Speeches are limited.
    case limitSpeeches
    /// The next ballot is given a time.
    case limitBallot
    /// A record is put right by a note, with a second officer.
    case correct
    /// A delegation's people are registered.
    case registerDelegation(MemberCode)
    /// A delegation's arrears are entered.
    case enterArrears(MemberCode)
    /// A delegation's arrears are cleared.
    case clearArrears(MemberCode)
    /// A delegation is given a new PIN.
    case renewPIN(MemberCode)
    /// A delegation's suspension is waived.
    case waiveArrears(MemberCode)
    /// A candidate is nominated.
    case nominate(QuestionID)
    /// The withdrawal of a candidate is taken back, with a second officer.
    case reinstate(QuestionID, CandidateID)
    /// A text is entered in one language.
    case setText(QuestionID, WorkingLanguage)
    /// A question is tabled under an item.
    case table(ItemID)
    /// An amendment of a question is tabled.
    case amend(QuestionID)
    /// Details of a panel are announced.
    case announcePanel(ItemID)
    /// An item is given a planned time.
    case schedule(ItemID)
}
