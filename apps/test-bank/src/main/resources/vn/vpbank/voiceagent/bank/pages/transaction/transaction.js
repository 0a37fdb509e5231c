import { amount, applicationNumber, grouped, send } from '../assets/api.js';
import { Done, h, Heading, Notice, Section, Steps, useForm } from '../assets/react-parts.js';

const { useState } = React;
const STEPS = ['Tài khoản và giao dịch', 'Nội dung yêu cầu'];
const FEE_RATE = 0.0002;
const FEE_LEAST = 20_000;
const FEE_MOST = 1_000_000;

const must = { required: true };
const digits = most => ({ required: true, inputMode: 'numeric', maxLength: most });

const ACCOUNT = [
  { name: 'accountNumber', label: 'Số tài khoản', starred: true, attributes: digits(14) },
  { name: 'accountHolder', label: 'Chủ tài khoản', starred: true, attributes: must },
  { name: 'phoneNumber', label: 'Số điện thoại', type: 'tel', starred: true, attributes: must },
  { name: 'email', label: 'Email nhận kết quả', type: 'email' },
];
const TRANSACTION = [
  { name: 'transactionCode', label: 'Mã giao dịch', starred: true, hint: '6 đến 12 chữ số', attributes: digits(12) },
  { name: 'transactionDate', label: 'Ngày giao dịch', type: 'date', starred: true, attributes: must },
  { name: 'transactionTime', label: 'Giờ giao dịch', type: 'time' },
  {
    name: 'transactionType', label: 'Loại giao dịch', type: 'select', starred: true, attributes: must,
    options: [['transfer', 'Chuyển khoản'], ['withdraw', 'Rút tiền'], ['deposit', 'Nộp tiền'], ['payment', 'Thanh toán hoá đơn'],
      ['card', 'Thanh toán thẻ']],
  },
  {
    name: 'channel', label: 'Kênh giao dịch', type: 'select', starred: true, attributes: must,
    options: [['counter', 'Tại quầy'], ['atm', 'ATM'], ['internet', 'Ngân hàng trực tuyến'], ['mobile', 'Ứng dụng di động']],
  },
  { name: 'amount', label: 'Số tiền giao dịch', type: 'money', starred: true, attributes: must },
  { name: 'fee', label: 'Phí tra soát', type: 'number', readOnly: true, hint: 'Tự tính theo số tiền giao dịch' },
];
const RECEIVER = [
  { name: 'receiverName', label: 'Người thụ hưởng', starred: true, attributes: must },
  { name: 'receiverAccount', label: 'Số tài khoản', starred: true, attributes: digits(14) },
  {
    name: 'receiverBank', label: 'Ngân hàng thụ hưởng', type: 'select', starred: true, attributes: must,
    options: [['vpbank', 'VPBank'], ['vietcombank', 'Vietcombank'], ['bidv', 'BIDV'], ['techcombank', 'Techcombank'], ['other', 'Ngân hàng khác']],
  },
];
const REQUEST = [
  {
    name: 'issue', label: 'Vấn đề gặp phải', type: 'select', starred: true, attributes: must,
    options: [['not_received', 'Chưa nhận được tiền'], ['wrong_account', 'Chuyển nhầm tài khoản'], ['wrong_amount', 'Sai số tiền'],
      ['duplicate', 'Trừ tiền hai lần'], ['fraud', 'Nghi ngờ gian lận']],
  },
  { name: 'priority', label: 'Mức ưu tiên', type: 'radio', starred: true, options: [['normal', 'Bình thường'], ['high', 'Cao']] },
  { name: 'description', label: 'Nội dung yêu cầu', type: 'textarea', starred: true, attributes: { required: true, maxLength: 1000 } },
  {
    name: 'documents', label: 'Giấy tờ đã có', type: 'checks',
    options: [['receipt', 'Biên lai'], ['id_card', 'CCCD'], ['statement', 'Sao kê']],
  },
  { name: 'evidence', label: 'Ảnh biên lai', type: 'file' },
  { name: 'agreeFee', label: 'Tôi đồng ý mức phí tra soát', type: 'tick', starred: true },
];

function derive(values) {
  const fee = Math.round((amount(values.amount ?? '') * FEE_RATE) / 1000) * 1000;
  return { ...values, fee: Number.isFinite(fee) ? String(Math.min(Math.max(fee, FEE_LEAST), FEE_MOST)) : '' };
}

function missing(specs, values) {
  const empty = spec => values[spec.name] === undefined || values[spec.name] === '' || values[spec.name] === false;
  return Object.fromEntries(specs.filter(s => s.starred && empty(s)).map(s => [s.name, 'Vui lòng nhập mục này.']));
}

function TransactionCheck() {
  const [application] = useState(() => applicationNumber('GD'));
  const [step, setStep] = useState(0);
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState(null);
  const form = useForm({}, derive);
  const receiver = form.values.transactionType === 'transfer' ? RECEIVER : [];
  const specs = [[...ACCOUNT, ...TRANSACTION, ...receiver], REQUEST];

  const isStepRight = () => {
    const errors = missing(specs[step], form.values);
    form.setErrors(errors);
    return Object.keys(errors).length === 0;
  };
  const submit = async event => {
    event.preventDefault();
    if (!isStepRight()) return;
    setSending(true);
    const answer = await send('transaction', application, form.values);
    setSending(false);
    setOutcome(answer);
    form.setErrors(Object.fromEntries(answer.errors.map(e => [e.field, e.message])));
    const wrong = specs.findIndex(pane => pane.some(s => answer.errors.some(e => e.field === s.name)));
    if (wrong >= 0) setStep(wrong);
  };

  const heading = h(Heading, {
    crumb: 'Dịch vụ thanh toán', title: 'Yêu cầu kiểm tra giao dịch', note: 'Kết quả có trong hai ngày làm việc.', application,
  });
  if (outcome?.taken) {
    return h(React.Fragment, null, heading,
      h(Done, { message: outcome.message, words: `Phí tra soát ${grouped(form.values.fee)} đồng, thu khi có kết quả.`, again: '/transaction/' }));
  }
  // Unlike the leave request, only the step on screen is in the page: React takes the others out.
  return h(React.Fragment, null, heading,
    h(Steps, { names: STEPS, current: step }),
    h(Notice, { outcome }),
    h('form', { className: 'card', noValidate: true, onSubmit: submit },
      step === 0 && h('div', { key: 'first', className: 'pane' },
        h(Section, { title: 'Tài khoản yêu cầu', specs: ACCOUNT, form }),
        h(Section, { title: 'Giao dịch cần kiểm tra', specs: TRANSACTION, form }),
        receiver.length > 0 && h(Section, { title: 'Bên nhận tiền', specs: receiver, form })),
      step === 1 && h('div', { key: 'second', className: 'pane' }, h(Section, { title: 'Nội dung yêu cầu', specs: REQUEST, form })),
      h('div', { className: 'actions' },
        step > 0 && h('button', { key: 'back', type: 'button', onClick: () => setStep(0) }, 'Quay lại'),
        h('span', { className: 'gap' }),
        step === 0
          ? h('button', { key: 'next', type: 'button', className: 'main', onClick: () => isStepRight() && setStep(1) }, 'Tiếp tục')
          : h('button', { key: 'send', type: 'submit', className: 'main', disabled: sending }, sending ? 'Đang gửi…' : 'Gửi yêu cầu'))));
}

ReactDOM.createRoot(document.getElementById('root')).render(h(TransactionCheck));
