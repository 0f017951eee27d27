// Chooses between GMP, one number at a time, and eight lanes where the processor has them.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "Lanes.h"
#include "Modulus.h"

// A table says which engine made it; the powers follow in 64-byte alignment.
struct sealed_table {
    int is_lanes;
    uint64_t *powers;
};

static atomic_int lanes_refused = 0;

int sealed_lanes_available(void) {
#if SEALED_HAS_LANES
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512ifma");
#else
    return 0;
#endif
}

int sealed_lanes_in_use(void) {
    return !atomic_load_explicit(&lanes_refused, memory_order_relaxed) && sealed_lanes_available();
}

void sealed_use_lanes(int wanted) { atomic_store(&lanes_refused, !wanted); }

void sealed_powers(uint64_t *results, const uint64_t *bases, const uint64_t *exponents, size_t bases_count,
                   size_t each) {
#if SEALED_HAS_LANES
    // One or two numbers in eight lanes take longer than one after the other.
    if (bases_count > 2 && sealed_lanes_in_use()) {
        lanes_powers(results, bases, exponents, bases_count, each);
        return;
    }
#endif
    for (size_t i = 0; i < bases_count; i++) {
        limbs_powers(results + i * each * N, bases + i * N, exponents + i * each * S, each);
    }
}

static sealed_table *make_table(const uint64_t *base, int windows, int entries) {
    sealed_table *table = malloc(sizeof *table);
    size_t numbers = (size_t)windows * (size_t)entries;
    if (table == NULL) abort();
    table->is_lanes = sealed_lanes_in_use();
#if SEALED_HAS_LANES
    table->powers = aligned_alloc(64, numbers * (table->is_lanes ? DIGITS : N) * 8);
    if (table->powers == NULL) abort();
    if (table->is_lanes) {
        lanes_table(table->powers, base, windows, entries);
        return table;
    }
#else
    table->powers = aligned_alloc(64, numbers * N * 8);
    if (table->powers == NULL) abort();
#endif
    limbs_table(table->powers, base, windows, entries);
    return table;
}

sealed_table *sealed_public_table(const uint64_t *base) { return make_table(base, PUBLIC_WINDOWS, PUBLIC_ENTRIES); }

sealed_table *sealed_secret_table(const uint64_t *base) { return make_table(base, SECRET_WINDOWS, SECRET_ENTRIES); }

void sealed_table_free(sealed_table *table) {
    free(table->powers);
    free(table);
}

void sealed_public_table_powers(uint64_t *accumulators, const sealed_table *table, const uint64_t *exponents,
                                size_t count) {
#if SEALED_HAS_LANES
    if (table->is_lanes) {
        lanes_public_powers(accumulators, table->powers, exponents, count);
        return;
    }
#endif
    for (size_t i = 0; i < count; i++) limbs_public_power(accumulators + i * N, table->powers, exponents + i * S);
}

void sealed_secret_table_powers(uint64_t *accumulators, const sealed_table *table, const uint64_t *exponents,
                                size_t count) {
#if SEALED_HAS_LANES
    if (table->is_lanes) {
        lanes_secret_powers(accumulators, table->powers, exponents, count);
        return;
    }
#endif
    for (size_t i = 0; i < count; i++) limbs_secret_power(accumulators + i * N, table->powers, exponents + i * S);
}
