#ifndef PLENARY_CFRIBIDI_H
#define PLENARY_CFRIBIDI_H

#include <stdint.h>

/// Puts one line into the order in which it is seen, with Arabic letters in the forms that their neighbours ask for.
///
/// One call instead of FriBidi's own seven: its types are bit masks behind macros that Swift does not see, and its
/// functions want arrays that must be kept in step with each other.
///
/// - letters: `length` letters in reading order; on return in the order of the eye, shaped and mirrored. A letter
///   that became part of a ligature is U+FEFF.
/// - places: on return, for each of them its place in reading order.
/// - base: 1 for a line of a right-to-left language, 0 for one of a left-to-right language.
///
/// Returns 0 when there was no memory; then nothing has changed.
int plenary_fribidi_order(uint32_t *letters, int32_t *places, int32_t length, int base);

/// Whether a letter is written from right to left.
int plenary_fribidi_is_right_to_left(uint32_t letter);

/// Whether a letter is written from left to right.
int plenary_fribidi_is_left_to_right(uint32_t letter);

#endif
