#include "disk.h"

// The file below; NULL when it was closed under our hands.
static sqlite3_file *below(sqlite3_file *file) {
    disk_handle *handle = (disk_handle *)file;
    return handle->is_gone ? NULL : handle->below;
}

// Whether a call on a file is to fail: 0, or what it has to answer.
static int verdict(sqlite3_file *file, uint32_t call, int usual) {
    disk_handle *handle = (disk_handle *)file;
    return handle->is_gone ? usual : disk_verdict(handle->disk, call, usual);
}

static int close_file(sqlite3_file *file) {
    disk_handle *handle = (disk_handle *)file;
    disk_that_fails *disk = handle->disk;
    pthread_mutex_lock(&disk->mutex);
    for (disk_handle **place = &disk->handles; *place != NULL; place = &(*place)->next) {
        if (*place == handle) {
            *place = handle->next;
            break;
        }
    }
    pthread_mutex_unlock(&disk->mutex);
    return handle->is_gone ? SQLITE_OK : handle->below->pMethods->xClose(handle->below);
}

static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    int code = verdict(file, disk_read, SQLITE_IOERR_READ);
    return code ? code : below(file)->pMethods->xRead(below(file), bytes, count, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    disk_handle *handle = (disk_handle *)file;
    int code = verdict(file, disk_write, SQLITE_IOERR_WRITE);
    if (handle->is_gone || disk_is_left(handle->disk)) return code;
    int64_t length = count;
    if (code) {
        length = count / 2;
    } else {
        sqlite3_int64 end = 0;
        below(file)->pMethods->xFileSize(below(file), &end);
        length = disk_room(handle->disk, end, offset, count);
        if (length < count) code = SQLITE_FULL;
    }
    if (length > 0) {
        int real = below(file)->pMethods->xWrite(below(file), bytes, (int)length, offset);
        if (real != SQLITE_OK) return real;
    }
    disk_take_note(handle, disk_write, code != 0, offset, bytes, length);
    return code;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 length) {
    int code = verdict(file, disk_truncate, SQLITE_IOERR_TRUNCATE);
    if (code) return code;
    code = below(file)->pMethods->xTruncate(below(file), length);
    if (code == SQLITE_OK) disk_take_note((disk_handle *)file, disk_truncate, false, length, NULL, 0);
    return code;
}

static int sync_file(sqlite3_file *file, int flags) {
    // Nothing is really synced: what a crash leaves is made from the notes, and the machine's own disk takes no part.
    (void)flags;
    disk_handle *handle = (disk_handle *)file;
    int code = verdict(file, disk_sync, SQLITE_IOERR_FSYNC);
    if (!handle->is_gone && !disk_is_left(handle->disk)) disk_take_note(handle, disk_sync, code != 0, 0, NULL, 0);
    return code;
}

static int size_file(sqlite3_file *file, sqlite3_int64 *length) {
    int code = verdict(file, disk_look, SQLITE_IOERR_FSTAT);
    return code ? code : below(file)->pMethods->xFileSize(below(file), length);
}

static int lock_file(sqlite3_file *file, int level) {
    int code = verdict(file, disk_lock, SQLITE_IOERR_LOCK);
    return code ? code : below(file)->pMethods->xLock(below(file), level);
}

static int unlock_file(sqlite3_file *file, int level) {
    // Whatever is said of it, a lock that is let go of is gone.
    int code = verdict(file, disk_lock, SQLITE_IOERR_UNLOCK);
    if (below(file) == NULL) return code;
    int real = below(file)->pMethods->xUnlock(below(file), level);
    return code ? code : real;
}

static int check_lock(sqlite3_file *file, int *is_taken) {
    int code = verdict(file, disk_lock, SQLITE_IOERR_CHECKRESERVEDLOCK);
    return code ? code : below(file)->pMethods->xCheckReservedLock(below(file), is_taken);
}

static int control_file(sqlite3_file *file, int operation, void *argument) {
    if (below(file) == NULL) return SQLITE_NOTFOUND;
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

static int sector_size(sqlite3_file *file) {
    return below(file) == NULL ? 512 : below(file)->pMethods->xSectorSize(below(file));
}

static int characteristics(sqlite3_file *file) {
    return below(file) == NULL ? 0 : below(file)->pMethods->xDeviceCharacteristics(below(file));
}

static int map_shared(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
    int code = verdict(file, disk_shared_memory, SQLITE_IOERR_SHMMAP);
    if (code) {
        *memory = NULL;
        return code;
    }
    return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
}

static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
    int code = verdict(file, disk_shared_memory, SQLITE_IOERR_SHMLOCK);
    if (below(file) == NULL) return code;
    if (code && !(flags & SQLITE_SHM_UNLOCK)) return code;
    int real = below(file)->pMethods->xShmLock(below(file), offset, count, flags);
    return code ? code : real;
}

static void shared_barrier(sqlite3_file *file) {
    if (below(file) != NULL) below(file)->pMethods->xShmBarrier(below(file));
}

static int unmap_shared(sqlite3_file *file, int remove) {
    return below(file) == NULL ? SQLITE_OK : below(file)->pMethods->xShmUnmap(below(file), remove);
}

// Version 2: with shared memory, and without files in memory, which would be written past every note.
const sqlite3_io_methods disk_methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = unmap_shared,
};
