#include "CCatalogues.h"

// `#embed` makes the build follow a changed catalogue. Compilers that do not know it yet let the assembler read the
// file; there a clean build is needed after a change, and the test of the catalogues says so.
#if defined(__has_embed)
#define CATALOGUE_IS_EMBEDDED 1
#endif

#ifdef CATALOGUE_IS_EMBEDDED

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char fr[] = {
#embed "Translations/fr.po"
};
static const unsigned char es[] = {
#embed "Translations/es.po"
};
static const unsigned char ar[] = {
#embed "Translations/ar.po"
};

#define CATALOGUE(name) \
    PlenaryCatalogue plenary_catalogue_##name(void) { return (PlenaryCatalogue){name, sizeof name}; }

#else

#define CATALOGUE(name)                                                                     \
    __asm__(".section .rodata\nplenary_" #name ":\n.incbin \"Translations/" #name ".po\"\n" \
            "plenary_" #name "_end:\n.byte 0\n.previous\n");                                \
    extern const unsigned char name##_start[] __asm__("plenary_" #name);                    \
    extern const unsigned char name##_end[] __asm__("plenary_" #name "_end");               \
    PlenaryCatalogue plenary_catalogue_##name(void) {                                       \
        return (PlenaryCatalogue){name##_start, (size_t)(name##_end - name##_start)};       \
    }

#endif

CATALOGUE(fr)
CATALOGUE(es)
CATALOGUE(ar)
