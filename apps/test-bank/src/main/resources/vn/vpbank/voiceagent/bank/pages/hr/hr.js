import { applicationNumber, send } from '../assets/api.js';
import { Done, h, Heading, Notice, Section, Steps, useForm } from '../assets/react-parts.js';

const { useState } = React;
const STEPS = ['Nhân viên', 'Nghỉ phép', 'Tạm ứng và xác nhận'];

const EMPLOYEE = [
  { name: 'employeeId', label: 'Mã nhân viên', starred: true, hint: '6 chữ số', attributes: { inputMode: 'numeric', maxLength: 6, required: true } },
  { name: 'employeeName', label: 'Họ và tên', starred: true, attributes: { required: true } },
  {
    name: 'department', label: 'Phòng ban', type: 'select', starred: true, attributes: { required: true },
    options: [['retail', 'Khách hàng cá nhân'], ['sme', 'Khách hàng doanh nghiệp'], ['risk', 'Quản trị rủi ro'], ['ops', 'Vận hành'],
      ['it', 'Công nghệ thông tin'], ['hr', 'Nhân sự'], ['finance', 'Tài chính kế toán']],
  },
  { name: 'position', label: 'Chức danh' },
  { name: 'workEmail', label: 'Email công việc', type: 'email', starred: true, attributes: { required: true } },
  { name: 'phoneNumber', label: 'Số điện thoại', type: 'tel' },
  { name: 'managerName', label: 'Quản lý trực tiếp', starred: true, wide: true, attributes: { required: true } },
];
const LEAVE = [
  {
    name: 'leaveType', label: 'Loại nghỉ', type: 'select', starred: true, attributes: { required: true },
    options: [['annual', 'Nghỉ phép năm'], ['sick', 'Nghỉ ốm'], ['unpaid', 'Nghỉ không lương'], ['wedding', 'Nghỉ cưới'],
      ['maternity', 'Nghỉ thai sản'], ['bereavement', 'Nghỉ tang']],
  },
  { name: 'totalDays', label: 'Số ngày nghỉ', type: 'number', readOnly: true, hint: 'Tự tính từ ngày bắt đầu và ngày kết thúc' },
  { name: 'startDate', label: 'Ngày bắt đầu nghỉ', type: 'date', starred: true, attributes: { required: true } },
  { name: 'endDate', label: 'Ngày kết thúc nghỉ', type: 'date', starred: true, attributes: { required: true } },
  { name: 'halfDay', label: 'Ngày cuối chỉ nghỉ buổi sáng', type: 'tick' },
  { name: 'leaveReason', label: 'Lý do nghỉ', type: 'textarea', starred: true, attributes: { required: true, maxLength: 500 } },
];
const HANDOVER = [
  { name: 'handoverAt', label: 'Thời điểm bàn giao công việc', type: 'datetime-local', starred: true, attributes: { required: true } },
  { name: 'handoverName', label: 'Người nhận bàn giao', starred: true, attributes: { required: true } },
  { name: 'handoverPhone', label: 'Số điện thoại', type: 'tel' },
];
const NEED_ADVANCE = {
  name: 'needAdvance', label: 'Có tạm ứng lương không?', type: 'radio', starred: true, wide: true, options: [['yes', 'Có'], ['no', 'Không']],
};
const ADVANCE = [
  { name: 'advanceAmount', label: 'Số tiền tạm ứng', type: 'money', starred: true, attributes: { required: true } },
  { name: 'advanceMonth', label: 'Trừ vào lương tháng', type: 'month', starred: true, attributes: { required: true } },
  { name: 'accountNumber', label: 'Số tài khoản nhận lương', starred: true, attributes: { required: true, inputMode: 'numeric', maxLength: 14 } },
];
const FINISH = [
  {
    name: 'notifyBy', label: 'Nhận thông báo qua', type: 'checks',
    options: [['email', 'Email'], ['sms', 'Tin nhắn SMS'], ['teams', 'Microsoft Teams'], ['zalo', 'Zalo']],
  },
  { name: 'emergencyContact', label: 'Người liên hệ khi cần' },
  { name: 'attachment', label: 'Giấy tờ kèm theo (không bắt buộc)', type: 'file' },
  { name: 'note', label: 'Ghi chú', type: 'textarea', attributes: { maxLength: 500 } },
  { name: 'agreePolicy', label: 'Tôi đã đọc quy định nghỉ phép và tạm ứng', type: 'tick', starred: true },
];

