"""Words for what is done to people: orders, threats, revenge, unwanted nearness; and for a wrong being hidden."""

from typing import Final

from domain.language.vocabulary import SPEAKER, THEY, alternation, any_of

ORDER: Final = any_of(
    "(?<!คำ)สั่ง(?!ซื้อ|งาน|ของ|จ้าง|ร้าน|การ|ที่)", "คำสั่งปากเปล่า", "บังคับ", "ใช้ให้", "กดดัน",
    "(?:โดน|ถูก)(?:สั่ง|บังคับ|ขอ|บอก|ใช้|กด|ขู่|เรียก)", "ขู่", "ห้าม", "อย่า(?=เอา|บอก|แจ้ง|พูด|ลง|ไป|ให้)",
    "ชอบ(?:ให้|เรียก)", "บอกให้", "ฝากให้",
    f"(?:ให้|บอก|ขอ|ใช้)(?:{alternation(SPEAKER)}|พวกเรา|ลูกน้อง|เรา|ทุกคน|ทีม|น้อง|แม่บ้าน|คนขับ|เด็กฝึกงาน|ลูกจ้าง)",
    "ต้อง(?=ซื้อ|ไป|เซ็น)", "เอา(?:ลูกน้อง|ลูกจ้าง|แม่บ้าน|คนขับ|เด็กฝึก)",
    f"(?:ท่าน|หัวหน้า|แก|{THEY})(?:ให้|ใช้)(?=ทำ|ไป|ซื้อ|รับ|เรา|{SPEAKER})",
    r"\b(?:told|made|makes?|forc\w+|order\w*|asked|pressur\w+|instruct\w+|had) (?:me|us|the \w+|staff|everyone|his|her|"
    r"people|interns?)\b|\bwas (?:told|forced|made|asked)\b|\bwe were (?:told|forced|made)\b",
    f"(?:หัวหน้า|ท่าน|แก|{THEY}|นาย|พี่เขา)(?:ก็)?(?:ให้|ใช้|บอกให้|สั่งให้|ขอให้)",
    f"ให้(?:{SPEAKER}|เรา|พวกหนู|พวกผม)", "ให้(?=ทำผล|ทำรายงาน|เขียนว่า)", "โดนขอให้", "ขอร้องแกมบังคับ",
    "(?:ใช้|เอา)(?:คนสวน|คนงาน|คนของ)",
    r"\b(?:said (?:to )?(?:take it|write|keep|sign)|pushed us|expects? (?:me|us)|keeps? asking (?:me|us))\b",
    f"(?:หัวหน้า|พี่|นาย|ท่าน|{THEY}|แก)(?:เขา|แก)?(?:ก็)?บอก(?:ให้|ว่าให้|เซ็น|ว่า ?เซ็น)",
    "(?:ให้|ใช้)(?:พนักงาน|น้องฝึกงาน|คนในกอง|เด็ก)", "เรียก(?:น้อง|เด็ก|พนักงาน)[ก-๛]{0,8}ไป", "ผมโดน", "หนูโดน",
    "ให้แก้", f"ให้(?:พวก)?(?:เรา|{SPEAKER})(?=หาร|แก้|เซ็น|เขียน|โกหก|ตอบ)", "ไม่กล้า(?:ค้าน|ขัด|เถียง|ปฏิเสธ)",
    r"\b(?:i|we) (?:was|were|am|are|got) (?:told|asked|instructed|ordered|made|pressured|expected)\b|\b(?:they|he|"
    r"she|boss|chief) (?:asked|told|wants?|wanted|ordered) (?:me|us|everyone|staff) (?:to|not)\b",
)  # fmt: skip
"""Making others do something."""

