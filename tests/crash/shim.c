/* Puts itself between a program and the system: short reads and writes, calls that are broken off
 * by a signal, and a disk that refuses. What it does is said in SHIM, words parted by commas:
 * short, interrupted, fsync, folder, rename. Only files below SHIM_FOLDER are meant. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int asked(const char *word) {
    const char *all = getenv("SHIM");
    return all && strstr(all, word) != NULL;
}

static int is_meant(int handle) {
    char link[64], path[PATH_MAX];
    const char *folder = getenv("SHIM_FOLDER");
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!folder || length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int is_interrupted(void) {
    static unsigned calls;
    if (!asked("interrupted") || ++calls % 2) return 0;
    errno = EINTR;
    return 1;
}

ssize_t write(int handle, const void *bytes, size_t count) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (is_meant(handle)) {
        if (is_interrupted()) return -1;
        if (asked("short") && count > 4093) count = 4093;
    }
    return real(handle, bytes, count);
}

ssize_t read(int handle, void *bytes, size_t count) {
    static ssize_t (*real)(int, void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "read");
    if (is_meant(handle)) {
        if (is_interrupted()) return -1;
        if (asked("short") && count > 4093) count = 4093;
    }
    return real(handle, bytes, count);
}

int fsync(int handle) {
    static int (*real)(int);
    struct stat found;
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    if (is_meant(handle) && fstat(handle, &found) == 0) {
        if (is_interrupted()) return -1;
        if (asked(S_ISDIR(found.st_mode) ? "folder" : "fsync")) {
            errno = EIO;
            return -1;
        }
    }
    return real(handle);
}

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    if (!real) real = dlsym(RTLD_NEXT, "rename");
    const char *folder = getenv("SHIM_FOLDER");
    if (asked("rename") && folder && strncmp(from, folder, strlen(folder)) == 0) {
        int done = asked("done") ? real(from, to) : 0; /* a network drive may do it and deny it */
        (void)done;
        errno = EIO;
        return -1;
    }
    return real(from, to);
}
