/**
 * What a page can do where scripts are on: sort a table by a column, and show only some of its rows. It creates every element itself and sets words
 * as text only, reads nothing but the page, and sends nothing.
 */
export const htmlScript = `
(() => {
  const main = document.querySelector('main');
  const words = main.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const make = (name, settings) => Object.assign(document.createElement(name), settings);
  const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const compare = (a, b) => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(a, b) : x - y;
  };
  const lastWordOf = (head) => {
    const text = head.textContent;
    const from = text.lastIndexOf(' ') + 1;
    head.textContent = text.slice(0, from);
    return text.slice(from);
  };
  const sortable = (table) => {
    const body = table.tBodies[0];
    const issued = [...body.rows];
    const tasks = issued.filter((row) => row.className !== 'group');
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = make('button', { type: 'button' });
      button.setAttribute('aria-label', words.sort + ' ' + head.textContent);
      const turn = make('span', { className: 'turn' });
      turn.append(lastWordOf(head), ' ', button);
      head.append(turn);
      head.addEventListener('click', () => {
        const next = { ascending: 'descending', descending: null }[head.ariaSort];
        const order = next === undefined ? 'ascending' : next;
        heads.forEach((one) => one.removeAttribute('aria-sort'));
        if (order) head.setAttribute('aria-sort', order);
        const turn = order === 'descending' ? -1 : 1;
        body.className = order ? 'sorted' : '';
        const rows = order
          ? tasks.toSorted((a, b) => {
              const [x, y] = [valueOf(a, column), valueOf(b, column)];
              return x === '' || y === '' ? compare(x, y) : turn * compare(x, y);
            })
          : issued;
        body.append(...rows);
      });
    });
  };
  const filterable = (table) => {
    const all = [...table.tBodies[0].rows];
    const rows = all.filter((row) => row.className !== 'group');
    const tools = make('div', { className: 'tools' });
    const count = make('output', {});
    const input = make('input', { type: 'search' });
    const label = make('label', {});
    label.append(words.filter, input);
    tools.append(label);
    const picks = [...table.tHead.rows[0].cells].flatMap((head, column) => {
      if (!('choices' in head.dataset)) return [];
      const select = make('select', {});
      const found = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].sort(collator.compare);
      select.append(make('option', { value: '', textContent: words.every }));
      select.append(...found.filter((one) => one !== '').map((one) => make('option', { value: one, textContent: one })));
      const field = make('label', {});
      field.append(head.textContent.trim(), select);
      tools.append(field);
      return [{ select, column }];
    });
    const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
    const texts = rows.map((row) => plain(row.textContent));
    const show = () => {
      const wanted = plain(input.value).split(/\\s+/);
      rows.forEach((row, index) => {
        const isWanted = wanted.every((word) => texts[index].includes(word));
        const isPicked = picks.every(({ select, column }) => !select.value || row.cells[column].textContent.trim() === select.value);
        row.hidden = !(isWanted && isPicked);
      });
      all.forEach((head, place) => {
        if (head.className !== 'group') return;
        const next = all.findIndex((row, index) => index > place && row.className === 'group');
        head.hidden = all.slice(place + 1, next < 0 ? undefined : next).every((row) => row.hidden);
      });
      const shown = rows.filter((row) => !row.hidden).length;
      count.textContent = words.count.replace('{shown}', shown).replace('{all}', rows.length);
    };
    tools.append(count);
    tools.addEventListener('input', show);
    show();
    table.parentElement.before(tools);
  };
  for (const table of main.querySelectorAll('table[data-filters]')) filterable(table);
  for (const table of main.querySelectorAll('table[data-sorts]')) sortable(table);
})();
`;
