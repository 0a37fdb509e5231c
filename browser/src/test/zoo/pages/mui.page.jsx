// Material UI: menus and lists are drawn at the end of the page, far from their field.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Autocomplete, Checkbox, FormControl, FormControlLabel, FormLabel, InputLabel, MenuItem, Radio, RadioGroup, Select, Slider, Switch, TextField } from '@mui/material';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { keep } from './kept.js';
import { BRANCHES, CITIES, VIA } from './lists.js';

function Form() {
  const [name, setName] = useState('');
  const [city, setCity] = useState('');
  const [via, setVia] = useState([]);
  const [district, setDistrict] = useState(null);
  const [langs, setLangs] = useState([]);
  const [sex, setSex] = useState('');
  const [agree, setAgree] = useState(false);
  const [card, setCard] = useState(false);
  const [rate, setRate] = useState(20);
  const [birth, setBirth] = useState(null);
  return <form onSubmit={e => e.preventDefault()}>
    <TextField label="Họ và tên" value={name} onChange={e => { setName(e.target.value); keep('name', e.target.value); }} />
    <FormControl fullWidth>
      <InputLabel id="city-label">Tỉnh thành</InputLabel>
      <Select labelId="city-label" id="city" label="Tỉnh thành" value={city} onChange={e => { setCity(e.target.value); keep('city', e.target.value); }}>
        <MenuItem value=""><em>Không chọn</em></MenuItem>
        {CITIES.map(c => <MenuItem key={c.value} value={c.value}>{c.label}</MenuItem>)}
      </Select>
    </FormControl>
    <FormControl fullWidth>
      <InputLabel id="via-label">Nhận tin qua</InputLabel>
      <Select labelId="via-label" multiple label="Nhận tin qua" value={via} onChange={e => { setVia(e.target.value); keep('via', e.target.value); }}>
        {VIA.map(c => <MenuItem key={c.value} value={c.value}>{c.label}</MenuItem>)}
      </Select>
    </FormControl>
    <Autocomplete options={BRANCHES} value={district} onChange={(_, v) => { setDistrict(v); keep('branch', v?.value); }}
      renderInput={params => <TextField {...params} label="Chi nhánh" />} />
    <Autocomplete multiple options={['Tiếng Việt', 'Tiếng Anh', 'Tiếng Pháp']} value={langs} onChange={(_, v) => { setLangs(v); keep('langs', v); }}
      renderInput={params => <TextField {...params} label="Ngôn ngữ" />} />
    <FormControl>
      <FormLabel id="sex-label">Giới tính</FormLabel>
      <RadioGroup aria-labelledby="sex-label" value={sex} onChange={e => { setSex(e.target.value); keep('sex', e.target.value); }}>
        <FormControlLabel value="m" control={<Radio />} label="Nam" />
        <FormControlLabel value="f" control={<Radio />} label="Nữ" />
      </RadioGroup>
    </FormControl>
    <FormControlLabel label="Đồng ý điều khoản" control={<Checkbox checked={agree} onChange={e => { setAgree(e.target.checked); keep('agree', e.target.checked); }} />} />
    <FormControlLabel label="Mở thẻ kèm theo" control={<Switch checked={card} onChange={e => { setCard(e.target.checked); keep('card', e.target.checked); }} />} />
    <p id="rate-label">Tỷ lệ vay (%)</p>
    <Slider aria-labelledby="rate-label" value={rate} min={0} max={80} step={5} onChange={(_, v) => { setRate(v); keep('rate', v); }} />
    <DatePicker label="Ngày sinh" format="DD/MM/YYYY" value={birth} onChange={v => { setBirth(v); keep('birth', v?.format('YYYY-MM-DD')); }} />
  </form>;
}

createRoot(document.getElementById('root')).render(<LocalizationProvider dateAdapter={AdapterDayjs}><Form /></LocalizationProvider>);
