"""Words that carry the asking, not the subject: left out of what is compared."""

from typing import Final

from domain.language.vocabulary import (
    AGENCIES,
    ASK_HOW,
    ASK_WHICH,
    ENDINGS,
    SO_FAR,
    SPEAKER,
    THEY,
    YES_NO,
    YES_NO_SHORT,
)

THAI: Final = (
    *YES_NO,
    *ASK_WHICH,
    *ASK_HOW,
    *ENDINGS.plain,
    *SO_FAR,
    *YES_NO_SHORT.plain,
    *THEY,
    *SPEAKER,
    *AGENCIES,
    *"""
    เพียงใด กี่
    คะแนนเฉลี่ย คะแนน คแนน แต้ม สกอร์ กี่เปอร์เซ็นต์ เปอร์เซ็นต์ เท่าไหร่ เท่าไร เท่าใด เท่าไหร เท่าหร่าย เทาไร เทาไหร่ ได้รับ
    ได้ไหม ได้มั้ย ได้มั๊ย ได้หรือเปล่า ได้ปะ ได้ป่าว ได้ป่ะ ได้หรือไม่ บ้าง
    อะไรบ้าง ยังไงบ้าง ไง เป็นไง เป็นยังไง มากน้อยเพียงใด แค่ไหน ขนาดไหน อยากทราบ อยากรู้ อยากถาม ขอถาม
    สอบถามหน่อย ขอทราบ ขอดู ขอ ดู ช่วยบอก บอก ช่วย หน่อย ที่ ใน ของ และ กับ หรือ เป็น คือ มี การ ความ ให้ แก่ จาก
    โดย ตาม ต่อ ถึง แล้ว ยัง อยู่ ก็ จะ ต้อง ควร เรื่อง ประเด็น ข้อ หัวข้อ เกี่ยวกับ ด้าน หน่วยงานของเรา หน่วยงานเรา หน่วยงานของท่าน
    องค์กรของเรา องค์กรเรา องค์กร ออฟฟิศ ที่นี่ บ้านเรา ของเรา พวกเรา เรา ท่าน ฉัน พี่ สามารถ พร้อม ว่า นี้ นั้น
    คน ทุกคน ถ้า หาก เมื่อ เวลา ตอนนี้ ปีนี้ ปีที่แล้ว ปีก่อน ปี ปีงบ ปีงบประมาณ พศ พ.ศ. เคย ถูก โดน มาก น้อย ไป มา ทำ ได้ ไม่ ผ่าน ประเมิน
    ไอทีเอ คำถาม สนง องค์การมหาชน มั่ง ไร ทำไร มัน เลย แบบว่า คือว่า จริงไหม จริงมั้ย จริงป่าว กันบ้าง อยาก ออกมา
    รบกวน สอบถาม แบบนี้ อย่างงี้ ยังงี้ งี้ ว่าไง นิดนึง หน่อยสิ ซิ พอดี
    """.split(),  # noqa: SIM905
)
"""Thai words; longer ones win, so `ที่` does not break `ที่ปรึกษา` once that is a form."""

LATIN: Final = frozenset(
    """
    a an the of for to in on at by is are was were be been do does did we our us you your i my me it its they their
    he she his her what which how who whom when why where can could should would will may might must have has had get
    got gets give tell show know please pls thanks thank hi hello score scores scored scoring point points result much
    many about with from and or any some this that there if as so not no item items question rated rate agency office
    organisation organization ita iit eit oit year fiscal fy want need like let see find out
    n u r ur coz cuz gonna wanna gotta lol btw idk tho ppl guys folk stuff thing things really actually just ever
    whether other others own ahead after before because during without into onto over under again still very more most
    such than then these those through while each every either someone something anyone anything everyone everything
    nothing many few several both
    percent mark marks ever there here just also all people say think well good
    """.split()  # noqa: SIM905
)
"""English words."""
