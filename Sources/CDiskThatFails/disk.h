#ifndef PLENARY_DISK_H
#define PLENARY_DISK_H

#include "CDiskThatFails.h"

#include <pthread.h>
#include <sqlite3.h>

// A name on the disk, and the number of the file that has it now.
typedef struct disk_name {
    struct disk_name *next;
    int32_t file;
    char path[];
} disk_name;

// A file that is open. What the file system below needs follows it in memory.
typedef struct disk_handle {
    sqlite3_file base;
    disk_that_fails *disk;
    sqlite3_file *below;
    struct disk_handle *next;
    int32_t file;
    uint32_t place;
    // Whether it was closed under the hands of its user.
    bool is_gone;
} disk_handle;

struct disk_that_fails {
    sqlite3_vfs vfs;
    sqlite3_vfs *below;
    pthread_mutex_t mutex;
    disk_handle *handles;
    disk_name *names;
    int32_t files;
    disk_note *notes;
    size_t count, room;
    uint32_t meant;
    int64_t made, first, failing, failed;
    int code;
    int64_t limit;
    bool is_left, dies;
    char name[];
};

// Whether a call is to fail: 0, or what it has to answer.
int disk_verdict(disk_that_fails *disk, uint32_t call, int usual);

// Whether nothing reaches it any more.
bool disk_is_left(disk_that_fails *disk);

// Notes a change. The bytes are copied.
void disk_take_note(disk_handle *handle, uint32_t call, bool failed, int64_t offset, const void *bytes, int64_t length);

// Notes that a name is gone.
void disk_note_removal(disk_that_fails *disk, const char *path, bool is_durable);

// How many of the bytes that are to be written behind the end have room.
int64_t disk_room(disk_that_fails *disk, int64_t length, int64_t offset, int64_t bytes);

// The number of the file that has a name; a new one if it has none yet.
int32_t disk_number(disk_that_fails *disk, const char *path, bool *is_new);

extern const sqlite3_io_methods disk_methods;

#endif
