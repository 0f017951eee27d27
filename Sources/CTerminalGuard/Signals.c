#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

/* Handlers and an event counter rather than signalfd(2): a signalfd needs the signals blocked in every thread there
 * is, also in those that libraries started before us, and children inherit the mask. A handler works from any thread
 * and is gone after exec. */
static const struct {
    int number;
    uint32_t bit;
} told[] = {
    {SIGWINCH, ctg_signal_resized}, {SIGTERM, ctg_signal_terminate},  {SIGINT, ctg_signal_interrupt},
    {SIGHUP, ctg_signal_hung_up},   {SIGCONT, ctg_signal_continued}, {SIGTSTP, ctg_signal_suspend},
};
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define ENDING (ctg_signal_terminate | ctg_signal_interrupt | ctg_signal_hung_up)

static struct sigaction earlier[NSIG];
static bool installed[NSIG];
static _Atomic uint32_t waiting;
static _Atomic int signal_event = -1;
static atomic_bool crashing;
/* When the loop was first asked to end, in seconds of the monotonic clock. */
static _Atomic int64_t asked_to_end;

static void end_by(int number)
{
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(number, &standard, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}

static int64_t seconds(void)
{
    struct timespec now;
    return clock_gettime(CLOCK_MONOTONIC, &now) == 0 ? now.tv_sec : 0;
}

static void tell(int number)
{
    int kept = errno;
    uint32_t bit = 0;
    for (size_t i = 0; i < COUNT_OF(told); i++)
        if (told[i].number == number) bit = told[i].bit;
    uint32_t before = atomic_fetch_or(&waiting, bit);
    if ((bit & ENDING) && !(before & ENDING)) atomic_store(&asked_to_end, seconds());
    /* Asked to end again while the first time is still unheard: the loop is stuck, so leave without it. Not at once,
     * because at a hang-up the kernel and the shell both ask. */
    if ((bit & ENDING) && (before & ENDING) && seconds() - atomic_load(&asked_to_end) > 1) {
        ctg_leave_screen();
        end_by(number);
    }
    int event = atomic_load(&signal_event);
    uint64_t one = 1;
    if (event >= 0 && write(event, &one, sizeof one) < 0) { /* Full means readable, which is all that is wanted. */
    }
    errno = kept;
}

/* A fault returns, so that the same instruction faults again under the earlier handler, whose backtrace then shows
 * the right frame. A signal sent by another process says nothing about our code: default action, no backtrace. */
static void crash(int number, siginfo_t *information, void *context)
{
    (void)context;
    int kept = errno;
    if (!atomic_exchange(&crashing, true)) {
        ctg_leave_screen();
        /* Swift's backtracer would wait half a minute for a key on standard input. */
        ctg_detach_input();
    }
    if (information->si_code == SI_USER || number == SIGQUIT) {
        end_by(number);
        return;
    }
    sigaction(number, &earlier[number], NULL);
    if (information->si_code <= 0) raise(number);
    errno = kept;
}

static bool install(int number, const struct sigaction *action)
{
    if (sigaction(number, NULL, &earlier[number]) != 0) return false;
    bool ignored = !(earlier[number].sa_flags & SA_SIGINFO) && earlier[number].sa_handler == SIG_IGN;
    /* Whoever started us with SIGHUP or SIGINT ignored (nohup, a script) meant it. */
    if (ignored && (number == SIGHUP || number == SIGINT || number == SIGTERM)) return true;
    installed[number] = sigaction(number, action, NULL) == 0;
    return installed[number];
}

/* A stack overflow leaves no stack to handle it on. Swift's runtime gives the main thread another one; where it did
 * not, we do. */
static void provide_alternate_stack(void)
{
    static char room[64 * 1024];
    stack_t present;
    if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
    stack_t ours = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&ours, NULL);
}

bool ctg_signals_install(void)
{
    int event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (event < 0) return false;
    atomic_store(&waiting, 0);
    atomic_store(&crashing, false);
    atomic_store(&signal_event, event);
    provide_alternate_stack();

    struct sigaction telling = {.sa_handler = tell, .sa_flags = SA_RESTART};
    sigemptyset(&telling.sa_mask);
    struct sigaction dying = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&dying.sa_mask);
    bool complete = true;
    for (size_t i = 0; i < COUNT_OF(told); i++) complete &= install(told[i].number, &telling);
    for (size_t i = 0; i < COUNT_OF(fatal); i++) complete &= install(fatal[i], &dying);
    if (!complete) ctg_signals_remove();
    return complete;
}

void ctg_signals_remove(void)
{
    for (int number = 1; number < NSIG; number++) {
        if (installed[number]) sigaction(number, &earlier[number], NULL);
        installed[number] = false;
    }
    int event = atomic_exchange(&signal_event, -1);
    if (event >= 0) close(event);
}

int32_t ctg_signal_event(void) { return atomic_load(&signal_event); }

ctg_signals ctg_take_signals(void)
{
    ctg_event_clear(atomic_load(&signal_event));
    return atomic_exchange(&waiting, 0);
}

/* A session leader or a child of another session is in an orphaned group: nobody would continue it. */
bool ctg_can_suspend(void)
{
    pid_t session = getsid(0);
    return session != getpid() && getsid(getppid()) == session;
}

bool ctg_suspend(void)
{
    if (!ctg_can_suspend()) return false;
    struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
    if (sigaction(SIGTSTP, &standard, &ours) != 0) return false;
    atomic_fetch_and(&waiting, ~(uint32_t)(ctg_signal_continued | ctg_signal_suspend));
    /* The whole group, as the terminal would: a wrapper script must stop with us, or the shell never gets its turn. */
    kill(0, SIGTSTP);
    /* With several threads the stop may come a moment after the call. SIGCONT is told through the event; the limit is
     * for a stop that never came. */
    struct pollfd event = {.fd = atomic_load(&signal_event), .events = POLLIN};
    if (!(atomic_load(&waiting) & ctg_signal_continued)) poll(&event, 1, 200);
    atomic_fetch_and(&waiting, ~(uint32_t)ctg_signal_continued);
    sigaction(SIGTSTP, &ours, NULL);
    return true;
}

void ctg_die_by_signal(int32_t number)
{
    end_by(number);
    /* Only when the signal cannot end a process at all. */
    _exit(128 + number);
}
