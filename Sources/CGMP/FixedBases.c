// Powers of bases that are used again and again, the generator and the election's key, on GMP.
#include <string.h>

#include "Modulus.h"

void limbs_table(uint64_t *table, const uint64_t *base, int windows, int entries) {
    uint64_t step[N];
    sealed_montgomery(step, base, sealed_r2);
    for (int window = 0; window < windows; window++) {
        uint64_t *row = table + (size_t)window * (size_t)entries * N;
        memcpy(row, sealed_one, N * 8);
        for (int entry = 1; entry < entries; entry++) {
            sealed_montgomery(row + entry * N, row + (entry - 1) * N, step);
        }
        sealed_montgomery(step, row + (entries - 1) * N, step);
    }
}

void limbs_public_power(uint64_t *accumulator, const uint64_t *table, const uint64_t *exponent) {
    for (int window = 0; window < PUBLIC_WINDOWS; window++) {
        unsigned digit = (unsigned)(exponent[window / 8] >> (8 * (window % 8))) & 0xff;
        if (digit == 0) continue;
        sealed_montgomery(accumulator, accumulator, table + ((size_t)window * PUBLIC_ENTRIES + digit) * N);
    }
}

void limbs_secret_power(uint64_t *accumulator, const uint64_t *table, const uint64_t *exponent) {
    uint64_t entry[N];
    for (int window = 0; window < SECRET_WINDOWS; window++) {
        // mpn_sec_tabselect reads every entry of the window, so the cache does not learn the digit.
        mpn_sec_tabselect(limbs(entry), const_limbs(table + (size_t)window * SECRET_ENTRIES * N), N, SECRET_ENTRIES,
                          (mp_size_t)secret_digit(exponent, window));
        sealed_montgomery_secret(accumulator, accumulator, entry);
    }
    explicit_bzero(entry, sizeof entry);
}
