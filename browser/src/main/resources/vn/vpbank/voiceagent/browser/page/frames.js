// Frames of other origins: no script reaches into them from here. Others read what they hold; here their places are known.

const ids = new WeakMap();
const keys = new Map();
/** Learns by which id the browser knows a frame, and gives it a name of its own. */
agent.nameFrame = (frame, id) => {
  ids.set(frame, id);
  if (!keys.has(frame)) keys.set(frame, `f${keys.size + 1}`);
};
const isNear = el => agent.seen(el) && agent.hasSize(el);
/** Whether anybody sees one of them. */
agent.seesApart = () => agent.apart().some(isNear);

/** Their places among the fields of a reading, in page order. @param stepOf the step that an element stands on */
agent.framesAmong = (groups, modal, stepOf) => agent.apart().filter(frame => ids.has(frame)).map(frame => ({
  id: ids.get(frame), key: keys.get(frame), at: groups.filter(g => agent.isAfter(frame, g.members[0])).length, step: stepOf(frame),
  label: agent.byIds(frame, 'aria-labelledby') || agent.wordsFor(frame) || agent.wordsBefore(frame, () => false), section: agent.section(frame, ''),
  shown: isNear(frame), shut: !agent.isInFront(frame, modal),
}));
/** Where the window of a frame begins in this one. */
agent.frameAt = id => {
  const frame = agent.apart().find(f => ids.get(f) === id);
  if (!frame) return JSON.stringify({ x: 0, y: 0 });
  let { x, y } = frame.getBoundingClientRect();
  x += frame.clientLeft; y += frame.clientTop;
  for (let f = frame.ownerDocument.defaultView?.frameElement; f; f = f.ownerDocument.defaultView?.frameElement) {
    x += f.getBoundingClientRect().x + f.clientLeft;
    y += f.getBoundingClientRect().y + f.clientTop;
  }
  return JSON.stringify({ x, y });
};
