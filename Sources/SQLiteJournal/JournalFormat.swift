/// The forms that journals on disk have had.
public enum JournalFormat {
    /// The form that is written: the number that the file carries (SQLite's `user_version`).
    public static let current = 2
    /// The forms that can be read and gone on with. Format 1 was that of builds before the first release.
    public static let readable = 2...2
}
