"""Texts offered to somebody who types the bot's name in any chat."""

TH = {
    "inline.how": "พิมพ์รหัสข้อหรือคำถาม เช่น {code}",
    "inline.accusation": "เรื่องนี้ควรแจ้งผ่านช่องทางร้องเรียน",
    "inline.none": "ยังตอบเรื่องนี้ไม่ได้ · ดูวิธีถาม",
    "inline.missing": "ไม่มีรหัส {codes} · ดูวิธีถาม",
    "inline.other_agency": "มีเฉพาะข้อมูลของ {agency}",
    "inline.other_year": "มีเฉพาะคะแนนปี {years} และแผนปี {plans}",
    "inline.scores": "ผลประเมิน ITA ปี {year}",
    "inline.score": "{score} · ปี {year}",
    "inline.guideline": "แนวปฏิบัติ",
    "inline.channels": "บอตไม่รับเรื่องร้องเรียน",
    "inline.button": "ดูต่อในแชตกับบอต",
}

EN = {
    "inline.how": "Type an item's code or a question, such as {code}",
    "inline.accusation": "This should be reported through a complaint channel",
    "inline.none": "Can't answer that yet · how to ask",
    "inline.missing": "There is no {codes} · how to ask",
    "inline.other_agency": "Only {agency} is known here",
    "inline.other_year": "Only the scores of {years} and the plan of {plans}",
    "inline.scores": "ITA results {year}",
    "inline.score": "{score} · {year}",
    "inline.guideline": "Guideline",
    "inline.channels": "The bot takes no complaints itself",
    "inline.button": "More in the bot's chat",
}
