// Ant Design: long lists draw only the part in view; dates are typed or picked.
import { createRoot } from 'react-dom/client';
import { AutoComplete, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select, Slider, Switch } from 'antd';
import { keep } from './kept.js';
import { BRANCHES, CITIES, VIA } from './lists.js';

const grouped = v => `${v ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

createRoot(document.getElementById('root')).render(<Form name="loan" layout="vertical"
  onValuesChange={changed => Object.entries(changed).forEach(([k, v]) => keep(k, v?.format ? v.format('YYYY-MM-DD') : v))}>
  <Form.Item label="Họ và tên" name="fullName" required><Input /></Form.Item>
  <Form.Item label="Số tiền vay" name="amount"><InputNumber formatter={grouped} parser={v => v.replace(/\D/g, '')} style={{ width: 240 }} /></Form.Item>
  <Form.Item label="Tỉnh thành" name="city"><Select options={CITIES} allowClear placeholder="Chọn tỉnh" /></Form.Item>
  <Form.Item label="Chi nhánh" name="branch"><Select options={BRANCHES} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
  <Form.Item label="Điểm giao dịch" name="office"><Select options={BRANCHES} /></Form.Item>
  <Form.Item label="Nhận tin qua" name="via"><Select mode="multiple" options={VIA} /></Form.Item>
  <Form.Item label="Nghề nghiệp" name="job"><AutoComplete options={[{ value: 'Giáo viên' }, { value: 'Bác sĩ' }]} /></Form.Item>
  <Form.Item label="Ngày sinh" name="birth"><DatePicker format="DD/MM/YYYY" /></Form.Item>
  <Form.Item label="Giới tính" name="sex"><Radio.Group options={[{ value: 'm', label: 'Nam' }, { value: 'f', label: 'Nữ' }]} /></Form.Item>
  <Form.Item label="Mục đích" name="aims"><Checkbox.Group options={[{ value: 'home', label: 'Mua nhà' }, { value: 'car', label: 'Mua xe' }]} /></Form.Item>
  <Form.Item label="Nhận cảnh báo" name="alerts" valuePropName="checked"><Switch /></Form.Item>
  <Form.Item label="Tỷ lệ vay" name="rate"><Slider min={0} max={80} step={5} /></Form.Item>
  <Form.Item name="agree" valuePropName="checked"><Checkbox>Đồng ý điều khoản</Checkbox></Form.Item>
</Form>);
