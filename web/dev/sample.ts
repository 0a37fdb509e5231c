/** A form and a talk to look at the page with. Spelled as the bot spells them. */
interface SampleField {
  ref: string;
  label: string;
  type: string;
  required: boolean;
  section: string;
  step: number;
  value: string;
  options: { value: string; label: string }[] | null;
}

function field(
  step: number,
  section: string,
  ref: string,
  label: string,
  type = 'text',
  required = true,
  options: [string, string][] = [],
): SampleField {
  return {
    ref,
    label,
    type,
    required,
    section,
    step,
    value: '',
    options: options.length > 0 ? options.map(([value, words]) => ({ value, label: words })) : null,
  };
}

const PERSON = 'Khách hàng';
const LOAN = 'Khoản vay';
const GUARANTOR = 'Người bảo lãnh';

export const loanForm = {
  id: 'loan',
  title: 'Đơn đề nghị vay vốn',
  step: 1,
  steps: 3,
  fields: [
    field(1, PERSON, 'customerName', 'Họ và tên *'),
    field(1, PERSON, 'birthDate', 'Ngày sinh *', 'date'),
    field(1, PERSON, 'gender', 'Giới tính *', 'radio', true, [
      ['male', 'Nam'],
      ['female', 'Nữ'],
    ]),
    field(1, PERSON, 'nationalId', 'Số CCCD *'),
    field(1, PERSON, 'phoneNumber', 'Số điện thoại *', 'tel'),
    field(1, PERSON, 'email', 'Email', 'email', false),
    field(1, PERSON, 'permanentAddress', 'Địa chỉ thường trú *'),
    field(2, LOAN, 'loanAmount', 'Số tiền vay *'),
    field(2, LOAN, 'loanTerm', 'Kỳ hạn *', 'select', true, [
      ['12', '12 tháng'],
      ['24', '24 tháng'],
      ['36', '36 tháng'],
    ]),
    field(2, LOAN, 'loanPurpose', 'Mục đích vay *', 'select', true, [
      ['home', 'Mua nhà'],
      ['car', 'Mua ô tô'],
      ['business', 'Kinh doanh'],
    ]),
    field(2, LOAN, 'monthlyIncome', 'Thu nhập hàng tháng *'),
    field(3, GUARANTOR, 'guarantorName', 'Họ và tên *'),
    field(3, GUARANTOR, 'guarantorPhone', 'Số điện thoại *', 'tel'),
    field(3, 'Cam kết', 'agreeTerms', 'Đồng ý điều khoản *', 'checkbox'),
    field(3, 'Cam kết', 'note', 'Ghi chú', 'textarea', false),
  ],
  buttons: [],
  errors: [],
  text: '',
};

export type Message = Record<string, unknown>;

export interface Beat {
  /** Milliseconds after the one before. */
  after: number;
  messages: Message[];
}

const say = (role: 'user' | 'assistant', content: string): Message => ({
  type: 'transcript',
  role,
  content,
  timestamp: new Date().toISOString(),
});
const change = (state: string, values: Record<string, string>): Message => ({
  type: 'form-change',
  fields: Object.entries(values).map(([ref, value]) => ({ ref, value, state, source: 'voice' })),
});

/** Without pauses this is the state after each beat; `upTo` plays the first so many. */
export function script(): Beat[] {
  const first = { customerName: 'Trần Thị Hồng', loanAmount: '3500000000', loanTerm: '24' };
  const second = { phoneNumber: '0963112358', birthDate: '1990-03-12', gender: 'female', nationalId: '001190004321' };
  return [
    {
      after: 0,
      messages: [
        { type: 'form', form: structuredClone(loanForm) },
        say('assistant', 'Dạ, em đã mở đơn đề nghị vay vốn. Mời anh chị cho em biết họ tên và khoản vay.'),
      ],
    },
    {
      after: 700,
      messages: [
        { type: 'partial', content: 'tôi tên trần thị hồng muốn vay ba tỷ' },
        change('heard', { customerName: 'Trần Thị Hồng' }),
      ],
    },
    {
      after: 900,
      messages: [
        say('user', 'Tôi tên Trần Thị Hồng, muốn vay ba tỷ rưỡi trong hai năm.'),
        change('verified', first),
        say(
          'assistant',
          'Dạ, chị Trần Thị Hồng vay 3.500.000.000 đồng trong 24 tháng. Chị cho em xin số điện thoại, ngày sinh và số căn cước.',
        ),
      ],
    },
    {
      after: 900,
      messages: [
        say(
          'user',
          'Số điện thoại không chín sáu ba một một hai ba năm tám, sinh mười hai tháng ba năm chín mươi, căn cước không không một một chín không…',
        ),
        change('verified', second),
        change('doubtful', { monthlyIncome: '45000000' }),
        {
          type: 'question',
          questions: [
            {
              field: null,
              reason: 'ambiguous',
              heard: 'số điện thoại là không chín sáu ba',
              value: '',
              candidates: ['phoneNumber', 'guarantorPhone'],
              say: 'Số điện thoại này của khách hàng hay của người bảo lãnh ạ?',
            },
          ],
        },
        say('assistant', 'Số điện thoại này của khách hàng hay của người bảo lãnh ạ?'),
      ],
    },
    {
      after: 900,
      messages: [
        say('user', 'Của khách hàng. Nộp đơn giúp tôi.'),
        { type: 'question', questions: [] },
        change('verified', {
          monthlyIncome: '45000000',
          loanPurpose: 'home',
          permanentAddress: '12 Lý Thường Kiệt, Hoàn Kiếm, Hà Nội',
          agreeTerms: 'true',
        }),
        change('missing', { guarantorName: '' }),
        say('assistant', 'Dạ, em đọc lại để chị kiểm tra. Chị đồng ý nộp thì nói “xác nhận nộp” ạ.'),
        {
          type: 'confirmation',
          act: 'submit',
          token: 'sample-token',
          digest: Object.entries({ ...first, ...second, loanPurpose: 'home', monthlyIncome: '45000000' }).map(
            ([ref, value]) => ({
              ref,
              label: loanForm.fields.find((f) => f.ref === ref)?.label ?? ref,
              value,
            }),
          ),
          expires_at: new Date(Date.now() + 300_000).toISOString(),
        },
      ],
    },
  ];
}

export const submitted: Message[] = [
  { type: 'confirmation', act: null, token: null },
  {
    type: 'task_completed',
    form: 'loan',
    outcome: 'submitted',
    message: 'Đã tiếp nhận hồ sơ. Mã hồ sơ LN-2025-00042.',
  },
  say('assistant', 'Dạ, hồ sơ đã được nộp. Mã hồ sơ LN 2025 00042. Em cảm ơn chị ạ.'),
];
