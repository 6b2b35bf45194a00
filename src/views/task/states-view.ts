import type { Language, Localised } from '../../locale/localised.ts';
import { stateIds } from '../../plan/record-data.ts';
import { shortForms, type StateWords } from '../../progress/rows/parse-state.ts';
import { states } from '../../progress/states/states.ts';
import type { Block } from '../blocks/block.ts';

/** The table of states: what each means, what may follow it, and how else people may write it. */
export function statesView(language: Language, own: StateWords = {}): Block[] {
  const words = texts[language];
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: words.intro },
    {
      kind: 'table',
      columns: words.columns.map((head) => ({ head })),
      rows: stateIds.map((id) => {
        const { name, means, next, also } = states[id];
        const after = next.map((state) => states[state].name[language]).join(', ');
        return [
          `${name[language]} (${id})`,
          means[language],
          after === '' ? words.nothing : after,
          [...also, ...(own[id] ?? [])].join(', '),
        ];
      }),
    },
    { kind: 'note', text: words.short(Object.keys(shortForms).join(', ')) },
    { kind: 'note', text: words.own },
    { kind: 'note', text: words.again },
    { kind: 'note', text: words.timeliness },
  ];
}

const texts = {
  vi: {
    title: 'Các trạng thái',
    intro: 'Trạng thái do người ghi; gõ bằng tiếng Việt hoặc tiếng Anh, có dấu hay không dấu đều được.',
    columns: ['Trạng thái', 'Nghĩa', 'Sau đó có thể là', 'Cũng hiểu khi viết'],
    short: (forms: string) => `Chữ viết tắt cũng được hiểu: ${forms}; dấu chấm ở cuối được bỏ qua.`,
    own: 'Chương trình có thể thêm từ riêng của đơn vị ở reporting.states trong programme.yaml.',
    nothing: 'chỉ bản ghi đính chính',
    again: 'Trạng thái nào cũng có thể được ghi lại, khi có tin mới về nó.',
    timeliness:
      'Trong hạn, sắp đến hạn, quá hạn được suy ra từ thời hạn và ngày hoàn thành, không ai phải gõ.',
  },
  en: {
    title: 'The states',
    intro: 'A state is recorded by a person; type it in Vietnamese or English, with or without diacritics.',
    columns: ['State', 'What it means', 'May be followed by', 'Also written'],
    short: (forms: string) => `Short forms are understood too: ${forms}; a stop at the end is passed over.`,
    own: 'A programme adds words of its own at reporting.states in programme.yaml.',
    nothing: 'a correction only',
    again: 'Any state may be recorded again, as news of it.',
    timeliness:
      'In term, due soon and overdue follow from the deadline and the day of completion; nobody types them.',
  },
} satisfies Localised<object>;
