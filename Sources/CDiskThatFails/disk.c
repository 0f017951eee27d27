#include "disk.h"

#include <stdlib.h>
#include <string.h>

static disk_that_fails *disk_of(sqlite3_vfs *vfs) { return vfs->pAppData; }

static uint32_t place_of(int flags) {
    if (flags & SQLITE_OPEN_MAIN_DB) return disk_database;
    if (flags & SQLITE_OPEN_WAL) return disk_log;
    if (flags & SQLITE_OPEN_MAIN_JOURNAL) return disk_rollback;
    return disk_elsewhere;
}


static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *opened) {
    disk_that_fails *disk = disk_of(vfs);
    disk_handle *handle = (disk_handle *)file;
    file->pMethods = NULL;
    int code = disk_verdict(disk, disk_open, SQLITE_CANTOPEN);
    if (code) return code;
    // A temporary file of SQLite has no name, and nothing that is kept depends on it.
    if (path == NULL) return disk->below->xOpen(disk->below, path, file, flags, opened);
    int exists = 0;
    disk->below->xAccess(disk->below, path, SQLITE_ACCESS_EXISTS, &exists);
    memset(handle, 0, sizeof(disk_handle));
    handle->disk = disk;
    handle->below = (sqlite3_file *)(handle + 1);
    code = disk->below->xOpen(disk->below, path, handle->below, flags, opened);
    if (code) return code;
    bool is_new = false;
    handle->place = place_of(flags);
    pthread_mutex_lock(&disk->mutex);
    handle->file = disk_number(disk, path, &is_new);
    handle->next = disk->handles;
    disk->handles = handle;
    pthread_mutex_unlock(&disk->mutex);
    if (is_new && !exists) disk_take_note(handle, disk_open, false, 0, NULL, 0);
    file->pMethods = &disk_methods;
    return SQLITE_OK;
}

static int remove_file(sqlite3_vfs *vfs, const char *path, int syncs) {
    disk_that_fails *disk = disk_of(vfs);
    int code = disk_verdict(disk, disk_remove, SQLITE_IOERR_DELETE);
    if (code) return code;
    code = disk->below->xDelete(disk->below, path, 0);
    if (code == SQLITE_OK) disk_note_removal(disk, path, syncs != 0);
    return code;
}

static int look_at(sqlite3_vfs *vfs, const char *path, int flags, int *result) {
    disk_that_fails *disk = disk_of(vfs);
    int code = disk_verdict(disk, disk_look, SQLITE_IOERR_ACCESS);
    return code ? code : disk->below->xAccess(disk->below, path, flags, result);
}

disk_that_fails *disk_make(const char *name) {
    if (sqlite3_initialize() != SQLITE_OK) return NULL;
    sqlite3_vfs *below = sqlite3_vfs_find(NULL);
    disk_that_fails *disk = calloc(1, sizeof(disk_that_fails) + strlen(name) + 1);
    if (below == NULL || disk == NULL) {
        free(disk);
        return NULL;
    }
    strcpy(disk->name, name);
    pthread_mutex_init(&disk->mutex, NULL);
    disk->below = below;
    disk->limit = -1;
    // Everything that is not said here is as it is below.
    disk->vfs = *below;
    disk->vfs.iVersion = 2;
    disk->vfs.szOsFile = (int)sizeof(disk_handle) + below->szOsFile;
    disk->vfs.pNext = NULL;
    disk->vfs.zName = disk->name;
    disk->vfs.pAppData = disk;
    disk->vfs.xOpen = open_file;
    disk->vfs.xDelete = remove_file;
    disk->vfs.xAccess = look_at;
    sqlite3_vfs_register(&disk->vfs, 0);
    return disk;
}

void disk_leave(disk_that_fails *disk) {
    pthread_mutex_lock(&disk->mutex);
    disk->is_left = true;
    for (disk_handle *handle = disk->handles; handle != NULL; handle = handle->next) {
        if (handle->is_gone) continue;
        handle->is_gone = true;
        if (handle->place == disk_database) handle->below->pMethods->xShmUnmap(handle->below, 0);
        handle->below->pMethods->xClose(handle->below);
    }
    disk->handles = NULL;
    pthread_mutex_unlock(&disk->mutex);
}

void disk_take_away(disk_that_fails *disk) {
    disk_leave(disk);
    sqlite3_vfs_unregister(&disk->vfs);
    for (size_t index = 0; index < disk->count; index++) free((void *)disk->notes[index].bytes);
    free(disk->notes);
    while (disk->names != NULL) {
        disk_name *name = disk->names;
        disk->names = name->next;
        free(name);
    }
    pthread_mutex_destroy(&disk->mutex);
    free(disk);
}
