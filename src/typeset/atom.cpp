#include "typeset/atom.h"

#include <algorithm>

namespace broadsheet {

namespace {

using Class = CharacterClass;

bool is_opening(const Cluster& c) {
  return c.character_class == Class::Opening;
}

// Marks whose blank is at their right.
bool is_closing(const Cluster& c) {
  return c.character_class == Class::Closing || c.character_class == Class::Comma || c.character_class == Class::Stop;
}

bool is_han(const Cluster& c) {
  return c.character_class == Class::Han;
}
bool is_western(const Cluster& c) {
  return c.character_class == Class::Western;
}
bool is_space(const Cluster& c) {
  return c.character_class == Class::Space || c.character_class == Class::FullSpace;
}

// Words after a space of the layout's or the author's own begin as on a line.
bool is_full_space(const Cluster& c) {
  return c.character_class == Class::FullSpace;
}

// Solid marks: nothing opens beside them.
bool is_joint(const Cluster& c) {
  return c.character_class == Class::MiddleDot || c.character_class == Class::Connector ||
         c.character_class == Class::Solidus;
}

Length blank(const Cluster& c) {
  return c.advance - c.half_advance;
}

Atom make_atom(const Cluster& c, const MarkRules& marks);
void join(const Cluster& left, const Cluster& right, Atom& left_atom, Atom& right_atom);
void trim(const Cluster& c, Atom& atom);
StretchStep stretch_between(const Cluster& left, const Cluster& right);

}  // namespace

std::vector<Atom> make_atoms(const ShapedText& text, const MarkRules& marks) {
  std::vector<Atom> atoms;
  atoms.reserve(text.clusters.size());
  for (const Cluster& c : text.clusters) atoms.push_back(make_atom(c, marks));
  for (std::size_t i = 0; i + 1 < atoms.size(); ++i) {
    join(text.clusters[i], text.clusters[i + 1], atoms[i], atoms[i + 1]);
  }
  return atoms;
}

Length glyph_shift(const Cluster& cluster, Length taken) {
  const Length blank_width = blank(cluster);
  if (blank_width <= Length() || taken <= Length()) return Length();
  return cluster.half_shift.scaled(std::min(taken, blank_width).raw(), blank_width.raw());
}

namespace {

Atom make_atom(const Cluster& c, const MarkRules& marks) {
  Atom atom;
  atom.width = atom.start_width = atom.end_width = c.advance;
  atom.break_after = c.break_after;
  atom.is_letter = is_han(c) || is_western(c) || c.character_class == Class::Other;
  if (is_opening(c)) {
    atom.start_width = c.half_advance;
    atom.shrink = blank(c);
    atom.shrink_step = ShrinkStep::Bracket;
  } else if (is_closing(c)) {
    atom.end_width = c.half_advance;
    atom.shrink = blank(c);
    atom.shrink_step = c.character_class == Class::Closing ? ShrinkStep::Bracket
                       : c.character_class == Class::Comma ? ShrinkStep::Comma
                                                           : ShrinkStep::Stop;
  } else if (is_space(c)) {
    atom.end_width = Length();
    if (c.character_class == Class::Space) {
      // From the word space of a quarter em to a half; never below a quarter between Western words (CLREQ).
      atom.stretch_step = StretchStep::WordSpace;
      atom.stretch_limit = c.size / 4;
    }
  }
  if (marks.style == MarkStyle::Half && (is_opening(c) || is_closing(c))) trim(c, atom);
  return atom;
}

// Settles what two neighbours are to each other: which blank is shared, what gap stands between them.
void join(const Cluster& left, const Cluster& right, Atom& left_atom, Atom& right_atom) {
  const bool dot_right = right.character_class == Class::MiddleDot;
  const bool dot_left = left.character_class == Class::MiddleDot;
  const bool note_right = right.character_class == Class::NoteMark;
  if (is_closing(left) && (is_closing(right) || dot_right || is_full_space(right) || note_right)) {
    trim(left, left_atom);
  }
  if ((is_opening(left) || dot_left || is_full_space(left)) && is_opening(right)) trim(right, right_atom);
  if (is_closing(left) && is_opening(right)) {
    // One of two blanks goes: that of the larger mark, so that the rest is right for the smaller.
    if (left.size > right.size) {
      trim(left, left_atom);
    } else {
      trim(right, right_atom);
    }
  }
  if (left.character_class == Class::Stop && right.character_class == Class::Stop) trim(right, right_atom);

  if ((is_han(left) && is_western(right)) || (is_western(left) && is_han(right))) {
    const Length em = std::max(left.size, right.size);
    left_atom.gap = em / 4;
    left_atom.gap_shrink = em / 8;
    left_atom.gap_shrink_step = ShrinkStep::Autospace;
    left_atom.stretch_limit = em / 12;  // to a third of an em: wider, figures tear holes into the grey
  }
  if (left_atom.stretch_step == StretchStep::None) left_atom.stretch_step = stretch_between(left, right);
}

void trim(const Cluster& c, Atom& atom) {
  atom.width = c.half_advance;
  atom.shrink = Length();
  atom.shrink_step = ShrinkStep::None;
}

StretchStep stretch_between(const Cluster& left, const Cluster& right) {
  if (is_opening(left) || is_closing(right) || is_joint(left) || is_joint(right)) return StretchStep::None;
  if (is_space(left) || is_space(right) || right.character_class == Class::NoteMark) return StretchStep::None;
  if (is_western(left) && is_western(right)) return StretchStep::None;
  if ((is_western(left) && is_han(right)) || (is_han(left) && is_western(right))) return StretchStep::Autospace;
  return StretchStep::Free;
}

}  // namespace

}  // namespace broadsheet
