#ifndef PLENARY_CDISKTHATFAILS_H
#define PLENARY_CDISKTHATFAILS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A disk for tests: a file system of SQLite (a VFS) over the machine's own, with its locks and its shared memory. It notes
// every change in the order in which SQLite makes it, lets any call fail, and can be full. What a power failure leaves of
// what it has noted, whoever reads the notes decides.

// What SQLite asks of a disk, as bits: several can be meant at once.
static const uint32_t disk_open = 1;
static const uint32_t disk_read = 2;
static const uint32_t disk_write = 4;
static const uint32_t disk_sync = 8;
static const uint32_t disk_truncate = 16;
static const uint32_t disk_remove = 32;
static const uint32_t disk_lock = 64;
static const uint32_t disk_shared_memory = 128;
static const uint32_t disk_look = 256;

// Which of a database's files it is.
static const uint32_t disk_database = 0;
static const uint32_t disk_log = 1;
static const uint32_t disk_rollback = 2;
static const uint32_t disk_elsewhere = 3;

// One change, or a sync.
typedef struct {
    // disk_open for a file that was made, disk_write, disk_truncate, disk_sync or disk_remove.
    uint32_t call;
    uint32_t place;
    // A file that is removed and made anew has another number.
    int32_t file;
    // A write that failed has changed the bytes that are noted and no others.
    bool failed;
    // Of a removal, whether the directory was synced.
    bool is_durable;
    // Where a write begins, or the length after a truncation.
    int64_t offset;
    int64_t length;
    // Of a write; they live as long as the disk.
    const uint8_t *_Nullable bytes;
} disk_note;

typedef struct disk_that_fails disk_that_fails;

// A disk under a name of its own, by which SQLite is told to use it; NULL where there is no memory.
disk_that_fails *_Nullable disk_make(const char *_Nonnull name);

// Takes the disk away. No connection may use it any more.
void disk_take_away(disk_that_fails *_Nonnull disk);

// The process is gone: everything that is open on the disk is closed under the hands of its users, unsynced and
// unnoted, and nothing reaches it any more.
void disk_leave(disk_that_fails *_Nonnull disk);

// From now on, of the calls that are meant, those fail whose number, counted from 0, is at least `first` and less than
// `first + count`. They answer `code`, or what such a call usually answers if it is 0. A write that fails has written the
// first half.
void disk_fail(
    disk_that_fails *_Nonnull disk, uint32_t calls, int64_t first, int64_t count, int code);

// From now on the process dies with the call that is meant and has this number, counted from 0: it does nothing and answers
// that it has failed, and so does every call after it.
void disk_let_die(disk_that_fails *_Nonnull disk, uint32_t calls, int64_t number);

// After the end of one process another one finds the disk as it was left, and no call fails.
void disk_enter(disk_that_fails *_Nonnull disk);

// How many calls have been made since then that were meant.
int64_t disk_calls_meant(disk_that_fails *_Nonnull disk);

// How many of them have failed.
int64_t disk_calls_failed(disk_that_fails *_Nonnull disk);

// From now on no file becomes longer than it is once so many bytes more are written behind the ends of all; -1 for no
// limit.
void disk_limit(disk_that_fails *_Nonnull disk, int64_t bytes);

// How many notes there are, and each of them.
size_t disk_note_count(disk_that_fails *_Nonnull disk);
disk_note disk_note_at(disk_that_fails *_Nonnull disk, size_t index);

#endif
