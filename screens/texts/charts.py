"""Texts on pictures, and under them."""

TH = {
    "radar.title": "ผลประเมิน ITA ปี {year}",
    "radar.subtitle": "{agency} {score} คะแนน ระดับ {grade}",
    "radar.subtitle.ungraded": "{agency} {score} คะแนน",
    "radar.year": "ปี {year}",
    "radar.target": "เกณฑ์ {target}",
    "radar.caption": "ปี {year}: {passed} จาก {indicators} ตัวชี้วัดผ่านเกณฑ์ {target} คะแนน",
    "board.title": "กระดานสถานะ {period}",
    "board.subtitle": "{agency} · ข้อมูล ณ {at}",
    "document.board.overdue": "เกินกำหนด",
    "document.board.cancelled": "ยกเลิก",
    "board.caption": "🗂 <b>กระดานสถานะ {period}</b>",
    "board.none": "วาดภาพไม่สำเร็จ โปรดลองอีกครั้ง",
}

EN = {
    "radar.title": "ITA results {year}",
    "radar.subtitle": "{agency} · {score} points · grade {grade}",
    "radar.subtitle.ungraded": "{agency} · {score} points",
    "radar.year": "{year}",
    "radar.target": "pass mark {target}",
    "radar.caption": "{year}: {passed} of {indicators} indicators reach the pass mark of {target} points",
    "board.title": "Board, {period}",
    "board.subtitle": "{agency} · as of {at}",
    "document.board.overdue": "overdue",
    "document.board.cancelled": "cancelled",
    "board.caption": "🗂 <b>Board of {period}</b>",
    "board.none": "The picture could not be drawn. Please try again.",
}
