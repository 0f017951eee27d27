// Numbers mod q, in constant time, and decimal digits.
#include <string.h>

#include "Modulus.h"

void sealed_scalar_add(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    uint64_t difference[S];
    mp_limb_t carry = mpn_add_n(limbs(result), const_limbs(a), const_limbs(b), S);
    mp_limb_t borrow = mpn_sub_n(limbs(difference), const_limbs(result), const_limbs(sealed_q), S);
    mpn_cnd_sub_n(carry | (borrow ^ 1), limbs(result), const_limbs(result), const_limbs(sealed_q), S);
}

void sealed_scalar_subtract(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    mp_limb_t borrow = mpn_sub_n(limbs(result), const_limbs(a), const_limbs(b), S);
    mpn_cnd_add_n(borrow, limbs(result), const_limbs(result), const_limbs(sealed_q), S);
}

// result = t mod q for t of n limbs; t is overwritten and wiped.
static void remainder_of(uint64_t *result, uint64_t *t, int n) {
    uint64_t scratch[128];
    if (mpn_sec_div_r_itch(n, S) > 128) __builtin_trap();
    mpn_sec_div_r(limbs(t), n, const_limbs(sealed_q), S, limbs(scratch));
    memcpy(result, t, S * 8);
    explicit_bzero(t, (size_t)n * 8);
    explicit_bzero(scratch, sizeof scratch);
}

void sealed_scalar_multiply(uint64_t *result, const uint64_t *a, const uint64_t *b) {
    uint64_t t[2 * S], scratch[4 * S];
    if (mpn_sec_mul_itch(S, S) > 4 * S) __builtin_trap();
    mpn_sec_mul(limbs(t), const_limbs(a), S, const_limbs(b), S, limbs(scratch));
    remainder_of(result, t, 2 * S);
}

void sealed_scalar_from_int(uint64_t *result, int64_t value) {
    uint64_t negative = (uint64_t)value >> 63;
    uint64_t magnitude = ((uint64_t)value ^ (0 - negative)) + negative;
    uint64_t positive_form[S] = {magnitude, 0, 0, 0}, negative_form[S];
    mpn_sub_n(limbs(negative_form), const_limbs(sealed_q), const_limbs(positive_form), S);
    // q - 0 = q is not reduced, but zero is not negative, so it is never chosen.
    for (int i = 0; i < S; i++) {
        result[i] = (negative_form[i] & (0 - negative)) | (positive_form[i] & (negative - 1));
    }
}

void sealed_scalar_reduce(uint64_t *result, const uint8_t *bytes, size_t length) {
    uint64_t t[2 * S] = {0};
    if (length > sizeof t) __builtin_trap();
    for (size_t i = 0; i < length; i++) {
        size_t place = length - 1 - i;
        t[place / 8] |= (uint64_t)bytes[i] << (8 * (place % 8));
    }
    remainder_of(result, t, 2 * S);
}

int sealed_scalar_in_range(const uint64_t *a) {
    uint64_t difference[S];
    return (int)mpn_sub_n(limbs(difference), const_limbs(a), const_limbs(sealed_q), S);
}

// Reads canonical decimal digits into n limbs; `most` is the number of digits of the bound.
static int from_decimal(uint64_t *result, const uint8_t *text, size_t length, size_t most, const uint64_t *bound, int n) {
    uint8_t digits[640];
    mp_limb_t wide[40] = {0};
    if (length == 0 || length > most || (length > 1 && text[0] == '0')) return 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9') return 0;
        digits[i] = text[i] - '0';
    }
    mp_size_t size = text[0] == '0' ? 0 : mpn_set_str(wide, digits, length, 10);
    explicit_bzero(digits, length);
    if (size > n || mpn_cmp(wide, const_limbs(bound), n) >= 0) return 0;
    memcpy(result, wide, (size_t)n * 8);
    explicit_bzero(wide, sizeof wide);
    return 1;
}

static size_t to_decimal(uint8_t *text, const uint64_t *value, int n) {
    mp_limb_t copy[N + 1] = {0};
    memcpy(copy, value, (size_t)n * 8);
    while (n > 0 && copy[n - 1] == 0) n--;
    if (n == 0) {
        text[0] = '0';
        return 1;
    }
    size_t length = mpn_get_str(text, 10, copy, n), zeros = 0;
    while (zeros + 1 < length && text[zeros] == 0) zeros++;
    for (size_t i = zeros; i < length; i++) text[i - zeros] = text[i] + '0';
    explicit_bzero(copy, sizeof copy);
    return length - zeros;
}

int sealed_element_from_decimal(uint64_t *result, const uint8_t *text, size_t length) {
    return from_decimal(result, text, length, 617, sealed_p, N);
}

size_t sealed_element_to_decimal(uint8_t *text, const uint64_t *element) { return to_decimal(text, element, N); }

int sealed_scalar_from_decimal(uint64_t *result, const uint8_t *text, size_t length) {
    return from_decimal(result, text, length, 77, sealed_q, S);
}

size_t sealed_scalar_to_decimal(uint8_t *text, const uint64_t *scalar) { return to_decimal(text, scalar, S); }