const DAY = 86_400_000;
const utc = day => Date.parse(`${day}T00:00:00Z`);

function derive(values, changed) {
  const next = { ...values };
  const days = (utc(next.endDate) - utc(next.startDate)) / DAY + 1;
  next.totalDays = days > 0 ? String(next.halfDay ? days - 0.5 : days) : '';
  if (changed === 'startDate' && !next.handoverAt && !Number.isNaN(utc(next.startDate))) {
    next.handoverAt = `${new Date(utc(next.startDate) - DAY).toISOString().slice(0, 10)}T16:00`;
  }
  return next;
}

const shownSpecs = values => [
  EMPLOYEE,
  [...LEAVE, ...HANDOVER],
  [NEED_ADVANCE, ...(values.needAdvance === 'yes' ? ADVANCE : []), ...FINISH],
];

function missing(specs, values) {
  const empty = spec => values[spec.name] === undefined || values[spec.name] === '' || values[spec.name] === false;
  return Object.fromEntries(specs.filter(s => s.starred && empty(s)).map(s => [s.name, 'Vui lòng nhập mục này.']));
}

function LeaveRequest() {
  const [application] = useState(() => applicationNumber('HR'));
  const [step, setStep] = useState(0);
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState(null);
  const form = useForm({}, derive);
  const specs = shownSpecs(form.values);

  const isStepRight = () => {
    const errors = missing(specs[step], form.values);
    if (step === 1 && utc(form.values.endDate) < utc(form.values.startDate)) {
      errors.endDate = 'Ngày kết thúc phải sau ngày bắt đầu.';
    }
    form.setErrors(errors);
    return Object.keys(errors).length === 0;
  };
  const next = () => isStepRight() && setStep(step + 1);
  const submit = async event => {
    event.preventDefault();
    if (!isStepRight()) return;
    setSending(true);
    const answer = await send('hr', application, form.values);
    setSending(false);
    setOutcome(answer);
    form.setErrors(Object.fromEntries(answer.errors.map(e => [e.field, e.message])));
    const wrong = specs.findIndex(pane => pane.some(s => answer.errors.some(e => e.field === s.name)));
    if (wrong >= 0) setStep(wrong);
  };

  const heading = h(Heading, {
    crumb: 'Nhân sự nội bộ', title: 'Đơn xin nghỉ phép và tạm ứng lương', note: 'Gửi trước ngày nghỉ ít nhất một ngày làm việc.', application,
  });
  if (outcome?.taken) {
    return h(React.Fragment, null, heading,
      h(Done, { message: outcome.message, words: 'Đơn đã chuyển tới quản lý trực tiếp để duyệt.', again: '/hr/' }));
  }
  return h(React.Fragment, null, heading,
    h(Steps, { names: STEPS, current: step }),
    h(Notice, { outcome }),
    h('form', { className: 'card', noValidate: true, onSubmit: submit },
      h('div', { className: 'pane', hidden: step !== 0 }, h(Section, { title: 'Thông tin nhân viên', specs: EMPLOYEE, form })),
      h('div', { className: 'pane', hidden: step !== 1 },
        h(Section, { title: 'Thời gian nghỉ', specs: LEAVE, form }),
        h(Section, { title: 'Bàn giao công việc', specs: HANDOVER, form })),
      h('div', { className: 'pane', hidden: step !== 2 },
        h(Section, { title: 'Tạm ứng lương', specs: [NEED_ADVANCE, ...(form.values.needAdvance === 'yes' ? ADVANCE : [])], form }),
        h(Section, { title: 'Xác nhận', specs: FINISH, form })),
      h('div', { className: 'actions' },
        step > 0 && h('button', { key: 'back', type: 'button', onClick: () => setStep(step - 1) }, 'Quay lại'),
        h('span', { className: 'gap' }),
        step < 2
          ? h('button', { key: 'next', type: 'button', className: 'main', onClick: next }, 'Bước tiếp')
          : h('button', { key: 'send', type: 'submit', className: 'main', disabled: sending }, sending ? 'Đang gửi…' : 'Gửi đơn'))));
}

ReactDOM.createRoot(document.getElementById('root')).render(h(LeaveRequest));
