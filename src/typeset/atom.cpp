#include "typeset/atom.h"

#include <algorithm>

namespace broadsheet {

namespace {

using Class = CharacterClass;

bool is(const Cluster& c, Class character_class) {
  return c.character_class == character_class;
}

bool is_comma_or_stop(const Cluster& c) {
  return is(c, Class::Comma) || is(c, Class::Stop);
}

bool is_closing(const Cluster& c) {
  return is(c, Class::Closing) || is_comma_or_stop(c);
}

bool is_mark(const Cluster& c) {
  return is(c, Class::Opening) || is_closing(c);
}

bool is_full_width_mark(const Cluster& c) {
  return is_mark(c) && c.half_advance < c.advance;
}

bool is_space(const Cluster& c) {
  return is(c, Class::Space) || is(c, Class::FullSpace);
}

// Solid marks: nothing opens beside them.
bool is_joint(const Cluster& c) {
  return is(c, Class::MiddleDot) || is(c, Class::Connector) || is(c, Class::Solidus);
}

bool are_han_and_western(const Cluster& a, const Cluster& b) {
  return (is(a, Class::Han) && is(b, Class::Western)) || (is(a, Class::Western) && is(b, Class::Han));
}

// The blank of a mark: opening ones have it at their left, others at their right, centred ones (zh-Hant) at both.
Length left_blank(const Cluster& c) {
  return -c.half_shift;
}
Length right_blank(const Cluster& c) {
  return c.advance - c.half_advance - left_blank(c);
}

class AtomMaker {
public:
  AtomMaker(const ShapedText& text, const MarkRules& rules) : text_(text), clusters_(text.clusters), rules_(rules) {}
  std::vector<Atom> make();

private:
  void add(const Cluster& c);
  void set_mark(const Cluster& c, Atom& atom) const;
  void join(std::size_t left);
  void share_blanks(std::size_t left);
  void part_stops(std::size_t first);
  void fit_space(std::size_t space);
  void set_western_gap(const Cluster& left, const Cluster& right, Atom& atom) const;
  bool may_hang(std::size_t mark) const;
  void cut_left(std::size_t i);
  void cut_right(std::size_t i);

