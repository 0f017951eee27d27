#pragma once
// Whether somebody keeps the clock of this machine right. Swift's Glibc module hides <sys/timex.h>.

#include <stdbool.h>

// Whether the kernel holds the clock for synchronised, by NTP or otherwise. Nothing is set; no right is needed.
bool cmc_clock_is_synchronised(void);
