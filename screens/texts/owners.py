"""Texts where several report on a step: colleagues of a unit, and the units that own it together."""

TH = {
    "replacing.head": "👥 <b>{name} เพิ่งส่งรายงานขั้นตอนนี้เมื่อ {when}</b>",
    "replacing.mine": "<b>รายงานที่ท่านเขียน (ยังไม่ได้ส่ง)</b>",
    "replacing.b.replace": "ส่งแทนฉบับนั้น",
    "replacing.b.add": "เขียนต่อจากฉบับนั้น",
    "replacing.b.leave": "ใช้ฉบับนั้น ทิ้งร่างของฉัน",
    "replacing.added": "นำรายงานของผู้ร่วมงานมารวมกับของท่านแล้ว โปรดตรวจก่อนส่ง",
    "replacing.words": "“{words}”",
}

EN = {
    "replacing.head": "👥 <b>{name} has just sent a report on this step ({when})</b>",
    "replacing.mine": "<b>Your own, not sent yet</b>",
    "replacing.b.replace": "Send mine instead",
    "replacing.b.add": "Add mine to it",
    "replacing.b.leave": "Leave it, drop mine",
    "replacing.added": "Your colleague's report and yours are joined. Please check before sending.",
    "replacing.words": "“{words}”",
}
