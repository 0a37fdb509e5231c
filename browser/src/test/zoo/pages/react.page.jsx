// Plain React: every control is controlled, so a value that React has not been told of goes away again.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NumericFormat, PatternFormat } from 'react-number-format';
import { keep } from './kept.js';
import { CITIES, VIA } from './lists.js';

function useKept(key, first) {
  const [value, set] = useState(first);
  return [value, next => { set(next); keep(key, next); }];
}

function Text({ label, name, ...more }) {
  const [value, set] = useKept(name, '');
  return <p><label htmlFor={name}>{label}</label> <input id={name} name={name} value={value} onChange={e => set(e.target.value)} {...more} /></p>;
}

/** Grouped while it is written, as many amounts are. */
function Amount() {
  const [value, set] = useKept('amount', '');
  return <p><label>Số tiền vay <input value={value.replace(/\B(?=(\d{3})+$)/g, '.')} inputMode="numeric"
    onChange={e => set(e.target.value.replace(/\D/g, ''))} /></label></p>;
}

function Choices() {
  const [city, setCity] = useKept('city', '');
  const [via, setVia] = useKept('via', []);
  const [sex, setSex] = useKept('sex', '');
  const [agree, setAgree] = useKept('agree', false);
  return <>
    <p><label>Tỉnh thành <select value={city} onChange={e => setCity(e.target.value)}>
      <option value="">– Chọn –</option>{CITIES.map(c => <option key={c.value} value={c.value}>{c.label}</option>)}</select></label></p>
    <p><label>Nhận tin qua <select multiple value={via} onChange={e => setVia([...e.target.selectedOptions].map(o => o.value))}>
      {VIA.map(c => <option key={c.value} value={c.value}>{c.label}</option>)}</select></label></p>
    <fieldset><legend>Giới tính</legend>{[['m', 'Nam'], ['f', 'Nữ']].map(([v, l]) =>
      <label key={v}><input type="radio" name="sex" value={v} checked={sex === v} onChange={() => setSex(v)} /> {l}</label>)}</fieldset>
    <p><label><input type="checkbox" checked={agree} onChange={e => setAgree(e.target.checked)} /> Đồng ý điều khoản</label></p>
  </>;
}

function Drawn() {
  const [on, setOn] = useKept('alerts', false);
  const [news, setNews] = useKept('news', false);
  const [plan, setPlan] = useKept('plan', '');
  return <>
    <p><span id="alerts-label">Nhận cảnh báo</span> <button type="button" role="switch" aria-checked={on} aria-labelledby="alerts-label" onClick={() => setOn(!on)}>●</button></p>
    <div role="checkbox" tabIndex={0} aria-checked={news} onClick={() => setNews(!news)}>Nhận bản tin</div>
    <div role="radiogroup" aria-label="Gói tài khoản">{['Thường', 'Vàng', 'Kim cương'].map(p =>
      <div key={p} role="radio" tabIndex={0} aria-checked={plan === p} onClick={() => setPlan(p)}>{p}</div>)}</div>
  </>;
}

function Long() {
  const [note, setNote] = useKept('note', '');
  const [term, setTerm] = useKept('term', 12);
  return <>
    <p><label htmlFor="note">Ghi chú</label><textarea id="note" maxLength={100} value={note} onChange={e => setNote(e.target.value)} /> <small>{note.length}/100</small></p>
    <p><label>Kỳ hạn (tháng) <input type="range" min={6} max={60} step={6} value={term} onChange={e => setTerm(e.target.value)} /></label> <b>{term}</b></p>
    <p id="reason-label">Lý do vay</p>
    <div contentEditable suppressContentEditableWarning role="textbox" aria-multiline="true" aria-labelledby="reason-label" onInput={e => keep('reason', e.target.innerText.trim())} />
  </>;
}

function Formatted() {
  return <>
    <p><label>Thu nhập hàng tháng <NumericFormat thousandSeparator="." decimalSeparator="," suffix=" đ" onValueChange={v => keep('income', v.value)} /></label></p>
    <p><label>Giá trị tài sản <NumericFormat thousandSeparator=" " onValueChange={v => keep('worth', v.value)} /></label></p>
    <p><label>Số điện thoại <PatternFormat format="#### ### ###" mask="_" onValueChange={v => keep('phone', v.value)} /></label></p>
    <p><label>Ngày cấp <PatternFormat format="##/##/####" mask="_" placeholder="dd/mm/yyyy" onValueChange={v => keep('issued', v.value)} /></label></p>
  </>;
}

createRoot(document.getElementById('root')).render(<form onSubmit={e => e.preventDefault()}>
  <Text label="Họ và tên" name="fullName" />
  <Text label="Số người phụ thuộc" name="kids" type="number" />
  <Text label="Ngày sinh" name="birth" type="date" />
  <Text label="Giờ hẹn" name="hour" type="time" />
  <Text label="Tháng bắt đầu" name="start" type="month" />
  <Text label="Hẹn lúc" name="meet" type="datetime-local" />
  <Text label="Nghề nghiệp" name="job" list="jobs" />
  <datalist id="jobs"><option value="Giáo viên" /><option value="Bác sĩ" /></datalist>
  <Amount /><Choices /><Drawn /><Long /><Formatted />
</form>);
