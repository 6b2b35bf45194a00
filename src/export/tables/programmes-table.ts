import { programmeSubject, programmeTitle } from '../../plan/programme-name.ts';
import { firstDay, isRealPartialDate, lastDay } from '../../plan/calendar.ts';
import { programmeInForce } from '../../plan/in-force.ts';
import { paperOf } from '../../plan/plan.ts';
import { succeedsOf } from '../../plan/succession.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import { bodyColumn, programmeKey, registerKey, repositoryColumn } from '../keys.ts';

export const programmesTable = exportTable({
  name: 'programmes',
  words: { vi: 'Mỗi chương trình hành động một dòng', en: 'One row for each action programme' },
  key: ['programme_key'],
  columns: {
    programme_key: filled('text', 'khóa của chương trình', 'the key of the programme'),
    repository: repositoryColumn,
    programme: filled('text', 'mã chương trình trong kho', 'the id of the programme in its repository'),
    fictional: filled('boolean', 'ví dụ hư cấu', 'a fictional example'),
    type: filled('text', 'loại văn bản, viết tắt', 'the type of document, abbreviated'),
    title: filled('text', 'tên loại như in', 'the title as printed'),
    subject: filled('text', 'trích yếu', 'the subject'),
    symbol: optional(
      'text',
      'số, ký hiệu (của văn bản ban hành kèm theo, nếu có)',
      'the symbol (of the carrying instrument, where there is one)',
    ),
    issued_on: optional('date', 'ngày ban hành', 'the day of issue'),
    in_force_on: optional('date', 'ngày có hiệu lực', 'the day on which it takes effect'),
    issuer_key: bodyColumn('cơ quan ban hành', 'the issuing body'),
    succeeds_key: optional('text', 'chương trình trước mà nó kế tiếp', 'the programme that it succeeds', {
      references: 'programmes',
    }),
    closed_on: optional(
      'date',
      'ngày kết thúc, khi có chương trình kế tiếp',
      'its last day, where another succeeds it',
    ),
    term_from: optional('date', 'ngày đầu của thời kỳ', 'the first day of its term'),
    term_to: optional('date', 'ngày cuối của thời kỳ', 'the last day of its term'),
  },
  *rows({ repository, plan }) {
    for (const programme of plan.programmes) {
      const { symbol, date, issuer } = paperOf(programme);
      const { from, to } = programme.term;
      const succeeds = succeedsOf(programme);
      yield {
        programme_key: programmeKey(repository, programme),
        repository,
        programme: programme.id,
        fictional: programme.fictional ?? false,
        type: programme.type,
        title: programme.title ?? programmeTitle(programme),
        subject: programmeSubject(programme),
        symbol,
        issued_on: realDay(date),
        in_force_on: realDay(programmeInForce(programme)),
        issuer_key: registerKey(repository, issuer),
        succeeds_key: succeeds && programmeKey(repository, { id: succeeds.programme }),
        closed_on: realDay(programme.index.closing?.closed),
        term_from: isRealPartialDate(from) ? firstDay(from) : null,
        term_to: isRealPartialDate(to) ? lastDay(to) : null,
      };
    }
  },
});
