#include "CFriBidi.h"

#include <fribidi/fribidi.h>
#include <stdlib.h>
#include <string.h>

int plenary_fribidi_order(uint32_t *letters, int32_t *places, int32_t length, int base) {
    if (length <= 0) return 1;
    size_t count = (size_t)length;
    FriBidiCharType *types = calloc(count, sizeof *types);
    FriBidiBracketType *brackets = calloc(count, sizeof *brackets);
    FriBidiLevel *levels = calloc(count, sizeof *levels);
    FriBidiArabicProp *props = calloc(count, sizeof *props);
    FriBidiChar *shaped = calloc(count, sizeof *shaped);
    FriBidiStrIndex *map = calloc(count, sizeof *map);
    int done = 0;
    if (types && brackets && levels && props && shaped && map) {
        FriBidiParType direction = base ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
        memcpy(shaped, letters, count * sizeof *shaped);
        fribidi_get_bidi_types(shaped, length, types);
        fribidi_get_bracket_types(shaped, length, types, brackets);
        done = fribidi_get_par_embedding_levels_ex(types, brackets, length, &direction, levels) > 0;
        if (done) {
            fribidi_get_joining_types(shaped, length, props);
            fribidi_join_arabic(types, length, levels, props);
            fribidi_shape(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAGS_ARABIC, levels, length, props, shaped);
            for (int32_t i = 0; i < length; i++) map[i] = i;
            // Marks stay with their letter in its cell and are not handed over, so there are none to move.
            done = fribidi_reorder_line(0, types, length, 0, direction, levels, shaped, map) > 0;
        }
        if (done) {
            memcpy(letters, shaped, count * sizeof *shaped);
            memcpy(places, map, count * sizeof *map);
        }
    }
    free(types);
    free(brackets);
    free(levels);
    free(props);
    free(shaped);
    free(map);
    return done;
}

int plenary_fribidi_is_right_to_left(uint32_t letter) {
    FriBidiCharType type = fribidi_get_bidi_type(letter);
    return FRIBIDI_IS_STRONG(type) && FRIBIDI_IS_RTL(type);
}

int plenary_fribidi_is_left_to_right(uint32_t letter) {
    return fribidi_get_bidi_type(letter) == FRIBIDI_TYPE_LTR;
}
