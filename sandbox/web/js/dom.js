/* Small helpers for building the page.
 * Everything a person or the bot wrote reaches the page as a text node: there is no
 * innerHTML anywhere, so nothing in a message can become markup. */

/** Create an element: h('button', {class: 'x', onclick: f, 'aria-label': '…'}, child, 'text', …). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function setProp(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'style') Object.entries(value).forEach(([key, v]) => element.style.setProperty(key, v));
  else if (name === 'dataset') Object.assign(element.dataset, value);
  else if (name in element && !['list', 'role', 'width', 'height'].includes(name) && !name.startsWith('aria')) element[name] = value;
  else if (name === 'class') element.className = value;
  else element.setAttribute(name, value === true ? '' : value);
}

const SVG = 'http://www.w3.org/2000/svg';

/* Stroke icons on a 24 px grid; drawn here so that the page needs no icon font. */
const ICONS = {
  back: 'M15 5l-7 7 7 7', close: 'M6 6l12 12M18 6L6 18', more: 'M12 5v.01M12 12v.01M12 19v.01',
  send: 'M4 12l16-8-5 16-4-6zM11 14l9-10', attach: 'M20 11l-8.5 8.5a5 5 0 01-7-7L13 4a3.3 3.3 0 014.7 4.7l-8.4 8.4a1.7 1.7 0 01-2.4-2.4L14.5 7',
  slash: 'M4 4h16v16H4zM10 16l4-8', down: 'M6 9l6 6 6-6', reply: 'M10 6L4 12l6 6M4 12h9a7 7 0 017 7', edit: 'M4 20l1-5L16 4l4 4L9 19z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1', block: 'M12 3a9 9 0 100 18 9 9 0 000-18M6 6l12 12', file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9v.01', keys: 'M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M8 14h8', clock: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3 2',
  voice: 'M12 4a3 3 0 013 3v4a3 3 0 01-6 0V7a3 3 0 013-3M6 11a6 6 0 0012 0M12 17v3', sticker: 'M5 4h14v9l-6 7H5zM13 20v-7h6', contact: 'M12 12a4 4 0 100-8 4 4 0 000 8M4 20a8 8 0 0116 0',
  poll: 'M6 20V10M12 20V4M18 20v-7', location: 'M12 21c-5-6-7-8-7-11a7 7 0 0114 0c0 3-2 5-7 11M12 12a2 2 0 100-4 2 2 0 000 4', forward: 'M14 6l6 6-6 6M20 12h-9a7 7 0 00-7 7',
  group: 'M9 11a3 3 0 100-6 3 3 0 000 6M3 19a6 6 0 0112 0M16 5a3 3 0 010 6M17 14a6 6 0 014 5', external: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9', play: 'M7 5l12 7-12 7z', check: 'M5 13l4 4L19 7',
};

/** An icon, hidden from assistive technology: its button carries the label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button showing only an icon; the label is spoken and shown as a tooltip. */
export function iconButton(name, label, onclick, extra = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...extra }, icon(name));
}

/** Run `render` at most once a frame, however often it is asked for (also when the tab is hidden). */
export function batched(render) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    const run = () => { if (asked) { asked = false; render(); } };
    requestAnimationFrame(run);
    setTimeout(run, 120);
  };
}

/** Make `parent` hold exactly `rows` ({key, sign, make}), keeping the elements whose key and sign did not
 * change, so that scroll position, focus, opened spoilers and text selection survive an update. */
export function reconcile(parent, rows) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let cursor = parent.firstElementChild;
  for (const { key, sign, make } of rows) {
    let element = old.get(key);
    old.delete(key);
    if (!element || element.dataset.sign !== sign) {
      const fresh = make();
      fresh.dataset.key = key;
      fresh.dataset.sign = sign;
      if (element) {
        if (cursor === element) cursor = element.nextElementSibling;
        element.remove();
      }
      element = fresh;
    }
    if (cursor === element) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
  old.forEach((element) => element.remove());
}

/** Say something to a screen reader without moving the focus. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
