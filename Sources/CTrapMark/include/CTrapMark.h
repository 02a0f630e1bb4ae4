#ifndef CTRAPMARK_H
#define CTRAPMARK_H

#include <stdint.h>

/// Opens the file to which marks are added, and from now on lets the signals of a trap leave one. Once in a process.
/// Answers 0, or the number of the error.
int ctrapmark_open(const char *path);

/// This thread is at a row from now on. A trap on it leaves the line "term row".
void ctrapmark_enter(int64_t term, int64_t row);

/// This thread is at no row any more.
void ctrapmark_leave(void);

#endif