WRONG_DEED: Final = any_of(
    "แก้(?:ไข)?(?:วัน|ตัวเลข|ผล|คะแนน|ราคา|เอกสาร|บันทึก|ข้อมูล|เวลา)(?!ใหม่|เพราะ)",
    "ลบ(?:อีเมล|ไฟล์|เมล|ข้อมูล|แชท|ข้อความ|กล้อง)", "ปลอม", "ย้อนหลัง", "เซ็น(?:รับ|แทน|เอกสาร|ย้อน|กันเอง|เต็ม)",
    "ลงชื่อตรวจรับ", "(?:แต่ง|ปั้น|เสก)ตัวเลข", "ใบเสร็จ.{0,14}เปล่า", "เบิก(?:แทน|ให้)", "ปิดเรื่อง", "เก็บเงียบ",
    "(?:ให้|ต้อง)เงียบ", "ให้บอกว่า", "ไม่ให้(?:ลง|ส่ง|แจ้ง|บอก)", "เอกสารให้ผู้ตรวจ",
    "ลงทะเบียน(?=$| ?เดี๋ยวสถิติ| ?เรื่อง| ?นะ)", "ไปพูด", "ถอน(?:เรื่อง|คำร้อง|ร้อง)", "ให้คะแนน(?:สูง|เต็ม|ดี)",
    "ตอบ.{0,16}(?:ดี(?= |นะ|$)|สูง|เต็ม)", "(?:ล้าง|ขัด|ซัก)(?:รถ|ผ้า)", "รับ(?:ลูก|ส่งลูก|ส่งแม่|ส่งเมีย)",
    "สวนบ้าน", "การบ้าน(?:ลูก|เขา|แก)", "ทำ(?:สไลด์|การ์ด).{0,20}(?:ท่าน|ลูก|พิเศษ)", "(?<!รถ)ส่วนตัว",
    "ล้างรถส่วนตัว", "บ้าน(?:ท่าน|ตัวเอง|หัวหน้า|แก|เขา|รอง)", "คอนโด", "หยุดตรวจ", "เฝ้าร้าน", "เลี้ยงลูก",
    "ชีทเรียน", "ซื้อ(?:หวย|ประกัน|ข้าว|ของขวัญ|บัตร)", "บริจาค", "หาร(?=ค่า)", "ใส่ชื่อ", "เมียน้อย",
    "แจ้ง.{0,16}(?:ตรวจสอบ|ปปช|สตง)", "ทำบุญ", "ให้(?:เมีย|แฟน|ญาติ)", "สลิป.{0,6}ปลอม", "งานวันเกิด", "หาเสียง",
    "ไปธุระ(?:ให้)?(?:แก|ท่าน|เขา)",
    r"\b(?:backdat\w*|delet\w*|shred\w*|fak\w*|sign for|mark everything|not (?:to )?(?:log|register|report|talk|tell)|"
    r"babysit|give money|homework|errands?|laundry|(?:his|her) (?:house|kids?|car|mba|garden)|lie|cover up|hide|"
    r"withdraw (?:the|my|our) complaint|satisfaction survey|falsif\w*|keep quiet|change the (?:date|number|"
    r"figure)s?)\b",
    "เซ็นวันที่", "เอารูป.{0,16}(?:อื่น|เก่า|ปลอม)", "เขียนว่า", "ทำ(?:ผล|รายงาน).{0,16}ว่า(?:ผ่าน|เสร็จ|ครบ)",
    "ถอนตัว", "อย่าถาม", "รับผิดแทน", "โกหก", "ใส่คะแนน", "แต่งบัญชี", "ตกแต่ง", "ยืมชื่อ", "ใส่ซอง", "เปิดบัญชี",
    "ยืนยันเท็จ", "ให้การ(?=เท็จ|ว่า)", "ปั๊ม", "เบิกเกิน", "กดไลก์", "ไปหาเสียง", "ทำงานบ้าน",
    "ยก(?=ของ|โต๊ะ).{0,8}บ้าน", "เก็บเงินให้", "ล้างรถ", "ขับรถไปรับ", "ทำวิทยานิพนธ์", "ทำการบ้าน",
    "เขียนงานวิจัยให้", "เวลาราชการ",
    r"\b(?:take it|as damaged|put .{0,20}on the .{0,12}budget|with 5s|all fives|thesis|cook|clean (?:his|her)|"
    r"drive (?:his|her)|vote for|campaign|pretend|lower the|raise the score|prepared answers)\b",
    "ซื้อ(?:โต๊ะจีน|ตั๋ว)", "โหวต(?=เบอร์|ให้)", r"\b(?:rewrite the|paint (?:his|her))\b",
    "เซ็น(?:ๆ)?ไป(?:เถอะ|ก่อน|เลย|เหอะ)", "ลงคะแนน(?:ให้)?(?:บริษัท|ร้าน|เจ้า)", "ออกใบเสร็จ(?:สอง|เพิ่ม|เกิน)",
    "โอน.{0,20}คืน", "นั่งดื่ม", "ต่อคิวซื้อ", "ลงขัน", "เลี้ยงแขก", "ไปส่ง(?:ลูก|เมีย|แขก)", "ปิดเรื่อง", "เขียนสมุด",
    "ไปเลี้ยงลูก",
    "แก้(?:ไข)?ผล(?:แล็บ|แลป|ตรวจ|สำรวจ|สอบ|ประเมิน)?", "เพิ่มชื่อ", "หารค่า", "(?:อย่า|ห้าม|ไม่ต้อง)พูด(?:ถึง|เรื่อง)",
    "ตอบว่าไม่(?:รู้|เคย|มี)", "บอกว่าไม่(?:รู้|เคย|มี|เห็น)", "ให้ตรงกับ", "ไม่งั้นไม่ให้กลับ", "กดดาว", "กดเต็ม",
    r"\b(?:say nothing|not (?:to )?(?:mention|show|tell|ask|write)|add (?:\w+ )?(?:\w+ )?names|keep it (?:quiet|"
    r"between)|look the other way|sign (?:blank|before|without|anyway)|mark (?:it|them) as|match the (?:numbers|"
    r"budget|target)|hide (?:it|the)|remove (?:it|the|my))\b",
    "เซ็นว่า(?:ทดสอบ|ตรวจ|รับ|ได้|ครบ|เสร็จ)", f"ใช้รหัส(?:{SPEAKER}|เรา|คนอื่น)", "ช่วยงานที่บ้าน",
    "ไปช่วย(?:งาน)?(?:ที่)?(?:บ้าน|ร้าน|ไร่|สวน)(?:พี่|ท่าน|แก|เขา|หัวหน้า|นาย)",
    r"\b(?:say (?:it|that it) (?:was|is) (?:done|tested|fine)|sign that)\b",
    "ให้เขียน(?:ว่า|รีวิว)", "รีวิวปลอม", "ลืมไปซะ", "ไปซื้อประกัน(?:กับ)?",
    r"\b(?:fake reviews?|write (?:good|fake|positive))\b",
    "เฝ้าสวน", "เซ็นไปก่อน", "ปล่อยไปเถอะ", r"\b(?:keep|kept|leave|left) .{0,24}out of the (?:report|record|log)\b",
)  # fmt: skip
"""Acts nobody may be made to do."""

