// Every byte of every catalogue is there to be read, and they end with the end of a line.
#include "CCatalogues.h"

#include "drive.h"

int main(void) {
    const PlenaryCatalogue all[] = {plenary_catalogue_fr(), plenary_catalogue_es(), plenary_catalogue_ar()};
    for (int i = 0; i < 3; i++) {
        unsigned sum = 0;
        for (size_t place = 0; place < all[i].count; place++) sum += all[i].bytes[place];
        REQUIRE(sum > 0 && all[i].bytes[all[i].count - 1] == '\n');
    }
    return 0;
}
