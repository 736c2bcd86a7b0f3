"""Texts on pictures, and under them."""

TH = {
    "radar.title": "ผลประเมิน ITA ปี {year}",
    "radar.subtitle": "{agency} {score} คะแนน ระดับ {grade}",
    "radar.subtitle.ungraded": "{agency} {score} คะแนน",
    "radar.year": "ปี {year}",
    "radar.target": "เป้าหมาย {target}",
    "radar.caption": "ปี {year}: {passed} จาก {indicators} ตัวชี้วัดถึงเป้าหมาย {target} คะแนน",
}

EN = {
    "radar.title": "ITA results {year}",
    "radar.subtitle": "{agency} · {score} points · grade {grade}",
    "radar.subtitle.ungraded": "{agency} · {score} points",
    "radar.year": "{year}",
    "radar.target": "target {target}",
    "radar.caption": "{year}: {passed} of {indicators} indicators reach the target of {target} points",
}
