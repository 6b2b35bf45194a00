import { firstDay, isRealPartialDate, lastDay } from '../../plan/calendar.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import {
  bodyColumn,
  documentIdentity,
  formerIdsColumn,
  formerIdsText,
  registerKey,
  repositoryColumn,
} from '../keys.ts';
import { uniqueById } from '../unique-by-id.ts';

export const documentsTable = exportTable({
  name: 'documents',
  words: { vi: 'Mỗi văn bản trong sổ một dòng', en: 'One row for each document of the register' },
  key: ['document_key'],
  columns: {
    document_key: filled('text', 'khóa của văn bản', 'the key of the document'),
    repository: repositoryColumn,
    document: filled('text', 'mã trong sổ văn bản', 'the id in the register'),
    former_ids: formerIdsColumn,
    identity: optional(
      'text',
      'loại|ký hiệu|ngày, giống nhau ở mọi kho; trống nếu thiếu một trong ba',
      'type|symbol|date, the same in every repository; null where one is missing',
    ),
    type: filled('text', 'loại văn bản, viết tắt', 'the type of document, abbreviated'),
    symbol: optional('text', 'số, ký hiệu', 'the symbol'),
    dated_from: optional('date', 'ngày ban hành, sớm nhất', 'the day of issue, at the earliest'),
    dated_to: optional('date', 'ngày ban hành, muộn nhất', 'the day of issue, at the latest'),
    issuer_key: bodyColumn('cơ quan ban hành', 'the issuing body'),
    title: filled('text', 'trích yếu', 'what it is about'),
    is_verified: filled('boolean', 'đã đối chiếu nguồn', 'whether it was checked against a source'),
  },
  *rows({ repository, plan }) {
    for (const document of uniqueById(plan.documents)) {
      const { id, type, symbol, date, issuer, title } = document;
      const isDated = date !== null && isRealPartialDate(date);
      yield {
        document_key: registerKey(repository, id),
        repository,
        document: id,
        former_ids: formerIdsText(document),
        identity: documentIdentity(document),
        type,
        symbol,
        dated_from: isDated ? firstDay(date) : null,
        dated_to: isDated ? lastDay(date) : null,
        issuer_key: issuer === undefined ? null : registerKey(repository, issuer),
        title,
        is_verified: document.verified !== undefined,
      };
    }
  },
});
