"""Texts on pictures, and under them."""

TH = {
    "radar.title": "ผลประเมิน ITA ปี {year}",
    "radar.subtitle": "{agency} {score} คะแนน ระดับ {grade}",
    "radar.subtitle.ungraded": "{agency} {score} คะแนน",
    "radar.year": "ปี {year}",
    "radar.target": "เป้าหมาย {target}",
    "radar.caption": "ปี {year}: {passed} จาก {indicators} ตัวชี้วัดถึงเป้าหมาย {target} คะแนน",
    "board.title": "กระดานสถานะ ไตรมาส {quarter}",
    "board.subtitle": "{agency} · ข้อมูล ณ {at}",
    "document.board.overdue": "เกินกำหนด",
    "document.board.cancelled": "ยกเลิก",
    "board.caption": "🗂 <b>กระดานสถานะ รอบ {quarter}</b>",
    "board.none": "วาดภาพไม่สำเร็จ โปรดลองอีกครั้ง",
}

EN = {
    "radar.title": "ITA results {year}",
    "radar.subtitle": "{agency} · {score} points · grade {grade}",
    "radar.subtitle.ungraded": "{agency} · {score} points",
    "radar.year": "{year}",
    "radar.target": "target {target}",
    "radar.caption": "{year}: {passed} of {indicators} indicators reach the target of {target} points",
    "board.title": "Board, quarter {quarter}",
    "board.subtitle": "{agency} · as of {at}",
    "document.board.overdue": "overdue",
    "document.board.cancelled": "cancelled",
    "board.caption": "🗂 <b>Board of round {quarter}</b>",
    "board.none": "The picture could not be drawn. Please try again.",
}
