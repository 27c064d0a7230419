#include "preflight/cff_width.h"

#include "preflight/font_program.h"

namespace broadsheet {

namespace {

// Follows a charstring (Adobe Technical Note 5177) to its first operator that clears the stack: an operand too many
// there is the width.
class WidthReader {
public:
  WidthReader(const CffProgramIndex& global, const CffPrivate& shared) : global_(global), shared_(shared) {}
  // Whether the search ended in this charstring, or those that it calls.
  bool follow(std::string_view charstring, int depth);
  std::optional<double> width;

private:
  bool call(const CffProgramIndex& subrs, int depth);
  bool decide(bool has_width);
  const CffProgramIndex& global_;
  const CffPrivate& shared_;
  std::vector<double> stack_;
  int steps_ = 0;
};

}  // namespace

std::optional<double> read_cff_width(std::string_view charstring, const CffProgramIndex& global,
                                     const CffPrivate& shared) {
  WidthReader reader(global, shared);
  reader.follow(charstring, 0);
  if (!reader.width) return std::nullopt;
  return *reader.width * shared.scale;
}

namespace {

bool WidthReader::decide(bool has_width) {
  width = has_width && !stack_.empty() ? shared_.nominal_width + stack_.front() : shared_.default_width;
  return true;
}

bool WidthReader::call(const CffProgramIndex& subrs, int depth) {
  const std::size_t count = subrs.items.size();
  const int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
  if (stack_.empty()) return true;
  const double number = stack_.back() + bias;
  stack_.pop_back();
  if (number < 0 || number >= static_cast<double>(count)) return true;
  return follow(subrs.items[static_cast<std::size_t>(number)], depth + 1);
}

bool WidthReader::follow(std::string_view charstring, int depth) {
  constexpr int deepest = 10;
  constexpr std::size_t most_operands = 48;
  if (depth > deepest) return true;
  const FontBytes bytes(charstring);
  for (std::size_t at = 0; at < bytes.size();) {
    constexpr int most_steps = 2000;  // hints before the first move are some dozens
    if (++steps_ > most_steps) return true;
    const int first = bytes.u8(at++);
    const std::size_t count = stack_.size();
    if (first >= 32 || first == 28) {
      if (count >= most_operands) return true;
      if (first == 28) {
        stack_.push_back(bytes.s16(at));
        at += 2;
      } else if (first == 255) {
        stack_.push_back(static_cast<std::int32_t>(bytes.u32(at)) / 65536.0);
        at += 4;
      } else if (first <= 246) {
        stack_.push_back(first - 139);
      } else {
        const int low = bytes.u8(at++);
        stack_.push_back(first <= 250 ? (first - 247) * 256 + low + 108 : -(first - 251) * 256 - low - 108);
      }
      continue;
    }
    switch (first) {
      case 1:   // hstem
      case 3:   // vstem
      case 18:  // hstemhm
      case 23:  // vstemhm
      case 19:  // hintmask
      case 20:  // cntrmask
        return decide(count % 2 == 1);
      case 21:  // rmoveto
        return decide(count > 2);
      case 4:   // vmoveto
      case 22:  // hmoveto
        return decide(count > 1);
      case 14:  // endchar, which may have four operands of an accented letter
        return decide(count == 1 || count == 5);
      case 10:  // callsubr
        if (call(shared_.subrs, depth)) return true;
        break;
      case 29:  // callgsubr
        if (call(global_, depth)) return true;
        break;
      case 11:  // return
        return false;
      default:  // arithmetic before the first move: not followed
        return true;
    }
  }
  return false;
}

}  // namespace

}  // namespace broadsheet
