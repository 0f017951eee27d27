#include "CDiskThatFails.h"

#include <sqlite3.h>
#include <unistd.h>

#include "drive.h"

static const uint32_t everything = 511;

// A meeting with the database: a table, rows of many lengths, a log that is copied into the file. Whatever fails, fails.
static int64_t meet(const char *path, const char *disk) {
    sqlite3 *database = NULL;
    int64_t stored = 0;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(path, &database, flags, disk) == SQLITE_OK) {
        sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL, NULL);
        sqlite3_exec(database, "CREATE TABLE IF NOT EXISTS record (position INTEGER PRIMARY KEY, payload BLOB)", NULL, NULL, NULL);
        for (int row = 0; row < 20; row++) {
            char insert[80];
            const unsigned length = (unsigned)(drawn() % 5000);
            snprintf(insert, sizeof insert, "INSERT INTO record (payload) VALUES (randomblob(%u))", length);
            if (sqlite3_exec(database, insert, NULL, NULL, NULL) == SQLITE_OK) stored++;
        }
        sqlite3_wal_checkpoint_v2(database, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    }
    sqlite3_close_v2(database);
    return stored;
}

// What is noted can be read to its last byte.
static void read_notes(disk_that_fails *disk) {
    uint64_t sum = 0;
    for (size_t index = 0; index < disk_note_count(disk); index++) {
        const disk_note note = disk_note_at(disk, index);
        REQUIRE(note.offset >= 0 && note.length >= 0 && note.place <= disk_elsewhere);
        for (int64_t byte = 0; note.bytes != NULL && byte < note.length; byte++) sum += note.bytes[byte];
    }
    REQUIRE(sum > 0);
}

int main(void) {
    char folder[] = "/tmp/plenary-disk-XXXXXX";
    REQUIRE(mkdtemp(folder) != NULL);
    char path[64];
    snprintf(path, sizeof path, "%s/journal", folder);
    disk_that_fails *disk = disk_make("driver");
    REQUIRE(disk != NULL);
    REQUIRE(meet(path, "driver") == 20);
    read_notes(disk);
    for (int round = 0; round < 60; round++) {
        disk_enter(disk);
        switch (round % 4) {
        case 0: disk_fail(disk, everything, (int64_t)(drawn() % 120), (int64_t)(drawn() % 4) + 1, 0); break;
        case 1: disk_fail(disk, 1u << (drawn() % 9), (int64_t)(drawn() % 40), INT64_MAX / 2, SQLITE_IOERR); break;
        case 2: disk_limit(disk, (int64_t)(drawn() % 60000)); break;
        default: disk_let_die(disk, everything, (int64_t)(drawn() % 200)); break;
        }
        meet(path, "driver");
        REQUIRE(disk_calls_failed(disk) <= disk_calls_meant(disk) || round % 4 == 2);
        if (round % 4 == 3) disk_leave(disk);
    }
    disk_enter(disk);
    disk_fail(disk, 0, 0, 0, 0);
    disk_limit(disk, -1);
    read_notes(disk);
    disk_take_away(disk);
    const char *const names[] = {"journal", "journal-wal", "journal-shm", "journal-journal"};
    for (size_t index = 0; index < 4; index++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[index]);
        unlink(path);
    }
    REQUIRE(rmdir(folder) == 0);
    return 0;
}
