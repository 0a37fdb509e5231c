// react-select: its text box empties itself, the choice stands beside it.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import AsyncSelect from 'react-select/async';
import { keep } from './kept.js';
import { BRANCHES, CITIES, VIA } from './lists.js';

function One({ label, name, Kind = Select, ...more }) {
  const [value, set] = useState(null);
  return <div>
    <label htmlFor={name}>{label}</label>
    <Kind inputId={name} placeholder="Chọn…" value={value} onChange={v => { set(v); keep(name, Array.isArray(v) ? v.map(x => x.value) : v?.value); }} {...more} />
  </div>;
}

const later = text => new Promise(done => { setTimeout(() => done(BRANCHES.filter(b => b.label.includes(text)).slice(0, 20)), 150); });

createRoot(document.getElementById('root')).render(<form onSubmit={e => e.preventDefault()}>
  <One label="Tỉnh thành" name="city" options={CITIES} isClearable />
  <One label="Nhận tin qua" name="via" options={VIA} isMulti />
  <One label="Nơi cấp" name="place" options={CITIES} isSearchable={false} />
  <One label="Chi nhánh" name="branch" Kind={AsyncSelect} loadOptions={later} />
</form>);