UNDERLINGS: Final = any_of(
    "(?:เด็ก|น้อง|นักศึกษา)ฝึกงาน", "ลูกจ้าง(?!ชั่วคราวใหม่)", "ลูกน้อง", "แม่บ้าน", "คนขับ(?:รถ)?", "พนักงานจ้าง",
    "คนสวน", "ทหารเกณฑ์", "ยาม(?![ก-๛])", "พลทหาร", "เจ้าหน้าที่ธุรการ",
    r"\b(?:interns?|cleaners?|drivers?|gardeners?|subordinates?|junior staff|temps?|conscripts?)\b",
)  # fmt: skip
CHORES: Final = any_of(
    "(?:ไป|มา|ให้)?เลี้ยงลูก",
    "(?:บ้าน|คอนโด|ไร่|สวน|ร้าน)(?:ท่าน|หัวหน้า|แก|เขา|รอง|นาย|ตัวเอง|ของ(?:ท่าน|แก|เขา|หัวหน้า|นาย))",
    "ล้างรถ(?:ท่าน|ให้|ส่วนตัว|แก|เขา)", "ทำกับข้าว",
    "(?:รับ|ส่ง)(?:ลูก|เมีย|แม่)(?:ท่าน|แก|เขา|หัวหน้า|นาย|ของ)", "ขน(?:ของ|ปุ๋ย|ต้นไม้)(?:ให้|ไปบ้าน|ขึ้นบ้าน)",
    "เฝ้า(?:บ้าน|ร้าน)", "ตัดหญ้าบ้าน", "พาหมา", "ซักผ้า", "ทาสีบ้าน",
    r"\b(?:(?:his|her|their) (?:\w+ )?(?:house|home|garden|dogs?|kids?|laundry|groceries|shop|farm|errands?|wedding)|"
    r"babysit\w*|wash (?:his|her) car)\b",
    "เฝ้า(?:สวน|ไร่|นา|บ่อ)", "กรีดยาง", "เลี้ยงวัว(?:ให้)?",
)  # fmt: skip
"""Those who serve, and private chores."""

