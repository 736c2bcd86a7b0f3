"""The empty form of a framework: every key with what belongs there, said in Thai, and one example of each entry."""

from typing import Final

_FORM: Final = """\
# แบบกรอกกรอบการประเมิน (framework): สิ่งที่ประเมินในปีหนึ่งของหน่วยงานประเภทหนึ่ง ไม่มีคะแนนของหน่วยงานใดในไฟล์นี้
# บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบายหรือตัวอย่าง ลบเครื่องหมาย # หน้าบรรทัดที่ต้องการใช้ แล้วแก้เป็นของจริง
# กรอกแล้วตรวจด้วย    python -m bot framework check {name}
# ผ่านแล้วนำเข้าด้วย   python -m bot data load {name}

kind = "{kind}"           # ชื่อสั้นของประเภทการประเมิน ตัวอักษรอังกฤษเล็ก เช่น ita, moit
fiscal_year = {year}       # ปีงบประมาณ (พ.ศ.) ปีแรกที่ใช้
# until = {year}           # ปีสุดท้ายที่ใช้ ถ้าใช้มากกว่าหนึ่งปี
title = ""              # ชื่อการประเมินตามเอกสาร
pass_mark = 85          # เกณฑ์ผ่าน (0-100)
graded = ["overall"]    # สิ่งที่ปีนี้ให้ระดับ: "overall" ภาพรวม, "tools" เครื่องมือ, "indicators" ตัวชี้วัด, "items" รายข้อ
# structure_source = "" # ที่มาของการจัดข้อเข้าตัวชี้วัด ถ้าเอกสารไม่ได้ระบุ

# ระดับ เรียงจากดีที่สุด ระดับแรกที่เข้าเงื่อนไขครบคือระดับที่ได้
# low, high คือช่วงคะแนน (รวมปลายทั้งสองข้าง) every_tool คือคะแนนที่ทุกเครื่องมือต้องได้ ถ้ามีเงื่อนไขนี้
# ระดับที่ไม่มี every_tool ต้องต่อกันครบตั้งแต่ 0 ถึง 100
bands = [
#   {{ grade = "ผ่านดีเยี่ยม", low = 95, high = 100, every_tool = 95 }},
#   {{ grade = "ผ่าน", low = 85, high = 100 }},
#   {{ grade = "ไม่ผ่าน", low = 0, high = 84.99 }},
]

# เครื่องมือ: น้ำหนัก (weight) เป็นร้อยละ รวมกันต้องได้ 100 ถ้ามีเครื่องมือเดียวให้ใส่ 100
[[tools]]
code = ""
name = ""
# name_en = ""
weight = 100

# ตัวชี้วัดของเครื่องมือ ถ้าไม่มีชั้นนี้ ไม่ต้องใส่ แล้วให้ข้อขึ้นกับเครื่องมือโดยตรง
# [[indicators]]
# code = "IND1"
# tool = ""             # รหัสเครื่องมือ
# name = ""
# aliases = []          # ชื่ออื่นที่คนเรียก

# ตัวชี้วัดย่อย ถ้ามี
# [[sub_indicators]]
# code = "IND1.1"
# tool = ""
# within = "IND1"       # รหัสตัวชี้วัดที่ย่อยลงมา
# name = ""

# ข้อ: indicator คือรหัสตัวชี้วัดย่อย ตัวชี้วัด หรือเครื่องมือที่ข้อขึ้นอยู่
# asks คือเอกสารที่ข้อนี้ขอ: "plan" แผน, "measures" มาตรการ, "report" รายงาน
[[items]]
code = ""
indicator = ""
text = ""
# title_en = ""
# asks = ["plan"]

# ตารางเทียบข้อกับปีก่อน: เฉพาะคู่ที่คนอ่านข้อความทั้งสองแล้วยืนยันว่าถามเรื่องเดียวกัน
# text และ was_text คือข้อความที่ยืนยันไว้ ถ้าข้อความเปลี่ยน คู่นั้นใช้ไม่ได้จนกว่าจะยืนยันใหม่
# was = "" หมายถึงปีก่อนไม่ได้ถาม
# [[pairs]]
# code = ""
# was = ""
# text = ""
# was_text = ""
"""


def empty_form(kind: str, year: int, name: str) -> str:
    """The form of a kind and a year, for a file of that name."""
    return _FORM.format(kind=kind, year=year, name=name)
