#define _GNU_SOURCE
#include "CTrapMark.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

// What a trap sends. A kill from outside sends none of them to the thread that is at a row.
static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
#define DEADLY (sizeof deadly / sizeof *deadly)

static int marks = -1;
static struct sigaction before[DEADLY];
// A thread's own: whoever traps elsewhere says nothing of the row.
static _Thread_local volatile int64_t current_term, current_row;
// A stack that has run over has no room for a handler.
static _Thread_local char spare[65536];
static _Thread_local int has_spare;

// Writes a number and a sign into a line from its end; answers where it begins.
static size_t put(char *line, size_t at, int64_t number, char sign) {
    line[--at] = sign;
    do { line[--at] = (char)('0' + number % 10); } while ((number /= 10) > 0);
    return at;
}

// Only what a handler may call: write, sigaction, raise.
static void leave_mark(int number, siginfo_t *info, void *context) {
    int error = errno;
    if (current_row > 0) {
        char line[48];
        size_t at = put(line, sizeof line, current_row, '\n');
        at = put(line, at, current_term, ' ');
        current_row = 0;
        ssize_t written = write(marks, line + at, sizeof line - at);
        (void)written;
    }
    size_t i = 0;
    while (i + 1 < DEADLY && deadly[i] != number) i++;
    // Whoever was there before, such as Swift's backtracer, does what he would have done.
    sigaction(number, &before[i], NULL);
    errno = error;
    if (before[i].sa_flags & SA_SIGINFO) before[i].sa_sigaction(number, info, context);
    else raise(number);
}

int ctrapmark_open(const char *path) {
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    int isFirst = marks < 0;
    marks = file;
    if (!isFirst) return 0;
    struct sigaction ours = {0};
    ours.sa_sigaction = leave_mark;
    ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&ours.sa_mask);
    for (size_t i = 0; i < DEADLY; i++)
        if (sigaction(deadly[i], &ours, &before[i]) != 0) return errno;
    return 0;
}

void ctrapmark_enter(int64_t term, int64_t row) {
    stack_t stack;
    if (!has_spare && sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
        stack = (stack_t){.ss_sp = spare, .ss_size = sizeof spare};
        sigaltstack(&stack, NULL);
    }
    has_spare = 1;
    current_term = term;
    current_row = row;
}

void ctrapmark_leave(void) { current_row = 0; }
