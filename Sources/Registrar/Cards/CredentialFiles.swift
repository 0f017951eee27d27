/// The names of the registrar's files.
package enum CredentialFiles {
    package static let list = "public-credentials.json"
    package static let cards = "cards.html"
    package static let plainCards = "cards.txt"
    package static let replacement = "replacement-credential.json"
    /// Every name that a directory for a new issue must not hold yet.
    package static let all = [list, cards, plainCards, replacement]
}
