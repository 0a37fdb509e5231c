// Readings told short: a form is read many times, and most of its fields say what they said before.

let last = { id: '', said: new Map() };
let has = '';
/** Calls one of the agent's functions for a caller that has the reading of this id; '' for none. */
agent.since = (id, name, ...more) => { has = id; return agent[name](...more); };
/** A reading as it is sent: the ref alone of a field that says what it said in the reading that the caller has. */
agent.sent = page => {
  const before = has === last.id ? last.said : new Map();
  const said = new Map(page.fields.map(f => [f.ref, JSON.stringify(f)]));
  last = { id: String(Math.random()), said };
  return { ...page, id: last.id, fields: page.fields.map(f => (before.get(f.ref) === said.get(f.ref) ? f.ref : f)) };
};
