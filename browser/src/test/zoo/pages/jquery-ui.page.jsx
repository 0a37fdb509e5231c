// jQuery UI, whose sliders, calendars and suggestions tell a screen reader next to nothing.
import './jquery-global.js';
import $ from 'jquery';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/dist/themes/base/jquery-ui.css';
import { keep } from './kept.js';
import { CITIES } from './lists.js';

document.getElementById('root').innerHTML = `<form onsubmit="return false">
  <p><label for="birth">Ngày sinh</label> <input id="birth" readonly></p>
  <p><label for="issued">Ngày cấp</label> <input id="issued" readonly></p>
  <p><label for="city">Tỉnh thành</label> <input id="city"></p>
  <p><label for="people">Số người</label> <input id="people"></p>
  <div><div>Kỳ hạn</div><div id="term" style="width:200px"></div><div id="term-shown"></div></div>
  <div><div>Tỷ lệ</div><div id="rate" style="height:100px"></div><div id="rate-shown"></div></div></form>`;

$('#birth').datepicker({ changeMonth: true, changeYear: true, yearRange: '1950:2030', onSelect: s => keep('birth', s) });
$('#issued').datepicker({ dateFormat: 'dd/mm/yy', onSelect: s => keep('issued', s) });
$('#city').autocomplete({ source: CITIES.map(c => c.label), change: e => keep('city', e.target.value) });
$('#people').spinner({ min: 0, change: e => keep('people', e.target.value) });
const slider = (id, unit, how) => {
  const show = (_, ui) => { $(`#${id}-shown`).text(ui.value + unit); keep(id, ui.value); };
  $(`#${id}`).slider({ ...how, slide: show, change: show });
  $(`#${id}-shown`).text(how.value + unit);
};
slider('term', ' tháng', { min: 6, max: 60, step: 6, value: 12 });
slider('rate', '%', { min: -5, max: 20, value: 0, orientation: 'vertical' });
