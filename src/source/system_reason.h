#pragma once

#include <string>

namespace broadsheet {

// The system's words for an error number, in lower case: "no such file or directory".
std::string system_reason(int error_number);

}  // namespace broadsheet
