#ifndef PLENARY_CCATALOGUES_H
#define PLENARY_CCATALOGUES_H

#include <stddef.h>

/// The catalogues of words as they lie in `Translations`, within the binary.
///
/// In C, because the package manager's own embedding writes every byte as a number of a Swift array, over which the
/// compiler sits for minutes; here it takes no time.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} PlenaryCatalogue;

/// The French catalogue.
PlenaryCatalogue plenary_catalogue_fr(void);
/// The Spanish catalogue.
PlenaryCatalogue plenary_catalogue_es(void);
/// The Arabic catalogue.
PlenaryCatalogue plenary_catalogue_ar(void);

#endif
