#include "preflight/cos_object.h"

#include <algorithm>
#include <cmath>

namespace broadsheet {

CosObject CosObject::operator[](std::string_view key) const {
  if (!is_dict()) return {};
  QPDFObjectHandle dict = handle_.isStream() ? handle_.getDict() : handle_;
  return CosObject(dict.getKey("/" + std::string(key)));
}

std::vector<std::pair<std::string, CosObject>> CosObject::entries() const {
  std::vector<std::pair<std::string, CosObject>> all;
  if (!is_dict()) return all;
  QPDFObjectHandle dict = handle_.isStream() ? handle_.getDict() : handle_;
  for (const std::string& key : dict.getKeys()) all.emplace_back(key.substr(1), CosObject(dict.getKey(key)));
  return all;
}

std::vector<CosObject> CosObject::items() const {
  if (is_null()) return {};
  if (!is_array()) return {*this};
  std::vector<CosObject> all;
  for (int i = 0; i < size(); ++i) all.push_back(at(i));
  return all;
}

CosObject CosObject::at(int index) const {
  return index >= 0 && index < size() ? CosObject(handle_.getArrayItem(index)) : CosObject();
}

std::string CosObject::name() const {
  return is_name() ? handle_.getName().substr(1) : std::string();
}

std::string CosObject::bytes() const {
  return is_string() ? handle_.getStringValue() : std::string();
}

std::string CosObject::text() const {
  return is_string() ? handle_.getUTF8Value() : std::string();
}

double CosObject::number(double otherwise) const {
  if (!is_number()) return otherwise;
  const double value = handle_.getNumericValue();
  return std::isfinite(value) ? value : otherwise;
}

int CosObject::integer(int otherwise) const {
  constexpr double most = 2'000'000'000;
  return static_cast<int>(std::clamp(number(otherwise), -most, most));
}

std::vector<double> CosObject::numbers() const {
  std::vector<double> all;
  for (int i = 0; i < size(); ++i) all.push_back(at(i).number());
  return all;
}

std::string CosObject::written() const {
  return handle_.isStream() ? handle_.getDict().unparseResolved() : handle_.unparseResolved();
}

}  // namespace broadsheet
