"""Texts on scores that moved since the year before."""

TH = {
    "change.moved": "{by} จากปี {year} ({was} → {now}{ranks})",
    "change.same": "= เท่ากับปี {year} ({was}{ranks})",
    "change.ranks": " · อันดับ {was} → {now}",
    "change.other.item": "ปี {year} รหัส {code} เป็นคำถามอื่น จึงไม่เทียบคะแนน",
    "change.other.indicator": "ปี {year} ตัวชี้วัดลำดับนี้เป็นเรื่องอื่น จึงไม่เทียบคะแนน",
    "change.new.item": "ข้อใหม่ ไม่มีในปี {year}",
    "change.new.indicator": "ตัวชี้วัดใหม่ ไม่มีในปี {year}",
    "change.mark.new": " (ใหม่)",
    "change.button.before": "‹ ปี {year}",
    "change.button.after": "ปี {year} ›",
}

EN = {
    "change.moved": "{by} since {year} ({was} → {now}{ranks})",
    "change.same": "= Same as in {year} ({was}{ranks})",
    "change.ranks": " · rank {was} → {now}",
    "change.other.item": "{code} was another question in {year}, so the scores are not compared.",
    "change.other.indicator": "This number was another indicator in {year}, so the scores are not compared.",
    "change.new.item": "A new item: not asked in {year}",
    "change.new.indicator": "A new indicator: not there in {year}",
    "change.mark.new": " (new)",
    "change.button.before": "‹ {year}",
    "change.button.after": "{year} ›",
}
