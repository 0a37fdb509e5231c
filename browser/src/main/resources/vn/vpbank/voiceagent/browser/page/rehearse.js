// For the empty page that waits for its form: scripts are compiled function by function as they are first called, which
// takes longer than a reading itself. What was compiled here, the form's document finds in the same renderer.

const PLAIN = '<h1>A</h1><form><fieldset><legend>A</legend><label for=a>A</label><input id=a><label for=b>B</label><input id=b type=date>'
  + '<label for=c>C</label><select id=c><option value=x>X</option></select><label><input type=radio name=d value=x>X</label>'
  + '<label><input type=checkbox>E</label><textarea></textarea></fieldset><button type=button>F</button></form>';

/** Reads a plain form, and leaves the page as empty as it was. */
agent.rehearse = () => {
  document.body.innerHTML = PLAIN;
  agent.readAll();
  document.body.textContent = '';
};
