// What the page says beside its fields.

const MOST_TEXT = 4000;

const SILENT = new Set(['LABEL', 'LEGEND', 'BUTTON', 'SELECT', 'OPTION', 'TEXTAREA', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'NAV']);

/** A link among words belongs to them; one that stands alone is a way to somewhere, as a button is. */
const standsAlone = link => ![link.previousSibling, link.nextSibling].some(n => n?.nodeType === Node.TEXT_NODE && agent.norm(n.data));

const isWording = el => !SILENT.has(el.tagName) && el.getAttribute('role') !== 'button' && el.getAttribute('contenteditable') !== 'true'
  && !(el.tagName === 'A' && standsAlone(el));

agent.isLit = (els, roots) => agent.all(els, roots).filter(agent.seen).map(agent.said).filter(Boolean);
agent.distinct = texts => [...new Set(texts)].slice(0, 30);

/** What a notice says, without the names of its buttons. */
agent.said = el => {
  const ways = [...el.querySelectorAll('button,[role=button],a')].filter(b => b.tagName !== 'A' || standsAlone(b)).map(b => agent.norm(b.innerText));
  return agent.norm(ways.reduce((text, way) => {
    const at = way ? text.lastIndexOf(way) : -1;
    return at < 0 ? text : text.slice(0, at) + text.slice(at + way.length);
  }, agent.norm(el.innerText)));
};

/**
 * The words outside the fields, and the boxes that hold them, for those who look for things to press among them. Whether
 * words can be seen is asked only where there are any: it is dear.
 */
agent.wordsOutside = roots => {
  let text = '';
  const boxes = [];
  const walk = box => {
    let isSeen = null;
    for (let node = box.firstChild; node && text.length < MOST_TEXT; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (isWording(node) && !(node.hidden && !node.checkVisibility())) walk(node);
      } else if (node.nodeType === Node.TEXT_NODE) {
        const words = /\S/.test(node.data) ? agent.norm(node.data) : '';
        if (!words) continue;
        if (isSeen === null && box.nodeType === Node.ELEMENT_NODE) boxes.push(box);
        isSeen ??= (box.nodeType === Node.ELEMENT_NODE ? box : box.host).checkVisibility({ visibilityProperty: true });
        if (!isSeen) { if (boxes.at(-1) === box) boxes.pop(); return; }
        text += `${text ? '\n' : ''}${words}`;
      }
    }
  };
  for (const root of roots) walk(root.body ?? root);
  return { text: text.slice(0, MOST_TEXT), boxes };
};
