#pragma once

// qpdf 11's header of its JSON class has a vector of that class inside of it, which Clang 14 does not take as C++20.
// Nothing here asks qpdf for JSON: its name is enough. All of the room includes qpdf through this file.
#define JSON_HH
class JSON;

#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFStreamFilter.hh>
