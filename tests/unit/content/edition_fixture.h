#pragma once

#include <string>

#include "content/read_edition.h"

namespace broadsheet {

// The smallest edition that uses every key.
inline const std::string whole_edition = R"(layout: results-classical
language: zh-Hans
title: 二〇二〇年度成绩单
date: 2021-01-08
folio: {newspaper: 样报, section: 专题, page: "04"}
stories:
  main:
    kicker: 江北
    headline: 非常之年 交出“稳进”新答卷
    deck: 副题
    editors-note: 编者按
    pull-quote: 引语
    byline: [王彩艳, 杨敏]
    text: lead.md
  second:
    headline: 第二篇
    byline: 一人
    text: |
      正文**重**。

      ## 小标题
indicators:
  results:
    title: 数读江北
    period: "2020"
    items:
      - {label: 地区生产总值, value: 1300, unit: 亿元, change: +3.5%, note: [预计数，总量迈上新台阶, 增速居前]}
      - {label: 全口径税收, value: 221.30, unit: 亿元, tag: 全市各区首位, note: 一行}
      - {label: 社零总额, change: −3.8%}
pictures:
  main: {slug: 灯光秀, caption: 夜色, credit: 司琪, alt: 夜景, file: photos/x.jpg, focus: [0.25, 1]}
  strip: {slug: 夜市, caption: 九街}
)";

// Reads `yaml` as content/x/edition.yaml, with `markdown` as lead.md beside it.
struct EditionFixture {
  MemoryFiles files;
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Edition> edition;

  explicit EditionFixture(const std::string& yaml, const std::string& markdown = "正文。\n") {
    files.write("content/x/edition.yaml", yaml);
    files.write("content/x/lead.md", markdown);
    edition = read_edition(files, "content/x/edition.yaml", sources, diagnostics);
  }
  std::string report() const { return to_text(diagnostics, sources); }
};

// `whole_edition` with its first `from` replaced by `to`.
inline std::string edition_with(const std::string& from, const std::string& to) {
  std::string yaml = whole_edition;
  return yaml.replace(yaml.find(from), from.size(), to);
}

}  // namespace broadsheet
