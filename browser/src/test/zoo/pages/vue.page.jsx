// Vue 3: v-model on native controls and on a component of its own.
import { createApp, reactive, watch } from 'vue';
import { keep } from './kept.js';
import { CITIES, VIA } from './lists.js';

const form = reactive({ name: '', age: '', late: '', city: '', via: [], sex: '', agree: false, birth: '', note: '', amount: '' });
for (const key of Object.keys(form)) watch(() => form[key], value => keep(key, value), { deep: true });

createApp({
  setup: () => ({ form, CITIES, VIA, group: v => v.replace(/\D/g, '').replace(/\B(?=(\d{3})+$)/g, '.') }),
  template: `<form @submit.prevent>
    <p><label>Họ và tên <input v-model.trim="form.name"></label></p>
    <p><label>Tuổi <input type="number" v-model.number="form.age"></label></p>
    <p><label>Địa chỉ <input v-model.lazy="form.late"></label></p>
    <p><label>Tỉnh thành <select v-model="form.city"><option value="">–</option><option v-for="c in CITIES" :value="c.value">{{ c.label }}</option></select></label></p>
    <fieldset><legend>Nhận tin qua</legend><label v-for="v in VIA"><input type="checkbox" name="via" :value="v.value" v-model="form.via"> {{ v.label }}</label></fieldset>
    <fieldset><legend>Giới tính</legend><label><input type="radio" value="m" v-model="form.sex"> Nam</label><label><input type="radio" value="f" v-model="form.sex"> Nữ</label></fieldset>
    <p><label><input type="checkbox" v-model="form.agree"> Đồng ý điều khoản</label></p>
    <p><label>Ngày sinh <input type="date" v-model="form.birth"></label></p>
    <p><label>Ghi chú <textarea v-model="form.note"></textarea></label></p>
    <p><label>Số tiền vay <input :value="group(form.amount)" @input="form.amount = $event.target.value.replace(/\\D/g, '')"></label></p></form>`,
}).mount('#root');