PUNISHED: Final = any_of(
    f"(?:โดน|ถูก|สั่ง|แล้ว|จะ)ย้าย(?=ไป|{SPEAKER}|เขา|$|\\s)", f"ย้าย(?=ไป(?:อยู่|นั่ง)|{SPEAKER})",
    "โดน(?:ย้าย|ตัด(?!งบ)|ด่า|แกล้ง|เพ่งเล็ง|ให้ออก|ไล่|ตั้งกรรมการ|หัก|เรียก|ขู่|ลด)", "ไม่ต่อสัญญา",
    "ไม่(?:เซ็น|ตรวจรับ|ให้ผ่าน|ประเมิน|ผ่าน(?:โปร|ประเมิน))", "ประเมิน(?:ต่ำ|แย่)", "(?:ต่ำสุด|ตก)หมด", "ชื่อหลุด",
    "โบนัสหาย", "ตัดโบนัส", "ขั้นไม่ขึ้น", "ไม่ได้ขั้น", "งานไม่เดิน", "หาตัว", "เดือดร้อน", "ไล่ออก", "ให้ออก",
    "ห้องเย็น", "แกล้ง", "เพ่งเล็ง", "ยึด(?:โน้ต|คอม|งาน)", "เขียนประเมิน", "ดองเรื่อง", "ตัดชื่อ",
    "จะรู้ว่า(?:เป็น)?ใคร", "ตั้งกรรมการสอบมั่ว", "(?:อยู่|ไป)โกดัง", "งบตก", "สถิติไม่สวย", "ไม่รอด",
    r"\b(?:fired?|transferred|moved to|demoted|regret|lost (?:their|my|his|her)|not (?:be )?(?:renewed|signed|"
    r"promoted)|"
    r"night shift|bottom of the pile|quit|bad evaluation|cut (?:my|our))\b",
    "โดน(?:โยน|จัดเวร|บีบ|เด้ง|ดอง|เล่นงาน|เขม่น|หมายหัว|กด|ตัดสิทธิ์|สอบ(?=กลับ|มั่ว))",
    "(?:ถูก|โดน)?บีบ(?:ให้)?ออก", "ก็อยู่ที่เดิม", "รอเป็น(?:เดือน|ปี)", "เวรดึก",
    "(?:ตัด|ลด)(?:เงินเดือน|ขั้น|งานออก)", "ไม่ได้เลื่อน", "ไม่ได้ทำงานที่นี่แล้ว", "แช่แข็ง", "ไม่มีอนาคต",
    "จะเจอดี", "ไม่ผ่านทดลอง", "ถูกเมิน",
    r"\b(?:gets you moved|gets? moved|sent away|no raise|laid off|kicked out|shut out|blacklist\w*|sidelined|"
    r"removed from|lost (?:the|his|her) job)\b",
    "ไปนั่ง(?:เฝ้า|ห้อง|ตบยุง)",
    "โดน(?:กด|จำชื่อ|ตีกลับ|หมางเมิน|โยกย้าย|ยึด)", "ถูก(?:กด|ตัดชื่อ|โยก|ยึด)", "ไม่ต้องหวัง(?:ขั้น|โบนัส|เลื่อน)",
    "จำชื่อ(?:ไว้)?", "ทำให้เสียคะแนน.{0,10}(?:จะ|เช็)", "ชื่อ.{0,6}หลุดถึง", "หลุดถึง(?:หัวหน้า|นาย|ท่าน)",
    r"\b(?:dropped|rejected|cancel\w*|cut|ignored|turned down|took away|wrote me up|was moved|got moved|"
    r"no longer invited) (?:\w+ )?(?:my|our|me|us|his|her|the)\b|\b(?:shown|given|told) to the person\b|"
    r"\bnever got (?:a|my|another)\b",
    "(?:ตอนนี้|แล้วก็|เลย)?(?:ถูกส่ง)?ไปนั่ง(?:อยู่)?(?:ห้อง(?:เก็บ|มืด|แอร์เสีย|พัสดุ)|เฝ้า|หน้า|โกดัง|ตบ)",
    "ไปอยู่(?:ห้องเก็บ|โกดัง|ชายแดน|สาขา)", "ไม่มีงานทำ", "ถูกตัดออกจาก", "ไม่ให้กลับบ้าน", "โดนเอาคืน",
    r"\b(?:storage room now|desk in the|reassigned|never (?:promoted|renewed)|cold shoulder|"
    r"contract (?:was )?not renewed|sent to the)\b",
    "ก็หมดสัญญา", "หมดสัญญา(?=$| |เลย)",
    r"\b(?:moved to (?:the )?(?:archive|basement|storage|another|night|front)|nothing to do|names (?:were|"
    r"are) (?:written|noted|taken) down|frozen out|taken off)\b",
    r"\b(?:end up on|night shifts|ends? up (?:in|on|with)|lose (?:your|their|my))\b", "โดนย้ายไป",
    "ได้เวร(?:ดึก|เสาร์)", "โดนเรียกพบ",
    r"\blost (?:their|his|her|my|our) \w+\b",
    r"\b(?:changed|lowered|cut|reduced|failed|rejected|cancelled|withheld) (?:my|our|his|her|their) "
    r"(?:scores?|grades?|marks?|results?|evaluation|leave|shifts?|pay)\b",
    r"\b(?:contract|post|job|permit|licen[cs]e)s? (?:is |are |was |were |will be |gets? |got )?"
    r"(?:not renewed|cancelled|cut)\b",
)  # fmt: skip
"""Harm done to somebody who does not go along."""

OBJECTED: Final = any_of(
    "ร้องเรียน", "ร้องทุกข์", "ค้าน", "ไม่ยอม", "ให้ปากคำ", "รู้เรื่อง", "แจ้งเบาะแส", "ฟ้อง", "เปิดโปง", "ทักท้วง",
    "ทวง", "เป็นพยาน", "ปฏิเสธ", "ไม่เซ็น", "ไม่กล้าเซ็น", "พูดเรื่อง",
    r"\b(?:complain\w*|refus\w*|reported|objected|spoke up|talks? to|witness|whistle\w*|testif\w*|questioned)\b",
    "ทัก(?=เรื่อง|ไป|ว่า)", "เถียง", "ถามเรื่อง", "พูด(?=ความจริง|เรื่อง|ในที่ประชุม)", "ส่งหลักฐาน", "ไม่ร่วมมือ",
    "เจอ(?=ใบแจ้งหนี้|ของปลอม)",
    r"\b(?:found the|asked about|raised (?:it|the)|said no|blew the whistle|spoke out|pointed out)\b", "ส่งเรื่องถึง",
    "ส่งเรื่องไป",
    "แจ้ง(?=เรื่อง(?!การ|งาน|ประชุม))", "ไม่ยอมช่วย", "ถาม(?=เรื่องของ|เรื่องเงิน|หาใบ)", "ไม่ลง(?=ก็|ขัน)",
    "ไม่กล้าปฏิเสธ",
    r"\b(?:after|because|since|when) (?:i|we|he|she|they) (?:mentioned|asked|raised|pointed|questioned|noticed|spoke|"
    r"wrote|refused|would ?nt|told)\b|\bmy complaint\b",
    "(?:คน)?ที่ทัก", "ทัก(?=เรื่อง|บิล|ราคา|ของ)", "ถามถึง", "ขอดู(?=บัญชี|ใบ|เอกสาร).{0,20}(?:โดน|ถูก|ย้าย)",
    "ไม่กล้าค้าน",
    r"\b(?:the (?:one|guy|woman|person|colleague) who (?:asked|reported|complained|noticed|questioned|spoke))\b",
    r"\bafter (?:the|my|our|his|her) (?:audit|complaint|question|report|statement|email)\b",
    r"\bif (?:you|we|anyone) (?:complain|object|ask)\w*\b",
    "(?:ไป)?ถาม(?:ว่า|หา)(?:เงิน|ของ|งบ|เบี้ย)", "เพราะ(?:ไป)?(?:ถาม|ทัก|ร้อง|พูด|ขอดู)",
    r"\b(?:because (?:he|she|i|they) (?:asked|reported|complained|questioned))\b",
    r"\b(?:voted? against|disagree\w*|spoke against|who said no)\b",
)  # fmt: skip
"""Standing up against a wrong."""

