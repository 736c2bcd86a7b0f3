/* The page's own words. What the bot says is never translated here. */

const TH = {
  title: 'สาธิตระบบติดตาม', people: 'ผู้คน', bot: 'บอต', officeTime: 'เวลาสำนักงาน', goTo: 'เลื่อนเวลา', date: 'วันที่', time: 'เวลา', go: 'ไปยังเวลานี้',
  forwardOnly: 'เวลาเดินไปข้างหน้าได้อย่างเดียว', jumped: 'เลื่อนเวลาแล้ว', presets: 'เวลาที่น่าสนใจ', plusHour: 'อีก 1 ชั่วโมง', tomorrow: 'พรุ่งนี้', nextMonday: 'จันทร์หน้า', quarterEnd: 'สิ้นไตรมาส', clock: '{time} น.',
  close: 'ปิด', closePhone: 'ปิดโทรศัพท์ของ {name}', phoneOf: 'โทรศัพท์ของ {name}', back: 'กลับไปรายการแชต', chats: 'แชต', menu: 'เมนู', unread: 'ยังไม่อ่าน {n} ข้อความ',
  pickPerson: 'เลือกบุคคลเพื่อดูหน้าจอ', pickHint: 'เปิดได้หลายเครื่องพร้อมกัน แล้วเลื่อนเวลาสำนักงานด้านบนเพื่อดูว่าเกิดอะไรขึ้น', noPeople: 'ยังไม่มีบุคคลในระบบสาธิตนี้',
  start: 'เริ่ม', startHint: 'กด “เริ่ม” เพื่อคุยกับบอต', startWith: 'เริ่มด้วยรหัสเชิญ', asPerson: 'ในชื่อ {name}', thisPhone: 'เครื่องนี้', copyLink: 'คัดลอกลิงก์', openLink: 'เปิดลิงก์',
  write: 'เขียนข้อความ', send: 'ส่ง', attach: 'แนบไฟล์', photo: 'รูปภาพ', document: 'เอกสาร', commands: 'คำสั่ง', keyboard: 'แป้นปุ่ม', caption: 'คำอธิบายไฟล์',
  reply: 'ตอบกลับ', edit: 'แก้ไข', copy: 'คัดลอก', copied: 'คัดลอกแล้ว', cancel: 'ยกเลิก', actions: 'ตัวเลือกของข้อความ', editing: 'แก้ไขข้อความ', replyingTo: 'ตอบกลับ {name}', edited: 'แก้ไขแล้ว',
  block: 'บล็อกบอต', unblock: 'เลิกบล็อกบอต', blocked: 'บล็อกบอตไว้', blockedHint: 'บอตส่งข้อความมาไม่ได้จนกว่าจะเลิกบล็อก', typing: 'กำลังพิมพ์…', members: '{n} คน', newMessages: 'ข้อความใหม่',
  toBottom: 'ไปข้อความล่าสุด', missing: 'ข้อความเดิมไม่อยู่แล้ว', empty: 'ยังไม่มีข้อความ', ok: 'ตกลง', you: 'คุณ', service: 'ข้อความชนิดอื่น', sticker: 'สติกเกอร์', save: 'บันทึก',
  offers: 'คำตอบที่ส่งได้', reconnecting: 'กำลังเชื่อมต่อใหม่…', failed: 'ทำไม่สำเร็จ: {why}', offline: 'ติดต่อเซิร์ฟเวอร์ไม่ได้', deactivated: 'บัญชีถูกลบ', noAnswer: 'บอตยังไม่ตอบ', language: 'English', spoiler: 'แตะเพื่อดู',
  storyTitle: 'ลองทั้งไตรมาสในสามขั้น', storyOpen: '1 เปิดรอบรายงาน', storyOpened: '✓ เปิดแล้ว', story_report: '2 รายงาน', story_summary: '3 สรุป', story_question: 'ถามได้ทุกเมื่อ', storyClose: 'ปิดคำแนะนำ',
  joined: '{name} เข้ากลุ่ม', left: '{name} ออกจากกลุ่ม', created: 'สร้างกลุ่ม “{name}”', migrated: 'กลุ่มนี้เปลี่ยนเป็นซูเปอร์กรุ๊ปแล้ว', pinned: 'ปักหมุดข้อความ', renamed: 'เปลี่ยนชื่อกลุ่มเป็น “{name}”', older: 'กำลังโหลด…', bytes: 'ไบต์', openFile: 'เปิดไฟล์ {name}',
};

const EN = {
  title: 'Tidtam – demonstration', people: 'People', bot: 'bot', officeTime: 'Office time', goTo: 'Go to', date: 'Date', time: 'Time', go: 'Go there',
  forwardOnly: 'Time only moves forward', jumped: 'Moved to', presets: 'Moments', plusHour: '+1 hour', tomorrow: 'Tomorrow', nextMonday: 'Next Monday', quarterEnd: 'end of quarter', clock: '{time}',
  close: 'Close', closePhone: 'Close {name}’s phone', phoneOf: '{name}’s phone', back: 'Back to chats', chats: 'Chats', menu: 'Menu', unread: '{n} unread',
  pickPerson: 'Pick someone on the left to open their phone', pickHint: 'Open several side by side, then move the office clock above and watch what happens', noPeople: 'Nobody is in this sandbox yet',
  start: 'Start', startHint: 'Press “Start” to talk to the bot', startWith: 'Start with the invitation code', asPerson: 'as {name}', thisPhone: 'this phone', copyLink: 'Copy link', openLink: 'Open link',
  write: 'Write a message', send: 'Send', attach: 'Attach', photo: 'Photo', document: 'Document', commands: 'Commands', keyboard: 'Keyboard', caption: 'Caption',
  reply: 'Reply', edit: 'Edit', copy: 'Copy', copied: 'Copied', cancel: 'Cancel', actions: 'Message actions', editing: 'Edit message', replyingTo: 'Reply to {name}', edited: 'edited',
  block: 'Block the bot', unblock: 'Unblock the bot', blocked: 'Bot is blocked', blockedHint: 'The bot cannot write here until it is unblocked', typing: 'typing…', members: '{n} members', newMessages: 'New messages',
  toBottom: 'To the latest message', missing: 'The original is gone', empty: 'No messages yet', ok: 'OK', you: 'You', service: 'Another kind of message', sticker: 'Sticker', save: 'Save',
  offers: 'Answers to send', reconnecting: 'Reconnecting…', failed: 'That failed: {why}', offline: 'The server cannot be reached', deactivated: 'Deleted account', noAnswer: 'No answer from the bot yet', language: 'ไทย', spoiler: 'Tap to reveal',
  storyTitle: 'A quarter in three steps', storyOpen: '1 Open the round', storyOpened: '✓ Open', story_report: '2 Report', story_summary: '3 Sum up', story_question: 'Ask at any time', storyClose: 'Close the guide',
  joined: '{name} joined', left: '{name} left', created: 'Group “{name}” created', migrated: 'This group became a supergroup', pinned: 'Pinned a message', renamed: 'Group renamed “{name}”', older: 'Loading…', bytes: 'bytes', openFile: 'Open file {name}',
};

let language = 'th';

export const currentLanguage = () => language;

export function setLanguage(code) {
  language = code === 'en' ? 'en' : 'th';
  document.documentElement.lang = language;
  document.title = t('title');
}

/** The text under `key` in the page's language, with {placeholders} filled in. */
export function t(key, values = {}) {
  const text = (language === 'en' ? EN : TH)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
