import AssemblyCore
import BallotBox
import Language
import Minutes

/// What the cards of one issue have in common, and the cards: drawn as a page to print and as plain text.
package struct CardSheet {
    /// One delegation's card.
    struct Card {
        /// The delegation's member.
        let member: Member
        /// Its code.
        let issued: IssuedCode
    }

    /// The title of the assembly.
    let title: String
    /// Where and when it meets.
    let occasion: String
    /// Whether the cards are for a rehearsal and say so.
    let isRehearsal: Bool
    /// The check words of the list on which the codes' keys stand.
    let listWords: [String]
    /// The cards in the order of names.
    let cards: [Card]

    /// The cards of an assembly's members.
    package init(_ convocation: Convocation, list: PublicCredentials, codes: [IssuedCode]) {
        title = convocation.title.english
        let days = MinutesDay.range(from: MinutesDay(convocation.from), to: MinutesDay(convocation.to)).english
        occasion = "\(convocation.place.english), \(days)"
        isRehearsal = convocation.isRehearsal
        listWords = list.checkWords
        let byMember = Dictionary(uniqueKeysWithValues: codes.map { ($0.member, $0) })
        cards = convocation.members.compactMap { member in
            byMember[member.code].map { Card(member: member, issued: $0) }
        }
    }

    /// What every card says to the head of delegation, one point each.
    static let advice = [
        "For the head of delegation only. Whoever knows this code can vote in the delegation’s name.",
        "When a secret ballot asks for it at the kiosk, scan the bars, or type the code with its hyphens. Capital and "
            + "small letters are different; zero, capital O, capital I and small l never occur.",
        "The same code is used for every secret ballot of the session. Keep the card until the session is closed.",
        "Keep it apart from the badge. Do not photograph or copy it.",
        "Lost or seen by others? Tell the secretariat at once: a new card is made, and this one stops working.",
    ]

    /// The names in other languages that differ from the English one, each with its language.
    static func otherNames(of member: Member) -> [(language: WorkingLanguage, name: String)] {
        var said: Set<String> = [member.name.english]
        return WorkingLanguage.allCases.compactMap { language in
            guard let name = member.name.texts[language], said.insert(name).inserted else { return nil }
            return (language, name)
        }
    }
}
