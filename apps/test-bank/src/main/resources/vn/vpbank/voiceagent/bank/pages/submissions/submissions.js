const NAMES = { loan: 'Vay vốn', crm: 'Khách hàng', hr: 'Nhân sự', compliance: 'Tuân thủ', transaction: 'Giao dịch' };

function cell(content, kind = '') {
  const td = document.createElement('td');
  td.className = kind;
  td.append(content);
  return td;
}

function contents(values) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `${Object.keys(values).length} mục`;
  const pairs = document.createElement('dl');
  pairs.className = 'pairs';
  for (const [key, value] of Object.entries(values)) {
    const term = document.createElement('dt');
    term.textContent = key;
    const text = document.createElement('dd');
    text.textContent = Array.isArray(value) ? value.join(', ') : value;
    pairs.append(term, text);
  }
  details.append(summary, pairs);
  return details;
}

async function load() {
  const count = document.getElementById('count');
  const answer = await fetch('/api/submissions');
  if (!answer.ok) {
    count.textContent = 'Không tải được danh sách.';
    return;
  }
  const all = await answer.json();
  count.textContent = all.length ? `${all.length} hồ sơ, mới nhất trước.` : 'Chưa có hồ sơ nào.';
  document.getElementById('rows').replaceChildren(...all.map(one => {
    const row = document.createElement('tr');
    row.className = one.posts > 1 ? 'twice' : '';
    row.append(
      cell(new Date(one.at).toLocaleString('vi-VN')), cell(NAMES[one.form] ?? one.form), cell(one.application),
      cell(String(one.posts), 'figure'), cell(String(one.refused), 'figure'), cell(contents(one.values)));
    return row;
  }));
}

document.getElementById('again').addEventListener('click', load);
load();