HIDING: Final = any_of(
    "(?:ให้|สั่ง|ช่วย|แอบ)ปิดเรื่อง", "เก็บ(?:เรื่อง|เงียบ)", "ปิดข่าว", "ปิดบัง", "ปกปิด(?!ชื่อ|ตัวตน|ข้อมูลผู้)",
    "เอาหูไปนา", "ทำเป็น(?:ไม่เห็น|ไม่รู้)", "ช่วยกันปิด", "กลบ(?!บ่อ)", "ซุก", "หมกเม็ด", "ห้าม(?:ใคร)?(?:พูด|บอก)",
    "ไม่ให้ลงทะเบียน", "อย่าเอา.{0,30}(?:ลงทะเบียน|พูด|บอก)", "(?:แอบ|ไป|ให้|แล้ว)ลบ(?=.{0,60}(?:ทิ้ง|ก่อน))",
    "(?:หาย|เผา)ทั้งตู้", "ทิ้งถังขยะ", "ให้บอกว่าหาย", "ปิดปาก", "เหยียบไว้", f"ห้าม(?:ส่ง|แจ้ง|{SPEAKER})",
    "โดน(?:ตอ|ของแข็ง)", "เอาไปแอบ", "รู้(?:เรื่อง|เห็น).{0,12}ไม่ทำอะไร", "ไม่ทำอะไร(?=$|เลย)",
    r"\b(?:cover\w* (?:it )?up|shredd\w+|delet\w+ .{0,30}before|hush\w*|swept|look\w* the other way|"
    r"turn(?:s|ed)? a blind eye|bur(?:y|ied) (?:the|my|our) (?:complaint|report))\b",
    "อย่าถาม", "หลบ(?=ผู้ตรวจ|สตง)", "ซ้อมตอบ", "เตรียมคำตอบ", "ไม่ให้(?:ตรวจ|ใครเห็น|เข้าดู)",
    "รู้(?:กัน|อยู่)?(?:แต่|แล้ว)(?=.{0,14}(?:เฉย|เงียบ|ไม่|รับเงิน))", "ทำลายหลักฐาน", "ย้ายแฟ้ม", "ขึ้นหิ้ง",
    "แกล้งหา", "เปลี่ยนชุด", "ไม่ใช่ชุดจริง", "ดองเรื่อง", "ชะลอเรื่อง",
    r"\b(?:prepared answers|dont ask|kept quiet|nobody (?:dares|stops)|lost on purpose|hidden|hid(?:es|ing)?|"
    r"locked away|not the real)\b",
    "ดึง(?:เรื่อง)?ออก", "ไม่มีเลขรับ", "สลับแฟ้ม", r"\b(?:swapped the|so the objection disappears)\b",
    "(?:โดน|ถูก)ลบ", "ลบ(?=ข้อความ(?!ที่ส่งผิด|ซ้ำ)|กล้อง|ไฟล์|รูป)", "ปิดกันเป็นทีม", "ปิดกัน",
    "(?:เก็บ|ดอง)เรื่อง(?:ไว้)?", "ซ่อน", "ไม่ให้เห็น", "เขียนใหม่กัน",
    r"\b(?:swapped|delet(?:e|ed|es|ing) (?:the |all |any )?(?:complaints?|evidence|logs?|footage|records?|reports?|"
    r"emails? about|messages? (?:from|of|about))|erased?|wiped|lost the (?:file|record)s?|kept in a drawer)\b",
    "(?:แฟ้ม|เอกสาร|คำร้อง|เรื่องร้องเรียน)[ก-๛ ]{0,14}หาย(?:ไป)?(?:จากตู้|หมด|ไปไหน|ดื้อ)",
    "(?:บอก|ทำเหมือน)ว่า?ไม่เคย(?:มี|ได้รับ|เห็น)", "ลบ(?:ทิ้ง|ออก)ก่อน", "เอาออกก่อน(?:ตรวจ|ผู้ตรวจ)",
    r"\b(?:vanished from|say nothing to|nothing to the (?:auditors?|inspectors?)|told not to|before the (?:audit\w*|"
    r"inspection) (?:came|comes|arrive\w*))\b",
    "(?:ให้|บอกให้)?ลืม(?:ไป)?(?:ซะ|เสีย|ให้หมด)", "(?:เรื่อง|สิ่ง|ที่)(?:ที่)?เห็น[ก-๛ ]{0,10}(?:ลืม|เงียบ|อย่า|เก็บ)",
    "อย่า(?:ไป)?ยุ่ง", f"ไม่ใช่เรื่องของ(?:เธอ|คุณ|แก|{SPEAKER}|เรา)", "ทำหูทวนลม", "ขนกลับ",
    "ให้(?:ดู)?ครบ(?=ตอน|ก่อน|วัน| ).{0,20}(?:ตรวจ|กรรมการ)",
    "(?:ยืม|ขน|เอา)[ก-๛ ]{0,24}มา(?:วาง|ตั้ง|โชว์|ใส่)ให้(?:ครบ|ดู)", "จัดฉาก",
    "หลังจาก(?:ที่)?(?:ผู้)?(?:ตรวจสอบ|สตง|ปปช)",
    r"\b(?:kept? .{0,24}out of the report|left out of the report|keep .{0,24}(?:out|off) (?:of )?(?:the )?(?:report|"
    r"record|books))\b",
    "(?:ผู้ตรวจ|สตง|กรรมการตรวจ|ปปช)[ก-๛ ]{0,40}(?:เอา|ขน|ย้าย)(?:แฟ้ม|เอกสาร|ของ|กล่อง)[ก-๛ ]{0,16}(?:ออก|ขึ้นรถ|"
    "หลบ|กลับ)",
)  # fmt: skip
HIDDEN: Final = any_of(
    "เรื่อง", "ไฟล์", "อีเมล", "เมล", "แฟ้ม", "เอกสาร", "คำร้อง", "ร้อง", "กล้อง", "ผู้ตรวจ", "ตรวจสอบ", "สตง", "ปปช",
    "ป ?ป ?ช", "หัวหน้า", "ข้อมูล", "บันทึก", "โครงการ", "ของหาย", "ตรวจ", "ตอกบัตร",
    r"\b(?:files?|emails?|audit\w*|complaints?|money|records?|report|finance|boss|documents?|cctv)\b", "ระบบ",
    r"\b(?:folders?|minutes)\b",
    "ข้อความ", "สมุด", "ของ(?=.{0,8}หาย)", r"\b(?:messages?|camera|footage|tapes?)\b",
    r"\b(?:inspectors?|evidence|quotations?|invoices?)\b",
    "(?:ก่อน|ตอน|ช่วง|พอ|วัน)(?:ก่อน)?ตรวจ", "สิ่งที่เห็น", "เรื่อง(?:ที่)?เห็น",
)  # fmt: skip
"""Keeping a wrong from being known, and what is kept."""

