/// What somebody puts wrong on purpose, to see that a run notices it.
package enum PlantedFault: String, CaseIterable, Hashable, Sendable {
    /// The journal acknowledges what it has not synced.
    case acknowledgesBeforeSync = "acknowledges before sync"
    /// The journal forgets a record that it has acknowledged, when it is opened anew.
    case forgetsLastRecord = "forgets the last record"
    /// The journal stores a group a second time when it is asked again whether it is there.
    case storesTwice = "stores twice"
}
