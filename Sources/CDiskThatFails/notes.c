#include "disk.h"

#include <stdlib.h>
#include <string.h>

int disk_verdict(disk_that_fails *disk, uint32_t call, int usual) {
    pthread_mutex_lock(&disk->mutex);
    int code = disk->is_left ? usual : SQLITE_OK;
    if (!disk->is_left && (disk->meant & call)) {
        int64_t number = disk->made++;
        if (number >= disk->first && number - disk->first < disk->failing) {
            disk->failed++;
            code = disk->code ? disk->code : usual;
            if (disk->dies) disk->is_left = true;
        }
    }
    pthread_mutex_unlock(&disk->mutex);
    return code;
}

void disk_fail(disk_that_fails *disk, uint32_t calls, int64_t first, int64_t count, int code) {
    pthread_mutex_lock(&disk->mutex);
    disk->meant = calls;
    disk->first = first;
    disk->failing = count;
    disk->code = code;
    disk->dies = false;
    disk->made = disk->failed = 0;
    pthread_mutex_unlock(&disk->mutex);
}

void disk_let_die(disk_that_fails *disk, uint32_t calls, int64_t number) {
    disk_fail(disk, calls, number, 1, 0);
    pthread_mutex_lock(&disk->mutex);
    disk->dies = true;
    pthread_mutex_unlock(&disk->mutex);
}

void disk_enter(disk_that_fails *disk) {
    disk_fail(disk, 0, 0, 0, 0);
    pthread_mutex_lock(&disk->mutex);
    disk->is_left = false;
    pthread_mutex_unlock(&disk->mutex);
}

bool disk_is_left(disk_that_fails *disk) {
    pthread_mutex_lock(&disk->mutex);
    bool is_left = disk->is_left;
    pthread_mutex_unlock(&disk->mutex);
    return is_left;
}

int64_t disk_calls_meant(disk_that_fails *disk) {
    pthread_mutex_lock(&disk->mutex);
    int64_t made = disk->made;
    pthread_mutex_unlock(&disk->mutex);
    return made;
}

int64_t disk_calls_failed(disk_that_fails *disk) {
    pthread_mutex_lock(&disk->mutex);
    int64_t failed = disk->failed;
    pthread_mutex_unlock(&disk->mutex);
    return failed;
}

void disk_limit(disk_that_fails *disk, int64_t bytes) {
    pthread_mutex_lock(&disk->mutex);
    disk->limit = bytes;
    pthread_mutex_unlock(&disk->mutex);
}

int64_t disk_room(disk_that_fails *disk, int64_t length, int64_t offset, int64_t bytes) {
    pthread_mutex_lock(&disk->mutex);
    int64_t growth = offset + bytes - length;
    if (growth > 0 && disk->limit >= 0) {
        int64_t missing = growth - disk->limit;
        if (missing > 0) {
            bytes = bytes > missing ? bytes - missing : 0;
            disk->limit = 0;
        } else {
            disk->limit -= growth;
        }
    }
    pthread_mutex_unlock(&disk->mutex);
    return bytes;
}

int32_t disk_number(disk_that_fails *disk, const char *path, bool *is_new) {
    for (disk_name *name = disk->names; name != NULL; name = name->next) {
        if (strcmp(name->path, path) == 0) return name->file;
    }
    disk_name *name = malloc(sizeof(disk_name) + strlen(path) + 1);
    if (name == NULL) abort();
    strcpy(name->path, path);
    name->file = disk->files++;
    name->next = disk->names;
    disk->names = name;
    *is_new = true;
    return name->file;
}

static void append(disk_that_fails *disk, disk_note note) {
    if (disk->count == disk->room) {
        disk->room = disk->room == 0 ? 256 : disk->room * 2;
        disk->notes = realloc(disk->notes, disk->room * sizeof(disk_note));
        if (disk->notes == NULL) abort();
    }
    disk->notes[disk->count++] = note;
}

void disk_take_note(
    disk_handle *handle, uint32_t call, bool failed, int64_t offset, const void *bytes, int64_t length) {
    disk_note note = {
        .call = call, .place = handle->place, .file = handle->file, .failed = failed, .offset = offset,
        .length = length,
    };
    if (length > 0) {
        uint8_t *copy = malloc((size_t)length);
        if (copy == NULL) abort();
        memcpy(copy, bytes, (size_t)length);
        note.bytes = copy;
    }
    pthread_mutex_lock(&handle->disk->mutex);
    append(handle->disk, note);
    pthread_mutex_unlock(&handle->disk->mutex);
}

void disk_note_removal(disk_that_fails *disk, const char *path, bool is_durable) {
    pthread_mutex_lock(&disk->mutex);
    for (disk_name **place = &disk->names; *place != NULL; place = &(*place)->next) {
        disk_name *name = *place;
        if (strcmp(name->path, path) != 0) continue;
        size_t length = strlen(path);
        uint32_t kind = disk_database;
        if (length > 4 && strcmp(path + length - 4, "-wal") == 0) kind = disk_log;
        if (length > 8 && strcmp(path + length - 8, "-journal") == 0) kind = disk_rollback;
        append(disk, (disk_note){.call = disk_remove, .place = kind, .file = name->file, .is_durable = is_durable});
        *place = name->next;
        free(name);
        break;
    }
    pthread_mutex_unlock(&disk->mutex);
}

size_t disk_note_count(disk_that_fails *disk) {
    pthread_mutex_lock(&disk->mutex);
    size_t count = disk->count;
    pthread_mutex_unlock(&disk->mutex);
    return count;
}

disk_note disk_note_at(disk_that_fails *disk, size_t index) {
    pthread_mutex_lock(&disk->mutex);
    disk_note note = disk->notes[index];
    pthread_mutex_unlock(&disk->mutex);
    return note;
}
