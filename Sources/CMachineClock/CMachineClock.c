#include "CMachineClock.h"

#include <sys/timex.h>

bool cmc_clock_is_synchronised(void) {
    struct timex state = {0};
    return adjtimex(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}
