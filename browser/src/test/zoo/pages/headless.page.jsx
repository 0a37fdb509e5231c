// Headless UI: buttons that open lists; looks are the page's own.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Checkbox, Combobox, ComboboxButton, ComboboxInput, ComboboxOption, ComboboxOptions, Field, Label, Listbox, ListboxButton, ListboxOption, ListboxOptions, Radio, RadioGroup, Switch } from '@headlessui/react';
import { keep } from './kept.js';
import { CITIES, VIA } from './lists.js';

const labelOf = (list, value) => list.find(o => o.value === value)?.label ?? '';

function Form() {
  const [city, setCity] = useState('');
  const [via, setVia] = useState([]);
  const [place, setPlace] = useState(null);
  const [query, setQuery] = useState('');
  const [plan, setPlan] = useState(null);
  const [alerts, setAlerts] = useState(false);
  const [agree, setAgree] = useState(false);
  return <form onSubmit={e => e.preventDefault()}>
    <Field><Label>Tỉnh thành</Label>
      <Listbox value={city} onChange={v => { setCity(v); keep('city', v); }}>
        <ListboxButton>{labelOf(CITIES, city) || 'Chọn tỉnh'}</ListboxButton>
        <ListboxOptions>{CITIES.map(c => <ListboxOption key={c.value} value={c.value}>{c.label}</ListboxOption>)}</ListboxOptions>
      </Listbox></Field>
    <Field><Label>Nhận tin qua</Label>
      <Listbox multiple value={via} onChange={v => { setVia(v); keep('via', v); }}>
        <ListboxButton>{via.map(v => labelOf(VIA, v)).join(', ') || '—'}</ListboxButton>
        <ListboxOptions>{VIA.map(c => <ListboxOption key={c.value} value={c.value}>{c.label}</ListboxOption>)}</ListboxOptions>
      </Listbox></Field>
    <Field><Label>Nơi cấp</Label>
      <Combobox value={place} onChange={v => { setPlace(v); keep('place', v); }} onClose={() => setQuery('')}>
        <ComboboxInput displayValue={v => labelOf(CITIES, v)} onChange={e => setQuery(e.target.value)} />
        <ComboboxButton>▾</ComboboxButton>
        <ComboboxOptions>{CITIES.filter(c => c.label.toLowerCase().includes(query.toLowerCase()))
          .map(c => <ComboboxOption key={c.value} value={c.value}>{c.label}</ComboboxOption>)}</ComboboxOptions>
      </Combobox></Field>
    <RadioGroup value={plan} onChange={v => { setPlan(v); keep('plan', v); }} aria-label="Gói tài khoản">
      {['Thường', 'Vàng'].map(p => <Field key={p}><Radio value={p}>○</Radio><Label>{p}</Label></Field>)}</RadioGroup>
    <Field><Label>Nhận cảnh báo</Label><Switch checked={alerts} onChange={v => { setAlerts(v); keep('alerts', v); }}>●</Switch></Field>
    <Field><Checkbox checked={agree} onChange={v => { setAgree(v); keep('agree', v); }}>☐</Checkbox><Label>Đồng ý điều khoản</Label></Field>
  </form>;
}

createRoot(document.getElementById('root')).render(<Form />);