SURVEY: Final = any_of(
    "แบบ(?:สำรวจ|ประเมิน|สอบถาม)", r"\b(?:ita|iit|eit)\b", "ให้คะแนน", "ประเมินความ", "ตอบ(?=ดี|ให้)", "กด ?5",
    "กรอก", r"\b(?:survey|questionnaire|evaluation form)\b",
)  # fmt: skip
STEERED: Final = any_of(
    "คะแนนสูง", "ให้ต่ำ", "กด ?5", "ทุกข้อ.{0,10}แคป", "ดี(?= ?นะ.{0,8}เดี๋ยว)", "เฝ้า", "ต่อหน้า",
    "แคป(?:ส่ง|มา|จอ)", "(?:ตอบ|กรอก)แทน", "รู้ว่า(?:เป็น)?ใคร", "เดี๋ยวโบนัส", "ให้เต็ม", "ห้ามให้",
    "ตามที่(?:บอก|สั่ง|แจก)", "ยืนคุม", "นั่งคุม",
    r"\b(?:while .{0,16}(?:standing|watching|there)|only (?:good|five)|all fives?|high scores?|know who|on our behalf|"
    r"good answers?)\b",
    "ตอบให้ดี", "ติวคำตอบ", "ให้ตอบ(?:ว่า|แบบ)", "ขอดูคำตอบ", "เอามือถือไปกด", "ยึดมือถือ", "ล่ารายชื่อ",
    r"\b(?:with 5s|5s only|fives only|told .{0,12}what to answer|check(?:ed|s) our answers)\b",
    "(?:เช็[คก]|ไล่ดู)(?:เป็น)?รายคน",
    "กรอก[ก-๛ ]{0,16}แทน", r"\bcalled in one by one\b",
)  # fmt: skip
"""A survey, and its answers being made for those who are asked."""

