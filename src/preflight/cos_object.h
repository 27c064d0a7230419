#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/qpdf_headers.h"

namespace broadsheet {

// An object of a PDF, references followed. Whatever is asked of one of another type is null or empty: a damaged file is
// no reason to stop. Names have no slash.
class CosObject {
public:
  CosObject() : handle_(QPDFObjectHandle::newNull()) {}
  explicit CosObject(const QPDFObjectHandle& handle) : handle_(handle) {}

  bool is_null() const { return handle_.isNull(); }
  bool is_dict() const { return handle_.isDictionary() || handle_.isStream(); }
  bool is_stream() const { return handle_.isStream(); }
  bool is_array() const { return handle_.isArray(); }
  bool is_name() const { return handle_.isName(); }
  bool is_name(std::string_view name) const { return is_name() && this->name() == name; }
  bool is_string() const { return handle_.isString(); }
  bool is_number() const { return handle_.isNumber(); }
  bool is_true() const { return handle_.isBool() && handle_.getBoolValue(); }

  // An entry of a dictionary, or of the dictionary of a stream.
  CosObject operator[](std::string_view key) const;
  bool has(std::string_view key) const { return !(*this)[key].is_null(); }
  std::vector<std::pair<std::string, CosObject>> entries() const;
  // Of an array; of anything else, but null, the thing itself.
  std::vector<CosObject> items() const;
  CosObject at(int index) const;
  int size() const { return is_array() ? handle_.getArrayNItems() : 0; }

  std::string name() const;   // of a name
  std::string bytes() const;  // of a string
  std::string text() const;   // of a string, as UTF-8
  double number(double otherwise = 0) const;
  int integer(int otherwise = 0) const;
  std::vector<double> numbers() const;  // of an array

  int id() const { return handle_.getObjectID(); }  // 0: it has no number of its own
  // The very same object of the file, not one that is equal.
  bool is_same(const CosObject& other) const { return handle_.isSameObjectAs(other.handle_); }
  std::string written() const;  // as in a file, references kept; equal objects are written equally
  const QPDFObjectHandle& handle() const { return handle_; }

private:
  mutable QPDFObjectHandle handle_;  // qpdf's questions resolve references, and are not const
};

}  // namespace broadsheet
