#include "CMachineClock.h"

#include "drive.h"

int main(void) {
    for (int round = 0; round < 10; round++) (void)cmc_clock_is_synchronised();
    return 0;
}
