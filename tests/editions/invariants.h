#pragma once

#include "broadsheet.h"

// What is true of every composed edition, whatever its layout. Each fails the running Catch2 test with its place.
void check_invariants(const broadsheet::Composed& composed);
