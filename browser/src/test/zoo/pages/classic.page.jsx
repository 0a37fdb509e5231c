// jQuery's and other libraries without a framework.
import $ from 'jquery';
import select2 from 'select2';
import 'select2/dist/css/select2.css';
import flatpickr from 'flatpickr';
import 'flatpickr/dist/flatpickr.css';
import IMask from 'imask';
import Cleave from 'cleave.js';
import { keep } from './kept.js';
import { CITIES, VIA } from './lists.js';

const options = list => list.map(o => `<option value="${o.value}">${o.label}</option>`).join('');
document.getElementById('root').innerHTML = `<form onsubmit="return false">
  <p><label for="city">Tỉnh thành</label> <select id="city" style="width:200px"><option value="">– Chọn –</option>${options(CITIES)}</select></p>
  <p><label for="via">Nhận tin qua</label> <select id="via" multiple style="width:300px">${options(VIA)}</select></p>
  <p><label for="birth">Ngày sinh</label> <input id="birth" placeholder="dd/mm/yyyy"></p>
  <p><label for="issued">Ngày cấp</label> <input id="issued" placeholder="Chọn ngày"></p>
  <p><label for="meet">Ngày giờ hẹn</label> <input id="meet"></p>
  <p><label for="amount">Số tiền vay</label> <input id="amount"></p>
  <p><label for="income">Thu nhập</label> <input id="income"></p>
  <p><label for="phone">Số điện thoại</label> <input id="phone"></p>
  <p><label for="card">Số thẻ</label> <input id="card"></p></form>`;

select2($);
for (const id of ['city', 'via']) $(`#${id}`).select2().on('change', e => keep(id, $(e.target).val()));
flatpickr('#birth', { dateFormat: 'd/m/Y', allowInput: true, onChange: (_, s) => keep('birth', s) });
flatpickr('#issued', { dateFormat: 'Y-m-d', altInput: true, altFormat: 'd/m/Y', onChange: (_, s) => keep('issued', s) });
flatpickr('#meet', { dateFormat: 'd/m/Y H:i', enableTime: true, time_24hr: true, onChange: (_, s) => keep('meet', s) });
const masked = (id, mask) => {
  const made = IMask(document.getElementById(id), mask);
  made.on('accept', () => keep(id, made.unmaskedValue));
};
masked('amount', { mask: Number, thousandsSeparator: '.', scale: 0, padFractionalZeros: false });
masked('phone', { mask: '0000 000 000', lazy: false });
const cleave = (id, how) => new Cleave(`#${id}`, { ...how, onValueChanged: e => keep(id, e.target.rawValue) });
cleave('income', { numeral: true, delimiter: ' ', numeralThousandsGroupStyle: 'thousand' });
cleave('card', { creditCard: true });