NEARNESS: Final = any_of(
    f"(?:จับ|แตะ|ลูบ|โอบ|กอด|หอม|บีบ|ล้วง|คลำ)(?:ขา|มือ|ไม้จับ|เอว|ก้น|แก้ม|นม|หน้าอก|ตัว(?:{SPEAKER}|น้อง)|ไหล่|"
    "ต้นขา|หนู|น้อง)(?!ถือ)",
    "ลวนลาม", "ลามก", "อนาจาร", "ทะลึ่ง", "โป๊", "แอบถ่าย(?:หนู|น้อง|ใต้)", f"คุกคามทางเพศ(?:{SPEAKER}|น้อง)",
    "ชวน.{0,16}(?:ค้าง|นอน|โรงแรม)", "ห้อง(?:พัก)?.{0,12}เดียวกับหนู", "เข้าห้อง.{0,24}คนเดียว",
    "ต้องไปกินข้าวกับ(?:แก|เขา|ท่าน)", "พูดจา(?:ทะลึ่ง|สองแง่|แทะโลม)", "แทะโลม", "(?:ถึงเนื้อ|เนื้อต้อง)",
    r"\b(?:grop\w+|grabb?(?:ed|s)? (?:my|her)|hugg?(?:ed|s) me|kiss(?:ed|es)? me|touch(?:ed|es|ing) (?:me|my|her)|"
    r"dirty (?:messages?|jokes?|pictures?)|naked|nude|sexual\w* harass\w*|go to dinner with|sleep with|"
    r"my (?:waist|thigh|bottom|breast))\b",
    "(?:ยืน|มา|นั่ง)เบียด", "เอามือ(?:วาง|มา|แตะ|โอบ)", "มือวางบน", "จ้อง(?:หน้าอก|ขา|นม|ก้น)",
    "แซว(?:หุ่น|นม|ก้น|เรื่องเพศ|เรื่องใต้)", "ชวนขึ้น(?:ห้อง|คอนโด)", "นัดไป(?:คอนโด|โรงแรม)", "เรื่องบนเตียง",
    "รูป(?:วาบ|หวิว|เปลือย)", "เมียเก็บ", "ถูไถ", "หอม(?=แก้ม)", "นั่งตัก", "ลูบหลัง",
    r"\b(?:my body|my legs|(?:stares?|staring) at my|sit on his lap|hand on my|sexual|sends? me (?:photos|"
    r"pictures) of|asked me to (?:his|a) (?:room|hotel))|(?:hotel room with)\b",
    "ไปค้าง(?:เป็นเพื่อน|กับ|คืน)", f"(?:กับ|อยู่)(?:แก|{THEY}|ท่าน|หัวหน้า|นาย)[ก-๛ ]{{0,8}}สองคน", "สองต่อสอง",
    r"\b(?:how nice i am|be nice to him)\b",
    "ไปค้าง", "นั่งดื่มกับ",
    "(?:โทร|ไลน์|ทัก)(?:หา|มา)?.{0,12}(?:ดึก|ตีสอง|เที่ยงคืน).{0,24}(?:ห้อง|มาหา|คนเดียว|คิดถึง)",
    r"\b(?:late at night|asks? her to come over|comments? on (?:my|her) (?:body|legs|clothes)|how nice (?:i am|"
    r"she is))\b",
    "จับ(?:ไหล่|แขน|มือ)[ก-๛ ]{0,24}(?:ชวน|สองคน|อึดอัด|ไม่ปล่อย)", "ชวนไป(?:ต่อ|ดื่ม|เที่ยว)(?:กัน)?สองคน",
    "ชวน[ก-๛ ]{0,8}ไปต่อสองคน", "ขอดูรูป(?:ใน)?ชุด", "ส่งรูป(?:โป๊|ไม่เหมาะ|ของลับ)", "พูดเรื่องใต้สะดือ",
    "อึดอัดที่(?:เขา|แก|หัวหน้า)",
    r"\b(?:women|girls|ladies) who (?:have|go|eat|drink)|\b(?:lunch|dinner|drinks|coffee) with him\b|"
    r"\b(?:follows? me|asks? me out|stands? too close|put his (?:arm|hand)|comment\w* on my)\b",
    "(?:ทัก|โทร|ไลน์|แชท)[ก-๛ ]{0,16}(?:ดึก|กลางคืน|ตีหนึ่ง|ตีสอง)[ก-๛ ]{0,40}(?:ที่ห้อง|ห้องพัก|โรงแรม|สองคน|มาหา|"
    "รูป)", "มาคุยกันที่ห้อง", "คุยในห้องสองคน",
    "ถ่าย(?:รูป|คลิป)?[ก-๛ ]{0,12}ในห้องน้ำ", "กล้อง(?:แอบ|ซ่อน|จิ๋ว)",
    r"\b(?:hidden camera|in the (?:women|ladies|girls).{0,3} (?:toilet|room|restroom))\b",
)  # fmt: skip
"""Unwanted nearness."""

KNOWN: Final = any_of(
    "รู้(?:กัน|เห็น)(?:ทั้ง|หมด|อยู่|ดี)", "ไม่มีใครกล้า", "ไม่มีใคร(?:ห้าม|หยุด|เอาผิด|แตะ)", "ใคร ?ก็รู้",
    "ทำกันมา(?:นาน|หลายปี|ตลอด)", "เป็นเรื่องปกติที่นี่", "ลอยนวล", "ไม่โดนอะไร", "แตะไม่ได้", "คนมีสี",
    r"\b(?:nobody (?:dares|stops|does anything|says a word)|everyone knows (?:he|she|they|that)|gets? away with)\b",
    "ไม่มีใครกล้า(?:พูด|ทวง|ถาม|ทัก|แตะ|ค้าน|เซ็น)?", "ไม่กล้าทวง", "เงียบกัน(?:หมด|ทั้ง)", "พูดไม่ได้", "รู้ๆ กันอยู่",
    "ใครๆ ก็รู้",
    r"\b(?:nobody (?:asks|talks|objects|says anything|wants to know)|we all know|open secret|untouchable)\b",
)  # fmt: skip
"""A wrong that is known and let be."""