  const ShapedText& text_;
  const std::vector<Cluster>& clusters_;
  const MarkRules& rules_;
  std::vector<Atom> atoms_;
};

bool may_part(const Cluster& left, const Cluster& right);
Length unkerned_width(const ShapedText& text, const Cluster& c);

}  // namespace

std::vector<Atom> make_atoms(const ShapedText& text, const MarkRules& rules) {
  return AtomMaker(text, rules).make();
}

Length left_blank_cut(const Atom& atom, LinePlace place, Length taken) {
  if (place == LinePlace::Start) return atom.start_left_cut;
  if (atom.left_shrink == Length()) return atom.left_cut;
  return atom.left_cut + taken.scaled(atom.left_shrink.raw(), atom.shrink.raw());
}

namespace {

std::vector<Atom> AtomMaker::make() {
  atoms_.reserve(clusters_.size());
  for (const Cluster& c : clusters_) add(c);
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    if (i + 1 < atoms_.size()) join(i);
    if (is(clusters_[i], Class::Space)) fit_space(i);
    if (rules_.hang && may_hang(i)) atoms_[i].end_width = Length();
  }
  return std::move(atoms_);
}

void AtomMaker::add(const Cluster& c) {
  Atom& atom = atoms_.emplace_back();
  atom.width = atom.start_width = atom.end_width = c.advance;
  atom.break_after = c.break_after;
  atom.is_letter = is(c, Class::Han) || is(c, Class::Western) || is(c, Class::Other);
  if (c.break_after == BreakKind::Hyphen || c.break_after == BreakKind::InAddress) {
    atom.end_width = unkerned_width(text_, c);
  }
  if (c.break_after == BreakKind::Hyphen) atom.end_width += text_.hyphens[c.run].advance;
  if (is_mark(c)) set_mark(c, atom);
  if (!is_space(c)) return;
  atom.end_width = Length();
  if (is(c, Class::Space)) {
    // From the word space of a quarter em to a half; never below a quarter between Western words (CLREQ).
    atom.stretch_step = StretchStep::WordSpace;
    atom.stretch_limit = c.size / 4;
  }
}

void AtomMaker::set_mark(const Cluster& c, Atom& atom) const {
  if (rules_.style == Punctuation::Plain) return;
  atom.start_width -= left_blank(c);
  atom.start_left_cut = left_blank(c);
  atom.end_width -= right_blank(c);
  const bool half = rules_.style == Punctuation::Half || (rules_.style == Punctuation::Kaiming && !is(c, Class::Stop));
  if (half) {
    atom.width = c.half_advance;
    atom.left_cut = left_blank(c);
    return;
  }
  atom.shrink = left_blank(c) + right_blank(c);
  atom.left_shrink = left_blank(c);
  atom.shrink_step = is(c, Class::Comma)  ? ShrinkStep::Comma
                     : is(c, Class::Stop) ? ShrinkStep::Stop
                                          : ShrinkStep::Bracket;
}

// Settles what two neighbours are to each other: which blank is shared, what gap stands between them.
void AtomMaker::join(std::size_t left) {
  const Cluster &a = clusters_[left], &b = clusters_[left + 1];
  if (rules_.style != Punctuation::Plain && rules_.style != Punctuation::LineEnd) {
    share_blanks(left);
    const bool begins_stops =
        is(a, Class::Stop) && is(b, Class::Stop) && (left == 0 || !is(clusters_[left - 1], Class::Stop));
    if (begins_stops) part_stops(left);
  }
  if (are_han_and_western(a, b)) set_western_gap(a, b, atoms_[left]);
  if (atoms_[left].stretch_step == StretchStep::None && may_part(a, b)) {
    atoms_[left].stretch_step = StretchStep::Free;
    // CLREQ opens all gaps alike, before a comma too; ours keeps to its word, and has that share after it.
    atoms_[left].stretch_shares = is_comma_or_stop(a) && left_blank(a) == Length() ? 2 : 1;
    atoms_[left].stretch_limit = std::max(a.size, b.size) / 4 * atoms_[left].stretch_shares;
  }
}

void AtomMaker::share_blanks(std::size_t left) {
  const Cluster &a = clusters_[left], &b = clusters_[left + 1];
  const bool cuts_right = is_closing(b) || is(b, Class::MiddleDot) || is(b, Class::FullSpace) || is(b, Class::NoteMark);
  const bool cuts_left = is(a, Class::Opening) || is(a, Class::MiddleDot) || is(a, Class::FullSpace);
  if (is_closing(a) && cuts_right) cut_right(left);
  if (cuts_left && is(b, Class::Opening)) cut_left(left + 1);
  if (is_closing(a) && is(b, Class::Opening)) {
    // One of two blanks goes: that of the larger mark, so that the rest is right for the smaller.
    if (a.size > b.size) {
      cut_right(left);
    } else {
      cut_left(left + 1);
    }
  }
  if (is(a, Class::Stop) && is(b, Class::Stop)) cut_right(left + 1);
}

// Three stops in a row stand on two em: half an em each, and a quarter between them (GB/T 15834-2011 5.1.2).
void AtomMaker::part_stops(std::size_t first) {
  std::size_t end = first;
  while (end < clusters_.size() && is(clusters_[end], Class::Stop)) ++end;
  if (end - first < 3) return;
  for (std::size_t i = first; i + 1 < end; ++i) atoms_[i].gap = clusters_[i].size / 4;
}

// A space typed between Han and Western is the gap that would stand there anyway; beside a full-width mark there is
// none.
void AtomMaker::fit_space(std::size_t space) {
  if (space == 0 || space + 1 == clusters_.size()) return;
  const Cluster &before = clusters_[space - 1], &after = clusters_[space + 1];
  Atom& atom = atoms_[space];
  if (are_han_and_western(before, after)) {
    atom.width = Length();
    set_western_gap(before, after, atom);
    return;
  }
  const bool beside_mark = (is_full_width_mark(before) && is(after, Class::Western)) ||
                           (is(before, Class::Western) && is_full_width_mark(after));
  if (!beside_mark) return;
  atom.width = Length();
  atom.stretch_step = StretchStep::None;
}

void AtomMaker::set_western_gap(const Cluster& left, const Cluster& right, Atom& atom) const {
  const Length em = std::max(left.size, right.size);
  const WesternGap& gap = rules_.western_gap;
  atom.gap = em.scaled(gap.normal, 1000);
  atom.gap_shrink = em.scaled(gap.normal - gap.least, 1000);
  atom.gap_shrink_step = ShrinkStep::Autospace;
  atom.stretch_step = StretchStep::Autospace;
  atom.stretch_limit = em.scaled(gap.most - gap.normal, 1000);
}

// One comma or stop, never one of several marks; a centred one has no half to hang.
bool AtomMaker::may_hang(std::size_t mark) const {
  const Cluster& c = clusters_[mark];
  if (!is_comma_or_stop(c) || left_blank(c) > Length() || !is_full_width_mark(c)) return false;
  if (mark == 0) return false;
  const Cluster& before = clusters_[mark - 1];
  return !is_mark(before) && !is(before, Class::TwoEm);
}

void AtomMaker::cut_left(std::size_t i) {
  Atom& atom = atoms_[i];
  const Length cut = left_blank(clusters_[i]) - atom.left_cut;
  atom.width -= cut;
  atom.left_cut += cut;
  atom.shrink -= atom.left_shrink;
  atom.left_shrink = Length();
}

void AtomMaker::cut_right(std::size_t i) {
  Atom& atom = atoms_[i];
  const Length rest = atom.shrink - atom.left_shrink;
  atom.width -= rest;
  atom.shrink -= rest;
}

// Of a letter that ends a line inside a word: what it was kerned to does not follow.
Length unkerned_width(const ShapedText& text, const Cluster& c) {
  if (c.glyph_begin == c.glyph_end) return c.advance;
  const int advance = c.face->advance(text.glyphs[c.glyph_end - 1].id);
  return std::max(c.advance, c.size.scaled(advance, c.face->units_per_em()));
}

// JU-05: nothing opens beside the inner side of a mark, a solid mark or a space, nor inside a word.
bool may_part(const Cluster& left, const Cluster& right) {
  if (is(left, Class::Opening) || is_closing(right) || is_joint(left) || is_joint(right)) return false;
  if (is_space(left) || is_space(right) || is(right, Class::NoteMark)) return false;
  return !is(left, Class::Western) || !is(right, Class::Western);
}

}  // namespace

}  // namespace broadsheet