SUSPICION: Final = any_of(
    "ใคร(?:จะ)?(?:ไม่)?(?:คิด|สงสัย)", "คิดเอาเอง(?:ละกัน|แล้วกัน|นะ)?", "คิดดู(?:เอา|สิ)",
    "(?:มัน)?แปลก(?:ๆ|ดี|มาก|ไหม|ไป|นะ|ตรงที่|ที่)", "น่าสงสัย", "ผิดสังเกต", "ผิดปกติ(?!ของ)", "พิรุธ",
    "(?:ไม่รู้|คง|จะ)?บังเอิญ(?:จัง|ไป|มาก|เกิน|หรือ|เหลือเกิน)?", "พอดีเป๊ะ", "อย่าให้(?:พูด|บอก|เล่า)",
    "พูด(?:มาก)?ไม่(?:ออก|ได้)", "น้ำท่วมปาก", "เกรงใจกันหมด", "รู้ ?ๆ ?กัน", "เขาว่ากันว่า", "ลือกัน",
    "(?:ขอ)?ไม่(?:ขอ)?(?:บอก|เอ่ย|พูด|ออก|อยากบอก|อยากพูด|อยากเอ่ย)ชื่อ",
    "กลัว(?:โดน|เดือดร้อน|จะโดน|ความผิด|ติดร่างแห|ตกงาน)", "ไม่กล้า(?:พูด|บอก|ทวง|ค้าน|ถาม|เซ็น|แจ้ง|ขัด)",
    "ไม่มีใคร(?:กล้า|พูดถึง|ถามสักคำ)",
    "ได้ไง(?:ไม่รู้|ก็ไม่รู้|เนี่ย)", "(?:เฉย|เงียบ)(?:เลย|กริบ)", "ก็ยัง(?:เซ็น|ให้ผ่าน|จ่าย|อนุมัติ)",
    "ทำไม(?:ต้อง|ถึง).{0,20}(?:เจ้าเดิม|คนเดิม|คนนี้|เจ้านี้)", "เจ้าเดิม(?:อีก|ทุก)", "คนเดิม(?:อีก|ทุก)",
    "(?:อะไร)?จะขนาดนั้น",
    r"\b(?:what a coincidence|by coincidence|coincidentally|funny (?:how|that)|strange(?:ly)?|odd(?:ly)?|"
    r"weird(?:ly)?|suspicious\w*|conveniently|mysterious\w*|magically|somehow|"
    r"nobody (?:dares?|asks|talks)|i am scared|im scared|afraid (?:to|of|that)|ca ?nt say (?:more|names)|"
    r"do ?nt want to name|no names|fishy|smells?|does ?nt add up|do the math|draw your own)\b",
    "ไม่ได้(?:อยาก)?(?:ใส่ร้าย|ฟ้อง|นินทา)", "ทุกที(?= |$)", "ทีไร", "ไม่รู้(?:นะ|เหมือนกัน).{0,6}แต่",
    "เห็นแล้ว(?:ไม่สบายใจ|ทนไม่)", "คนเดียวทุกที",
    r"\b(?:every (?:single )?(?:time|weekend)|i am not accusing|just saying|as far as i can tell|keeps? happening)\b",
    "(?:ก็)?อย่างที่เห็น", "ก็รู้(?:ๆ|กัน|อยู่)", "คิดดูละกัน", "เอาเถอะ[ก-๛ ]{0,6}คนกันเอง",
    "ไม่มีใครพูด(?:อะไร|ถึง|เลย)?",
)  # fmt: skip
"""Remarks by which people hint at a wrong without calling it one."""

WEALTH: Final = any_of(
    "ถอย(?=รถ|กระบะ|เบนซ์|ป้ายแดง|บีเอ็ม|เก๋ง)",
    "(?:ออก|ซื้อ|ขับ)(?:รถ|เบนซ์|บีเอ็ม|กระบะ)(?:คัน)?(?:ใหม่|หรู|ป้ายแดง)?(?=ใหม่|หรู|ป้ายแดง| |$)",
    "(?:ซื้อ|สร้าง|ปลูก|ขึ้น)บ้าน(?:หลัง)?(?:ใหม่|ใหญ่|หรู|สอง)", "รวย(?:ผิดปกติ|เร็ว|ขึ้น)",
    "นาฬิกา(?:เรือน)?(?:ใหม่|หรู|ละ)", "กระเป๋าแบรนด์", "ปลดหนี้",
    r"\b(?:(?:new|brand-?new) (?:car|truck|pickup|watch|house|bike|motorbike)|suddenly (?:rich|has|drives?|bought)|"
    r"lifestyle)\b",
)  # fmt: skip
"""Riches that come suddenly."""
